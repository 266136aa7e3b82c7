// Findings → groups in the order a drafter needs them: contradictions, what is missing, what is incomplete, the rest.

import type { Assessment, Finding } from '../model.ts'

/**
 * What a finding means for the drafter. Only `contrary`, `missing` and `incomplete` are gaps; `elsewhere`,
 * `policy` and `consider` are matters not found that may be met otherwise; `optional` can never be a gap.
 */
export type Standing =
  | 'contrary'
  | 'missing'
  | 'incomplete'
  | 'elsewhere'
  | 'policy'
  | 'consider'
  | 'optional'
  | 'met'
  | 'unread'

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

/** The law on which the texts are assumed to speak when nobody says what they cover. */
const OWN_LAW = 'trafficking-law'

/** What a finding means for the drafter, given what the texts of its assessment cover. */
export function standingOf(finding: Finding, assessment: Assessment): Standing {
  if (finding.verdict === 'not-assessed') return 'unread'
  if (finding.verdict === 'met') return 'met'
  if (finding.verdict === 'contrary') return 'contrary'
  if (finding.force === 'may') return 'optional'
  if (finding.verdict === 'partial') return 'incomplete'
  if (finding.force === 'consider') return 'consider'
  if (finding.needs === 'policy' || finding.sits === 'policy') return 'policy'
  if (!isCovered(finding, assessment)) return 'elsewhere'
  return finding.needs === 'law-or-rule' ? 'policy' : 'missing'
}

/** Whether the texts supplied are said to be (or, if nothing is said, assumed to be) those where the matter sits. */
export function isCovered(finding: Finding, assessment: Assessment): boolean {
  return (assessment.covers ?? [OWN_LAW]).includes(finding.sits)
}

/** One group of findings with the same standing, in the order of the rules. */
export interface FindingGroup {
  readonly standing: Standing
  readonly findings: readonly Finding[]
}

/** The findings of an assessment, grouped by standing in reading order; empty groups left out. */
export function groupFindings(assessment: Assessment): readonly FindingGroup[] {
  const standings = assessment.findings.map(finding => standingOf(finding, assessment))
  return STANDINGS.flatMap(standing => {
    const findings = assessment.findings.filter((_, index) => standings[index] === standing)
    return findings.length ? [{ standing, findings }] : []
  })
}

/** A text of which less than this share of words was placed is called incompletely read. */
const PLACED_ENOUGH = 0.98

/** Why the texts of an assessment cannot carry a verdict of absence; empty when they can. */
export function incompleteTexts(assessment: Assessment): readonly string[] {
  return assessment.texts.filter(text => text.placed < PLACED_ENOUGH).map(text => text.id)
}
