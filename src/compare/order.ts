// Links and groups → what stands elsewhere in the order: said only where words and neighbours leave no doubt.

import type { Group } from './group.ts'
import { lengthOf, type Side } from './lay.ts'
import { push } from './lists.ts'
import type { SectionLink } from './sections.ts'

/** Words must be this alike before two places are called one provision that moved. */
const SAME_MATTER = 0.8

/** An order shared by fewer than this many pairs, or this share of them, says nothing about the rest. */
const FEWEST = 4
const SHARED_ORDER = 0.6

const FEWEST_WORDS = 8

/** The links and groups that moved. */
export interface Moves {
  readonly links: ReadonlySet<SectionLink>
  readonly groups: ReadonlySet<Group>
}

/** Finds what moved: sections against the order of all sections, pieces within or between sections. */
export function findMoves(
  model: Side,
  draft: Side,
  links: readonly SectionLink[],
  groups: readonly Group[],
): Moves {
  const principal = links.filter(link => link.principal && link.score >= 0.5)
  const words = (link: SectionLink): number => wordsOf(model, link.model)
  const stray = outOfOrder(principal, link => link.draft, words)
  const movedLinks = new Set(stray.filter(link => isSameMatter(model, draft, link)))
  return { links: movedLinks, groups: movedPieces(model, draft, links, groups) }
}

/**
 * Members outside the longest run that keeps its order (heaviest increasing subsequence; words break ties, so of
 * two that changed places the shorter is the one that moved). Empty when no order is shared.
 */
function outOfOrder<T>(items: readonly T[], to: (item: T) => number, words: (item: T) => number): T[] {
  const kept = longestRun(
    items.map(to),
    items.map(item => 1 + Math.min(words(item), 10_000) / 1e8),
  )
  if (items.length < FEWEST || kept.size < SHARED_ORDER * items.length) return []
  return items.filter((_, at) => !kept.has(at))
}

/** Indexes of the heaviest strictly increasing subsequence, in n log n with a tree of best ends. */
export function longestRun(values: readonly number[], weights: readonly number[]): Set<number> {
  const ranks = new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank + 1]))
  const tree = new Int32Array(ranks.size + 1).fill(-1)
  const sums = new Float64Array(values.length)
  const before = new Int32Array(values.length).fill(-1)
  const sumAt = (at: number): number => (at < 0 ? 0 : (sums[at] ?? 0))
  let best = -1
  for (const [at, value] of values.entries()) {
    const rank = ranks.get(value) ?? 1
    let last = -1
    for (let node = rank - 1; node > 0; node -= node & -node) {
      const end = tree[node] ?? -1
      if (sumAt(end) > sumAt(last)) last = end
    }
    before[at] = last
    sums[at] = sumAt(last) + (weights[at] ?? 1)
    for (let node = rank; node < tree.length; node += node & -node) {
      if (sumAt(at) > sumAt(tree[node] ?? -1)) tree[node] = at
    }
    if (sumAt(at) > sumAt(best)) best = at
  }
  const run = new Set<number>()
  for (let at = best; at >= 0; at = before[at] ?? -1) run.add(at)
  return run
}

function isSameMatter(model: Side, draft: Side, link: SectionLink): boolean {
  if (wordsOf(model, link.model) < FEWEST_WORDS) return false
  const key = model.sectionKeys[link.model]
  const equal = key === draft.sectionKeys[link.draft]
  return equal || (link.score >= SAME_MATTER && link.sure)
}

function wordsOf(side: Side, section: number): number {
  const { first, last } = side.sections[section] ?? { first: 0, last: 0 }
  return (side.tokens.from[last] ?? 0) - (side.tokens.from[first] ?? 0)
}

function movedPieces(
  model: Side,
  draft: Side,
  links: readonly SectionLink[],
  groups: readonly Group[],
): Set<Group> {
  const moved = new Set<Group>()
  const partner = { model: new Map<number, number>(), draft: new Map<number, number>() }
  for (const link of links) {
    if (!link.principal) continue
    partner.model.set(link.model, link.draft)
    partner.draft.set(link.draft, link.model)
  }
  const inside = new Map<number, Group[]>()
  for (const group of groups) {
    const [m, d] = [group.model[0], group.draft[0]]
    if (m === undefined || d === undefined || group.model.length > 1 || group.draft.length > 1) continue
    const from = model.pieces[m]
    const to = draft.pieces[d]
    if (!from || !to || from.kind === 'definition') continue
    if (partner.model.get(from.section) === to.section) {
      // A section's own words stand before and after its subsections: they have no place in their order.
      if (from.provision !== model.sections[from.section]?.provision) push(inside, from.section, group)
    } else if (
      partner.model.has(from.section) &&
      partner.draft.has(to.section) &&
      isSurePiece(model, group, m)
    ) {
      moved.add(group)
    }
  }
  for (const list of inside.values()) {
    const sorted = list.sort((a, b) => (a.model[0] ?? 0) - (b.model[0] ?? 0))
    const stray = outOfOrder(
      sorted,
      group => group.draft[0] ?? 0,
      group => lengthOf(model, group.model[0] ?? 0),
    )
    for (const group of stray) if (isSurePiece(model, group, group.model[0] ?? 0)) moved.add(group)
  }
  return moved
}

function isSurePiece(model: Side, group: Group, piece: number): boolean {
  return group.sure && group.score >= SAME_MATTER && lengthOf(model, piece) >= FEWEST_WORDS
}
