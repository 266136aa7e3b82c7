// Report → markdown for people: what was read, what is missing first, the quoted words, how it was made.

import type { Assessment, ElementFinding, Evidence, Finding, Nearest, Report } from '../model.ts'
import { countByTheme } from './coverage.ts'
import { type Messages, SIGNS, VERDICTS } from './messages.ts'
import type { RenderOptions } from './options.ts'
import { type Settings, settle } from './options.ts'
import {
  cautionsOf,
  elementRemark,
  firstAuthority,
  otherAuthorities,
  placeOf,
  printedEvidence,
  quotationOf,
  readingWarnings,
  reasonOf,
  reviewLines,
  statusLines,
  textRow,
  titleOf,
} from './phrases.ts'
import { groupFindings } from './reading-order.ts'
import { escapeMarkdown as md } from './safe.ts'

/** Longest quotation printed whole, in characters. */
const QUOTE_LIMIT = 1500

/** The report as GitHub-flavoured markdown; statute words can be neither markup nor links. */
export function renderMarkdown(report: Report, options: RenderOptions = {}): string {
  const settings = settle(options)
  const { words } = settings
  const lines = [`# ${md(titleOf(report, words))}`, '']
  for (const assessment of report.assessments) {
    if (report.assessments.length > 1) lines.push(`# ${md(placeOf(assessment, words))}`, '')
    lines.push(...scope(assessment, words), ...summary(assessment, settings))
    for (const group of groupFindings(assessment)) {
      lines.push(`## ${words.standings[group.standing]} (${group.findings.length})`, '')
      lines.push(words.standingNotes[group.standing], '')
      for (const finding of group.findings) lines.push(...entry(finding, assessment, settings))
    }
  }
  lines.push(...provenance(report, words))
  return `${lines.join('\n').trimEnd()}\n`
}

function scope(assessment: Assessment, words: Messages): string[] {
  const lines = [`## ${words.scopeHeading}`, '', words.scopeIntroduction, '']
  if (assessment.asAt) lines.push(words.asAt(md(assessment.asAt)), '')
  const status = statusLines(assessment, words)
  if (status.length) lines.push(`${words.statusHeading}:`, '', ...status.map(line => `- ${md(line)}`), '')
  if (assessment.covers) lines.push(words.covers(md(assessment.covers.join(', '))), '')
  if (assessment.texts.length === 0) return [...lines, words.noTexts, '']
  const rows = assessment.texts.map(text => textRow(text, words))
  lines.push(...table(words.textColumns, rows), '')
  for (const text of assessment.texts) {
    for (const warning of readingWarnings(text, words)) lines.push(`> ${md(warning)}`, '>')
    if (lines.at(-1) === '>') lines[lines.length - 1] = ''
  }
  return lines
}

function summary(assessment: Assessment, { words }: Settings): string[] {
  const total = assessment.findings.length
  const lines = [`## ${words.summaryHeading}`, '']
  if (total === 0) return [...lines, words.noFindings, '']
  lines.push(words.summarySentence(assessment.summary.met, total), '')
  const heads = VERDICTS.map(verdict => `${SIGNS[verdict]} ${words.verdicts[verdict]}`)
  const rows = countByTheme(assessment, words).map(theme => [
    theme.name,
    ...VERDICTS.map(verdict => String(theme.counts[verdict] || '')),
    String(theme.total),
  ])
  const totals = [
    words.totalColumn,
    ...VERDICTS.map(verdict => String(assessment.summary[verdict])),
    String(total),
  ]
  return [...lines, ...table([words.themeColumn, ...heads, words.totalColumn], [...rows, totals]), '']
}

function entry(finding: Finding, assessment: Assessment, settings: Settings): string[] {
  const { words, vocabulary, clauses } = settings
  const lines = [`### ${SIGNS[finding.verdict]} ${md(finding.title)}`, '']
  lines.push(`**${md(firstAuthority(finding, words))}**  `, md(finding.obligation), '')
  const others = otherAuthorities(finding, words)
  if (others) lines.push(words.alsoIn(md(others)), '')
  lines.push(
    `**${words.verdict}: ${md(vocabulary.say(finding, assessment))}.** ${md(reasonOf(finding, words))}`.trimEnd(),
    '',
  )
  const cautions = cautionsOf(finding, assessment, words)
  if (cautions.length) lines.push(cautions.map(md).join(' '), '')
  if (finding.review) {
    const [head, ...rest] = reviewLines(finding.review, finding, words)
    lines.push(
      `**${words.review}: ${md(head ?? '')}** (${md(rest.shift() ?? '')}). ${rest.map(md).join(' ')}`,
      '',
    )
  }
  for (const element of finding.elements) lines.push(...elementLines(element, finding, assessment, words))
  if (finding.elements.length) lines.push('')
  if (finding.nearest.length) {
    lines.push(`**${words.nearest}**`, '')
    for (const nearest of finding.nearest) lines.push(...quotation(nearest, assessment, words, ''))
    lines.push('')
  }
  const clause = clauses[finding.rule] ?? finding.clause
  if (clause && finding.verdict !== 'met') lines.push(words.closedBy(md(clause)), '')
  return lines
}

function elementLines(
  element: ElementFinding,
  finding: Finding,
  assessment: Assessment,
  words: Messages,
): string[] {
  const sign = element.status === 'found' && element.weakness ? SIGNS.partial : ELEMENT_SIGN[element.status]
  const lines = [`- ${sign} ${md(element.title)}: *${md(elementRemark(element, words))}*`]
  const { fresh, repeated } = printedEvidence(element, finding)
  for (const evidence of fresh) lines.push(...quotation(evidence, assessment, words, '  '))
  if (repeated) lines.push(`  - ${md(words.quotedAbove(repeated))}`)
  return lines
}

const ELEMENT_SIGN = { found: SIGNS.met, missing: SIGNS.absent, contrary: SIGNS.contrary } as const

function quotation(
  passage: Evidence | Nearest,
  assessment: Assessment,
  words: Messages,
  indent: string,
): string[] {
  const quoted = quotationOf(passage, assessment, words, QUOTE_LIMIT)
  const source = quoted.text ? ` (${md(quoted.text)})` : ''
  const remarks = quoted.remarks.length ? ` — ${quoted.remarks.map(md).join('; ')}` : ''
  return [`${indent}- **${md(quoted.citation)}**${source}: “${md(quoted.words)}”${remarks}`]
}

function provenance(report: Report, words: Messages): string[] {
  const rows = report.rulesets.map(set => [set.id, set.version, set.sha256])
  return [
    `## ${words.provenanceHeading}`,
    '',
    words.provenance(md(report.tool.version)),
    '',
    words.caveat,
    '',
    ...(rows.length ? table(words.rulesetColumns, rows) : []),
  ]
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(md).join(' | ')} |`
  return [line(heads), `|${heads.map(() => ' --- |').join('')}`, ...rows.map(line)]
}
