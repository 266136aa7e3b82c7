// Linked sections → groups of pieces that answer each other, one to one where possible, then splits and mergers.

import type { Reason } from './concordance.ts'
import type { Group, Grouping } from './group.ts'
import { joinRest } from './join.ts'
import { lengthOf, type Side } from './lay.ts'
import { type SectionLink, uniqueEquals } from './sections.ts'
import { cosine, indexBags, nearest } from './weigh.ts'

/** Shorter pieces are matched inside linked sections only: “In this section” stands everywhere. */
const TELLING_WORDS = 6

const LEAST_INSIDE = { versions: 0.34, laws: 0.24 }
const LEAST_LAST = 0.15
const LEAST_ANYWHERE = 0.55

/** A match outside linked sections must beat the runner-up by this much. */
const MARGIN = 0.05

/** Sections with more pairs of pieces than this are matched by number and neighbourhood only. */
const MOST_PAIRS = 40_000

/** Groups the pieces of both sides; pieces in no group are omitted or added. Only versions split and merge pieces. */
export function groupPieces(
  model: Side,
  draft: Side,
  { links, kin }: { readonly links: readonly SectionLink[]; readonly kin: boolean },
): Group[] {
  const grouping: Grouping = { groups: [], ofModel: new Map(), ofDraft: new Map() }
  const linked = new Set(links.map(link => `${link.model} ${link.draft}`))
  for (const [m, d] of uniqueEquals(model.keys, draft.keys)) {
    const together = linked.has(`${model.pieces[m]?.section} ${draft.pieces[d]?.section}`)
    if (together || lengthOf(model, m) >= TELLING_WORDS) open(grouping, m, d, 1, ['same words'], true)
  }
  groupTerms(model, draft, grouping)
  for (const link of [...links].sort((a, b) => b.score - a.score || a.model - b.model || a.draft - b.draft)) {
    groupInside(model, draft, link, grouping, LEAST_INSIDE[kin ? 'versions' : 'laws'])
  }
  groupAnywhere(model, draft, grouping)
  if (kin) joinRest(model, draft, grouping)
  const met = metSections(model, draft, grouping)
  for (const link of links) {
    if (link.principal && !met.has(`${link.model} ${link.draft}`)) groupReworded(model, draft, link, grouping)
  }
  return grouping.groups
}

function open(
  grouping: Grouping,
  m: number,
  d: number,
  score: number,
  reasons: readonly Reason[],
  sure: boolean,
): void {
  const group: Group = { model: [m], draft: [d], score, reasons: new Set(reasons), sure }
  grouping.groups.push(group)
  grouping.ofModel.set(m, group)
  grouping.ofDraft.set(d, group)
}

/** Definitions of the same term answer each other whatever they say. */
function groupTerms(model: Side, draft: Side, grouping: Grouping): void {
  const terms = (side: Side): string[] =>
    side.pieces.map(piece => (piece.kind === 'definition' ? foldTerm(piece.num) : ''))
  for (const [m, d] of uniqueEquals(terms(model), terms(draft))) {
    if (grouping.ofModel.has(m) || grouping.ofDraft.has(d)) continue
    open(grouping, m, d, similarity(model, draft, m, d), ['same term'], false)
  }
}

function foldTerm(term: string): string {
  return term.toLowerCase().replace(NOT_LETTERS, ' ').trim()
}

/** Quotation marks, hyphens and spaces in a defined term. */
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu

function groupInside(model: Side, draft: Side, link: SectionLink, grouping: Grouping, usual: number): void {
  const left = free(model, link.model, grouping.ofModel)
  const right = free(draft, link.draft, grouping.ofDraft)
  const least = link.principal && left.length === 1 && right.length === 1 ? LEAST_LAST : usual
  const pairs: { m: number; d: number; score: number; reasons: Reason[] }[] = []
  const all = left.length * right.length <= MOST_PAIRS
  for (const [i, m] of left.entries()) {
    for (const [j, d] of right.entries()) {
      if (!all && Math.abs(i - j) > 20 && model.pieces[m]?.num !== draft.pieces[d]?.num) continue
      const pair = scorePieces(model, draft, m, d, Math.abs(i / left.length - j / right.length))
      if (pair.score >= least) pairs.push({ m, d, ...pair })
    }
  }
  pairs.sort((a, b) => b.score - a.score || a.m - b.m || a.d - b.d)
  for (const { m, d, reasons } of pairs) {
    if (grouping.ofModel.has(m) || grouping.ofDraft.has(d)) continue
    const rival = pairs.some(
      other => (other.m === m) !== (other.d === d) && rivals(model, draft, other, m, d),
    )
    open(grouping, m, d, similarity(model, draft, m, d), [...reasons, 'same section'], !rival)
  }
}

