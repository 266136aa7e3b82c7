// Instrument → the lines of its canonical form taken apart: what the exports to text, HTML and Word lay out.

import type { Instrument, PassageRole } from '../../model.ts'
import { write } from '../../write.ts'

/** One line of the canonical form. */
export interface Line {
  readonly kind: 'heading' | 'item' | 'words' | 'aside' | 'table'
  /** One line; `**…**` stays around the heading of an item. */
  readonly text: string
  /** Number of hashes of a heading; 0 for others. */
  readonly level: number
  /** Items: 0 for the outermost; words of an item: that of the item; -1 for words of the section. */
  readonly depth: number
  /** Margins, in spaces, at which each blockquote around begins; empty outside quoted insertions. */
  readonly quotes: readonly number[]
  /** Role of an aside. */
  readonly role: PassageRole
  readonly rows: readonly (readonly string[])[]
}

/** Front matter and lines. */
export interface Sheet {
  readonly front: readonly (readonly [key: string, value: string])[]
  readonly lines: readonly Line[]
}

/** Margin and blockquote marks of a line. */
const MARGIN = /^( *)(> ?)?/
const ALERT = /^\[!([A-Z]+)\]$/
const HEADING = /^(#{1,6}) (.*)$/
const FIELD = /^([A-Za-z]{1,30}): (.*)$/

const ROLES: Readonly<Record<string, PassageRole>> = {
  NOTE: 'note',
  CONTENTS: 'contents',
  FORMULA: 'formula',
  UNPLACED: 'unplaced',
  HEADING: 'heading',
}

/** Writes an instrument and takes its lines apart. */
export function sheetOf(instrument: Instrument): Sheet {
  const printed = write(instrument).split('\n')
  const front: (readonly [string, string])[] = []
  let at = 0
  if (printed[0] === '---') {
    for (at = 1; at < printed.length && printed[at] !== '---'; at++) {
      const field = FIELD.exec(printed[at] ?? '')
      if (field) front.push([field[1] ?? '', unquote(field[2] ?? '')])
    }
    at++
  }
  return { front, lines: linesOf(printed.slice(at)) }
}

function unquote(value: string): string {
  const found = /^(["'])(.*)\1$/.exec(value)
  return found ? (found[2] ?? '').replaceAll('\\"', '"') : value
}

function linesOf(printed: readonly string[]): Line[] {
  const lines: Line[] = []
  let role: PassageRole | null = null
  for (const raw of printed) {
    const { quotes, indent, text } = takeApart(raw)
    if (text === '') {
      if (quotes.length === 0) role = null
      continue
    }
    const alert = ROLES[ALERT.exec(text)?.[1] ?? '']
    if (alert) role = alert
    else if (role !== null) {
      lines.push({
        ...PLAIN,
        kind: 'aside',
        text,
        role,
        depth: (quotes.at(-1) ?? 0) / 2 - 1,
        quotes: quotes.slice(0, -1),
      })
      role = null
    } else push(lines, quotes, indent, text)
  }
  return lines
}

const PLAIN = { level: 0, depth: -1, role: 'text', rows: [] } as const

/** `    > > - (a) …` → margins of the quotations, margin of the line, its words. */
function takeApart(raw: string): { quotes: number[]; indent: number; text: string } {
  const quotes: number[] = []
  let rest = raw
  for (;;) {
    const found = MARGIN.exec(rest)
    const indent = found?.[1]?.length ?? 0
    if (!found?.[2]) return { quotes, indent, text: rest.trim() }
    quotes.push(indent)
    rest = rest.slice(found[0].length)
  }
}

function push(lines: Line[], quotes: readonly number[], indent: number, text: string): void {
  const heading = HEADING.exec(text)
  if (heading)
    lines.push({ ...PLAIN, kind: 'heading', text: heading[2] ?? '', level: heading[1]?.length ?? 1, quotes })
  else if (text.startsWith('|')) pushRow(lines, quotes, indent, text)
  else if (text.startsWith('- ') || text === '-')
    lines.push({ ...PLAIN, kind: 'item', text: text.slice(2), depth: indent / 2, quotes })
  else lines.push({ ...PLAIN, kind: 'words', text, depth: indent / 2 - 1, quotes })
}

function pushRow(lines: Line[], quotes: readonly number[], indent: number, text: string): void {
  const last = lines.at(-1)
  if (RULE.test(text)) return
  const cells = text
    .replace(OUTER, '')
    .split(BAR)
    .map(cell => cell.trim().replaceAll('\\|', '|'))
  if (last?.kind === 'table') lines[lines.length - 1] = { ...last, rows: [...last.rows, cells] }
  else
    lines.push({
      ...PLAIN,
      kind: 'table',
      text: '',
      role: 'table',
      depth: indent / 2 - 1,
      quotes,
      rows: [cells],
    })
}

const RULE = /^\|[\s:|-]+\|$/
const OUTER = /^\|\s?|\s?\|$/g
const BAR = /(?<!\\)\|/
