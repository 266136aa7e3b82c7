// Rows of cells of paragraphs → a table, or the paragraphs themselves where the table only lays a text out.

import { readMark } from '../../parse/label.ts'
import { flat, type Paragraph, paragraph } from './paragraph.ts'

/** Paragraphs in one cell from which it is a page set in a table. */
const PAGEFUL = 8

/** Reads a table. Tables of notes and of contents give one paragraph a row. */
export function readTable(
  cells: readonly (readonly (readonly Paragraph[])[])[],
  place: string,
  role: 'table' | 'note' | 'contents' = 'table',
): Paragraph[] {
  const filled = cells.filter(row => row.some(cell => cell.length > 0))
  if (filled.length === 0) return []
  if (role === 'table' && isPage(filled)) return filled.flat(2)
  const rows = filled.map(row => row.map(wordsOf))
  if (role !== 'table') return rows.map(row => paragraph(flat(row.join(' ')), { place, role }))
  if (isLabelled(rows)) return rows.flatMap((row, at) => labelledRow(row, filled[at] ?? [], place))
  return [paragraph('', { place, role, rows })]
}

function wordsOf(cell: readonly Paragraph[]): string {
  return flat(cell.map(own => (own.rows.length > 0 ? own.rows.flat().join(' ') : own.text)).join(' '))
}

/** One cell a row, a heading in a cell, or many paragraphs in one: the table is the page. */
function isPage(rows: readonly (readonly (readonly Paragraph[])[])[]): boolean {
  return (
    rows.every(row => row.filter(cell => cell.length > 0).length <= 1) ||
    rows.some(row => row.some(cell => cell.length >= PAGEFUL || cell.some(own => own.level > 0)))
  )
}

/** Labels beside their words: the first cell of each row is a label or empty. */
function isLabelled(rows: readonly (readonly string[])[]): boolean {
  return rows.every(row => {
    const [first = ''] = row
    const mark = readMark(first, 0, first.length)
    return row.length <= 3 && (first === '' || (mark !== null && mark.end === first.length))
  })
}

/** The label joins the first paragraph beside it; the others follow. */
function labelledRow(
  row: readonly string[],
  cells: readonly (readonly Paragraph[])[],
  place: string,
): Paragraph[] {
  const [label = ''] = row
  const [first, ...rest] = cells.slice(1).flat()
  if (!first) return [paragraph(label, { place })]
  return [{ ...first, text: flat(`${label} ${first.text}`) }, ...rest]
}