/** Whether another pair for the same piece is nearly as good, so that the match is not beyond doubt. */
function rivals(model: Side, draft: Side, other: { m: number; d: number }, m: number, d: number): boolean {
  return similarity(model, draft, other.m, other.d) > 0.8 * similarity(model, draft, m, d)
}

/** Number and order settle which of several similar pieces is meant; they never make a match of different words. */
function scorePieces(
  model: Side,
  draft: Side,
  m: number,
  d: number,
  apart: number,
): { score: number; reasons: Reason[] } {
  const a = model.pieces[m]
  const b = draft.pieces[d]
  const words = similarity(model, draft, m, d)
  const own =
    (a?.provision === model.sections[a?.section ?? -1]?.provision) ===
    (b?.provision === draft.sections[b?.section ?? -1]?.provision)
  const sameNumber = own && a !== undefined && a.num === b?.num
  const terms = a?.kind === 'definition' && b?.kind === 'definition' && foldTerm(a.num) !== foldTerm(b.num)
  const serves = [...(model.pieceServed[m] ?? [])].some(key => draft.pieceServed[d]?.has(key))
  const score =
    words +
    (sameNumber ? 0.08 : 0) +
    (serves ? 0.3 : 0) +
    0.06 * (1 - apart) -
    (terms ? 0.3 : 0) -
    (own ? 0 : 0.1)
  const reasons: Reason[] = words >= 0.999 ? ['same words'] : words >= 0.25 ? ['similar words'] : []
  if (sameNumber) reasons.push('same number')
  if (serves) reasons.push('same elements')
  return { score: words < 0.05 ? 0 : score, reasons }
}

/** Cosine of two pieces; 1 for the same words even where no word weighs anything. */
function similarity(model: Side, draft: Side, m: number, d: number): number {
  const a = model.pieceBags[m]
  const b = draft.pieceBags[d]
  if (model.keys[m] === draft.keys[d]) return 1
  return a && b ? Math.min(cosine(a, b), 0.999) : 0
}

/** Pieces whose sections are not linked: found by the index, taken only when clearly the best. */
function groupAnywhere(model: Side, draft: Side, grouping: Grouping): void {
  const left = model.pieces.filter(
    ({ index }) => !grouping.ofModel.has(index) && lengthOf(model, index) >= TELLING_WORDS,
  )
  const right = draft.pieces.filter(
    ({ index }) => !grouping.ofDraft.has(index) && lengthOf(draft, index) >= TELLING_WORDS,
  )
  const index = indexBags(right.map(piece => draft.pieceBags[piece.index] ?? NO_BAG))
  const found: { m: number; d: number; score: number; sure: boolean }[] = []
  for (const piece of left) {
    const [first, second] = nearest(index, model.pieceBags[piece.index] ?? NO_BAG, 2)
    const target = right[first?.id ?? -1]
    if (!first || !target || first.score < LEAST_ANYWHERE || first.score - (second?.score ?? 0) < MARGIN)
      continue
    const sure = first.score - (second?.score ?? 0) >= 0.2
    found.push({
      m: piece.index,
      d: target.index,
      score: similarity(model, draft, piece.index, target.index),
      sure,
    })
  }
  found.sort((a, b) => b.score - a.score || a.m - b.m)
  for (const { m, d, score, sure } of found) {
    if (grouping.ofModel.has(m) || grouping.ofDraft.has(d)) continue
    open(grouping, m, d, score, [score >= 0.999 ? 'same words' : 'similar words'], sure)
  }
}

const NO_BAG = { terms: new Int32Array(0), weights: new Float64Array(0), total: 0, norm: 0 }

/** Sections that answer each other although no piece of theirs does: one group of all that is left of both. */
function groupReworded(model: Side, draft: Side, link: SectionLink, grouping: Grouping): void {
  const left = free(model, link.model, grouping.ofModel)
  const right = free(draft, link.draft, grouping.ofDraft)
  if (left.length === 0 || right.length === 0) return
  const group: Group = {
    model: left,
    draft: right,
    score: link.score,
    reasons: new Set(link.reasons),
    sure: false,
  }
  grouping.groups.push(group)
  for (const m of left) grouping.ofModel.set(m, group)
  for (const d of right) grouping.ofDraft.set(d, group)
}

/** Pairs of sections that some group connects already. */
function metSections(model: Side, draft: Side, grouping: Grouping): Set<string> {
  const met = new Set<string>()
  for (const group of grouping.groups) {
    for (const m of group.model) {
      for (const d of group.draft) met.add(`${model.pieces[m]?.section} ${draft.pieces[d]?.section}`)
    }
  }
  return met
}

function free(side: Side, section: number, taken: ReadonlyMap<number, Group>): number[] {
  const { first, last } = side.sections[section] ?? { first: 0, last: 0 }
  const found: number[] = []
  for (let piece = first; piece < last; piece += 1) if (!taken.has(piece)) found.push(piece)
  return found
}
