// Matrix → plain tables: obligations by countries, and one row a cell with its quoted words.

import { CELL_STATES, gapsIn, type Matrix } from '../../matrix.ts'
import type { Settings } from '../options.ts'
import { authorityLine, placeOf, themeName } from '../phrases.ts'
import { printedQuote } from '../safe.ts'
import { type Cell, citations, type Table } from '../tables.ts'
import { columnWarnings } from './words.ts'

/** Obligations down, countries across, totals at both edges; incomplete texts are named in the last row. */
export function matrixTable(matrix: Matrix, { words }: Settings): Table {
  const places = matrix.columns.map(column => placeOf(column.assessment, words))
  const heads = ['Rule', words.themeColumn, words.obligation, words.source, ...places, words.matrixGaps]
  const rows = matrix.rows.map((row): Cell[] => [
    row.rule,
    themeName(row.finding.theme, words),
    row.finding.title,
    authorityLine(row.finding, words),
    ...row.cells.map(cell => words.cellStates[cell.state]),
    gapsIn(row.totals),
  ])
  const totals = CELL_STATES.filter(state => state !== 'blank').map((state): Cell[] => {
    const counts = matrix.columns.map(column => column.totals[state])
    return [
      null,
      null,
      words.matrixTotal(words.cellStates[state]),
      null,
      ...counts,
      counts.reduce((a, b) => a + b, 0),
    ]
  })
  const warnings = matrix.columns.map(column => columnWarnings(column, words).join(' ') || null)
  const remarks: Cell[] = [null, null, words.matrixTexts, null, ...warnings, null]
  const widths = [26, 18, 36, 36, ...places.map(() => 18), 8]
  return { name: words.matrixTitle, heads, widths, rows: [...rows, ...totals, remarks] }
}

/** One row a cell: state, reason, citations, quoted words. */
export function cellsTable(matrix: Matrix, { words }: Settings): Table {
  const heads = [
    words.placeColumn,
    'Rule',
    words.obligation,
    words.verdict,
    words.why,
    ...words.concordanceBackColumns.slice(1, 2),
    words.quotedWords,
  ]
  const rows = matrix.rows.flatMap(row =>
    row.cells.flatMap((cell, index): Cell[][] => {
      const column = matrix.columns[index]
      if (!cell.finding || !column) return []
      const evidence = cell.finding.elements.flatMap(element => element.evidence)
      const quotes = [
        ...new Set(evidence.map(passage => `${passage.citation}: “${printedQuote(passage.quote)}”`)),
      ]
      const place = placeOf(column.assessment, words)
      const state = words.cellStates[cell.state]
      return [
        [
          place,
          row.rule,
          row.finding.title,
          state,
          cell.finding.reason,
          citations(evidence),
          quotes.join(' '),
        ],
      ]
    }),
  )
  return { name: words.matrixCells, heads, widths: [14, 26, 36, 20, 36, 24, 80], rows }
}
