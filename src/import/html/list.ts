// `<ol type start>` and its items → the labels a browser would print.

import { numeral } from '../docx/numerals.ts'

/** An open list. */
export interface List {
  readonly format: string
  next: number
  /** Label of the item whose first words have not come yet; null behind them. */
  label: string | null
}

/** Types of `<ol>` by the names of number formats. */
const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

const STYLES: Readonly<Record<string, string>> = {
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  none: 'none',
}

/** `list-style-type: lower-alpha`, `list-style: none`. */
const STYLE = /list-style(?:-type)?\s*:\s*([a-z-]{4,12})/

/** Begins a list. */
export function startList(name: string, attributes: Readonly<Record<string, string>>): List {
  const styled = STYLES[STYLE.exec(attributes.style ?? '')?.[1] ?? '']
  const format = styled ?? (name === 'ul' ? 'bullet' : (TYPES[attributes.type ?? '1'] ?? 'decimal'))
  const start = Number.parseInt(attributes.start ?? '1', 10)
  return { format, next: Number.isInteger(start) && Math.abs(start) < 1e6 ? start : 1, label: null }
}

/** Label of the next item, as a lawyer cites it: `1.`, `(a)`, `(iv)`; empty for bullets. */
export function nextLabel(list: List, value: string | undefined): string {
  const set = Number.parseInt(value ?? '', 10)
  if (Number.isInteger(set) && Math.abs(set) < 1e6) list.next = set
  const printed = numeral(list.next++, list.format)
  if (printed === '') return ''
  return list.format === 'decimal' ? `${printed}.` : `(${printed})`
}
