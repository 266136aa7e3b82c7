import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery, printQuery, type Query, QueryError } from '../../src/query/index.ts'

/** A tree without positions. */
function bare(query: Query): unknown {
  return JSON.parse(
    JSON.stringify(query, (key, value) => (key === 'start' || key === 'end' ? undefined : value)),
  )
}

const word = fc.constantFrom(
  'child',
  'traffick!',
  'harbo*r',
  'sub-section',
  "child's",
  'and',
  'Or',
  '18',
  'été',
)
const phrase = fc
  .record({ terms: fc.array(word, { minLength: 1, maxLength: 3 }), exact: fc.boolean() })
  .map(made => ({ type: 'phrase' as const, ...made, start: 0, end: 0 }))
const bound = fc.record({
  comparison: fc.constantFrom('<' as const, '<=' as const, '=' as const, '>=' as const, '>' as const),
  amount: fc.nat(999),
  unit: fc.constantFrom('y' as const, 'm' as const, null),
})
const place = { start: 0, end: 0 }
const leaf: fc.Arbitrary<Query> = fc.oneof(
  phrase,
  fc.constantFrom('child', 'position-of-trust').map(id => ({ type: 'concept' as const, id, ...place })),
  fc.constantFrom('duty' as const, 'power' as const).map(mood => ({ type: 'mood' as const, mood, ...place })),
  fc
    .record({
      kind: fc.constantFrom('age' as const, 'prison' as const, 'days' as const),
      bound: fc.option(bound),
    })
    .map(made => ({ type: 'value' as const, ...made, ...place })),
)

/** Trees the language can say: `not` stands beside something positive under `and` or a scope operator. */
const { tree } = fc.letrec<{ tree: Query }>(tie => {
  const sub = tie('tree')
  const parts = fc.array(sub, { minLength: 2, maxLength: 3 })
  const denied = fc.option(sub.map(part => ({ type: 'not' as const, part, ...place })))
  const narrowed = fc.tuple(parts, denied).map(([some, not]) => (not ? [...some, not] : some))
  return {
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      parts.map(some => ({ type: 'or' as const, parts: some, ...place })),
      narrowed.map(some => ({ type: 'and' as const, parts: some, ...place })),
      fc
        .tuple(
          fc.constantFrom('sentence' as const, 'reading' as const, 'provision' as const, 'section' as const),
          narrowed,
        )
        .map(([scope, some]) => ({ type: 'within' as const, scope, parts: some, ...place })),
      fc
        .tuple(sub, sub, fc.integer({ min: 1, max: 255 }), fc.boolean())
        .map(([left, right, distance, ordered]) => ({
          type: 'near' as const,
          left,
          right,
          distance,
          ordered,
          ...place,
        })),
      fc.tuple(sub, sub).map(([left, right]) => ({ type: 'without' as const, left, right, ...place })),
    ),
  }
})

describe('parseQuery', () => {
  it.each([
    ['a or b and c', 'a or b and c'],
    ['(a or b) and c', '(a or b) and c'],
    ['a and b /s c', 'a and b /s c'],
    ['(a and b) /s c', '(a and b) /s c'],
    ['not a and b', 'not a and b'],
    ['A AND NOT b', 'A and not b'],
    ['“position of vulnerability”', '"position of vulnerability"'],
    ['=law', '=law'],
    ['="in force"', '="in force"'],
    ['a /5 b +3 c % d', 'a /5 b +3 c % d'],
    ['a /5 (b +3 c)', 'a /5 (b +3 c)'],
    ['heading( traffick! or #child )', 'heading(traffick! or #child)'],
    ['age( <18 ) or prison(max >= 4y) or days(any)', 'age(<18) or prison(max>=4y) or days(any)'],
    ['[duty] /s "and"', '[duty] /s "and"'],
  ])('reads %s', (source, printed) => {
    expect(printQuery(parseQuery(source))).toBe(printed)
  })

  it('joins a chain of one scope in one node', () => {
    const query = parseQuery('a /s b /s c')
    expect(query.type === 'within' && query.parts).toHaveLength(3)
  })

  it('says where each part stands', () => {
    const source = 'child and "forced labour"'
    const query = parseQuery(source)
    const part = query.type === 'and' ? query.parts[1] : undefined
    expect(source.slice(part?.start, part?.end)).toBe('"forced labour"')
  })

  it.each([
    ['forced labour', 7, 'quote the words'],
    ['a and', 5, 'missing at the end'],
    ['and a', 0, 'missing before “and”'],
    ['(a or b', 0, 'never closed'],
    ['a)', 1, 'closes nothing'],
    ['"a b', 0, 'never closed'],
    ['""', 0, 'empty phrase'],
    ['not a', 0, 'a and not b'],
    ['a or not b', 5, 'a and not b'],
    ['a /5 not b', 5, 'binds tighter'],
    ['a /x b', 2, 'unknown'],
    ['a /0 b', 2, 'from 1 to 255'],
    ['a & b', 2, 'write and'],
    ['tra!ffick', 4, 'follows'],
    ['x!', 0, 'two letters'],
    ['age(18)', 0, 'age(<18)'],
    ['prison(>=4y)', 0, 'max>=4y'],
    ['[wish]', 0, '[duty] and [power]'],
    ['a /5 heading(b)', 5, 'join it with and'],
    ['', 0, 'missing at the end'],
  ])('refuses %s', (source, offset, message) => {
    const error = (() => {
      try {
        parseQuery(source)
        return null
      } catch (thrown) {
        return thrown
      }
    })()
    expect(error).toBeInstanceOf(QueryError)
    if (error instanceof QueryError) {
      expect(error.offset).toBe(offset)
      expect(error.message).toContain(message)
      expect(error.message).not.toContain('\n')
    }
  })

  it('refuses brackets without end instead of overflowing', () => {
    expect(() => parseQuery(`${'('.repeat(50_000)}a`)).toThrow(QueryError)
    expect(() => parseQuery(`${'not '.repeat(50_000)}a`)).toThrow(QueryError)
  })

  it('throws nothing but QueryError', () => {
    const source = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(...'ab!*"=#/%()[]<>15 ', ' and ', ' not ', ' /s ', 'age('),
        maxLength: 20,
      }),
    )
    fc.assert(
      fc.property(source, text => {
        try {
          parseQuery(text)
        } catch (error) {
          expect(error).toBeInstanceOf(QueryError)
        }
      }),
    )
  })
})

describe('printQuery', () => {
  it('prints what parses to the same tree', () => {
    fc.assert(
      fc.property(tree, query => {
        expect(bare(parseQuery(printQuery(query)))).toEqual(bare(query))
      }),
    )
  })
})
