// Both sides → the pairs of sections worth scoring, found by an index and never by trying all pairs.

import type { Side } from './lay.ts'
import { cosine, indexBags, nearest } from './weigh.ts'

/** Pairs of section indexes, model first, and whether equal numbers mean anything between these texts. */
export interface Candidates {
  readonly pairs: readonly (readonly [number, number])[]
  readonly numbersTrusted: boolean
}

const NEAREST = 6
const NEAREST_HEADINGS = 3

/** Numbers are believed when this share of equally numbered sections also has similar words. */
const TRUSTED_NUMBERS = 0.5

/** Between versions, a section of the same number and so like it is the one; no search is needed. */
const SAME_SECTION = 0.6

/** Sections matched already; they are not looked for again but may be found. */
export interface Taken {
  readonly model: ReadonlySet<number>
  readonly draft: ReadonlySet<number>
}

/** Finds candidates by number, words, headings and shared elements. */
export function findCandidates(model: Side, draft: Side, taken: Taken): Candidates {
  const trusted = numbersTrusted(model, draft)
  const pairs = new Map<string, readonly [number, number]>()
  const consider = (m: number, d: number): void => void pairs.set(`${m} ${d}`, [m, d])
  const found = { model: new Set(taken.model), draft: new Set(taken.draft) }
  if (trusted) {
    for (const [m, d] of sameNumbers(model, draft)) {
      if (taken.model.has(m) || taken.draft.has(d)) continue
      consider(m, d)
      if (likeness(model, draft, m, d) < SAME_SECTION) continue
      found.model.add(m)
      found.draft.add(d)
    }
  }
  const words = { model: indexBags(model.sectionBags), draft: indexBags(draft.sectionBags) }
  const headings = indexBags(draft.headingBags)
  for (const { index } of model.sections) {
    if (found.model.has(index)) continue
    const bag = model.sectionBags[index]
    if (bag) for (const { id } of nearest(words.draft, bag, NEAREST)) consider(index, id)
    const heading = model.headingBags[index]
    if (heading) for (const { id } of nearest(headings, heading, NEAREST_HEADINGS)) consider(index, id)
  }
  for (const { index } of draft.sections) {
    if (found.draft.has(index)) continue
    const bag = draft.sectionBags[index]
    if (bag) for (const { id } of nearest(words.model, bag, NEAREST)) consider(id, index)
  }
  for (const [m, d] of sharedElements(model, draft)) consider(m, d)
  return { pairs: [...pairs.values()], numbersTrusted: trusted }
}

/** Numbers mean something between two versions of a law, nothing between two laws: they must prove themselves. */
function numbersTrusted(model: Side, draft: Side): boolean {
  const same = sameNumbers(model, draft)
  const alike = same.filter(([m, d]) => likeness(model, draft, m, d) >= 0.4)
  return same.length > 0 && alike.length / same.length >= TRUSTED_NUMBERS
}

function likeness(model: Side, draft: Side, m: number, d: number): number {
  const a = model.sectionBags[m]
  const b = draft.sectionBags[d]
  return a && b ? cosine(a, b) : 0
}

function sameNumbers(model: Side, draft: Side): [number, number][] {
  const numbers = byNumber(draft)
  return [...byNumber(model)].flatMap(([num, m]): [number, number][] => {
    const d = numbers.get(num)
    return d === undefined ? [] : [[m, d]]
  })
}

/** Number → section, for numbers that stand once. */
function byNumber(side: Side): Map<string, number> {
  const found = new Map<string, number>()
  for (const { num, index } of side.sections) if (num !== '') found.set(num, found.has(num) ? -1 : index)
  for (const [num, index] of found) if (index < 0) found.delete(num)
  return found
}

/** Pairs of sections that serve a common element. */
function sharedElements(model: Side, draft: Side): [number, number][] {
  const holders = holdersOf(draft)
  return model.served.flatMap((served, m) =>
    [...served].flatMap(key => (holders.get(key) ?? []).map((d): [number, number] => [m, d])),
  )
}

/** Element → the sections that serve it. */
export function holdersOf(side: Side): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  for (const [section, served] of side.served.entries()) {
    for (const key of served) holders.set(key, [...(holders.get(key) ?? []), section])
  }
  return holders
}
