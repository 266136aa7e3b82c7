import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyOf, bothOf, nearby, outside } from '../../src/query/spans.ts'
import type { Spans } from '../../src/query/types.ts'

type Pair = readonly [first: number, last: number]

const pairs = (spans: Spans): Pair[] =>
  Array.from(spans.first, (first, index) => [first, spans.last[index] ?? -1])
const inside = (a: Pair, b: Pair) => a[0] >= b[0] && a[1] <= b[1]

/** The spans no other lies in, ascending: what every operator must give. */
function minimal(all: readonly Pair[]): Pair[] {
  const distinct = [...new Map(all.map(pair => [pair.join(), pair])).values()]
  return distinct
    .filter(one => !distinct.some(other => other !== one && inside(other, one)))
    .sort((a, b) => a[0] - b[0])
}

function columns(all: readonly Pair[]): Spans {
  const kept = minimal(all)
  return { first: Int32Array.from(kept, pair => pair[0]), last: Int32Array.from(kept, pair => pair[1]) }
}

const LENGTH = 24
const list = fc
  .array(fc.tuple(fc.nat(LENGTH - 4), fc.nat(3)), { maxLength: 10 })
  .map(found => columns(found.map(([first, more]) => [first, first + more] as const)))
/** Units in a row, some of them interrupted by a unit inside: 0 0 1 1 0 2 … */
const units = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(3), fc.nat(2)), { minLength: 10, maxLength: 10 })
  .map(runs => {
    const made: number[] = []
    let next = 0
    for (const [before, within, after] of runs) {
      const own = next++
      made.push(...Array<number>(before).fill(own))
      if (within) made.push(...Array<number>(within).fill(next++))
      made.push(...Array<number>(after).fill(own))
    }
    return Uint32Array.from([...made, ...Array<number>(LENGTH).fill(next)].slice(0, LENGTH))
  })

function covers(a: Spans, b: Spans, fits: (a: Pair, b: Pair) => boolean): Pair[] {
  const all = pairs(a).flatMap(one =>
    pairs(b).flatMap(other =>
      fits(one, other) ? [[Math.min(one[0], other[0]), Math.max(one[1], other[1])] as const] : [],
    ),
  )
  return minimal(all)
}

describe('the operators give just the minimal spans of their definition', () => {
  it('or', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 5 }), lists => {
        expect(pairs(anyOf(lists))).toEqual(minimal(lists.flatMap(pairs)))
      }),
    )
  })

  it('and, in one unit', () => {
    fc.assert(
      fc.property(list, list, units, (a, b, unitOf) => {
        const unit = ([first, last]: Pair) => (unitOf[first] === unitOf[last] ? unitOf[first] : undefined)
        const expected = covers(a, b, (one, other) => unit(one) !== undefined && unit(one) === unit(other))
        expect(pairs(bothOf(a, b, unitOf))).toEqual(expected)
      }),
    )
  })

  it('/n and +n', () => {
    const flat = new Uint32Array(LENGTH)
    fc.assert(
      fc.property(list, list, fc.integer({ min: 1, max: 6 }), fc.boolean(), (a, b, distance, ordered) => {
        const follows = (one: Pair, other: Pair) => other[0] > one[1] && other[0] - one[1] <= distance
        const expected = covers(
          a,
          b,
          (one, other) => follows(one, other) || (!ordered && follows(other, one)),
        )
        expect(pairs(nearby(a, b, distance, ordered, flat))).toEqual(expected)
      }),
    )
  })

  it('%', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(pairs(outside(a, b))).toEqual(
          pairs(a).filter(one => !pairs(b).some(other => inside(one, other))),
        )
      }),
    )
  })
})
