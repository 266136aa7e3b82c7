// Draft tree → canonical structured markdown with a mark for each provision of the source.

import { CONTAINERS } from '../locator.ts'

import {
  type Draft,
  type DraftBlock,
  type DraftPassage,
  type DraftProvision,
  type Imported,
  UNITS,
} from './draft.ts'
import {
  barred,
  breakBefore,
  closed,
  joined,
  NUMBER,
  printed,
  put,
  type Sheet,
  safe,
  squeeze,
  writeFrontMatter,
} from './sheet.ts'

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
  // A heading with hashes would end the provision or the quotation it stands in.
  const alert = role === 'heading' && !place.titled ? 'HEADING' : ALERTS[role]
  if (words === '') return
  if (alert) {
    writeAlert(sheet, alert, words, place)
    return
  }
  breakBefore(sheet, 'block')
  if (role !== 'heading') put(sheet, place.indent + safe(words))
  else put(sheet, place.quoted ? `**${words}**` : `${hashes(place.level)} ${words}`)
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
