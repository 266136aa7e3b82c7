// Texts of one country, a lexicon and rules → one body of law in which every rule's words have been searched.

import { type CueQueries, cueQueries, type Law, layWords, readLaw } from '../law/index.ts'
import type { Instrument } from '../model.ts'
import { type Lexicon, matchPlan, type Plan, planQueries, type Query } from '../query/index.ts'
import type { Rule } from '../ruleset/rule.ts'
import { createVocabulary, type Vocabulary } from '../words/index.ts'

/** The texts of one country read as one law. */
export interface Body {
  readonly laws: readonly Law[]
  readonly lexicon: Lexicon
}

/** Reads instruments of one language together. Every phrase of every rule is searched in one pass per text. */
export function readBody(instruments: readonly Instrument[], lexicon: Lexicon, rules: readonly Rule[]): Body {
  const { vocabulary, cues, plan } = search(lexicon, rules)
  const laid = instruments.map(instrument => layWords(instrument, vocabulary))
  const laws = laid.map(text =>
    readLaw(text, vocabulary, matchPlan(plan, text.words, text.layout), lexicon.grammar, cues),
  )
  return { laws, lexicon }
}

/** What is searched in a text: the rules' queries, planned once. */
interface Search {
  readonly rules: readonly Rule[]
  readonly vocabulary: Vocabulary
  readonly cues: CueQueries
  readonly plan: Plan
}

/** The last search of each lexicon: texts are mostly read one after another against the same rules. */
const searches = new WeakMap<Lexicon, Search>()

function search(lexicon: Lexicon, rules: readonly Rule[]): Search {
  const last = searches.get(lexicon)
  if (last?.rules.length === rules.length && last.rules.every((rule, at) => rule === rules[at])) return last
  const vocabulary = createVocabulary(lexicon.language)
  const cues = cueQueries(lexicon.grammar)
  const plan = planQueries([...Object.values(cues), ...rules.flatMap(queriesOf)], lexicon, vocabulary)
  const made = { rules, vocabulary, cues, plan }
  searches.set(lexicon, made)
  return made
}

/** Every query of a rule. */
export function queriesOf(rule: Rule): Query[] {
  const tests = [...rule.elements.flatMap(element => element.any), ...rule.contrary]
  return [
    ...(rule.in ? [rule.in] : []),
    ...tests.flatMap(test => (test.has ? [test.query, test.has] : [test.query])),
    ...rule.elements.flatMap(element => [...element.unless, ...element.weak.map(weakness => weakness.query)]),
  ]
}
