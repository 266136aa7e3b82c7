// Report → a Word document that a ministry can edit: headings, captioned tables, concordance, page numbers.

import type { Assessment, Report } from '../../model.ts'
import { zip } from '../../zip.ts'
import { concordanceBack, concordanceForth } from '../concordance.ts'
import { countByTheme } from '../coverage.ts'
import { type Messages, SIGNS, VERDICTS } from '../messages.ts'
import { type RenderOptions, type Settings, settle } from '../options.ts'
import { placeOf, readingWarnings, statusLines, textRow, titleOf } from '../phrases.ts'
import { groupFindings } from '../reading-order.ts'
import { escapeHtml, oneLine } from '../safe.ts'
import type { Table } from '../tables.ts'
import { entry } from './entry.ts'
import { NAMESPACES, stylesOf } from './styles.ts'
import { field, paragraph, section, sectionBreak, table } from './word.ts'

/** The report as a `.docx` file (Office Open XML), the same bytes every time. */
export function renderDocx(report: Report, options: RenderOptions = {}): Uint8Array {
  const settings = settle(options)
  const { words } = settings
  const title = titleOf(report, words)
  return zip({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships([
      ['officeDocument', 'word/document.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeHtml(oneLine(title))}</dc:title><dc:language>${words.language}</dc:language></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['footer', 'footer1.xml'],
      ['settings', 'settings.xml'],
    ]),
    'word/styles.xml': stylesOf(words.language),
    'word/settings.xml': `${DECLARATION}<w:settings ${NAMESPACES}><w:updateFields w:val="false"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/footer1.xml': `${DECLARATION}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${escapeHtml(oneLine(title))} · ${words.page} </w:t></w:r>${field('PAGE')}<w:r><w:t xml:space="preserve"> ${words.of} </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`,
    'word/document.xml': `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body(report, title, settings)}</w:body></w:document>`,
  })
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const CONTENT_TYPES = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

function relationships(targets: readonly (readonly [string, string])[]): string {
  const links = targets.map(([type, target], index) => {
    const base = type.startsWith('metadata/')
      ? 'http://schemas.openxmlformats.org/package/2006/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    return `<Relationship Id="rId${index + 1}" Type="${base}/${type}" Target="${target}"/>`
  })
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`
}

function body(report: Report, title: string, settings: Settings): string {
  const { words, vocabulary } = settings
  const chapters = report.assessments.flatMap(assessment =>
    chapter(assessment, report.assessments.length > 1, settings),
  )
  const concordance = [concordanceForth(report, settings), concordanceBack(report, settings)]
  return [
    paragraph('Title', title),
    ...chapters,
    ...provenance(report, words),
    sectionBreak('portrait'),
    paragraph('Heading1', words.concordanceHeading),
    ...concordance.flatMap(each => [
      paragraph('Heading2', each.name),
      wordTable(report.assessments.length > 1 ? each : withoutPlace(each), words),
    ]),
    paragraph('Note', vocabulary.note),
    section('landscape'),
  ].join('')
}

/** The table without its first column, which names the place: with one place it says nothing. */
function withoutPlace(data: Table): Table {
  return {
    ...data,
    heads: data.heads.slice(1),
    widths: data.widths.slice(1),
    rows: data.rows.map(row => row.slice(1)),
  }
}

function wordTable(data: Table, words: Messages): string {
  const rows = data.rows.map(row => row.map(cell => (cell === null ? '' : String(cell))))
  return table(words.tableCaption(data.name), data.heads, data.widths, rows)
}

function chapter(assessment: Assessment, isOneOfMany: boolean, settings: Settings): readonly string[] {
  const { words } = settings
  const parts = isOneOfMany ? [paragraph('Heading1', placeOf(assessment, words))] : []
  parts.push(...scope(assessment, words), ...summary(assessment, settings))
  for (const { standing, findings } of groupFindings(assessment)) {
    parts.push(paragraph('Heading2', `${words.standings[standing]} (${findings.length})`))
    parts.push(paragraph('Note', words.standingNotes[standing]))
    for (const finding of findings) parts.push(...entry(finding, assessment, settings))
  }
  return parts
}

function scope(assessment: Assessment, words: Messages): readonly string[] {
  const parts = [paragraph('Heading2', words.scopeHeading), paragraph('Note', words.scopeIntroduction)]
  const status = statusLines(assessment, words)
  if (status.length)
    parts.push(
      paragraph('Normal', `${words.statusHeading}:`),
      ...status.map(line => paragraph('Normal', `– ${line}`)),
    )
  if (assessment.asAt) parts.push(paragraph('Normal', words.asAt(assessment.asAt)))
  if (assessment.covers) parts.push(paragraph('Normal', words.covers(assessment.covers.join(', '))))
  if (assessment.texts.length === 0) return [...parts, paragraph('Normal', words.noTexts)]
  const rows = assessment.texts.map(text => textRow(text, words))
  parts.push(table(words.tableCaption(words.textsCaption), words.textColumns, [22, 22, 13, 14, 11, 18], rows))
  for (const text of assessment.texts) {
    for (const warning of readingWarnings(text, words)) parts.push(paragraph('Note', warning))
  }
  return parts
}

function summary(assessment: Assessment, { words }: Settings): readonly string[] {
  const total = assessment.findings.length
  const head = paragraph('Heading2', words.summaryHeading)
  if (total === 0) return [head, paragraph('Normal', words.noFindings)]
  const heads = VERDICTS.map(verdict => `${SIGNS[verdict]} ${words.verdicts[verdict]}`)
  const rows = countByTheme(assessment, words).map(theme => [
    theme.name,
    ...VERDICTS.map(verdict => String(theme.counts[verdict] || '')),
    String(theme.total),
  ])
  rows.push([
    words.totalColumn,
    ...VERDICTS.map(verdict => String(assessment.summary[verdict])),
    String(total),
  ])
  return [
    head,
    paragraph('Normal', words.summarySentence(assessment.summary.met, total)),
    table(
      words.tableCaption(words.coverageCaption),
      [words.themeColumn, ...heads, words.totalColumn],
      [20, 16, 17, 14, 14, 12, 7],
      rows,
    ),
  ]
}

function provenance(report: Report, words: Messages): readonly string[] {
  const rows = report.rulesets.map(set => [set.id, set.version, set.sha256])
  return [
    paragraph('Heading2', words.provenanceHeading),
    paragraph('Normal', words.provenance(report.tool.version)),
    paragraph('Normal', words.caveat),
    ...(rows.length
      ? [table(words.tableCaption(words.rulesetsCaption), words.rulesetColumns, [15, 15, 70], rows)]
      : []),
  ]
}
