// A span and the cue hits around it → whether it stands under a duty, a power, or a denial.

import type { Span } from '../query/index.ts'
import { type CuesOf, type LaidText, wordAt } from './laid.ts'

/** The leaves of the legal sentence around a leaf that may govern it: its own, and the chapeaux above it. */
export function sentenceLeaves(laid: LaidText, leaf: number): number[] {
  const { leaves, units } = laid.skeleton
  const found = [leaf]
  let unit = leaves[leaf]?.unit ?? -1
  const clause = units[unit]?.clause ?? unit
  for (let before = leaf - 1; before >= 0 && unit !== clause; before--) {
    const at = leaves[before]
    if (!at || at.unit < clause) break
    if (at.unit < unit && unit < (units[at.unit]?.end ?? 0)) {
      found.push(before)
      unit = at.unit
    }
  }
  return found
}

/** The modal word that governs a span: the last before it in its leaf, else in a chapeau above, else the first after. */
export function strengthOf(
  laid: LaidText,
  cuesOf: CuesOf,
  leafOf: (word: number) => number,
  span: Span,
): 'duty' | 'power' | null {
  const own = leafOf(span.first)
  const start = laid.words.start[span.first] ?? 0
  for (const leaf of sentenceLeaves(laid, own)) {
    const modals = modalsOf(leaf).filter(modal => sameSentence(modal.start))
    const before = modals.filter(modal => modal.start <= start).at(-1)
    if (before) return before.kind
    if (leaf === own && modals[0]) {
      const chapeau = sentenceLeaves(laid, own).slice(1).flatMap(modalsOf).at(-1)
      return chapeau?.kind ?? modals[0].kind
    }
  }
  return null

  function sameSentence(offset: number): boolean {
    const word = wordAt(laid.words, offset)
    return laid.words.sentence[word] === laid.words.sentence[span.first]
  }

  function modalsOf(leaf: number): { start: number; kind: 'duty' | 'power' }[] {
    const none = cuesOf(leaf, 'notPower')
    const duties = cuesOf(leaf, 'duty').map(hit => ({ start: hit.start, kind: 'duty' as const }))
    const powers = cuesOf(leaf, 'power')
      .filter(hit => !none.some(exception => exception.start <= hit.start && hit.end <= exception.end))
      .map(hit => ({ start: hit.start, kind: 'power' as const }))
    return [...duties, ...powers].sort((a, b) => a.start - b.start)
  }
}

/**
 * Whether the sentence of a span denies what it names: “nothing in this section shall be construed as entitling”.
 * A denial counts for the sentence it stands in, and a chapeau that denies for the items below it.
 */
export function denied(
  laid: LaidText,
  cuesOf: CuesOf,
  leafOf: (word: number) => number,
  span: Span,
): boolean {
  const { words } = laid
  const start = words.start[span.first] ?? 0
  const own = leafOf(span.first)
  return sentenceLeaves(laid, own).some(leaf =>
    cuesOf(leaf, 'denial').some(hit =>
      leaf === own
        ? words.sentence[wordAt(words, hit.start)] === words.sentence[span.first]
        : hit.start < start,
    ),
  )
}
