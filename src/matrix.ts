// Reports of many countries → one table of obligations by countries, in which unread or missing texts are no gaps.

import type { Assessment, Finding, Report } from './model.ts'
import { inArticleOrder, incompleteTexts, standingOf } from './review/index.ts'

/**
 * What a cell says. Only `contrary`, `missing` and `partial` are gaps. `open`: not found, but the matter may sit
 * in another law or be met without a statute. `optional`: allowed, not required, and not fully provided for.
 * `incomplete`: not found, but the texts were not read whole.
 * `unread`: not assessed. `blank`: the country's report does not ask this.
 */
export type CellState =
  | 'met'
  | 'partial'
  | 'missing'
  | 'contrary'
  | 'open'
  | 'optional'
  | 'incomplete'
  | 'unread'
  | 'blank'

/** The states in reading order. */
export const CELL_STATES: readonly CellState[] = [
  'contrary',
  'missing',
  'partial',
  'met',
  'open',
  'optional',
  'incomplete',
  'unread',
  'blank',
]

/** One obligation in one country. */
export interface MatrixCell {
  readonly state: CellState
  readonly finding: Finding | null
}

/** How many cells have each state. */
export type CellCounts = Readonly<Record<CellState, number>>

/** A country with its texts and its totals. */
export interface MatrixColumn {
  readonly assessment: Assessment
  /** Titles of texts not read whole: where one is, absence proves nothing. */
  readonly incomplete: readonly string[]
  readonly totals: CellCounts
}

/** An obligation with its cells, one a column. */
export interface MatrixRow {
  readonly rule: string
  /** The obligation as the first report that asks it says it. */
  readonly finding: Finding
  readonly cells: readonly MatrixCell[]
  readonly totals: CellCounts
}

/** Many countries against one set of rules. */
export interface Matrix {
  readonly tool: Report['tool']
  readonly rulesets: Report['rulesets']
  /** Whether all reports were made with the same rules; when not, columns must not be compared. */
  readonly hasOneRuleset: boolean
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
}

/** What to show of a matrix, and in which order. */
export interface MatrixView {
  /** `rules`: in the order of the articles; `gaps`: obligations with most gaps, and countries with most gaps, first. */
  readonly sort?: 'rules' | 'gaps'
  /** Themes to show; all when left out. */
  readonly themes?: readonly string[]
  /** Show only obligations that have one of these states somewhere; all when left out. */
  readonly states?: readonly CellState[]
}

/**
 * Puts the assessments of reports side by side, in the order given.
 * @throws Error when there is no report.
 */
export function matrixOf(reports: readonly Report[], view: MatrixView = {}): Matrix {
  const [first] = reports
  if (!first)
    throw new Error('matrix: no report was given; give at least one folder of texts or saved report')
  const assessments = reports.flatMap(report => report.assessments)
  const rules = (report: Report) => report.rulesets.map(set => set.sha256).join()
  const rows = rowsOf(assessments).filter(row => isShown(row, view))
  const matrix: Matrix = {
    tool: first.tool,
    rulesets: first.rulesets,
    hasOneRuleset: reports.every(report => rules(report) === rules(first)),
    columns: assessments.map((assessment, index) => ({
      assessment,
      incomplete: incompleteTexts(assessment),
      totals: countStates(rows.flatMap(row => row.cells[index] ?? [])),
    })),
    rows,
  }
  return view.sort === 'gaps' ? sortByGaps(matrix) : matrix
}

function rowsOf(assessments: readonly Assessment[]): readonly MatrixRow[] {
  const asked = new Map<string, Finding>()
  for (const { findings } of assessments) {
    for (const finding of inArticleOrder(findings))
      if (!asked.has(finding.rule)) asked.set(finding.rule, finding)
  }
  const found = assessments.map(({ findings }) => new Map(findings.map(finding => [finding.rule, finding])))
  return Array.from(asked, ([rule, finding]) => {
    const cells = assessments.map((assessment, index) => cellOf(found[index]?.get(rule), assessment))
    return { rule, finding, cells, totals: countStates(cells) }
  })
}

function cellOf(finding: Finding | undefined, assessment: Assessment): MatrixCell {
  return finding ? { state: stateOf(finding, assessment), finding } : { state: 'blank', finding: null }
}

/** The state of a finding in a matrix. */
export function stateOf(finding: Finding, assessment: Assessment): CellState {
  const standing = standingOf(finding, assessment)
  if (standing === 'unread') return 'unread'
  if (standing === 'met' || standing === 'contrary') return standing
  if (standing === 'optional') return 'optional'
  if (finding.verdict === 'partial') return 'partial'
  if (incompleteTexts(assessment).length > 0) return 'incomplete'
  return standing === 'missing' ? 'missing' : 'open'
}

function countStates(cells: readonly MatrixCell[]): CellCounts {
  const counts = {
    met: 0,
    partial: 0,
    missing: 0,
    contrary: 0,
    open: 0,
    optional: 0,
    incomplete: 0,
    unread: 0,
    blank: 0,
  }
  for (const { state } of cells) counts[state]++
  return counts
}

function isShown(row: MatrixRow, { themes, states }: MatrixView): boolean {
  if (themes && !themes.includes(row.finding.theme)) return false
  return !states || row.cells.some(cell => states.includes(cell.state))
}

/** How many gaps a row or a column has. */
export function gapsIn(totals: CellCounts): number {
  return totals.contrary + totals.missing + totals.partial
}

function sortByGaps(matrix: Matrix): Matrix {
  const order = matrix.columns
    .map((column, index) => ({ column, index }))
    .sort((a, b) => gapsIn(b.column.totals) - gapsIn(a.column.totals) || a.index - b.index)
  const rows = matrix.rows
    .map(row => ({ ...row, cells: order.flatMap(({ index }) => row.cells[index] ?? []) }))
    .sort((a, b) => gapsIn(b.totals) - gapsIn(a.totals))
  return { ...matrix, columns: order.map(({ column }) => column), rows }
}
