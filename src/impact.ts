// Two reports → what changed between them: gaps closed, opened, weakened, left; and whether text, rules or tool changed.

import type { Assessment, ElementFinding, Finding, Report, Verdict } from './model.ts'
import { anchorOf, isGap, standingOf } from './review/index.ts'

/**
 * What happened to an obligation. `closes`: it was not met and is. `narrows`: less is missing than before.
 * `opens`: it was met and is not. `weakens`: more is missing, or what was found is weaker (shall → may).
 * `leaves`: not met, as before. `keeps`: met, as before. `unclear`: not assessed before or after.
 * `added`, `removed`: only the later, or only the earlier report asks it.
 */
export type ChangeKind =
  | 'closes'
  | 'narrows'
  | 'opens'
  | 'weakens'
  | 'leaves'
  | 'keeps'
  | 'unclear'
  | 'added'
  | 'removed'

/** What changed between two reports: input to a finding's change, never guessed from the finding itself. */
export type Cause = 'text' | 'rules' | 'tool'

/** What happened to one obligation in one country. */
export interface Change {
  readonly jurisdiction: string | null
  readonly rule: string
  readonly title: string
  readonly kind: ChangeKind
  readonly from: Verdict | null
  readonly to: Verdict | null
  /** Whether the obligation is a gap in the later texts; an optional matter never is. */
  readonly isGap: boolean
  /** Titles of elements found now and not before. */
  readonly gained: readonly string[]
  /** Titles of elements found before and not now. */
  readonly lost: readonly string[]
  /** Elements found before and now, but weaker now: title and how. */
  readonly weakened: readonly { readonly title: string; readonly how: string }[]
  /** Whether the words quoted are others than before. */
  readonly wordsChanged: boolean
  /** What can have caused it; more than one when the two reports cannot tell. Empty when nothing changed. */
  readonly causes: readonly Cause[]
  /** The finding in the later report (in the earlier when it was removed), for its quotations. */
  readonly finding: Finding
}

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
        ...blank(finding, after),
        kind: 'removed',
        from: finding.verdict,
        to: null,
        isGap: false,
        causes: causes.filter(cause => cause !== 'text'),
      }),
    ),
  ]
}

function blank(finding: Finding, assessment: Assessment): Omit<Change, 'kind' | 'from' | 'to'> {
  return {
    jurisdiction: assessment.jurisdiction,
    rule: finding.rule,
    title: finding.title,
    isGap: isGap(standingOf(finding, assessment)),
    gained: [],
    lost: [],
    weakened: [],
    wordsChanged: false,
    causes: [],
    finding,
  }
}

function changeOf(was: Finding | undefined, is: Finding, assessment: Assessment): Change {
  const start = blank(is, assessment)
  if (!was) return { ...start, kind: 'added', from: null, to: is.verdict }
  const found = (finding: Finding) => finding.elements.filter(element => element.status === 'found')
  const before = new Map(found(was).map(element => [element.id, element]))
  const after = new Map(found(is).map(element => [element.id, element]))
  const gained = [...after.values()].filter(element => !before.has(element.id))
  const lost = [...before.values()].filter(element => !after.has(element.id))
  const weakened = [...after.values()].filter(element => isWeaker(before.get(element.id), element))
  const strengthened = [...after.values()].filter(element => isStronger(before.get(element.id), element))
  const balance = { lost: lost.length + weakened.length, gained: gained.length + strengthened.length }
  return {
    ...start,
    kind: kindOf(was.verdict, is.verdict, balance),
    from: was.verdict,
    to: is.verdict,
    gained: gained.map(element => element.title),
    lost: lost.map(element => element.title),
    weakened: weakened.map(element => ({ title: element.title, how: element.weakness ?? '' })),
    wordsChanged: anchorOf(was) !== anchorOf(is),
  }
}

function isWeaker(before: ElementFinding | undefined, after: ElementFinding): boolean {
  return before !== undefined && after.weakness !== undefined && before.weakness !== after.weakness
}

function isStronger(before: ElementFinding | undefined, after: ElementFinding): boolean {
  return before?.weakness !== undefined && after.weakness === undefined
}

/** How good a verdict is for the obligation. */
const WORTH: Readonly<Record<Exclude<Verdict, 'not-assessed'>, number>> = {
  contrary: 0,
  absent: 1,
  partial: 2,
  met: 3,
}

function kindOf(from: Verdict, to: Verdict, balance: { lost: number; gained: number }): ChangeKind {
  if (from === 'not-assessed' || to === 'not-assessed') return 'unclear'
  if (from !== 'met' && to === 'met') return 'closes'
  if (from === 'met' && to !== 'met') return 'opens'
  if (WORTH[to] > WORTH[from]) return 'narrows'
  if (WORTH[to] < WORTH[from] || balance.lost > 0) return 'weakens'
  if (balance.gained > 0 && to !== 'met') return 'narrows'
  return to === 'met' ? 'keeps' : 'leaves'
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
