// Candidate pairs of sections → their scores: by words, headings, numbers and elements.

import { type Candidates, holdersOf } from './candidates.ts'
import type { Reason } from './concordance.ts'
import type { Side } from './lay.ts'
import { containment, cosine } from './weigh.ts'

/** How near two sections are, and why. `model` and `draft` are section indexes. */
export interface Scored {
  readonly model: number
  readonly draft: number
  /** 0 to 1, from cosine, heading, number, elements and a little order. */
  readonly score: number
  /** Cosine of the words alone. */
  readonly likeness: number
  readonly reasons: readonly Reason[]
}

/** With less in common than this, a shared element is chance: evidence may also be a passing word. */
const TOPICAL = 0.12

/** Sections with fewer different terms are too short for a likeness between two laws to mean much. */
const SHORT = 12

/**
 * Scores candidate pairs, best first. `kin`: the texts are versions of one another, so that a section held in a
 * longer one was probably split or merged.
 */
export function scoreCandidates(model: Side, draft: Side, candidates: Candidates, kin: boolean): Scored[] {
  const known = { trusted: candidates.numbersTrusted, kin, elements: elementWeights(model, draft) }
  return candidates.pairs
    .map(([m, d]) => scoreSections(model, draft, m, d, known))
    .sort((a, b) => b.score - a.score || a.model - b.model || a.draft - b.draft)
}

/** What scoring knows of the two texts as wholes. */
interface Known {
  readonly trusted: boolean
  readonly kin: boolean
  readonly elements: ReadonlyMap<string, number>
}

function scoreSections(model: Side, draft: Side, m: number, d: number, known: Known): Scored {
  const { trusted, kin } = known
  const a = model.sectionBags[m]
  const b = draft.sectionBags[d]
  const left = model.sections[m]
  const right = draft.sections[d]
  if (!a || !b || !left || !right) return { model: m, draft: d, score: 0, likeness: 0, reasons: [] }
  const alike = cosine(a, b)
  const shorter = Math.min(a.terms.length, b.terms.length)
  const held = kin && shorter >= SHORT ? 0.8 * (a.total < b.total ? containment(a, b) : containment(b, a)) : 0
  const words = kin ? Math.max(alike, held) : alike * Math.min(1, Math.sqrt(shorter / SHORT))
  const heading = headingLikeness(model, draft, m, d)
  const elements = alike >= TOPICAL ? sharedWeight(model, draft, m, d, known.elements) : 0
  let score = heading === null ? words : Math.max(0.66 * words + 0.34 * heading, 0.88 * words)
  score += 0.65 * elements * (1 - score)
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
  return { model: m, draft: d, score: Math.max(0, Math.min(1, score)), likeness: alike, reasons }
}

/** How telling each element is: 1 where one section a side serves it, less the more do. */
function elementWeights(model: Side, draft: Side): Map<string, number> {
  const right = holdersOf(draft)
  const weights = new Map<string, number>()
  for (const [key, left] of holdersOf(model))
    weights.set(key, 1 / Math.sqrt(left.length * (right.get(key)?.length ?? 1)))
  return weights
}

/** How far two sections serve the same elements: what they share, by weight and as a share of the model's. */
function sharedWeight(
  model: Side,
  draft: Side,
  m: number,
  d: number,
  weights: ReadonlyMap<string, number>,
): number {
  let shared = 0
  let all = 0
  for (const key of model.served[m] ?? []) {
    const weight = weights.get(key) ?? 0
    all += weight
    if (draft.served[d]?.has(key)) shared += weight
  }
  return all === 0 ? 0 : Math.sqrt(Math.min(1, shared) * (shared / all))
}

/** Cosine of the headings, or nearly 1 where the language has two names for one thing; null without headings. */
function headingLikeness(model: Side, draft: Side, m: number, d: number): number | null {
  const a = model.headingBags[m]
  const b = draft.headingBags[d]
  if (!a || !b || a.norm === 0 || b.norm === 0) return null
  const [left, right] = [model.headingTopics[m], draft.headingTopics[d]]
  return left !== undefined && left === right ? Math.max(0.9, cosine(a, b)) : cosine(a, b)
}
