// A cell's state → its sign and its words; what must be said of a country's texts.

import type { CellState, Matrix, MatrixColumn } from '../../matrix.ts'
import type { Messages } from '../messages.ts'
import { percentage, placeOf } from '../phrases.ts'

/** A sign for each state, told apart by shape. */
export const CELL_SIGNS: Readonly<Record<CellState, string>> = {
  contrary: '✗',
  missing: '○',
  partial: '◐',
  met: '✓',
  open: '·',
  optional: '△',
  incomplete: '?',
  unread: '–',
  blank: ' ',
}

/** What must be known of a country's texts before its column is read; empty when nothing. */
export function columnWarnings(column: MatrixColumn, words: Messages): readonly string[] {
  const place = placeOf(column.assessment, words)
  if (column.assessment.texts.length === 0) return [words.matrixNoTexts(place)]
  return column.assessment.texts
    .filter(text => column.incomplete.includes(text.title || text.id))
    .map(text => words.matrixIncomplete(place, text.title || text.id, percentage(text.placed)))
}

/** What must be said of the whole matrix. */
export function matrixWarnings(matrix: Matrix, words: Messages): readonly string[] {
  const rules = matrix.hasOneRuleset ? [] : [words.matrixMixedRules]
  return [...rules, ...matrix.columns.flatMap(column => columnWarnings(column, words))]
}
