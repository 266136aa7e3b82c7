import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Layout, matchPlan, parseQuery, planQueries, type Query } from '../../src/query/index.ts'
import { createVocabulary, readWords, type Vocabulary, type Words } from '../../src/words/index.ts'
import { concept, lexicon } from './statute.ts'

function flatLayout(vocabulary: Vocabulary, words: Words): Layout {
  const none = readWords(vocabulary, '', [])
  return {
    provision: new Uint32Array(words.count),
    section: new Uint32Array(words.count),
    headings: { words: none, heading: new Uint32Array(0), parent: new Int32Array(0) },
    headingOf: new Int32Array(words.count).fill(-1),
    title: none,
  }
}

function read(vocabulary: Vocabulary, text: string): Words {
  return readWords(vocabulary, text, [{ start: 0, end: text.length }])
}

describe('planQueries', () => {
  it('makes equal parts once', () => {
    const queries = ['#act /s child', 'child and #act', '#act'].map(parseQuery)
    const plan = planQueries(
      queries,
      lexicon([concept('act', ['recruit!', 'child'])]),
      createVocabulary('en'),
    )
    expect(plan.automaton.size()).toBe(2)
    // two phrases, their or, the /s and the and
    expect(plan.nodes).toHaveLength(5)
  })

  it('serves texts read before and after it, and knows words it has not seen', () => {
    const vocabulary = createVocabulary('en')
    const before = read(vocabulary, 'he traffics nobody')
    const query = parseQuery('traffic!')
    const plan = planQueries([query], lexicon(), vocabulary)
    const after = read(vocabulary, 'trafficking, a trafficker and the trafficked')
    const count = (words: Words) => matchPlan(plan, words, flatLayout(vocabulary, words)).spans(query).length
    expect([count(before), count(after), count(before)]).toEqual([1, 3, 1])
  })

  it('answers for the parts of a query, and refuses one it never saw', () => {
    const vocabulary = createVocabulary('en')
    const words = read(vocabulary, 'a child is recruited')
    const query = parseQuery('child and recruit!')
    const plan = planQueries([query], lexicon(), vocabulary)
    const matches = matchPlan(plan, words, flatLayout(vocabulary, words))
    const part = query.type === 'and' ? query.parts[0] : undefined
    expect(part && matches.spans(part)).toEqual([{ first: 1, last: 1 }])
    expect(matches.holds(query, 0, 3)).toBe(true)
    expect(matches.holds(query, 2, 3)).toBe(false)
    expect(() => matches.spans(parseQuery('victim'))).toThrow('was not planned')
  })
})

describe('the automaton', () => {
  const letters = fc.constantFrom('ba', 'baba', 'ko', 'kob', 'zu')
  const phrase = fc.array(fc.oneof(letters, fc.constantFrom('ba!', 'ko!', 'k*b')), {
    minLength: 1,
    maxLength: 3,
  })

  function fits(word: string | undefined, term: string): boolean {
    if (word === undefined) return false
    if (term.endsWith('!')) return word.startsWith(term.slice(0, -1))
    return term === 'k*b' ? word === 'kob' : word === term
  }

  it('finds what a search word by word finds', () => {
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 30 }),
        fc.array(phrase, { minLength: 1, maxLength: 6 }),
        (text, phrases) => {
          const vocabulary = createVocabulary('en')
          const words = read(vocabulary, text.join(' '))
          const queries: Query[] = phrases.map(terms => ({
            type: 'phrase',
            terms,
            exact: true,
            start: 0,
            end: 0,
          }))
          const matches = matchPlan(
            planQueries(queries, lexicon(), vocabulary),
            words,
            flatLayout(vocabulary, words),
          )
          for (const [index, terms] of phrases.entries()) {
            const expected = text.flatMap((_, at) =>
              terms.every((term, more) => fits(text[at + more], term))
                ? [{ first: at, last: at + terms.length - 1 }]
                : [],
            )
            const query = queries[index]
            expect(query && matches.spans(query)).toEqual(expected)
          }
        },
      ),
    )
  })
})
