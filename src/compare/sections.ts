// Both sides → which sections answer which: greedy best-first links by words, heading, number and elements.

import { findCandidates } from './candidates.ts'
import type { Reason } from './concordance.ts'
import type { Side } from './lay.ts'
import { push } from './lists.ts'
import { type Scored, scoreCandidates } from './score-sections.ts'

/** A section of the model and a section of the draft that answer each other. */
export interface SectionLink {
  readonly model: number
  readonly draft: number
  readonly score: number
  /** Cosine of the words alone. */
  readonly likeness: number
  readonly reasons: readonly Reason[]
  /** Each is the other's first partner; the rest are parts of a split, a merger or a topic treated twice. */
  readonly principal: boolean
  /** No other section comes near: the only safe ground for saying that a section moved. */
  readonly sure: boolean
}

/**
 * What makes a link, chosen on the labelled set in test/compare and the hand-checked alignments to real laws.
 * Two versions of a law share most words, so a weak likeness is chance there; two laws on one matter share few,
 * so there a weak likeness counts when it stands out from all the others.
 */
const REGIMES = {
  versions: { least: 0.3, standing: Number.POSITIVE_INFINITY, second: 0.42, share: 0.8 },
  laws: { least: 0.22, standing: 0.22, second: 0.4, share: 0.85 },
} as const

/** Texts of which half the sections have a partner this near are versions of one another. */
const KIN = 0.5

/** By how much a weak likeness must beat the next best. */
const STANDS_OUT = 1.8

/** A rival this near to the best leaves doubt. */
const SURE = 0.8

/**
 * Links sections: exact words first, then candidates of the index by score, each side's best before the rest.
 * `kin` tells that the texts are versions of one law.
 */
export function linkSections(model: Side, draft: Side): { links: SectionLink[]; kin: boolean } {
  const links = new Map<string, SectionLink>()
  const taken = { model: new Set<number>(), draft: new Set<number>() }
  const rivals: Rivals = { model: new Map(), draft: new Map() }
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
    add({ model: m, draft: d, score: 1, likeness: 1, reasons: ['same words'] }, true)
  }
  const candidates = findCandidates(model, draft, taken)
  const plain = scoreCandidates(model, draft, candidates, false)
  const kin = areKin(model, draft, links, plain)
  const scored = kin ? scoreCandidates(model, draft, candidates, true) : plain
  for (const pair of scored) {
    push(rivals.model, pair.model, pair)
    push(rivals.draft, pair.draft, pair)
  }
  const regime = REGIMES[kin ? 'versions' : 'laws']
  for (const pair of scored) {
    if (taken.model.has(pair.model) || taken.draft.has(pair.draft)) continue
    if (pair.score >= regime.least || (pair.score >= regime.standing && standsOut(pair, rivals)))
      add(pair, true)
  }
  const best = bestScores([...links.values()])
  for (const pair of scored) {
    if (links.has(`${pair.model} ${pair.draft}`)) continue
    const near = Math.min(best.model.get(pair.model) ?? 0, best.draft.get(pair.draft) ?? 0)
    const far = Math.max(best.model.get(pair.model) ?? 0, best.draft.get(pair.draft) ?? 0)
    const strong = pair.score >= regime.second && pair.score >= regime.share * near
    const weak = pair.score >= regime.standing && pair.score >= 0.5 * far && standsOut(pair, rivals)
    if (strong || weak) add(pair, false)
  }
  const sorted = [...links.values()].sort((a, b) => a.model - b.model || a.draft - b.draft)
  return { links: sorted, kin }
}

/** Whether a pair is clearly the best that one of its sections has. */
function standsOut(pair: Scored, rivals: Rivals): boolean {
  const next = (list: readonly Scored[] | undefined): number =>
    Math.max(0, ...(list ?? []).filter(other => other !== pair).map(other => other.score))
  return (
    pair.score >= STANDS_OUT * next(rivals.model.get(pair.model)) ||
    pair.score >= STANDS_OUT * next(rivals.draft.get(pair.draft))
  )
}

/** Whether half the sections, on the side with fewer, have a partner near enough. */
function areKin(
  model: Side,
  draft: Side,
  links: ReadonlyMap<string, SectionLink>,
  scored: readonly Scored[],
): boolean {
  const side = model.sections.length <= draft.sections.length ? 'model' : 'draft'
  const best = new Map<number, number>()
  for (const pair of [...links.values(), ...scored])
    best.set(pair[side], Math.max(best.get(pair[side]) ?? 0, pair.likeness))
  const near = [...best.values()].filter(likeness => likeness >= KIN).length
  return near * 2 >= Math.min(model.sections.length, draft.sections.length)
}

/** All scored pairs of each section. */
interface Rivals {
  readonly model: Map<number, Scored[]>
  readonly draft: Map<number, Scored[]>
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
