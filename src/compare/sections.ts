// Both sides → which sections answer which: greedy best-first links by words, heading, number and elements.

import type { Reason } from './concordance.ts'
import type { Side } from './lay.ts'
import { containment, cosine, indexBags, nearest } from './weigh.ts'

/** A section of the model and a section of the draft that answer each other. */
export interface SectionLink {
  readonly model: number
  readonly draft: number
  readonly score: number
  readonly reasons: readonly Reason[]
  /** Each is the other's first partner; the rest are parts of a split, a merger or a topic treated twice. */
  readonly principal: boolean
  /** No other section comes near: the only safe ground for saying that a section moved. */
  readonly sure: boolean
}

interface Scored {
  readonly model: number
  readonly draft: number
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Below this two sections are not said to correspond; chosen on the labelled set in test/compare. */
const LEAST = 0.3

/** A second partner must come this near to the first and reach this score: topics are often split in two. */
const SECOND_SHARE = 0.8
const SECOND_LEAST = 0.42

const CANDIDATES = 6

/** A rival this near to the best leaves doubt. */
const SURE = 0.8

/** Numbers are believed when this share of equally numbered sections also has similar words. */
const TRUSTED_NUMBERS = 0.5

/** Links sections: exact words first, then candidates of the index by score, each side's best before the rest. */
export function linkSections(model: Side, draft: Side): SectionLink[] {
  const links = new Map<string, SectionLink>()
  const taken = { model: new Set<number>(), draft: new Set<number>() }
  const rivals = { model: new Map<number, Scored[]>(), draft: new Map<number, Scored[]>() }
  const rival = (pair: Scored): number => {
    const others = [...(rivals.model.get(pair.model) ?? []), ...(rivals.draft.get(pair.draft) ?? [])]
    return Math.max(0, ...others.filter(other => other !== pair).map(other => other.score))
  }
  const add = (pair: Scored, principal: boolean): void => {
    links.set(`${pair.model} ${pair.draft}`, {
      ...pair,
      principal,
      sure: principal && rival(pair) < SURE * pair.score,
    })
    taken.model.add(pair.model)
    taken.draft.add(pair.draft)
  }
  for (const [m, d] of uniqueEquals(model.sectionKeys, draft.sectionKeys)) {
    add({ model: m, draft: d, score: 1, reasons: ['same words'] }, true)
  }
  const scored = scoreCandidates(model, draft, taken)
  for (const pair of scored) {
    rivals.model.set(pair.model, [...(rivals.model.get(pair.model) ?? []), pair])
    rivals.draft.set(pair.draft, [...(rivals.draft.get(pair.draft) ?? []), pair])
  }
  for (const pair of scored) {
    if (pair.score < LEAST) break
    if (!taken.model.has(pair.model) && !taken.draft.has(pair.draft)) add(pair, true)
  }
  const best = bestScores([...links.values()])
  for (const pair of scored) {
    if (pair.score < SECOND_LEAST || links.has(`${pair.model} ${pair.draft}`)) continue
    const near = Math.min(best.model.get(pair.model) ?? 0, best.draft.get(pair.draft) ?? 0)
    if (pair.score >= SECOND_SHARE * near) add(pair, false)
  }
  return [...links.values()].sort((a, b) => a.model - b.model || a.draft - b.draft)
}

/** Indexes whose key stands once on each side: no doubt which belongs to which. Keys without words do not count. */
export function uniqueEquals(model: readonly string[], draft: readonly string[]): [number, number][] {
  const once = (keys: readonly string[]): Map<string, number> => {
    const places = new Map<string, number>()
    for (const [at, key] of keys.entries()) places.set(key, places.has(key) ? -1 : at)
    return places
  }
  const drafts = once(draft)
  const found: [number, number][] = []
  for (const [key, at] of once(model)) {
    const other = drafts.get(key) ?? -1
    if (key !== '' && at >= 0 && other >= 0) found.push([at, other])
  }
  return found
}

function scoreCandidates(
  model: Side,
  draft: Side,
  taken: { model: ReadonlySet<number>; draft: ReadonlySet<number> },
): Scored[] {
  const trusted = numbersTrusted(model, draft)
  const pairs = new Map<string, Scored>()
  const consider = (m: number, d: number): void => {
    const key = `${m} ${d}`
    if (!pairs.has(key)) pairs.set(key, scoreSections(model, draft, m, d, trusted))
  }
  const words = { model: indexBags(model.sectionBags), draft: indexBags(draft.sectionBags) }
  const headings = indexBags(draft.headingBags)
  const numbers = byNumber(draft)
  for (const { index, num } of model.sections) {
    if (taken.model.has(index)) continue
    const bag = model.sectionBags[index]
    if (bag) for (const { id } of nearest(words.draft, bag, CANDIDATES)) consider(index, id)
    const heading = model.headingBags[index]
    if (heading) for (const { id } of nearest(headings, heading, 3)) consider(index, id)
    const same = trusted ? numbers.get(num) : undefined
    if (same !== undefined && num !== '') consider(index, same)
  }
  for (const { index } of draft.sections) {
    if (taken.draft.has(index)) continue
    const bag = draft.sectionBags[index]
    if (bag) for (const { id } of nearest(words.model, bag, CANDIDATES)) consider(id, index)
  }
  for (const [m, d] of sharedElements(model, draft)) consider(m, d)
  return [...pairs.values()].sort((a, b) => b.score - a.score || a.model - b.model || a.draft - b.draft)
}

function scoreSections(model: Side, draft: Side, m: number, d: number, trusted: boolean): Scored {
  const a = model.sectionBags[m]
  const b = draft.sectionBags[d]
  const headA = model.headingBags[m]
  const headB = draft.headingBags[d]
  const left = model.sections[m]
  const right = draft.sections[d]
  if (!a || !b || !headA || !headB || !left || !right) return { model: m, draft: d, score: 0, reasons: [] }
  const alike = cosine(a, b)
  const held = 0.8 * (a.total < b.total ? containment(a, b) : containment(b, a))
  const big = Math.min(a.terms.length, b.terms.length) >= 12
  const words = big ? Math.max(alike, held) : alike
  const heading = headA.norm > 0 && headB.norm > 0 ? cosine(headA, headB) : null
  const elements = overlap(model.served[m], draft.served[d])
  let score = heading === null ? words : Math.max(0.72 * words + 0.28 * heading, 0.88 * words)
  score += 0.35 * elements * (1 - score)
  const sameNumber = trusted && left.num !== '' && left.num === right.num
  if (sameNumber) score += 0.15 * (1 - score)
  // Order is a hint only: it settles ties between boilerplate sections and no more.
  score -= 0.02 * Math.abs(m / model.sections.length - d / draft.sections.length)
  const reasons: Reason[] = []
  if (words === held && held > alike) reasons.push('contains its words')
  else if (alike >= 0.25) reasons.push('similar words')
  if ((heading ?? 0) >= 0.75) reasons.push('same heading')
  if (sameNumber) reasons.push('same number')
  if (elements > 0) reasons.push('same elements')
  return { model: m, draft: d, score: Math.max(0, Math.min(1, score)), reasons }
}

/** Numbers mean something between two versions of a law, nothing between two laws: they must prove themselves. */
function numbersTrusted(model: Side, draft: Side): boolean {
  const numbers = byNumber(draft)
  let same = 0
  let alike = 0
  for (const { index, num } of model.sections) {
    const other = num === '' ? undefined : numbers.get(num)
    const a = model.sectionBags[index]
    const b = other === undefined ? undefined : draft.sectionBags[other]
    if (!a || !b) continue
    same += 1
    if (cosine(a, b) >= 0.4) alike += 1
  }
  return same > 0 && alike / same >= TRUSTED_NUMBERS
}

/** Number → section, for numbers that stand once. */
function byNumber(side: Side): Map<string, number> {
  const found = new Map<string, number>()
  for (const { num, index } of side.sections) found.set(num, found.has(num) ? -1 : index)
  for (const [num, index] of found) if (index < 0) found.delete(num)
  return found
}

function sharedElements(model: Side, draft: Side): [number, number][] {
  const holders = new Map<string, number[]>()
  for (const [d, served] of draft.served.entries()) {
    for (const key of served) holders.set(key, [...(holders.get(key) ?? []), d])
  }
  return model.served.flatMap((served, m) =>
    [...served].flatMap(key => (holders.get(key) ?? []).map((d): [number, number] => [m, d])),
  )
}

function overlap(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (!a || !b || a.size === 0 || b.size === 0) return 0
  const shared = [...a].filter(key => b.has(key)).length
  return shared / Math.min(a.size, b.size)
}

function bestScores(links: readonly SectionLink[]): {
  model: Map<number, number>
  draft: Map<number, number>
} {
  const best = { model: new Map<number, number>(), draft: new Map<number, number>() }
  for (const { model, draft, score } of links) {
    best.model.set(model, Math.max(best.model.get(model) ?? 0, score))
    best.draft.set(draft, Math.max(best.draft.get(draft) ?? 0, score))
  }
  return best
}
