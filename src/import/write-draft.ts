// Draft tree → canonical structured markdown with a mark for each provision of the source.

import type { SourceMark } from '../model.ts'
import {
  CONTAINERS,
  type Draft,
  type DraftBlock,
  type DraftMeta,
  type DraftPassage,
  type DraftProvision,
  type Imported,
  UNITS,
} from './draft.ts'

/** Where the writer stands. */
interface Sheet {
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

/** Depth of the place being written. */
interface Place {
  /** Hashes of the next heading. */
  readonly level: number
  /** Spaces before a bullet. */
  readonly indent: string
  /** True where labels stand in headings: at the top and inside parts and schedules. */
  readonly titled: boolean
  readonly quoted: boolean
  /** Directly inside a part or schedule. */
  readonly container: boolean
}

/** Writes a draft as structured markdown that `parse` reads back with the same hierarchy. Linear, iterative in no depth. */
export function writeDraft(draft: Draft): Imported {
  const sheet: Sheet = { parts: [], length: 0, marks: [], last: 'none', quote: '', margin: '' }
  writeFrontMatter(sheet, draft.meta)
  writeBlocks(sheet, draft.children, { level: 2, indent: '', titled: true, quoted: false, container: false })
  const { format, meta, messages } = draft
  return { text: `${sheet.parts.join('')}\n`, marks: sheet.marks, format, meta, messages }
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

function writeFrontMatter(sheet: Sheet, meta: DraftMeta): void {
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

function put(sheet: Sheet, words: string): void {
  sheet.parts.push(words)
  sheet.length += words.length
}

/** Ends the block before: one line break between bullets, a blank line elsewhere. */
function breakBefore(sheet: Sheet, next: 'bullet' | 'block'): void {
  const edge = sheet.margin + sheet.quote
  const blank = sheet.last === 'quote' ? '' : edge.trimEnd()
  if (sheet.last !== 'none') put(sheet, sheet.last === 'bullet' && next === 'bullet' ? '\n' : `\n${blank}\n`)
  put(sheet, edge)
  sheet.last = next
}

function writeBlocks(sheet: Sheet, blocks: readonly DraftBlock[], place: Place): void {
  for (const block of blocks) {
    const inserted = !place.quoted && isQuoted(block)
    if (inserted) openQuote(sheet, place)
    const inside = inserted
      ? { ...place, indent: '', quoted: true, titled: true, level: 4, container: false }
      : place
    if (block.type === 'passage') writePassage(sheet, block, inside)
    else if (block.type === 'table') writeTable(sheet, block.rows, inside)
    else writeProvision(sheet, block, inside)
    if (inserted) closeQuote(sheet)
  }
}

function isQuoted(block: DraftBlock): boolean {
  return block.type === 'provision' ? block.state === 'quoted' : block.quoted === true
}

function openQuote(sheet: Sheet, place: Place): void {
  sheet.last = 'quote'
  sheet.margin = place.indent
  sheet.quote = '> '
}

function closeQuote(sheet: Sheet): void {
  sheet.margin = ''
  sheet.quote = ''
  sheet.last = 'quote'
}

const ALERTS: Readonly<Partial<Record<DraftPassage['role'], string>>> = {
  note: 'NOTE',
  contents: 'CONTENTS',
  formula: 'FORMULA',
  unplaced: 'UNPLACED',
}

function writePassage(sheet: Sheet, { role, text, literal }: DraftPassage, place: Place): void {
  const words = literal ? barred(squeeze(text)) : squeeze(text)
  // A heading inside a provision or a quotation would end it, with hashes, or be the next one's, in bold.
  const alert = role === 'heading' && (!place.titled || place.quoted) ? 'HEADING' : ALERTS[role]
  if (words === '') return
  if (alert) {
    writeAlert(sheet, alert, words, place)
    return
  }
  breakBefore(sheet, 'block')
  put(sheet, role === 'heading' ? `${hashes(place.level)} ${words}` : place.indent + safe(words))
}

/** `> [!NOTE]`; notes that follow each other stand in one block, a line each. */
function writeAlert(sheet: Sheet, alert: string, words: string, place: Place): void {
  const edge = `${sheet.margin}${sheet.quote}${place.indent}> `
  const kind = `alert ${edge}${alert}` as const
  if (sheet.last === kind) {
    put(sheet, `\n${edge}${words}`)
    return
  }
  breakBefore(sheet, 'block')
  put(sheet, `${place.indent}> [!${alert}]\n${edge}${words}`)
  sheet.last = kind
}

function hashes(level: number): string {
  return '#'.repeat(Math.min(6, level))
}

/** Words that markdown would take for a heading, quotation, bullet or table: `- see`, `# 4`, `| x`. */
const MARKDOWN = /^(?:[-+*](?=\s|[-*])|#{1,6}\s|>|\||```|<|_{3,})/

function safe(words: string): string {
  return MARKDOWN.test(words) ? `\\${words}` : words
}

function writeTable(sheet: Sheet, rows: readonly (readonly string[])[], place: Place): void {
  const width = Math.max(1, ...rows.map(row => row.length))
  const lines = rows.map(row => {
    const cells = Array.from({ length: width }, (_, column) =>
      squeeze(row[column] ?? '').replaceAll('|', '\\|'),
    )
    return `| ${cells.join(' | ')} |`
  })
  if (!lines.length) return
  lines.splice(1, 0, `|${' - |'.repeat(width)}`)
  breakBefore(sheet, 'block')
  put(sheet, lines.map(line => place.indent + line).join(`\n${sheet.margin}${sheet.quote}`))
}

function writeProvision(sheet: Sheet, provision: DraftProvision, place: Place): void {
  const { kind, label, heading, children } = provision
  const unit =
    CONTAINERS.has(kind) ||
    (UNITS.has(kind) && !isBracketed(provision)) ||
    (place.container && isNumbered(provision))
  if (!label && !heading && !KEPT.has(kind)) writeBlocks(sheet, children, place)
  else if (place.titled && unit) writeTitled(sheet, provision, place)
  else writeItem(sheet, provision, place)
}

/** Kinds that stand without a label. */
const KEPT: ReadonlySet<string> = new Set(['indent', 'definition'])

/** `(E)`: a clause of a list, not of a bill. */
function isBracketed({ kind, label }: DraftProvision): boolean {
  return kind === 'clause' && label.startsWith('(')
}

/** The numbered paragraphs of a schedule have their label in a heading, as sections do. */
function isNumbered({ label }: DraftProvision): boolean {
  return NUMBER.test(label)
}

const NUMBER = /^\d/

function writeTitled(sheet: Sheet, provision: DraftProvision, place: Place): void {
  const { kind, heading, children } = provision
  const label = kind === 'preamble' && provision.label === '' ? 'Preamble' : provision.label
  const container = CONTAINERS.has(kind)
  const level = container ? place.level : Math.max(3, place.level)
  breakBefore(sheet, 'block')
  mark(sheet, provision)
  const title = squeeze(heading ?? '')
  const repeated = container && title.toLowerCase() === label.toLowerCase()
  const shown = repeated ? '' : title
  const words = `${label === '' ? '' : closed(squeeze(label), shown)} ${shown}`.trim()
  put(sheet, `${hashes(level)} ${words}`)
  writeBlocks(sheet, children, { ...place, level: level + 1, titled: container, container, indent: '' })
}

/** A label as it stands before a title: `12A` and `TITLE I—` as they are, `Article 3` → `Article 3.`. */
function closed(label: string, title: string): string {
  const plain = PUNCTUATED.test(label) || (NUMBER.test(label) && !LETTER.test(title))
  return plain ? label : `${label}.`
}

/** A title that would be read as part of the number: `12` `A person`. */
const LETTER = /^(?:[A-Z](?=[. ]|$)|\d|bis\b|ter\b|quater\b|[¹²³ºª°])/

const PUNCTUATED = /[.:)—–-]$/

function mark(sheet: Sheet, { place }: DraftProvision): void {
  if (place !== null) sheet.marks.push({ start: sheet.length, place })
}

/** `- (a) words`; with a heading `- (2) **Consent**`, and the words as a paragraph of the item. */
function writeItem(sheet: Sheet, provision: DraftProvision, place: Place): void {
  const children = bareFirst(sheet, provision, place)
  breakBefore(sheet, 'bullet')
  put(sheet, `${place.indent}- `)
  mark(sheet, provision)
  const heading = squeeze(provision.heading ?? '')
  const [first] = children
  const isText = first?.type === 'passage' && first.role === 'text' && (place.quoted || first.quoted !== true)
  const opens = isText && heading === ''
  const opening = opens ? (first.literal ? barred(squeeze(first.text)) : squeeze(first.text)) : ''
  const words = heading !== '' ? `**${heading}**` : opening
  put(sheet, joined(printed(provision), words))
  writeBlocks(sheet, opens ? children.slice(1) : children, {
    ...place,
    indent: `${place.indent}  `,
    titled: false,
    container: false,
  })
}

/** Notes before the words of an item without a label stand above it: a bullet needs words. */
function bareFirst(
  sheet: Sheet,
  { label, heading, children }: DraftProvision,
  place: Place,
): readonly DraftBlock[] {
  if (label !== '' || heading !== null) return children
  const words = children.findIndex(child => child.type === 'passage' && child.role === 'text')
  if (words > 0) writeBlocks(sheet, children.slice(0, words), place)
  return children.slice(Math.max(0, words))
}

/** A term without quotation marks is set in bold. */
function printed({ kind, label }: DraftProvision): string {
  const words = squeeze(label)
  return kind === 'definition' && words !== '' && !QUOTED.test(words) ? `**${words}**` : words
}

const QUOTED = /^[“"‘«„']/

/** A backslash at the first punctuation mark: `\\(3)`, `1\\. foo` open no provision. */
function barred(words: string): string {
  return words.replace(FIRST_MARK, '$1\\$2')
}

const FIRST_MARK = /^([\s*_]*[\p{L}\p{N}]*)([().°º*_[>#|+-])/u

function joined(label: string, words: string): string {
  if (label === '') return HEADED.test(words) ? words : safe(words)
  return words === '' ? label : `${label}${TIGHT.test(words) ? '' : ' '}${words}`
}

/** `**Consent**`. */
const HEADED = /^\*\*[^*]+\*\*$/

/** Words that stand close to the term before them: `, in relation to`. */
const TIGHT = /^[,;:.)]/

const SPACES = /\s+/g

/** One line, single spaces. Zero-width spaces and soft hyphens go. */
export function squeeze(words: string): string {
  return words.replace(SOFT, '').replace(SPACES, ' ').trim()
}

const SOFT = /[\u200b\u00ad\u2060\ufeff]/g
