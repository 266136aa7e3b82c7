// Words of pieces → weighted bags, their similarity, and an index that finds the nearest without trying all pairs.

/** A bag of terms: ids ascending, with a weight each. `total` is the sum of weights, `norm` their length. */
export interface Bag {
  readonly terms: Int32Array
  readonly weights: Float64Array
  readonly total: number
  readonly norm: number
}

/** How often each term of a piece occurs. */
export type Counts = ReadonlyMap<number, number>

/** Counts terms; those below zero (labels, placeholders) weigh nothing. */
export function countTerms(terms: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const term of terms) if (term >= 0) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/**
 * How telling each term is, from the number of pieces that hold it (inverse document frequency in the form of
 * BM25, Robertson & Spärck Jones 1976). A term in every piece weighs almost nothing.
 */
export function rarity(all: readonly Counts[]): Map<number, number> {
  const holders = new Map<number, number>()
  for (const counts of all) for (const term of counts.keys()) holders.set(term, (holders.get(term) ?? 0) + 1)
  const found = new Map<number, number>()
  for (const [term, held] of holders) found.set(term, Math.log(1 + (all.length - held + 0.5) / (held + 0.5)))
  return found
}

/** Weighs a bag: the more often and the rarer, the heavier; repeated words count less each time. */
export function weigh(counts: Counts, rare: ReadonlyMap<number, number>): Bag {
  const terms = Int32Array.from(counts.keys()).sort()
  const weights = new Float64Array(terms.length)
  let total = 0
  let squares = 0
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0
    const weight = (1 + Math.log(counts.get(term) ?? 1)) * (rare.get(term) ?? 0)
    weights[at] = weight
    total += weight
    squares += weight * weight
  }
  return { terms, weights, total, norm: Math.sqrt(squares) }
}

/** Cosine of two bags, 0 to 1. */
export function cosine(a: Bag, b: Bag): number {
  if (a.norm === 0 || b.norm === 0) return 0
  let sum = 0
  eachShared(a, b, (x, y) => {
    sum += x * y
  })
  return Math.min(1, sum / (a.norm * b.norm))
}

/** Share of `part` that `whole` holds too, 0 to 1; squares, so that it is the rare words that count. */
export function containment(part: Bag, whole: Bag): number {
  if (part.norm === 0) return 0
  let sum = 0
  eachShared(part, whole, (x, y) => {
    sum += x * Math.min(x, y)
  })
  return Math.min(1, sum / part.norm ** 2)
}

function eachShared(a: Bag, b: Bag, visit: (x: number, y: number) => void): void {
  let i = 0
  let j = 0
  while (i < a.terms.length && j < b.terms.length) {
    const x = a.terms[i] ?? 0
    const y = b.terms[j] ?? 0
    if (x === y) visit(a.weights[i++] ?? 0, b.weights[j++] ?? 0)
    else if (x < y) i += 1
    else j += 1
  }
}

/** Term → the bags that hold it, so that a search touches only bags that share a telling term. */
export interface Index {
  readonly bags: readonly Bag[]
  readonly postings: ReadonlyMap<number, readonly number[]>
  /** Room for one search: a sum for each bag, all zero between searches. */
  readonly sums: Float64Array
}

/** Indexes bags by their terms; a bag is known by its place in the list. */
export function indexBags(bags: readonly Bag[]): Index {
  const postings = new Map<number, number[]>()
  for (const [id, bag] of bags.entries()) {
    for (const term of bag.terms) {
      const list = postings.get(term)
      if (list) list.push(id)
      else postings.set(term, [id])
    }
  }
  return { bags, postings, sums: new Float64Array(bags.length) }
}

/** The search reads the heaviest terms only, so that the cost does not grow with the square of a long law. */
const PROBES = 24

/** The bags nearest to one by cosine, best first, at most `limit`. */
export function nearest(index: Index, bag: Bag, limit: number): { id: number; score: number }[] {
  const { sums } = index
  const touched: number[] = []
  const heavy = [...bag.terms.keys()].sort((a, b) => (bag.weights[b] ?? 0) - (bag.weights[a] ?? 0) || a - b)
  for (const at of heavy.slice(0, PROBES)) {
    // Equal weights on both sides are close enough to choose candidates; exact cosines follow below.
    const weight = (bag.weights[at] ?? 0) ** 2
    for (const id of index.postings.get(bag.terms[at] ?? 0) ?? []) {
      if (sums[id] === 0) touched.push(id)
      sums[id] = (sums[id] ?? 0) + weight
    }
  }
  const rough = (id: number): number => (sums[id] ?? 0) / (index.bags[id]?.norm || 1)
  const candidates = best(touched, rough, limit * 3)
  for (const id of touched) sums[id] = 0
  const exact = candidates.map(id => ({ id, score: cosine(bag, index.bags[id] ?? bag) }))
  return exact.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, limit)
}

/** The `limit` best of many, best first; one pass with a short sorted list. */
function best(ids: readonly number[], scoreOf: (id: number) => number, limit: number): number[] {
  const kept: { id: number; score: number }[] = []
  for (const id of ids) {
    const score = scoreOf(id)
    const last = kept.at(-1)
    if (kept.length >= limit && last && (score < last.score || (score === last.score && id > last.id)))
      continue
    let at = kept.length
    while (at > 0 && isBefore(score, id, kept[at - 1])) at -= 1
    kept.splice(at, 0, { id, score })
    if (kept.length > limit) kept.pop()
  }
  return kept.map(({ id }) => id)
}

function isBefore(score: number, id: number, other: { id: number; score: number } | undefined): boolean {
  return other !== undefined && (score > other.score || (score === other.score && id < other.id))
}
