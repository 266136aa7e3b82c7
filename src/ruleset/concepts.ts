// A lexicon → its own tests run: sentences in which a concept must, or must not, be found.

import { type Concept, type Lexicon, matchPlan, parseQuery, planQueries } from '../query/index.ts'
import { createVocabulary, readWords } from '../words/index.ts'

/** Runs the tests of every concept; `faults` has one line for each that fails. */
export function testConcepts(lexicon: Lexicon): {
  readonly faults: readonly string[]
  readonly total: number
} {
  const concepts = [...lexicon.concepts.values()]
  const faults = concepts.flatMap(concept => [
    ...concept.tests.yes
      .filter(text => !finds(lexicon, concept, text))
      .map(text => `#${concept.id} is not found in “${text}”`),
    ...concept.tests.no
      .filter(text => finds(lexicon, concept, text))
      .map(text => `#${concept.id} is found in “${text}”`),
  ])
  const total = concepts.reduce((sum, { tests }) => sum + tests.yes.length + tests.no.length, 0)
  return { faults, total }
}

function finds(lexicon: Lexicon, concept: Concept, text: string): boolean {
  const vocabulary = createVocabulary(lexicon.language)
  const words = readWords(vocabulary, text, [{ start: 0, end: text.length }])
  const none = readWords(vocabulary, '', [])
  const query = parseQuery(`#${concept.id}`)
  const layout = {
    provision: new Uint32Array(words.count),
    section: new Uint32Array(words.count),
    headings: { words: none, heading: new Uint32Array(0), parent: new Int32Array(0) },
    headingOf: new Int32Array(words.count).fill(-1),
    title: none,
  }
  return matchPlan(planQueries([query], lexicon, vocabulary), words, layout).spans(query).length > 0
}
