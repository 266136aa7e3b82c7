// A bare number of a format that leaves punctuation to the style sheet → the label as it is printed.

import { CONTAINERS } from '../locator.ts'
import type { ProvisionKind } from '../model.ts'
import { toRoman } from '../parse/sequence.ts'
import { UNITS } from './draft.ts'

/** `a`, `12A`, `iv`, `2.1`: a number without any punctuation. */
const BARE = /^[\p{L}\d]{1,8}(?:\.\d{1,3})?$/u
/** An opening quotation mark printed with the number of a quoted provision. */
const OPENING = /^[“"‘]+\s*/

/** `Sec. (2)`: brackets that the number of a section is never cited with. */
const BRACKETED = /\((\d{1,5}[A-Z]?)\)$/

/** Puts brackets round the number of an item: `a` → `(a)`; numbers of sections and parts stay. */
export function printedLabel(bare: string, kind: ProvisionKind): string {
  if (kind === 'definition') return bare
  const number = bare.replace(OPENING, '')
  if (UNITS.has(kind)) return number.replace(BRACKETED, '$1')
  if (CONTAINERS.has(kind) || !BARE.test(number)) return number
  // Paragraphs of a schedule are numbered like sections.
  return kind === 'paragraph' && NUMERIC.test(number) ? `${number}.` : `(${number})`
}

const NUMERIC = /^\d/

/** The number of an item by the type of its list: `alpha` → a, b … z, aa; `roman` → i, ii; else 1, 2. */
export function listNumber(type: string, position: number): string {
  const upper = type.toLowerCase().includes('upper') || type === 'A' || type === 'I'
  const number =
    type.toLowerCase().includes('roman') || type === 'i' || type === 'I'
      ? toRoman(position)
      : type.toLowerCase().includes('alpha') || type === 'a' || type === 'A'
        ? toLetters(position)
        : String(position)
  return upper ? number.toUpperCase() : number
}

function toLetters(position: number): string {
  return String.fromCharCode(97 + ((position - 1) % 26)).repeat(1 + Math.floor((position - 1) / 26))
}
