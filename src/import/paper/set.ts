// Paragraphs → structured markdown with a mark where a new page or element begins.

import type { Message, PassageRole, SourceMark } from '../../model.ts'
import type { DraftMeta, Imported } from '../draft.ts'
import type { Paragraph } from './paragraph.ts'

/** What a document says besides its paragraphs. */
export interface About {
  readonly format: string
  readonly meta: DraftMeta
  readonly messages: readonly Message[]
}

/** Writes paragraphs as markdown blocks, one a paragraph; notes and contents as alerts that the parser knows. */
export function setParagraphs(paragraphs: readonly Paragraph[], about: About): Imported {
  const parts: string[] = []
  const marks: SourceMark[] = []
  let length = 0
  let alert: string | null = null
  let item = false
  let prefix = ''
  let place = ''
  const put = (words: string): void => {
    parts.push(words)
    length += words.length
  }
  for (const paragraph of paragraphs) {
    const words = printed(paragraph)
    if (words === '') continue
    const opens = ALERTS[paragraph.role]
    const margin = marginOf(paragraph)
    const same =
      opens !== undefined && alert === `${paragraph.role} ${margin}` && paragraph.role === 'contents'
    // Items follow each other without a blank line, so that they stay one list.
    const next = paragraph.role === 'text' && paragraph.level === 0 && paragraph.depth >= 0 && !paragraph.more
    if (length > 0) put(same || (next && item && prefix === paragraph.prefix) ? '\n' : '\n\n')
    item = next || (item && paragraph.depth >= 0)
    prefix = paragraph.prefix
    if (paragraph.place !== '' && paragraph.place !== place) {
      place = paragraph.place
      marks.push({ start: length, place })
    }
    if (opens && !same) put(`${margin}> [!${opens}]\n`)
    put(opens ? `${margin}> ${words}` : words)
    alert = opens ? `${paragraph.role} ${margin}` : null
  }
  put('\n')
  return { text: parts.join(''), marks, ...about }
}

const ALERTS: Readonly<Partial<Record<PassageRole, string>>> = {
  note: 'NOTE',
  contents: 'CONTENTS',
  formula: 'FORMULA',
  unplaced: 'UNPLACED',
  heading: 'HEADING',
}

function printed(paragraph: Paragraph): string {
  const { text, role, level, rows, depth, more, prefix } = paragraph
  const margin = marginOf(paragraph)
  if (rows.length > 0)
    return role === 'table' ? table(rows, margin) : rows.map(row => row.join(' ')).join(`\n${margin}> `)
  if (text === '' || MERE_RULE.test(text)) return ''
  if (ALERTS[role]) return ALERT_START.test(text) ? `\\${text}` : text
  if (level > 0) return `${prefix}${'#'.repeat(Math.min(level, 6))} ${text}`
  const words = MARKDOWN_START.test(text) ? `\\${text}` : text
  return depth < 0 || more ? `${margin}${words}` : `${margin}- ${words}`
}

/** Quotations around, and two spaces a level as in the canonical form; further words keep the margin of their item. */
function marginOf({ prefix, depth, more }: Paragraph): string {
  return depth < 0 ? prefix : `${prefix}${'  '.repeat(depth)}${more ? '  ' : ''}`
}

/** What would be read as structure inside an alert. */
const ALERT_START = /^(?:[>#]|[-+*] )/
/** `____________`: a line that is drawn, not said. */
const MERE_RULE = /^[\s_=*.·-]+$/
/** Characters that would open a markdown structure: `# `, `> `, `|`, `<b>`, `[^1]:`. */
const MARKDOWN_START = /^(?:#|>|\||<|\[\^[^\]\s]{1,40}\]:|```|~~~)/

/** A GFM table; short rows are filled up, bars in cells escaped. */
function table(rows: readonly (readonly string[])[], margin: string): string {
  const width = Math.max(...rows.map(row => row.length))
  if (width === 0 || rows.every(row => row.every(cell => cell === ''))) return ''
  const line = (row: readonly string[]): string =>
    `${margin}| ${Array.from({ length: width }, (_, at) => (row[at] ?? '').replaceAll('|', '\\|')).join(' | ')} |`
  const [head = [], ...body] = rows
  const rule = `${margin}|${' --- |'.repeat(width)}`
  return [line(head), rule, ...body.map(line)].join('\n')
}
