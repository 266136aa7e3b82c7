// Report → SARIF 2.1.0, so that a law kept in git can be checked where code is checked.

import type { Assessment, Evidence, Finding, Nearest, Report, Verdict } from '../model.ts'
import { type Standing, standingOf } from '../review/standing.ts'
import { type RenderOptions, type Settings, settle } from './options.ts'
import { authorityLine, cautionsOf } from './phrases.ts'
import { oneLine, showHidden } from './safe.ts'

/** SARIF's word for what was seen: `review` where a person must look elsewhere. */
const KINDS: Readonly<Record<Standing, string>> = {
  contrary: 'fail',
  missing: 'fail',
  incomplete: 'fail',
  elsewhere: 'review',
  policy: 'review',
  consider: 'review',
  optional: 'notApplicable',
  met: 'pass',
  unread: 'open',
}

const LEVELS: Readonly<Record<Verdict, string>> = {
  contrary: 'error',
  absent: 'error',
  partial: 'warning',
  met: 'none',
  'not-assessed': 'none',
}

/** The report as SARIF: one run, every rule with its obligation, every finding as a result with exact regions. */
export function renderSarif(report: Report, options: RenderOptions = {}): string {
  const settings = settle(options)
  const rules = new Map<string, Finding>()
  for (const assessment of report.assessments) {
    for (const finding of assessment.findings) if (!rules.has(finding.rule)) rules.set(finding.rule, finding)
  }
  const places = [...rules.keys()]
  const texts = report.assessments.flatMap(assessment => assessment.texts)
  const run = {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        rules: [...rules.values()].map(finding => describeRule(finding, settings)),
      },
    },
    columnKind: 'utf16CodeUnits',
    artifacts: texts.map(text => ({
      location: { uri: uriOf(text.path) },
      hashes: { 'sha-256': text.sha256 },
      ...(text.language ? { properties: { language: text.language } } : {}),
    })),
    results: report.assessments.flatMap(assessment =>
      assessment.findings.map(finding => result(finding, assessment, places.indexOf(finding.rule), settings)),
    ),
    properties: { rulesets: report.rulesets },
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

function describeRule(finding: Finding, { words }: Settings): object {
  return {
    id: finding.rule,
    shortDescription: { text: oneLine(finding.title) || finding.rule },
    fullDescription: { text: oneLine(finding.obligation) || finding.rule },
    help: { text: oneLine(authorityLine(finding, words)) || finding.rule },
    properties: { theme: finding.theme, force: finding.force, needs: finding.needs, sits: finding.sits },
  }
}

function result(finding: Finding, assessment: Assessment, ruleIndex: number, settings: Settings): object {
  const { words } = settings
  const kind = KINDS[standingOf(finding, assessment)]
  const sentences = [finding.reason, ...cautionsOf(finding, assessment, words)]
  const evidence = finding.elements.flatMap(element => element.evidence)
  const anchors = evidence.length ? evidence : finding.nearest
  const review = finding.review
  return {
    ruleId: finding.rule,
    ruleIndex,
    kind,
    level: kind === 'fail' ? LEVELS[finding.verdict] : 'none',
    message: { text: oneLine(sentences.join(' ')) || words.verdicts[finding.verdict] },
    locations: anchors.slice(0, 1).map(passage => location(passage, assessment, settings)),
    relatedLocations: anchors
      .slice(1)
      .map((passage, index) => ({ id: index + 1, ...location(passage, assessment, settings) })),
    partialFingerprints: { 'lacunaRule/v1': `${assessment.jurisdiction ?? ''}/${finding.rule}` },
    ...(review && review.verdict === 'met' && review.standing === 'current'
      ? {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: oneLine(`${review.by}, ${review.date}: ${review.reason}`),
            },
          ],
        }
      : {}),
    properties: { verdict: finding.verdict, jurisdiction: assessment.jurisdiction },
  }
}

function location(passage: Evidence | Nearest, assessment: Assessment, { sources }: Settings): object {
  const text = assessment.texts.find(each => each.id === passage.text)
  const region = regionOf(passage, sources)
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(text?.path ?? passage.text) },
      ...(region ? { region } : {}),
    },
    logicalLocations: [{ name: oneLine(passage.citation), fullyQualifiedName: passage.eId }],
  }
}

/** The place of a passage in its file; null when the file (a PDF, say) is not the text the offsets count in. */
function regionOf(passage: Evidence | Nearest, sources: Settings['sources']): object | null {
  const source = sources?.[passage.text]
  if (sources && source === undefined) return null
  return {
    charOffset: passage.start,
    charLength: passage.end - passage.start,
    ...linesOf(source, passage.start, passage.end),
    snippet: { text: passage.quote },
  }
}

/** One-based lines and columns of a range, when the text is at hand. */
function linesOf(source: string | undefined, start: number, end: number): object {
  if (source === undefined) return {}
  const [startLine, startColumn] = lineAt(source, start)
  const [endLine, endColumn] = lineAt(source, end)
  return { startLine, startColumn, endLine, endColumn }
}

function lineAt(source: string, offset: number): readonly [number, number] {
  let line = 1
  let begin = 0
  for (let next = source.indexOf('\n'); next >= 0 && next < offset; next = source.indexOf('\n', begin)) {
    line++
    begin = next + 1
  }
  return [line, offset - begin + 1]
}

/** A path as a relative URI reference: `laws/act 1.md` → `laws/act%201.md`. */
function uriOf(path: string): string {
  const parts = showHidden(path).replaceAll('\\', '/').split('/')
  return parts.map(encodeURIComponent).join('/')
}
