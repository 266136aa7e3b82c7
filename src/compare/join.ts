// Pieces left over → joined to a group whose missing words they hold: splits and mergers.

import type { Group, Grouping } from './group.ts'
import { lengthOf, type Side, sumCounts } from './lay.ts'
import { containment, cosine, indexBags, nearest, weigh } from './weigh.ts'

/** Share of a leftover's weight that the other side of the group must hold. */
const HELD = 0.6

/** How much nearer the two sides of the group must come by the joining. */
const GAIN = 0.03

const SHORTEST = 5
const CANDIDATES = 5

/** Joins what is left of the draft to the pieces it was split from, then what is left of the model likewise. */
export function joinRest(model: Side, draft: Side, grouping: Grouping): void {
  joinSide(draft, model, grouping, 'draft')
  joinSide(model, draft, grouping, 'model')
}

function joinSide(side: Side, other: Side, grouping: Grouping, name: 'model' | 'draft'): void {
  const taken = name === 'draft' ? grouping.ofDraft : grouping.ofModel
  const groupOf = name === 'draft' ? grouping.ofModel : grouping.ofDraft
  const rest = side.pieces.filter(({ index }) => !taken.has(index) && lengthOf(side, index) >= SHORTEST)
  if (rest.length === 0) return
  const index = indexBags(other.pieceBags)
  for (const piece of rest) {
    const bag = side.pieceBags[piece.index]
    if (!bag || bag.norm === 0) continue
    let best: { group: Group; gain: number } | null = null
    for (const { id } of nearest(index, bag, CANDIDATES)) {
      const group = groupOf.get(id)
      if (!group) continue
      const gain = gainOf(side, other, group, piece.index, name)
      if (gain >= GAIN && gain > (best?.gain ?? 0)) best = { group, gain }
    }
    if (!best) continue
    best.group[name].push(piece.index)
    best.group[name].sort((a, b) => a - b)
    best.group.score = Math.min(0.999, best.group.score + best.gain)
    best.group.reasons.add('contains its words')
    taken.set(piece.index, best.group)
  }
}

/** By how much the cosine of the group's two sides grows when a piece joins; 0 where its words are not held. */
function gainOf(side: Side, other: Side, group: Group, piece: number, name: 'model' | 'draft'): number {
  const far = group[name === 'draft' ? 'model' : 'draft']
  const farBag = weigh(sumCounts(far.map(at => other.pieceCounts[at] ?? new Map())), other.rare)
  const bag = side.pieceBags[piece]
  if (!bag || containment(bag, farBag) < HELD) return 0
  const counts = group[name].map(at => side.pieceCounts[at] ?? new Map())
  const before = cosine(weigh(sumCounts(counts), side.rare), farBag)
  const after = cosine(weigh(sumCounts([...counts, side.pieceCounts[piece] ?? new Map()]), side.rare), farBag)
  return after - before
}
