// Rows of a table → whether they are a table, or only set labels beside words.

import { readMark } from '../../parse/label.ts'

/** A table that only sets labels beside their words, or one cell around a text, is layout. */
export function isLayout(rows: readonly (readonly string[])[]): boolean {
  if (rows.every(row => row.filter(cell => cell !== '').length <= 1)) return true
  const labelled = rows.filter(([first = '']) => {
    const mark = readMark(first, 0, first.length)
    return first === '' || (mark !== null && mark.end === first.length)
  })
  return labelled.length === rows.length && rows.every(row => row.length <= 3)
}
