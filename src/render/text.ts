// Instrument → plain text: headings underlined, four spaces a level, notes in brackets. Its importer reads it back.

import type { Instrument } from '../model.ts'
import { type Line, type Sheet, sheetOf } from './statute/lines.ts'

/** Spaces by which the further words of an item stand behind its label; no whole level, so that they are no item. */
const WORDS = 3

/** Signs that underline headings: the title, then one for each depth. */
const UNDERLINES = ['=', '-', '~', '^', '"', "'", '`'] as const

/** Writes a statute as plain text, a paragraph a line. */
export function writeText(instrument: Instrument): string {
  const sheet = sheetOf(instrument)
  return `${[...frontOf(sheet), ...sheet.lines.map(printed)].join('\n\n')}\n`
}

function frontOf({ front }: Sheet): string[] {
  const title = front.find(([key]) => key === 'title')?.[1] ?? ''
  const fields = front.map(([key, value]) => `${key}=${value.replaceAll(';', ',')}`)
  return [...(title === '' ? [] : [underlined(title, 0)]), `[Law: ${fields.join('; ')}]`]
}

function underlined(text: string, level: number): string {
  return `${text}\n${(UNDERLINES[level] ?? '`').repeat(Math.max(3, text.length))}`
}

const ASIDES: Readonly<Record<string, string>> = {
  note: 'Note',
  contents: 'Contents',
  formula: 'Formula',
  unplaced: 'Unplaced',
  heading: 'Headline',
}

function printed(line: Line): string {
  const { kind, text, level, depth, quotes, role, rows } = line
  const prefix = quotes.map(margin => `${' '.repeat(margin * 2)}> `).join('')
  if (kind === 'heading')
    return prefix === '' ? underlined(text, level) : `${prefix}${'#'.repeat(level)} ${text}`
  if (kind === 'item') return `${prefix}${' '.repeat((depth + 1) * 4)}${opens(text)}`
  const indent = `${prefix}${depth < 0 ? '' : ' '.repeat((depth + 1) * 4 + WORDS)}`
  if (kind === 'aside') return `${indent}[${ASIDES[role] ?? 'Note'}: ${text}]`
  if (kind === 'table')
    return rows
      .map(row => `${indent}| ${row.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`)
      .join('\n')
  return `${indent}${text}`
}

/** An item without a label keeps a bullet, which tells it from further words. */
function opens(text: string): string {
  return LABEL.test(text) ? text : `• ${text}`
}

/** `(a) `, `1. `, `“child”`, `**term**`. */
const LABEL = /^(?:\([^()\s]{1,10}\)|\p{L}{0,3}[\dA-Za-z]{1,8}[.)°](?:\s|$)|[“"‘«„]|\*\*)/u
