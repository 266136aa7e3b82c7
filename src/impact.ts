// Two reports → what changed between them: gaps closed, opened, weakened, left; and whether text, rules or tool changed.

import { blankChange, type Cause, type Change, type ChangeKind, changeOf } from './impact/change.ts'
import type { Assessment, Finding, Report } from './model.ts'

export type { Cause, Change, ChangeKind } from './impact/change.ts'

/** The changes between two reports. */
export interface Impact {
  /** What differs between the two reports' inputs, by country. */
  readonly causes: readonly { readonly jurisdiction: string | null; readonly causes: readonly Cause[] }[]
  readonly changes: readonly Change[]
  readonly summary: Readonly<Record<ChangeKind, number>>
  /** Countries in one report only. */
  readonly unmatched: readonly (string | null)[]
}

/**
 * Compares an earlier with a later report, country by country, obligation by obligation. When texts and rules
 * both changed, two reports cannot tell which did what: give `bridge`, the earlier texts under the later
 * rules and tool, and each change is put down to the step in which it happened.
 */
export function impact(earlier: Report, later: Report, bridge?: Report): Impact {
  const pairs = later.assessments.flatMap(after => {
    const before = partnerOf(after, earlier)
    return before ? [{ before, after }] : []
  })
  const causes = pairs.map(({ before, after }) => ({
    jurisdiction: after.jurisdiction,
    causes: causesBetween(earlier, later, before, after),
  }))
  const changes = pairs.flatMap(({ before, after }, index) => {
    const middle = bridge ? partnerOf(after, bridge) : undefined
    return changesBetween(before, after, causes[index]?.causes ?? [], middle)
  })
  const summary = {
    closes: 0,
    narrows: 0,
    opens: 0,
    weakens: 0,
    leaves: 0,
    keeps: 0,
    unclear: 0,
    added: 0,
    removed: 0,
  }
  for (const change of changes) summary[change.kind]++
  const unmatched = [
    ...later.assessments.filter(each => !partnerOf(each, earlier)),
    ...earlier.assessments.filter(each => !partnerOf(each, later)),
  ].map(each => each.jurisdiction)
  return { causes, changes, summary, unmatched }
}

/** The assessment of the same country; when each report has one only, that one, whatever it is called. */
function partnerOf(assessment: Assessment, report: Report): Assessment | undefined {
  const same = report.assessments.find(each => each.jurisdiction === assessment.jurisdiction)
  const [only, ...others] = report.assessments
  const isNameless = assessment.jurisdiction === null || only?.jurisdiction === null
  return same ?? (others.length === 0 && isNameless ? only : undefined)
}

function causesBetween(
  earlier: Report,
  later: Report,
  before: Assessment,
  after: Assessment,
): readonly Cause[] {
  const causes: Cause[] = []
  const texts = ({ texts }: Assessment) =>
    texts
      .map(text => text.sha256)
      .sort()
      .join()
  const rules = ({ rulesets }: Report) =>
    rulesets
      .map(set => `${set.id} ${set.sha256}`)
      .sort()
      .join()
  if (texts(before) !== texts(after)) causes.push('text')
  if (rules(earlier) !== rules(later)) causes.push('rules')
  if (earlier.tool.version !== later.tool.version) causes.push('tool')
  return causes
}

function changesBetween(
  before: Assessment,
  after: Assessment,
  causes: readonly Cause[],
  middle: Assessment | undefined,
): readonly Change[] {
  const old = new Map(before.findings.map(finding => [finding.rule, finding]))
  const now = new Set(after.findings.map(finding => finding.rule))
  const bridge = new Map(middle?.findings.map(finding => [finding.rule, finding]))
  const changes = after.findings.map(finding => {
    const was = old.get(finding.rule)
    const change = changeOf(was, finding, after)
    return { ...change, causes: attribute(change, was, finding, causes, bridge.get(finding.rule)) }
  })
  const removed = before.findings.filter(finding => !now.has(finding.rule))
  return [
    ...changes,
    ...removed.map(
      (finding): Change => ({
        ...blankChange(finding, after),
        kind: 'removed',
        from: finding.verdict,
        to: null,
        isGap: false,
        causes: causes.filter(cause => cause !== 'text'),
      }),
    ),
  ]
}

/** With a bridge, a change is put down to the steps in which the finding changed; without, to all that differs. */
function attribute(
  change: Change,
  was: Finding | undefined,
  is: Finding,
  causes: readonly Cause[],
  bridge: Finding | undefined,
): readonly Cause[] {
  if (change.kind === 'keeps' || change.kind === 'leaves' || !was) {
    return was ? [] : causes.filter(cause => cause !== 'text')
  }
  if (!bridge) return causes
  const byText = isOther(bridge, is) ? causes.filter(cause => cause === 'text') : []
  const byRules = isOther(was, bridge) ? causes.filter(cause => cause !== 'text') : []
  return [...byText, ...byRules]
}

function isOther(one: Finding, two: Finding): boolean {
  const state = (finding: Finding) =>
    JSON.stringify([
      finding.verdict,
      finding.elements.map(({ id, status, weakness }) => [id, status, weakness ?? null]),
    ])
  return state(one) !== state(two)
}
