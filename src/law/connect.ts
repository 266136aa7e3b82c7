// Cue hits → how leaves join their list: “or” before the last item, “any of the following” above it.

import type { CuesOf, LaidText } from './laid.ts'
import type { Connectors } from './readings.ts'

/** How far from its end a leaf may say “or” and still join its item to the next: `; or,`. */
const JOINING = 6

/** Reads the connectors of a text from its cue hits. */
export function connectorsOf(laid: LaidText, cuesOf: CuesOf): Connectors {
  const joins = (leaf: number, cue: 'or' | 'and') => {
    const end = laid.skeleton.leaves[leaf]?.passage.position.end ?? 0
    const last = cuesOf(leaf, cue).at(-1)
    return last !== undefined && end - last.end < JOINING
  }
  return {
    endsWith: (leaf: number) => (joins(leaf, 'or') ? 'or' : joins(leaf, 'and') ? 'and' : null),
    governs: (leaf: number) =>
      cuesOf(leaf, 'anyOf').length ? 'any' : cuesOf(leaf, 'allOf').length ? 'all' : null,
  }
}
