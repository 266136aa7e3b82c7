// Lists of minimal spans → lists of minimal spans: the operators of the region algebra.
// After Clarke, Cormack & Burkowski, “An algebra for structured text search”, The Computer Journal 38 (1995).
// Every list is ascending in both columns, so no span lies in another and each operator is one linear pass.

import type { Spans } from './types.ts'

/** The list without spans. */
export const NO_SPANS: Spans = { first: new Int32Array(0), last: new Int32Array(0) }

/** Collects spans that come ascending by `last` (and of those that end together the shortest first). */
export interface SpanBuilder {
  /** Adds a span unless a span already added lies in it. */
  add(first: number, last: number): void
  build(): Spans
}

/** A builder with room for `room` spans; it grows when needed. */
export function createSpanBuilder(room: number): SpanBuilder {
  let first = new Int32Array(room)
  let last = new Int32Array(room)
  let count = 0
  let latest = -1
  return {
    add(from, to) {
      if (from <= latest) return
      if (count === first.length) {
        first = grown(first)
        last = grown(last)
      }
      first[count] = from
      last[count] = to
      count++
      latest = from
    },
    build: () => (count ? { first: first.subarray(0, count), last: last.subarray(0, count) } : NO_SPANS),
  }
}

function grown(column: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2 + 16)
  wider.set(column)
  return wider
}

/** Number of spans in a list. */
export function countSpans(spans: Spans): number {
  return spans.first.length
}

/** Greater than any word of a text, and still a small integer. */
const PAST_ALL = 0x3fff_ffff

/** First word of span `index`; past every text when there is no such span. */
export function firstOf(spans: Spans, index: number): number {
  return spans.first[index] ?? PAST_ALL
}

/** Last word of span `index`; past every text when there is no such span. */
export function lastOf(spans: Spans, index: number): number {
  return spans.last[index] ?? PAST_ALL
}

/** a or b or …: the minimal spans of all lists together. Halves at a time: spans × log(lists). */
export function anyOf(lists: readonly Spans[]): Spans {
  const some = lists.filter(list => list.first.length > 0)
  if (some.length <= 1) return some[0] ?? NO_SPANS
  const half = some.length >> 1
  return mergeTwo(anyOf(some.slice(0, half)), anyOf(some.slice(half)))
}

function mergeTwo(a: Spans, b: Spans): Spans {
  const room = countSpans(a) + countSpans(b)
  const first = new Int32Array(room)
  const last = new Int32Array(room)
  let count = 0
  let latest = -1
  let i = 0
  let j = 0
  let lastA = lastOf(a, 0)
  let lastB = lastOf(b, 0)
  for (let taken = 0; taken < room; taken++) {
    const takesA = lastA < lastB || (lastA === lastB && firstOf(a, i) >= firstOf(b, j))
    const from = takesA ? firstOf(a, i) : firstOf(b, j)
    // a span already taken lies in one that starts no later
    if (from > latest) {
      first[count] = from
      last[count++] = takesA ? lastA : lastB
      latest = from
    }
    if (takesA) lastA = lastOf(a, ++i)
    else lastB = lastOf(b, ++j)
  }
  return { first: first.subarray(0, count), last: last.subarray(0, count) }
}

/**
 * a and b in one unit: the minimal spans that hold a span of each, both inside the same unit of `unitOf`
 * (per word). A unit may be interrupted by units that lie inside it (closing words after a list).
 */
export function bothOf(a: Spans, b: Spans, unitOf: Uint32Array): Spans {
  const found = new Covers()
  const open = new OpenUnits()
  let i = 0
  let j = 0
  // By ascending end: each span is joined with the latest span of the other list that ended before it.
  while (i < countSpans(a) || j < countSpans(b)) {
    const takesA = lastOf(a, i) <= lastOf(b, j)
    const list = takesA ? a : b
    const index = takesA ? i++ : j++
    const from = firstOf(list, index)
    const to = lastOf(list, index)
    const unit = unitOf[from]
    if (unit === undefined || unit !== unitOf[to]) continue
    const start = open.enter(unit, takesA, from)
    if (start >= 0) found.add(Math.min(start, from), to)
  }
  return found.build()
}

