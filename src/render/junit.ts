// Report → JUnit XML: one suite a country, one case an obligation, gaps as failures.

import type { Assessment, Finding, Report } from '../model.ts'
import { standingOf } from '../review/standing.ts'
import { type RenderOptions, type Settings, settle } from './options.ts'
import { cautionsOf, placeOf, quotationOf } from './phrases.ts'
import { escapeHtml, oneLine } from './safe.ts'

/** The report as JUnit XML. Gaps are failures; what may be met elsewhere, is optional or was not read is skipped. */
export function renderJunit(report: Report, options: RenderOptions = {}): string {
  const settings = settle(options)
  const suites = report.assessments.map(assessment => suite(assessment, settings))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lacuna">\n${suites.join('')}</testsuites>\n`
}

type Outcome = 'passed' | 'failure' | 'skipped'

function outcomeOf(finding: Finding, assessment: Assessment): Outcome {
  const standing = standingOf(finding, assessment)
  if (standing === 'met') return 'passed'
  return standing === 'contrary' || standing === 'missing' || standing === 'incomplete'
    ? 'failure'
    : 'skipped'
}

function suite(assessment: Assessment, settings: Settings): string {
  const outcomes = assessment.findings.map(finding => outcomeOf(finding, assessment))
  const count = (outcome: Outcome) => outcomes.filter(each => each === outcome).length
  const cases = assessment.findings.map((finding, index) =>
    testCase(finding, assessment, outcomes[index] ?? 'skipped', settings),
  )
  const name = attribute(placeOf(assessment, settings.words))
  return `<testsuite name="${name}" tests="${outcomes.length}" failures="${count('failure')}" errors="0" skipped="${count('skipped')}">\n${cases.join('')}</testsuite>\n`
}

function testCase(finding: Finding, assessment: Assessment, outcome: Outcome, settings: Settings): string {
  const open = `<testcase classname="${attribute(finding.rule)}" name="${attribute(finding.title)}"`
  if (outcome === 'passed') return `${open}/>\n`
  const message = attribute(`${settings.vocabulary.say(finding, assessment)}. ${finding.reason}`)
  if (outcome === 'skipped') return `${open}><skipped message="${message}"/></testcase>\n`
  const body = details(finding, assessment, settings)
    .map(line => escapeHtml(line))
    .join('\n')
  return `${open}><failure type="${finding.verdict}" message="${message}">${body}</failure></testcase>\n`
}

function details(finding: Finding, assessment: Assessment, { words }: Settings): readonly string[] {
  const lines = [...cautionsOf(finding, assessment, words)]
  for (const element of finding.elements) {
    lines.push(`${oneLine(element.title)}: ${words.elementStatuses[element.status]}`)
    for (const evidence of element.evidence) {
      const quoted = quotationOf(evidence, assessment, words, 1500)
      lines.push(`  ${oneLine(quoted.citation)}: “${quoted.words}”`)
    }
  }
  for (const nearest of finding.nearest) {
    lines.push(
      `${words.nearest}: ${oneLine(nearest.citation)} (${words.lacks(nearest.lacks.map(oneLine).join('; '))})`,
    )
  }
  return lines
}

function attribute(text: string): string {
  return escapeHtml(oneLine(text))
}
