// Finding → what it means for the drafter: a gap, a matter for another law, an option, or nothing to do.

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

/** Whether a standing is a gap in the texts. */
export function isGap(standing: Standing): boolean {
  return standing === 'contrary' || standing === 'missing' || standing === 'incomplete'
}

/** Whether the texts supplied are said to be (or, if nothing is said, assumed to be) those where the matter sits. */
export function isCovered(finding: Finding, assessment: Assessment): boolean {
  return (assessment.covers ?? [OWN_LAW]).includes(finding.sits)
}

/** A text of which less than this share of words was placed is called incompletely read. */
const PLACED_ENOUGH = 0.98

/** Titles of the texts that were not read well enough to carry a verdict of absence; empty when all were. */
export function incompleteTexts(assessment: Assessment): readonly string[] {
  return assessment.texts.filter(text => text.placed < PLACED_ENOUGH).map(text => text.title || text.id)
}
