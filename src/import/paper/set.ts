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
  let alert: PassageRole | null = null
  let place = ''
  const put = (words: string): void => {
    parts.push(words)
    length += words.length
  }
  for (const paragraph of paragraphs) {
    const words = printed(paragraph)
    if (words === '') continue
    const opens = ALERTS[paragraph.role]
    const same = opens !== undefined && alert === paragraph.role && paragraph.role === 'contents'
    if (length > 0) put(same ? '\n' : '\n\n')
    if (paragraph.place !== '' && paragraph.place !== place) {
      place = paragraph.place
      marks.push({ start: length, place })
    }
    if (opens && !same) put(`> [!${opens}]\n`)
    put(opens ? `> ${words}` : words)
    alert = opens ? paragraph.role : null
  }
  put('\n')
  return { text: parts.join(''), marks, ...about }
}

const ALERTS: Readonly<Partial<Record<PassageRole, string>>> = {
  note: 'NOTE',
  contents: 'CONTENTS',
  formula: 'FORMULA',
  unplaced: 'UNPLACED',
}

function printed({ text, role, level, rows, depth, more }: Paragraph): string {
  if (rows.length > 0) return role === 'table' ? table(rows) : rows.map(row => row.join(' ')).join('\n> ')
  if (text === '' || MERE_RULE.test(text)) return ''
  if (level > 0) return `${'#'.repeat(Math.min(level, 6))} ${text}`
  const words = MARKDOWN_START.test(text) ? `\\${text}` : text
  if (depth < 0) return words
  // Two spaces a level, as in the canonical form; further paragraphs keep the margin of their item.
  return `${'  '.repeat(depth)}${more ? '  ' : '- '}${words}`
}

/** `____________`: a line that is drawn, not said. */
const MERE_RULE = /^[\s_=*.·-]+$/
/** Characters that would open a markdown structure: `# `, `> `, `|`, `<b>`, `[^1]:`. */
const MARKDOWN_START = /^(?:#|>|\||<|\[\^|```|~~~)/

/** A GFM table; short rows are filled up, bars in cells escaped. */
function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(row => row.length))
  if (width === 0 || rows.every(row => row.every(cell => cell === ''))) return ''
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => (row[at] ?? '').replaceAll('|', '\\|')).join(' | ')} |`
  const [head = [], ...body] = rows
  const rule = `|${' --- |'.repeat(width)}`
  return [line(head), rule, ...body.map(line)].join('\n')
}
