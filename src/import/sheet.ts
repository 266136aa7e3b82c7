// The sheet a draft is written on: words, margins, labels and front matter of the canonical form.

import type { SourceMark } from '../model.ts'
import type { DraftMeta, DraftProvision } from './draft.ts'

/** Where the writer stands. */
export interface Sheet {
  readonly parts: string[]
  length: number
  readonly marks: SourceMark[]
  /** What the last block was: bullets follow bullets without a blank line. */
  last: 'none' | 'bullet' | 'block' | 'quote' | `alert ${string}`
  /** `> ` for each blockquote around. */
  quote: string
  /** Spaces before blockquote marks: the item that quotes. */
  margin: string
}

const FIELDS: readonly (keyof DraftMeta)[] = [
  'id',
  'title',
  'jurisdiction',
  'language',
  'kind',
  'asAt',
  'citation',
  'source',
]

/** Front matter of what the file says about itself. */
export function writeFrontMatter(sheet: Sheet, meta: DraftMeta): void {
  const lines = FIELDS.flatMap(key => {
    const value = meta[key]
    return value ? [`${key}: ${quoteField(value)}`] : []
  })
  if (!lines.length) return
  put(sheet, `---\n${lines.join('\n')}\n---`)
  sheet.last = 'block'
}

function quoteField(value: string): string {
  const flat = squeeze(value)
  if (PLAIN.test(flat)) return flat
  return flat.includes('"') ? `'${flat.replaceAll("'", '’')}'` : `"${flat.replaceAll('\\', '/')}"`
}

/** Words YAML reads as they stand: `Act of 2003`, `IE`; not `12`, `a: b`. */
const PLAIN = /^[\p{L}][\p{L}\p{N} .,()/–-]*$/u

/** Adds words. */
export function put(sheet: Sheet, words: string): void {
  sheet.parts.push(words)
  sheet.length += words.length
}

/** Ends the block before: one line break between bullets, a blank line elsewhere. */
export function breakBefore(sheet: Sheet, next: 'bullet' | 'block'): void {
  const edge = sheet.margin + sheet.quote
  const blank = sheet.last === 'quote' ? '' : edge.trimEnd()
  if (sheet.last !== 'none') put(sheet, sheet.last === 'bullet' && next === 'bullet' ? '\n' : `\n${blank}\n`)
  put(sheet, edge)
  sheet.last = next
}

/** A label as it stands before a title: `12A` and `TITLE I—` as they are, `Article 3` → `Article 3.`. */
export function closed(label: string, title: string): string {
  const plain = PUNCTUATED.test(label) || (NUMBER.test(label) && !LETTER.test(title))
  return plain ? label : `${label}.`
}

/** `12A`: a label that begins with a digit. */
export const NUMBER = /^\d/

/** A title that would be read as part of the number: `12` `A person`. */
const LETTER = /^(?:[A-Z](?=[. ]|$)|\d|bis\b|ter\b|quater\b|[¹²³ºª°])/

const PUNCTUATED = /[.:)—–-]$/

/** A term without quotation marks is set in bold. */
export function printed({ kind, label }: DraftProvision): string {
  const words = squeeze(label)
  return kind === 'definition' && words !== '' && !QUOTED.test(words) ? `**${words}**` : words
}

const QUOTED = /^[“"‘«„']/

/** A backslash at the first punctuation mark: `\\(3)`, `1\\. foo` open no provision. */
export function barred(words: string): string {
  return words.replace(FIRST_MARK, '$1\\$2')
}

const FIRST_MARK = /^([\s*_]*[\p{L}\p{N}]*)([().°º*_[>#|+-])/u

/** A label and the words behind it. */
export function joined(label: string, words: string): string {
  if (label === '') return HEADED.test(words) ? words : safe(words)
  return words === '' ? label : `${label}${TIGHT.test(words) ? '' : ' '}${words}`
}

/** `**Consent**`. */
const HEADED = /^\*\*[^*]+\*\*$/

/** Words that stand close to the term before them: `, in relation to`. */
const TIGHT = /^[,;:.)]/

/** Words that markdown would take for a heading, quotation, bullet or table: `- see`, `# 4`, `| x`. */
const MARKDOWN = /^(?:[-+*](?=\s|[-*])|#{1,6}\s|>|\||```|<|_{3,})/

/** Words that open nothing in markdown. */
export function safe(words: string): string {
  return MARKDOWN.test(words) ? `\\${words}` : words
}

/** One line, single spaces. Zero-width spaces and soft hyphens go. */
export function squeeze(words: string): string {
  // Most words are clean already: one test costs a fifth of the replacements.
  if (!UNCLEAN.test(words)) return words
  return words.replace(SOFT, '').replace(SPACES, ' ').trim()
}

const UNCLEAN = /[^\S ]| {2}|^ | $|[\u200b\u00ad\u2060\ufeff]/
const SPACES = /\s+/g
const SOFT = /[\u200b\u00ad\u2060\ufeff]/g
