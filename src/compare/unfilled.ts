// Placeholders of the model → those that still stand in the draft.

import type { Place } from './concordance.ts'
import type { Side } from './lay.ts'
import { PLACEHOLDER } from './tokens.ts'

/** Finds the model's placeholders, as printed there, that the draft repeats instead of filling. */
export function findUnfilled(model: Side, draft: Side): { place: Place; text: string }[] {
  const known = new Set<number>()
  for (const [at, kind] of model.tokens.kind.entries())
    if (kind === PLACEHOLDER) known.add(model.tokens.form[at] ?? 0)
  return draft.pieces.flatMap(({ index, place }) => {
    const found: { place: Place; text: string }[] = []
    const to = draft.tokens.from[index + 1] ?? 0
    for (let at = draft.tokens.from[index] ?? 0; at < to; at += 1) {
      if (draft.tokens.kind[at] !== PLACEHOLDER || !known.has(draft.tokens.form[at] ?? 0)) continue
      found.push({ place, text: draft.instrument.text.slice(draft.tokens.start[at], draft.tokens.end[at]) })
    }
    return found
  })
}
