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
  last: 'none' | 'bullet' | 'block'
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
}

/** Writes a draft as structured markdown that `parse` reads back with the same hierarchy. Linear, iterative in no depth. */
export function writeDraft(draft: Draft): Imported {
  const sheet: Sheet = { parts: [], length: 0, marks: [], last: 'none', quote: '', margin: '' }
  writeFrontMatter(sheet, draft.meta)
  writeBlocks(sheet, draft.children, { level: 2, indent: '', titled: true, quoted: false })
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
  if (sheet.last !== 'none')
    put(sheet, sheet.last === 'bullet' && next === 'bullet' ? '\n' : `\n${edge.trimEnd()}\n`)
  put(sheet, edge)
  sheet.last = next
}

function writeBlocks(sheet: Sheet, blocks: readonly DraftBlock[], place: Place): void {
  for (const block of blocks) {
    const inserted = !place.quoted && isQuoted(block)
    if (inserted) openQuote(sheet, place)
    const inside = inserted ? { ...place, indent: '', quoted: true, titled: true, level: 4 } : place
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
  if (sheet.last === 'bullet') sheet.last = 'block'
  sheet.margin = place.indent
  sheet.quote = '> '
}

function closeQuote(sheet: Sheet): void {
  sheet.margin = ''
  sheet.quote = ''
  sheet.last = 'block'
}

const ALERTS: Readonly<Partial<Record<DraftPassage['role'], string>>> = {
  note: 'NOTE',
  contents: 'CONTENTS',
  formula: 'FORMULA',
  unplaced: 'UNPLACED',
}

function writePassage(sheet: Sheet, { role, text }: DraftPassage, place: Place): void {
  const words = squeeze(text)
  if (words === '') return
  breakBefore(sheet, 'block')
  const alert = ALERTS[role]
  const edge = sheet.margin + sheet.quote
  if (role === 'heading' && place.titled) put(sheet, `${hashes(place.level)} ${words}`)
  else if (role === 'heading') put(sheet, `${place.indent}**${words}**`)
  else if (alert) put(sheet, `${place.indent}> [!${alert}]\n${edge}${place.indent}> ${words}`)
  else put(sheet, place.indent + escape(words))
}

function hashes(level: number): string {
  return '#'.repeat(Math.min(6, level))
}

/** Words that markdown would take for a heading, quotation, bullet or table: `- see`, `# 4`, `| x`. */
const MARKDOWN = /^(?:[-+*](?=\s|[-*])|#{1,6}\s|>|\||```|<|_{3,})/

function escape(words: string): string {
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
  const unit = CONTAINERS.has(kind) || UNITS.has(kind) || (!place.quoted && isNumbered(provision))
  if (!label && !heading && !KEPT.has(kind)) writeBlocks(sheet, children, place)
  else if (place.titled && unit) writeTitled(sheet, provision, place)
  else writeItem(sheet, provision, place)
}

/** Kinds that stand without a label. */
const KEPT: ReadonlySet<string> = new Set(['indent', 'definition'])

/** A numbered paragraph with a title of its own, as in schedules: its label stands in a heading. */
function isNumbered({ label, heading }: DraftProvision): boolean {
  return heading !== null && NUMBER.test(label)
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
  const words = [label ? closed(squeeze(label)) : '', repeated ? '' : title]
    .filter(part => part !== '')
    .join(' ')
  put(sheet, `${hashes(level)} ${words}`)
  writeBlocks(sheet, children, { ...place, level: level + 1, titled: container, indent: '' })
}

/** A label as it stands before a title: `12A` → `12A.`, `Article 3` → `Article 3.`, `TITLE I—` as it is. */
function closed(label: string): string {
  return PUNCTUATED.test(label) ? label : `${label}.`
}

const PUNCTUATED = /[.:)—–-]$/

function mark(sheet: Sheet, { place }: DraftProvision): void {
  if (place !== null) sheet.marks.push({ start: sheet.length, place })
}

/** `- (a) words`; a heading stands on a bold line before its item. */
function writeItem(sheet: Sheet, provision: DraftProvision, place: Place): void {
  const { heading, children } = provision
  if (heading !== null && squeeze(heading) !== '') {
    if (sheet.last === 'bullet') sheet.last = 'block'
    breakBefore(sheet, 'block')
    put(sheet, `${place.indent}**${squeeze(heading)}**`)
  }
  breakBefore(sheet, 'bullet')
  put(sheet, `${place.indent}- `)
  mark(sheet, provision)
  const label = squeeze(provision.label)
  const [first] = children
  const opens = first?.type === 'passage' && first.role === 'text' && first.quoted !== true
  const words = opens ? squeeze(first.text) : ''
  put(
    sheet,
    label === '' ? escape(words) : words === '' ? label : `${label}${TIGHT.test(words) ? '' : ' '}${words}`,
  )
  writeBlocks(sheet, opens ? children.slice(1) : children, {
    ...place,
    indent: `${place.indent}  `,
    titled: false,
  })
}

/** Words that stand close to the term before them: `, in relation to`. */
const TIGHT = /^[,;:.)]/

const SPACES = /\s+/g

/** One line, single spaces. Zero-width spaces and soft hyphens go. */
export function squeeze(words: string): string {
  return words.replace(SOFT, '').replace(SPACES, ' ').trim()
}

const SOFT = /[\u200b\u00ad\u2060\ufeff]/g
