import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cueQueries, type Law, layWords, readLaw } from '../../src/law/index.ts'
import { parse } from '../../src/parse/index.ts'
import { type Lexicon, matchPlan, parseQuery, planQueries, type Query } from '../../src/query/index.ts'
import { decodeLexicon } from '../../src/ruleset/index.ts'
import { createVocabulary } from '../../src/words/index.ts'

const GRAMMAR = fileURLToPath(new URL('../../rules/lexicon/en/grammar.yaml', import.meta.url))

/** English grammar with no concepts: what is tested is the law layer, not the lexicon. */
export const LEXICON: Lexicon = decodeLexicon(
  { name: 'grammar.yaml', text: readFileSync(GRAMMAR, 'utf8') },
  [],
)

/** Reads structured markdown as law, searching the given queries in it. */
export function lawOf(text: string, ...queries: readonly Query[]): Law {
  const vocabulary = createVocabulary('en')
  const laid = layWords(parse(text, { id: 'test', language: 'en' }), vocabulary)
  const cues = cueQueries(LEXICON.grammar)
  const plan = planQueries([...Object.values(cues), ...queries], LEXICON, vocabulary)
  return readLaw(laid, vocabulary, matchPlan(plan, laid.words, laid.layout), LEXICON.grammar, cues)
}

/** The first place of a phrase in a law. */
export function spanOf(text: string, phrase: string) {
  const query = parseQuery(phrase)
  const law = lawOf(text, query)
  const span = law.matches.spans(query)[0]
  if (!span) throw new Error(`“${phrase}” does not occur`)
  return { law, span }
}
