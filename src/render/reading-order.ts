// Findings → groups in the order a drafter needs them: contradictions, what is missing, what is incomplete, the rest.

import type { Assessment, Finding } from '../model.ts'
import { inArticleOrder } from '../review/article-order.ts'
import { type Standing, standingOf } from '../review/standing.ts'

/** The order in which reports print the groups. */
export const STANDINGS: readonly Standing[] = [
  'contrary',
  'missing',
  'incomplete',
  'elsewhere',
  'policy',
  'consider',
  'optional',
  'unread',
  'met',
]

/** One group of findings with the same standing, in the order of the articles. */
export interface FindingGroup {
  readonly standing: Standing
  readonly findings: readonly Finding[]
}

/** The findings of an assessment, grouped by standing in reading order; empty groups left out. */
export function groupFindings(assessment: Assessment): readonly FindingGroup[] {
  const standings = assessment.findings.map(finding => standingOf(finding, assessment))
  return STANDINGS.flatMap(standing => {
    const findings = inArticleOrder(assessment.findings.filter((_, index) => standings[index] === standing))
    return findings.length ? [{ standing, findings }] : []
  })
}
