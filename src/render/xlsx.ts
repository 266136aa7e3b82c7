// Report or tables → an Excel workbook: header rows, filters, wrapped words, nothing that can run.

import type { Report } from '../model.ts'
import { zip } from '../zip.ts'
import { concordanceBack, concordanceForth } from './concordance.ts'
import { cellWords, isFormula } from './csv.ts'
import { type RenderOptions, settle } from './options.ts'
import { escapeHtml } from './safe.ts'
import { type Cell, elementsTable, findingsTable, type Table, textsTable } from './tables.ts'

/** The report as a workbook: findings, elements with quoted words, concordance both ways, texts. */
export function renderXlsx(report: Report, options: RenderOptions = {}): Uint8Array {
  const settings = settle(options)
  return writeXlsx([
    findingsTable(report, settings),
    elementsTable(report, settings),
    concordanceForth(report, settings),
    concordanceBack(report, settings),
    textsTable(report, settings),
  ])
}

/** Tables as the sheets of one workbook (Office Open XML, ECMA-376), the same bytes every time. */
export function writeXlsx(tables: readonly Table[]): Uint8Array {
  const names = sheetNames(tables)
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': relationships([`${OFFICE}/officeDocument" Target="xl/workbook.xml`]),
    'xl/workbook.xml': workbook(names, tables),
    'xl/_rels/workbook.xml.rels': relationships([
      ...tables.map((_, index) => `${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml`),
      `${OFFICE}/styles" Target="styles.xml`,
    ]),
    'xl/styles.xml': STYLES,
  }
  tables.forEach((table, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheet(table)
  })
  return zip(files)
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Places in the list of cell formats of `STYLES`. */
const WORDS = 0
const HEAD = 1
const QUOTED = 2
/** Formats: 0 wrapped words, 1 header, 2 words that start like a formula, marked as text for good. */
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3E8EE"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

function contentTypes(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  )
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`
}

function relationships(targets: readonly string[]): string {
  const links = targets.map((target, index) => `<Relationship Id="rId${index + 1}" Type="${target}"/>`)
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`
}

function workbook(names: readonly string[], tables: readonly Table[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeHtml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const titles = tables.map(
    (table, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeHtml(`'${(names[index] ?? '').replaceAll("'", "''")}'!$A$1:$${column(table.heads.length)}$${table.rows.length + 1}`)}</definedName>`,
  )
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
}

/** What the name of a sheet may not hold. */
const NOT_IN_NAME = /[\\/?*[\]:]/g

function sheetNames(tables: readonly Table[]): readonly string[] {
  const names: string[] = []
  for (const table of tables) {
    const base =
      cellWords(table.name).replace(NOT_IN_NAME, ' ').replace(/^'|'$/g, '').slice(0, 28).trim() || 'Sheet'
    const taken = (name: string) => names.some(other => other.toLowerCase() === name.toLowerCase())
    let name = base
    for (let number = 2; taken(name); number++) name = `${base} ${number}`
    names.push(name)
  }
  return names
}

function sheet(table: Table): string {
  const columns = table.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const rows = [table.heads, ...table.rows].map((row, index) => {
    const cells = row.map((cell, at) => writeCell(cell, `${column(at + 1)}${index + 1}`, index === 0))
    return `<row r="${index + 1}" ht="${rowHeight(row, table.widths)}" customHeight="1">${cells.join('')}</row>`
  })
  const area = `A1:${column(table.heads.length)}${rows.length}`
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${area}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData><autoFilter ref="${area}"/><pageSetup orientation="landscape" paperSize="9" fitToWidth="1" fitToHeight="0"/></worksheet>`
}

/** Height in points that shows the fullest cell of a row whole, up to the most a row can have (409). */
function rowHeight(row: readonly Cell[], widths: readonly number[]): number {
  const lines = row.map((cell, at) =>
    typeof cell === 'string' ? Math.ceil(cell.length / ((widths[at] ?? 10) * 0.95)) : 1,
  )
  return Math.min(409, Math.max(1, ...lines) * 13.5 + 2)
}

/** `_x0041_` would be read as `A`: its first sign is written by its own code. */
const CODED_SIGN = /_(?=x[0-9A-Fa-f]{4}_)/g

function writeCell(cell: Cell, place: string, isHead: boolean): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  const words = cellWords(cell)
  const format = isHead ? HEAD : isFormula(words) ? QUOTED : WORDS
  const coded = escapeHtml(words.replace(CODED_SIGN, '_x005F_'))
  return `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${coded}</t></is></c>`
}

/** Letters of a column by its number from 1: 1 → A, 27 → AA. */
function column(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  const letter = String.fromCharCode(65 + ((number - 1) % 26))
  return rest ? column(rest) + letter : letter
}
