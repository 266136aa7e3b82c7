// Assessment → how many obligations of each theme have each verdict, for tables and pictures.

import type { Assessment, Finding, Verdict } from '../model.ts'
import { inArticleOrder } from '../review/article-order.ts'
import type { Messages } from './messages.ts'
import { themeName } from './phrases.ts'

/** The verdicts of one theme. */
export interface ThemeCount {
  readonly theme: string
  readonly name: string
  readonly counts: Readonly<Record<Verdict, number>>
  readonly total: number
  readonly findings: readonly Finding[]
}

/** Counts by theme, themes in the order in which the findings first name them. */
export function countByTheme(assessment: Assessment, words: Messages): readonly ThemeCount[] {
  const themes = new Map<string, Finding[]>()
  for (const finding of inArticleOrder(assessment.findings)) {
    const findings = themes.get(finding.theme)
    if (findings) findings.push(finding)
    else themes.set(finding.theme, [finding])
  }
  return Array.from(themes, ([theme, findings]) => ({
    theme,
    name: themeName(theme, words),
    counts: countVerdicts(findings),
    total: findings.length,
    findings,
  }))
}

/** How many of the findings have each verdict. */
export function countVerdicts(findings: readonly Finding[]): Readonly<Record<Verdict, number>> {
  const counts = { met: 0, partial: 0, absent: 0, contrary: 0, 'not-assessed': 0 }
  for (const finding of findings) counts[finding.verdict]++
  return counts
}
