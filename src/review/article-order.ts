// Findings in the order of their rules' names → in the order of the articles: 3 before 10.

import type { Finding } from '../model.ts'

/** Digits or other signs, in turn: `tip-10-1-x` → `tip-`, `10`, `-`, `1`, `-x`. */
const RUN = /\d+|\D+/g

/** Findings by rule id, with numbers in the ids compared as numbers. */
export function inArticleOrder(findings: readonly Finding[]): readonly Finding[] {
  const keyed = findings.map(finding => ({
    finding,
    set: rankOfSet(finding.rule),
    key: finding.rule.match(RUN) ?? [],
  }))
  return keyed.sort((a, b) => a.set - b.set || compareRuns(a.key, b.key)).map(({ finding }) => finding)
}

/** The treaty first, then what applies through it, then what goes beyond. */
const SETS = ['tip-', 'untoc-', 'model-']

function rankOfSet(rule: string): number {
  const rank = SETS.findIndex(set => rule.startsWith(set))
  return rank < 0 ? SETS.length : rank
}

function compareRuns(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const one = a[at] ?? ''
    const two = b[at] ?? ''
    if (one === two) continue
    const difference = Number(one) - Number(two)
    return Number.isNaN(difference) || difference === 0 ? (one < two ? -1 : 1) : difference
  }
  return a.length - b.length
}