/**
 * The units a pass has entered, with the latest span of each list in each. Ordinals grow in document order, so
 * on coming back to a unit all units with greater ordinals are done with.
 */
class OpenUnits {
  readonly #units: number[] = []
  readonly #ofA: number[] = []
  readonly #ofB: number[] = []
  #depth = 0

  /** Notes a span of one list in a unit; returns the latest start of the other list there, or -1. */
  enter(unit: number, isFirstList: boolean, start: number): number {
    while (this.#depth > 0 && (this.#units[this.#depth - 1] ?? -1) > unit) this.#depth--
    if (this.#depth === 0 || this.#units[this.#depth - 1] !== unit) {
      this.#units[this.#depth] = unit
      this.#ofA[this.#depth] = -1
      this.#ofB[this.#depth] = -1
      this.#depth++
    }
    const top = this.#depth - 1
    const own = isFirstList ? this.#ofA : this.#ofB
    own[top] = start
    return (isFirstList ? this.#ofB : this.#ofA)[top] ?? -1
  }
}

/** Spans that come ascending by `last`, of those that end together the shortest last. */
class Covers {
  readonly #built = createSpanBuilder(16)
  #first = -1
  #last = -1

  add(first: number, last: number): void {
    if (last !== this.#last) this.#flush()
    this.#first = last === this.#last ? Math.max(first, this.#first) : first
    this.#last = last
  }

  build(): Spans {
    this.#flush()
    return this.#built.build()
  }

  #flush(): void {
    if (this.#last >= 0) this.#built.add(this.#first, this.#last)
  }
}

/**
 * a and b side by side: at most `distance` words from the end of the one to the start of the other (1: they
 * touch), in that order when `ordered`. The two never share a word, and stand in the same unit of `unitOf`.
 */
export function nearby(a: Spans, b: Spans, distance: number, ordered: boolean, unitOf: Uint32Array): Spans {
  const forth = before(a, b, distance, unitOf)
  return ordered ? forth : anyOf([forth, before(b, a, distance, unitOf)])
}

function before(a: Spans, b: Spans, distance: number, unitOf: Uint32Array): Spans {
  const built = createSpanBuilder(Math.min(countSpans(a), countSpans(b)))
  let i = 0
  for (let j = 0; j < countSpans(b); j++) {
    const start = firstOf(b, j)
    // the latest a that ends before this b starts
    while (i + 1 < countSpans(a) && lastOf(a, i + 1) < start) i++
    const end = lastOf(a, i)
    if (end >= start || start - end > distance) continue
    const from = firstOf(a, i)
    const to = lastOf(b, j)
    if (unitOf[from] === unitOf[to]) built.add(from, to)
  }
  return built.build()
}

/** a % b: the spans of a that lie in no span of b. */
export function outside(a: Spans, b: Spans): Spans {
  const built = createSpanBuilder(countSpans(a))
  let j = 0
  for (let i = 0; i < countSpans(a); i++) {
    while (lastOf(b, j) < lastOf(a, i)) j++
    if (firstOf(b, j) > firstOf(a, i)) built.add(firstOf(a, i), lastOf(a, i))
  }
  return built.build()
}

/** The spans that lie in a unit marked `mark` in `units`. */
export function inUnits(spans: Spans, unitOf: Uint32Array, units: Uint8Array, mark: 0 | 1): Spans {
  const built = createSpanBuilder(countSpans(spans))
  for (let i = 0; i < countSpans(spans); i++) {
    const unit = unitOf[firstOf(spans, i)]
    if (unit !== undefined && unit === unitOf[lastOf(spans, i)] && units[unit] === mark) {
      built.add(firstOf(spans, i), lastOf(spans, i))
    }
  }
  return built.build()
}

/** Index of the first span that starts at or after `word`. */
export function seek(spans: Spans, word: number): number {
  let low = 0
  let high = countSpans(spans)
  while (low < high) {
    const middle = (low + high) >> 1
    if (firstOf(spans, middle) < word) low = middle + 1
    else high = middle
  }
  return low
}
