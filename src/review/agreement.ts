// Two reviewers' reviews → how far they agree beyond chance.

import type { Review, Verdict } from '../model.ts'

/** Agreement of two reviewers on the findings that both reviewed. */
export interface Agreement {
  /** Findings that both reviewed. */
  readonly both: number
  readonly agreed: number
  /** Share agreed, 0 to 1; null when nothing was reviewed by both. */
  readonly observed: number | null
  /** Share that chance alone would give, from how often each uses each verdict; null likewise. */
  readonly expected: number | null
  /** Cohen's kappa; null when it is not defined (nothing in common, or both always say the same one word). */
  readonly kappa: number | null
  /** What they differ on. */
  readonly differences: readonly { readonly key: string; readonly first: Verdict; readonly second: Verdict }[]
}

/**
 * Cohen's kappa between two reviewers (J. Cohen, “A coefficient of agreement for nominal scales”, 1960), on the
 * latest review each gave of a rule in a jurisdiction.
 */
export function agreementOf(first: readonly Review[], second: readonly Review[]): Agreement {
  const one = latestVerdicts(first)
  const two = latestVerdicts(second)
  const pairs = [...one].flatMap(([key, verdict]) => {
    const other = two.get(key)
    return other ? [{ key, first: verdict, second: other }] : []
  })
  const differences = pairs.filter(pair => pair.first !== pair.second)
  const both = pairs.length
  const agreed = both - differences.length
  if (both === 0) return { both, agreed, observed: null, expected: null, kappa: null, differences }
  const observed = agreed / both
  const expected = chance(
    pairs.map(pair => pair.first),
    pairs.map(pair => pair.second),
  )
  const kappa = expected === 1 ? null : (observed - expected) / (1 - expected)
  return { both, agreed, observed, expected, kappa, differences }
}

function latestVerdicts(reviews: readonly Review[]): Map<string, Verdict> {
  const latest = new Map<string, Review>()
  for (const review of reviews) {
    const key = `${review.jurisdiction ?? '*'} ${review.rule}`
    const known = latest.get(key)
    if (!known || known.date <= review.date) latest.set(key, review)
  }
  return new Map([...latest].map(([key, review]) => [key, review.verdict]))
}

function chance(first: readonly Verdict[], second: readonly Verdict[]): number {
  const share = (verdicts: readonly Verdict[], verdict: Verdict) =>
    verdicts.filter(each => each === verdict).length / verdicts.length
  return [...new Set(first)].reduce((sum, verdict) => sum + share(first, verdict) * share(second, verdict), 0)
}
