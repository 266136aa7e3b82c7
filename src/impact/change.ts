// Two findings on one obligation → what became of it: closed, narrowed, opened, weakened, left, kept.

import type { Assessment, ElementFinding, Finding, Verdict } from '../model.ts'
import { anchorOf, isGap, standingOf } from '../review/index.ts'

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

/** A change in which nothing is said yet but what it is about. */
export function blankChange(finding: Finding, assessment: Assessment): Omit<Change, 'kind' | 'from' | 'to'> {
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

/** What became of an obligation between two findings; `was` is undefined when it was not asked before. */
export function changeOf(was: Finding | undefined, is: Finding, assessment: Assessment): Change {
  const start = blankChange(is, assessment)
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
