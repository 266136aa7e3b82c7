// Matrix → a markdown table with a key, totals and what must be known of each country's texts.

import { CELL_STATES, gapsIn, type Matrix } from '../../matrix.ts'
import { type RenderOptions, settle } from '../options.ts'
import { firstAuthority, placeOf } from '../phrases.ts'
import { escapeMarkdown as md } from '../safe.ts'
import { CELL_SIGNS, matrixWarnings } from './words.ts'

/** The matrix as GitHub-flavoured markdown. */
export function renderMatrixMarkdown(matrix: Matrix, options: RenderOptions = {}): string {
  const { words } = settle(options)
  const places = matrix.columns.map(column => placeOf(column.assessment, words))
  const states = CELL_STATES.filter(state => state !== 'blank')
  const key = states.map(state => `${md(CELL_SIGNS[state])} ${words.cellStates[state].toLowerCase()}`)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = matrix.rows.map(row => {
    const title = `${md(row.finding.title)} (${md(firstAuthority(row.finding, words))})`
    return line([title, ...row.cells.map(cell => md(CELL_SIGNS[cell.state])), String(gapsIn(row.totals))])
  })
  const totals = states.map(state =>
    line([
      `**${words.matrixTotal(words.cellStates[state])}**`,
      ...matrix.columns.map(column => String(column.totals[state])),
      String(matrix.columns.reduce((sum, column) => sum + column.totals[state], 0)),
    ]),
  )
  const warnings = matrixWarnings(matrix, words).flatMap(warning => [`> ${md(warning)}`, '>'])
  return `${[
    `# ${words.matrixTitle}`,
    '',
    words.matrixIntroduction,
    '',
    ...warnings.slice(0, -1),
    ...(warnings.length ? [''] : []),
    `${words.matrixKey}: ${key.join(' · ')}`,
    '',
    line([words.obligation, ...places.map(md), words.matrixGaps]),
    `| --- |${matrix.columns.map(() => ' :-: |').join('')} --: |`,
    ...rows,
    ...totals,
    '',
    words.provenance(md(matrix.tool.version)),
    words.caveat,
  ].join('\n')}\n`
}
