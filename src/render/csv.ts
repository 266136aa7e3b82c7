// Table → CSV that a spreadsheet opens as UTF-8 and in which no cell can act as a formula.

import type { Report } from '../model.ts'
import { concordanceForth } from './concordance.ts'
import { type RenderOptions, settle } from './options.ts'
import { excerpt, oneLine } from './safe.ts'
import { type Cell, findingsTable, type Table } from './tables.ts'

/** A byte order mark: without it Excel takes UTF-8 for the machine's own code page. */
const BYTE_ORDER_MARK = '\ufeff'
/** A cell of a spreadsheet holds at most 32,767 characters. */
const CELL_LIMIT = 32_000
/** What a spreadsheet would take for a formula: `=1+1`, `+1`, `-1`, `@SUM(1)`, also in full-width signs. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20|%]/

/** Findings, one row each, as CSV (RFC 4180, CRLF, with a byte order mark). */
export function renderCsv(report: Report, options: RenderOptions = {}): string {
  return writeCsv(findingsTable(report, settle(options)))
}

/** The table of concordance as CSV. */
export function renderConcordanceCsv(report: Report, options: RenderOptions = {}): string {
  return writeCsv(concordanceForth(report, settle(options)))
}

/** A table as CSV text; words that would be a formula get an apostrophe before them. */
export function writeCsv(table: Table): string {
  const lines = [table.heads, ...table.rows].map(row => row.map(writeCell).join(','))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

function writeCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const words = cellWords(cell)
  const harmless = isFormula(words) ? `'${words}` : words
  return `"${harmless.replaceAll('"', '""')}"`
}

/** The words of a cell: visible, on one line, no longer than a cell can hold. */
export function cellWords(words: string): string {
  const { shown, omitted } = excerpt(oneLine(words), CELL_LIMIT)
  return omitted ? `${shown} […]` : shown
}

/** Whether a spreadsheet would run these words when they are typed into a cell. */
export function isFormula(words: string): boolean {
  return FORMULA.test(words)
}
