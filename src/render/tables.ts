// Report → its plain tables: findings, elements, texts; what spreadsheets and CSV files are written from.

import type { Assessment, Evidence, Finding, Report } from '../model.ts'
import { standingOf } from '../review/standing.ts'
import type { Settings } from './options.ts'
import { authorityLine, cautionsOf, placeOf, themeName } from './phrases.ts'
import { printedQuote } from './safe.ts'

/** What stands in a cell: words, a number, or nothing. */
export type Cell = string | number | null

/** A table with a header row; every row has as many cells as there are heads. */
export interface Table {
  readonly name: string
  readonly heads: readonly string[]
  /** Widths in characters for formats that have them, one a column. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Cell[])[]
}

/** One row a finding, with what a ministry's own table needs beside it. */
export function findingsTable(report: Report, settings: Settings): Table {
  const { words, vocabulary } = settings
  const heads = [
    'Jurisdiction',
    'Rule',
    'Theme',
    'Obligation',
    'Source',
    'Verdict',
    vocabulary.name,
    'Standing',
    'Reason',
    'Found',
    'Not found',
    'Provisions',
    'Nearest provisions',
    'Remarks',
    'Model clause',
    'Review verdict',
    'Reviewed by',
    'Review date',
    'Review reason',
    'Review standing',
    ...vocabulary.columns.map(column => column.title),
  ]
  const widths = [
    14,
    26,
    18,
    36,
    36,
    12,
    18,
    24,
    36,
    30,
    30,
    24,
    24,
    36,
    16,
    14,
    20,
    12,
    30,
    12,
    ...vocabulary.columns.map(() => 18),
  ]
  const rows = eachFinding(report).map(({ assessment, finding }): Cell[] => {
    const { review } = finding
    return [
      placeOf(assessment, words),
      finding.rule,
      themeName(finding.theme, words),
      `${finding.title}. ${finding.obligation}`,
      authorityLine(finding, words),
      finding.verdict,
      vocabulary.say(finding, assessment),
      words.standings[standingOf(finding, assessment)],
      finding.reason,
      titles(finding, 'found'),
      titles(finding, 'missing'),
      citations(finding.elements.flatMap(element => element.evidence)),
      citations(finding.nearest),
      cautionsOf(finding, assessment, words).join(' '),
      finding.clause,
      review ? review.verdict : null,
      review ? review.by : null,
      review ? review.date : null,
      review ? review.reason : null,
      review ? review.standing : null,
      ...vocabulary.columns.map(column => review?.plan?.[column.field] ?? null),
    ]
  })
  return { name: 'Findings', heads, widths, rows }
}

/** One row a piece of evidence; an element without evidence has one row of its own. */
export function elementsTable(report: Report, { words }: Settings): Table {
  const heads = [
    'Jurisdiction',
    'Rule',
    'Element',
    'Required',
    'Status',
    'Weakness',
    'Text',
    'Citation',
    'Place in the file',
    'Quoted words',
    'Counts because',
  ]
  const rows = eachFinding(report).flatMap(({ assessment, finding }) =>
    finding.elements.flatMap(element => {
      const start = [
        placeOf(assessment, words),
        finding.rule,
        element.title,
        element.required ? 'yes' : 'no',
        element.status,
        element.weakness ?? null,
      ]
      if (element.evidence.length === 0) return [[...start, null, null, null, null, null]]
      return element.evidence.map(evidence => [
        ...start,
        evidence.text,
        evidence.citation,
        evidence.place ?? null,
        printedQuote(evidence.quote),
        evidence.via ?? null,
      ])
    }),
  )
  return { name: 'Elements', heads, widths: [14, 26, 30, 10, 10, 30, 20, 14, 14, 70, 30], rows }
}

/** One row a text: what was read, how well, and its fingerprint. */
export function textsTable(report: Report, { words }: Settings): Table {
  const heads = [
    'Jurisdiction',
    'Text',
    'Title',
    'File',
    'Language',
    'Provisions',
    'Share of words placed',
    'SHA-256',
  ]
  const rows = report.assessments.flatMap(assessment =>
    assessment.texts.map(text => [
      placeOf(assessment, words),
      text.id,
      text.title,
      text.path,
      text.language,
      text.provisions,
      text.placed,
      text.sha256,
    ]),
  )
  return { name: 'Texts', heads, widths: [14, 20, 36, 36, 10, 10, 12, 66], rows }
}

function eachFinding(report: Report): readonly { assessment: Assessment; finding: Finding }[] {
  return report.assessments.flatMap(assessment =>
    assessment.findings.map(finding => ({ assessment, finding })),
  )
}

function titles(finding: Finding, status: 'found' | 'missing'): string {
  return finding.elements
    .filter(element => element.status === status)
    .map(element => (element.weakness ? `${element.title} (${element.weakness})` : element.title))
    .join('; ')
}

/** Citations without repetition, in order: `s 2(1); s 4`. */
export function citations(passages: readonly Pick<Evidence, 'citation'>[]): string {
  return [...new Set(passages.map(passage => passage.citation))].join('; ')
}
