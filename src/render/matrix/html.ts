// Matrix → one self-contained HTML page: a heat map of signs, each leading to the quoted words below.

import { CELL_STATES, gapsIn, type Matrix, type MatrixRow } from '../../matrix.ts'
import { entry } from '../html/entry.ts'
import { html, idOf, type Markup } from '../html/markup.ts'
import { page } from '../html/page.ts'
import { entryId } from '../html/picture.ts'
import type { Messages } from '../messages.ts'
import { type RenderOptions, type Settings, settle } from '../options.ts'
import { firstAuthority, placeOf, themeName } from '../phrases.ts'
import { CELL_SIGNS, matrixWarnings } from './words.ts'

/** The matrix as one HTML page that loads nothing from anywhere. */
export function renderMatrixHtml(matrix: Matrix, options: RenderOptions = {}): string {
  const settings = settle(options)
  const { words } = settings
  const warnings = matrixWarnings(matrix, words).map(warning => html`<p>${warning}</p>\n`)
  const body = html`<a class="skip" href="#heat">${words.skipToTable}</a>
<header><h1>${words.matrixTitle}</h1>
<p>${words.matrixIntroduction}</p></header>
<main>
${warnings.length ? html`<div class="warning">${warnings}</div>\n` : null}${key(words)}${filters(matrix, words)}${heatMap(matrix, settings)}<h2>${words.matrixDrill}</h2>
${matrix.rows.map(row => drillDown(row, matrix, settings))}<p>${words.provenance(matrix.tool.version)} ${words.caveat}</p>
</main>`
  return page(words.matrixTitle, words.language, body, STYLE)
}

const STYLE = `
body{max-width:80rem}
.heat{width:auto}
.heat thead th{position:sticky;top:0;background:#fff;z-index:1}
.heat tbody th{min-width:14rem;font-weight:500}
.heat td{padding:2px;text-align:center}
.heat td a,.heat td span{display:flex;min-width:2.75rem;min-height:1.9rem;align-items:center;justify-content:center;text-decoration:none;font-weight:700;border:2px solid transparent;border-radius:3px}
.key .cell,.heat .cell{font-weight:700;border:2px solid;border-radius:3px}
.key .cell{display:inline-block;min-width:1.8em;text-align:center;margin-right:.35em}
.cell.met{background:#17603a;color:#fff;border-color:#17603a}
.cell.partial{background:#fbe7bd;color:#3d2900;border-color:#6b4700}
.cell.missing{background:#fff;color:#26354a;border-color:#26354a}
.cell.contrary{background:#8e1420;color:#fff;border-color:#8e1420}
.cell.open,.cell.optional{background:#eef1f4;color:#333b44;border-color:#eef1f4}
.cell.incomplete,.cell.unread{background:#fff;color:#4a535e;border:2px dashed #4a535e}
details{margin:.25rem 0}
summary{cursor:pointer;padding:.25rem 0}
`

function key(words: Messages): Markup {
  const items = CELL_STATES.filter(state => state !== 'blank').map(
    state =>
      html`<li><span class="cell ${state}" aria-hidden="true">${CELL_SIGNS[state]}</span>${words.cellStates[state]}</li>\n`,
  )
  return html`<ul class="key">
${items}</ul>
`
}

function filters(matrix: Matrix, words: Messages): Markup {
  const themes = [...new Set(matrix.rows.map(row => row.finding.theme))]
  const options = themes.map(theme => html`<option value="${theme}">${themeName(theme, words)}</option>`)
  return html`<form class="filters" data-for="matrix" hidden>
<label>${words.themeColumn} <select name="theme"><option value="">${words.filterAll}</option>${options}</select></label>
<label>${words.sortLabel} <select name="sort"><option value="">${words.sortRules}</option><option value="gaps">${words.sortGaps}</option></select></label>
<label>${words.filterText} <input type="search"></label>
<output data-pattern="${words.filterCount('{shown}', '{all}')}"></output>
</form>
`
}

function heatMap(matrix: Matrix, settings: Settings): Markup {
  const { words } = settings
  const places = matrix.columns.map(column => html`<th scope="col">${placeOf(column.assessment, words)}</th>`)
  const rows = matrix.rows.map((row, index) => heatRow(row, index, matrix, settings))
  const totals = CELL_STATES.filter(state => state !== 'blank').map(
    state => html`<tr><th scope="row">${words.matrixTotal(words.cellStates[state])}</th>${matrix.columns.map(
      column => html`<td>${column.totals[state]}</td>`,
    )}<td>${matrix.columns.reduce((sum, column) => sum + column.totals[state], 0)}</td></tr>
`,
  )
  return html`<div class="scroll" id="heat" role="region" aria-label="${words.matrixTitle}" tabindex="0"><table class="heat"><caption>${words.matrixCaption}</caption>
<thead><tr><th scope="col">${words.obligation}</th>${places}<th scope="col" class="number">${words.matrixGaps}</th></tr></thead>
<tbody>
${rows}</tbody>
<tfoot>
${totals}</tfoot></table></div>
`
}

function heatRow(row: MatrixRow, index: number, matrix: Matrix, { words }: Settings): Markup {
  const cells = row.cells.map((cell, number) => {
    const place = matrix.columns[number] ? placeOf(matrix.columns[number].assessment, words) : ''
    const label = `${place}: ${words.cellStates[cell.state]}`
    return cell.finding
      ? html`<td><a class="cell ${cell.state}" href="#${entryId(number, cell.finding)}" title="${label}" aria-label="${label}">${CELL_SIGNS[cell.state]}</a></td>`
      : html`<td><span class="soft">${words.cellStates.blank}</span></td>`
  })
  const gaps = gapsIn(row.totals)
  return html`<tr data-in="matrix" data-order="${index}" data-gaps="${gaps}" data-theme="${row.finding.theme}"><th scope="row">${row.finding.title} <span class="soft">${firstAuthority(row.finding, words)}</span></th>${cells}<td class="number">${gaps}</td></tr>
`
}

function drillDown(row: MatrixRow, matrix: Matrix, settings: Settings): Markup {
  const { words } = settings
  const entries = row.cells.flatMap((cell, number) => {
    const column = matrix.columns[number]
    if (!cell.finding || !column) return []
    return [
      html`<details><summary><span aria-hidden="true">${CELL_SIGNS[cell.state]}</span> ${placeOf(column.assessment, words)}: ${words.cellStates[cell.state]}</summary>
${entry(cell.finding, column.assessment, number, settings)}</details>
`,
    ]
  })
  return html`<section id="${idOf('rule', row.rule)}">
<h3>${row.finding.title}</h3>
${entries}</section>
`
}
