// Two labels → whether the second can follow the first in one list; a label → the lists it can begin.

import type { Mark } from './label.ts'
import { LATIN_ORDER } from './labels.ts'

/** A numeral system a label can be read in. `double`: `(aa)`, `(bb)` as a list of its own. */
export type Style = 'decimal' | 'lower' | 'upper' | 'roman' | 'Roman' | 'double'

/** One way to read a label: its system, its whole number and what is inserted behind it (`12A` → 12, `A`). */
export interface Value {
  readonly style: Style
  readonly whole: number
  readonly rest: string
}

/** `12A`, `279.011`, `3 bis`. */
const DECIMAL = /^(\d+)(.*)$/
/** `b.1`, `la`, `aa`. */
const LETTERED = /^([A-Za-z])([A-Za-z]{0,2})((?:\.\d+)?)$/
const ROMAN_ONLY = /^[ivxlcdm]{1,10}((?:\.\d+)?)$/i
const DOUBLED = /^([a-z])\1$/i

/** All ways to read a label's number: `i` is a letter and a roman numeral. */
export function readings(num: string): Value[] {
  const decimal = DECIMAL.exec(num)
  if (decimal) return [{ style: 'decimal', whole: Number(decimal[1]), rest: decimal[2] ?? '' }]
  const values: Value[] = []
  const roman = romanValue(num)
  if (roman) values.push(roman)
  const letter = LETTERED.exec(num)
  if (letter) {
    const [, first = '', more = '', point = ''] = letter
    const lower = first === first.toLowerCase()
    const style = lower ? 'lower' : 'upper'
    const whole = first.toLowerCase().charCodeAt(0) - 96
    values.push({ style, whole, rest: more.toLowerCase() + point })
    if (DOUBLED.test(num)) {
      values.push({ style, whole: 26 + whole, rest: '' })
      values.push({ style: 'double', whole, rest: '' })
    }
  }
  return values
}

function romanValue(num: string): Value | null {
  const point = ROMAN_ONLY.exec(num)?.[1]
  if (point === undefined) return null
  const digits = point === '' ? num : num.slice(0, -point.length)
  const upper = digits === digits.toUpperCase()
  if (!upper && digits !== digits.toLowerCase()) return null
  let whole = 0
  let last = 0
  for (let at = digits.length - 1; at >= 0; at--) {
    const worth = ROMAN_WORTH[digits.charAt(at).toLowerCase()] ?? 0
    whole += worth < last ? -worth : worth
    last = Math.max(last, worth)
  }
  return toRoman(whole) === digits.toLowerCase()
    ? { style: upper ? 'Roman' : 'roman', whole, rest: point }
    : null
}

const ROMAN_WORTH: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
const ROMAN_STEPS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A number in small roman numerals: 4 → `iv`. */
export function toRoman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, letters] of ROMAN_STEPS)
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  return text
}

/** True for a label that begins a list: `1`, `a`, `i`, `A`, `I`, `aa`. */
export function isFirst(value: Value): boolean {
  return value.whole === 1 && (value.rest === '' || value.style === 'decimal')
}

/**
 * How far `next` stands behind `last` in a list: 0 when it follows directly (`a` → `b`, `2` → `2A`, `2B` → `3`),
 * more for numbers left out, Infinity when it cannot follow.
 */
export function distance(last: Value, next: Value): number {
  if (last.style !== next.style) return Number.POSITIVE_INFINITY
  const gap = next.whole - last.whole
  if (gap === 1) return 0
  if (gap > 1) return gap - 1
  if (gap < 0) return Number.POSITIVE_INFINITY
  return order(last.rest, next.rest) < 0 ? 0 : Number.POSITIVE_INFINITY
}

function order(first: string, second: string): number {
  const a = latin(first)
  const b = latin(second)
  if (a !== b) return a - b
  if (first === second) return 0
  const decimals = Number(first) - Number(second)
  return Number.isNaN(decimals) || decimals === 0 ? (first < second ? -1 : 1) : decimals
}

/** `3-bis`, as Italian codes print it. */
const JOINED = /^-/

function latin(rest: string): number {
  return LATIN_ORDER.indexOf(rest.replace(JOINED, '').trim())
}

/** True when the labels are punctuated alike, so that they can belong to one list. */
export function sameShape(a: Mark, b: Mark): boolean {
  return a.shape === b.shape
}
