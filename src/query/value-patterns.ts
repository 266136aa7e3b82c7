// Patterns of a language's data (`under the age? of {n}`) → do the words around a number fit?

import type { StatedNumber } from '../words/index.ts'

interface Slot {
  readonly forms: ReadonlySet<string>
  readonly presence: 'required' | 'optional' | 'barred'
}

/** A pattern cut at its number: the words before it, nearest first, and the words after it. */
export interface ValuePattern {
  readonly before: readonly Slot[]
  readonly after: readonly Slot[]
}

/**
 * Reads a pattern: `{n}` is the number, `a|b` alternatives, a final `?` marks a word
 * that may be missing, a first `^` one that must be missing.
 */
export function readPattern(pattern: string): ValuePattern {
  const [before = '', after = ''] = pattern.split('{n}')
  return { before: readSlots(before).reverse(), after: readSlots(after) }
}

function readSlots(text: string): Slot[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map(word => ({
      forms: new Set(word.replace(SIGNS, '').split('|')),
      presence: word.startsWith('^') ? 'barred' : word.endsWith('?') ? 'optional' : 'required',
    }))
}

/** The signs of a slot: `^not`, `the?` */
const SIGNS = /^\^|\?$/g

/** The words the pattern covers around a number, or null when they do not fit. */
export function matchAround(
  { before, after }: ValuePattern,
  number: StatedNumber,
  formAt: (word: number) => string,
): { first: number; last: number } | null {
  const first = follow(before, 0, number.first - 1, -1, formAt)
  if (first === null) return null
  const last = follow(after, 0, number.last + 1, 1, formAt)
  return last === null ? null : { first: first + 1, last: last - 1 }
}

/** Walks the slots from a word on; returns the word after the last one used. */
function follow(
  slots: readonly Slot[],
  slot: number,
  word: number,
  step: 1 | -1,
  formAt: (word: number) => string,
): number | null {
  const next = slots[slot]
  if (!next) return word
  const fits = next.forms.has(formAt(word))
  if (next.presence === 'barred') return fits ? null : follow(slots, slot + 1, word, step, formAt)
  if (fits) {
    const end = follow(slots, slot + 1, word + step, step, formAt)
    if (end !== null) return end
  }
  return next.presence === 'optional' ? follow(slots, slot + 1, word, step, formAt) : null
}
