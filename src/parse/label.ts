// The start of a text block → the label printed there, if any: `(a)`, `1°`, `II. -`, `**12A.**—`, `Article 3`.

import type { ProvisionKind } from '../model.ts'
import { CONTAINER_RANK, LABEL_WORDS, ORDINALS } from './labels.ts'

/** How a label is punctuated: only labels of one shape can form one list. */
export type Shape = 'paren' | 'right' | 'dot' | 'degree'

/** A label inside a unit. `end` is the offset behind the label and its markup. */
export interface Mark {
  readonly shape: Shape
  readonly num: string
  readonly label: string
  /** Offsets of the label in the source. */
  readonly start: number
  readonly end: number
}

/** A label that opens a unit or a container: `Part II`, `12A.`, `Article 3`, `ARTICULO 1º`. */
export interface UnitLabel {
  /** Null when only a number is printed. */
  readonly kind: ProvisionKind | null
  readonly num: string
  readonly label: string
  readonly start: number
  readonly end: number
  /** True when the label is set in bold or italics, or in capitals: it stands for a heading. */
  readonly strong: boolean
  /** What separates the label from what follows: `.`, `—`, `:`, or nothing. */
  readonly separator: string
}

/** Markup and amendment marks before a label: `**`, `_`, `F4[`, `[`. */
const LEAD = /^(?:F\d{1,4}\[|[*_]{1,4}|\[(?=[([\d“"‘F*])|[ \u00a0])*/u
/** `(a)`, `(*a*)`, `( c)`, `(12A)`, `(b.1)`. */
const PAREN =
  /^\([*_ ]{0,3}((?:\d{1,4}(?:\.\d{1,3})?[A-Za-z]{0,3}|[A-Za-z]{1,6}(?:\.\d{1,3})?\d?))[*_ ]{0,3}\)[*_]{0,3}/
/** `a)`, `12)`. */
const RIGHT = /^[*_]{0,3}(\d{1,3}[a-z]?|[A-Za-z]{1,5}(?:\.\d{1,3})?)[*_]{0,3}\)[*_]{0,3}(?=\s|\p{L}|$)/u
/** `1.`, `12A.`, `II.`, `A.`, `I. -`. */
const DOT =
  /^(\d{1,3}(?:\.\d{1,2}){0,2}(?:-(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)|[A-Za-z]{0,2})|[IVXL]{1,6}|[A-Za-z])[*_]{0,3}\.[*_]{0,3}(?:[ \u00a0]?[-–—][ \u00a0]?|(?=[ \u00a0\n]|$))/
/** `1°`, `3° bis`. */
const DEGREE =
  /^(\d{1,3})[ ]?[°º](?:[ ](bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\b)?[.):]?(?=\s|$)/

/** Reads a label below the unit at `from`, or null. Looks at no more than 40 characters. */
export function readMark(text: string, from: number, to: number): Mark | null {
  const head = text.slice(from, Math.min(to, from + 40))
  const lead = LEAD.exec(head)?.[0].length ?? 0
  const body = head.slice(lead)
  const first = body.charCodeAt(0)
  if (first === 40) return mark('paren', PAREN.exec(body), from + lead)
  const right = RIGHT.exec(body)
  if (right) return mark('right', right, from + lead)
  const degree = DEGREE.exec(body)
  if (degree) return mark('degree', degree, from + lead)
  return mark('dot', DOT.exec(body), from + lead)
}

function mark(shape: Shape, found: RegExpExecArray | null, start: number): Mark | null {
  if (!found?.[1]) return null
  const num = found[2] ? `${found[1]} ${found[2]}` : found[1]
  const end = start + found[0].length
  return { shape, num, label: plainLabel(found[0]), start, end }
}

/** A label without markup and trailing dashes: `(*a*)` → `(a)`, `**1**.—` → `1.`. */
export function plainLabel(printed: string): string {
  return printed.replace(MARKUP, '').replace(SPACES, ' ').replace(PADDED, '(').replace(TRAIL, '').trim()
}

const MARKUP = /[*_\\]/g
const SPACES = /\s+/g
const PADDED = /\( /g
const TRAIL = /[\s\u2010-\u2015-]+$/

/** `12`, `12A`, `98AA`, `279.011`, `225-4-1`, `133¹`, `1º`, `177 bis`, `27a`. */
const ARABIC =
  /^(?:[LRD]\.? ?)?\d{1,5}(?:[.\-–]\d{1,4})*(?!(?:st|nd|rd|th)\b)(?:er\b|[A-Za-z]{1,3}\d{0,2}(?![\p{L}]))?[¹²³⁰-⁹]{0,3}[ºª°]?(?:[ -](?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|novies|decies)\b)?/u
/** `IV`, `Ier`, `XX.1`, `IIA`, `II bis`. */
const ROMAN =
  /^[IVXLCDM]{1,8}(?:er|[A-Z])?(?:-[A-Z](?![\p{L}]))?(?:\.\d{1,2})?(?![\p{L}])(?:[ ](?:bis|ter|quater|quinquies)\b)?/u
/** A single letter as a number: `Schedule A`. */
const LETTER = /^[A-Z](?![\p{L}\d'’])/u
/** `Article`, `PART`, `P ART`, `§`, `Sous-section`. */
const WORD = /^(?:P ART|Sous-section|\p{L}{1,12}|§{1,2})/iu
const SEPARATOR =
  /^[*_]{0,3}[ ]?(?:[.:,][*_]{0,3}[ ]?)?[*_]{0,3}(?:[.]?[\u2010-\u2015-]+|:|\.{1,2}|,)?[*_]{0,3}[ \u00a0]*/

/** Reads the label of a unit or container at `from`, or null. `heading`: roman numerals alone count too. */
export function readUnitLabel(text: string, from: number, to: number, heading = false): UnitLabel | null {
  const head = text.slice(from, Math.min(to, from + 90))
  const lead = LEAD.exec(head)?.[0] ?? ''
  const body = head.slice(lead.length)
  const start = from + lead.length
  const strong = EMPHASIS.test(lead)
  return (
    wordLabel(body, start, strong) ??
    numberLabel(body, start, strong) ??
    (heading ? romanLabel(body, start, strong) : null)
  )
}

const EMPHASIS = /[*_]/

function wordLabel(body: string, start: number, strong: boolean): UnitLabel | null {
  const ordinal = ORDINAL_FIRST.exec(body)
  if (ordinal) {
    const num = ORDINALS[(ordinal[1] ?? '').toLowerCase()]
    const kind = LABEL_WORDS[(ordinal[2] ?? '').toLowerCase()]
    if (num && kind && kind in CONTAINER_RANK)
      return finish(body, ordinal[0].length, kind, num, start, strong || isCapital(ordinal[0]))
  }
  const word = WORD.exec(body)?.[0]
  if (!word) return null
  const name = word.toLowerCase().replace(PDF_SPACE, '')
  const kind = LABEL_WORDS[name === '§§' ? '§' : name]
  if (!kind) return null
  const after = AFTER_WORD.exec(body.slice(word.length))?.[0] ?? ''
  if (after === '' && name !== '§' && word.length < body.length)
    return isNamed(kind, body, word, start, strong)
  const rest = body.slice(word.length + after.length)
  const num = (ROMAN.exec(rest) ?? ARABIC.exec(rest) ?? LETTER.exec(rest))?.[0]
  if (num) {
    const bare = num.replace(ORDINAL_SIGN, '')
    return finish(body, word.length + after.length + num.length, kind, bare, start, strong || isCapital(word))
  }
  const spelled = SPELLED.exec(rest)?.[0]
  const value = spelled ? ORDINALS[spelled.toLowerCase()] : undefined
  if (spelled && value)
    return finish(
      body,
      word.length + after.length + spelled.length,
      kind,
      value,
      start,
      strong || isCapital(word),
    )
  return isNamed(kind, body, word, start, strong)
}

/** `FIRST SCHEDULE`, `Second Schedule`, `Erster Abschnitt`. */
const ORDINAL_FIRST = /^(\p{L}{4,20}) (\p{L}{4,15})(?!\p{L})/u
const PDF_SPACE = /\s/g
const AFTER_WORD = /^[.]?[*_]{0,2}[ \u00a0]{0,4}/
const ORDINAL_SIGN = /[ºª°]$|(?<=[\dI])er$/
const SPELLED = /^\p{L}{5,12}(?!\p{L})/u

/** Schedules, preambles and explanations need no number; other words without one are only words. */
function isNamed(
  kind: ProvisionKind,
  body: string,
  word: string,
  start: number,
  strong: boolean,
): UnitLabel | null {
  const next = body.charCodeAt(word.length)
  const ends = Number.isNaN(next) || !LETTERS.test(body.charAt(word.length))
  if (!ends || (kind !== 'schedule' && kind !== 'preamble' && kind !== 'explanation')) return null
  if (word.toLowerCase() === 'form') return null
  return finish(body, word.length, kind, '', start, strong || isCapital(word))
}

const LETTERS = /\p{L}/u

function numberLabel(body: string, start: number, strong: boolean): UnitLabel | null {
  const num = ARABIC.exec(body)?.[0]
  if (!num) return null
  const bare = num.replace(ORDINAL_SIGN, '')
  return finish(body, num.length, null, bare, start, strong)
}

/** `### I`, `## IV. General`: a roman numeral alone or set off by a full stop. Only headings. */
function romanLabel(body: string, start: number, strong: boolean): UnitLabel | null {
  const num = ROMAN.exec(body)?.[0]
  if (!num || !ROMAN_END.test(body.slice(num.length, num.length + 4))) return null
  const found = finish(body, num.length, null, num, start, strong)
  return { ...found, label: num }
}

const ROMAN_END = /^(?:[*_]{0,3}\s*$|[*_]{0,3}[.:]|[*_]{0,3} ?[—–-])/

function finish(
  body: string,
  length: number,
  kind: ProvisionKind | null,
  num: string,
  start: number,
  strong: boolean,
): UnitLabel {
  const separator = SEPARATOR.exec(body.slice(length))?.[0] ?? ''
  const closing = kind === null && separator.includes('.') ? '.' : ''
  const label = plainLabel(body.slice(0, length)) + closing
  return {
    kind,
    num,
    label,
    start,
    end: start + length + separator.length,
    strong,
    separator: separator.trim(),
  }
}

function isCapital(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase()
}

/** A heading's words without markup: bold, italics, links, amendment marks and trailing hashes. */
export function cleanHeading(printed: string): string {
  return printed
    .replace(LINK, '$1')
    .replace(AMENDMENT_MARK, '')
    .replace(STARS, '')
    .replace(HASHES, '')
    .replace(SPACES, ' ')
    .trim()
}

/** `[text](address)`, bounded so that broken links cost no more than their length. */
const LINK = /\[([^[\]]{0,200})\]\([^()\s]{0,300}\)/g
/** `F12[`, and the bracket that closes it. */
const AMENDMENT_MARK = /F\d{1,4}\[ ?|\](?=[\s*_]*$)/g
const STARS = /[*\\]+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu
const HASHES = /[ ]#+[ ]*$/
