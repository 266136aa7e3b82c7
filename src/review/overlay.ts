// Report × reviews → the report with each person's verdict beside the machine's finding, and what needs a person.

import type { Assessment, Finding, Report, Review, ReviewNote } from '../model.ts'
import { anchorOf } from './anchor.ts'

/**
 * Lays reviews over a report: each finding gets the latest review of its rule and jurisdiction. The machine's
 * findings do not change. `on` is the day on which expiry is judged (ISO); null judges none.
 */
export function overlayReviews(report: Report, reviews: readonly Review[], on: string | null): Report {
  if (reviews.length === 0) return report
  return {
    ...report,
    assessments: report.assessments.map(assessment => ({
      ...assessment,
      findings: assessment.findings.map(finding => {
        const review = latestOf(reviews.filter(each => isAbout(each, finding, assessment)))
        return review ? { ...finding, review: noteOn(review, finding, on) } : finding
      }),
    })),
  }
}

function isAbout(review: Review, finding: Finding, assessment: Assessment): boolean {
  if (review.rule !== finding.rule) return false
  return review.jurisdiction === null || review.jurisdiction === assessment.jurisdiction
}

/** The review of the latest date; of two on one day the later in the file. */
function latestOf(reviews: readonly Review[]): Review | undefined {
  return reviews.reduce<Review | undefined>(
    (latest, review) => (latest && latest.date > review.date ? latest : review),
    undefined,
  )
}

function noteOn(review: Review, finding: Finding, on: string | null): ReviewNote {
  const why = staleness(review, finding)
  if (why) return { ...review, standing: 'stale', why }
  if (on !== null && review.expires !== undefined && review.expires < on)
    return { ...review, standing: 'expired', why: `its last day was ${review.expires}` }
  return { ...review, standing: 'current', why: '' }
}

function staleness(review: Review, finding: Finding): string {
  const anchor = anchorOf(finding)
  if (review.anchor === undefined)
    return `it is not tied to the words it was based on; if it still holds, add “anchor: ${anchor}” to it`
  if (review.anchor !== anchor) return 'the words it was based on have changed'
  if (review.machine !== undefined && review.machine !== finding.verdict)
    return `the machine’s finding has changed from “${review.machine}” to “${finding.verdict}”`
  return ''
}

/** A finding that wants a person's attention, with its place. */
export interface Attention {
  readonly jurisdiction: string | null
  readonly finding: Finding
}

/** What is left to do for the reviewers of a report. */
export interface ReviewState {
  /** Findings that nobody has reviewed. */
  readonly open: readonly Attention[]
  readonly stale: readonly Attention[]
  readonly expired: readonly Attention[]
  /** Reviews that differ from the machine's finding. */
  readonly differing: readonly Attention[]
  /** Reviews whose second reviewer came to another verdict. */
  readonly split: readonly Attention[]
  /** Reviews of rules or jurisdictions that the report does not hold. */
  readonly unmatched: readonly Review[]
}

/** Sorts out the state of the reviews of a report; `on` as for `overlayReviews`. */
export function reviewState(report: Report, reviews: readonly Review[], on: string | null): ReviewState {
  const laid = overlayReviews(report, reviews, on)
  const all = laid.assessments.flatMap(({ jurisdiction, findings }) =>
    findings.map(finding => ({ jurisdiction, finding })),
  )
  const when = (test: (note: ReviewNote, finding: Finding) => boolean) =>
    all.filter(({ finding }) => finding.review !== undefined && test(finding.review, finding))
  return {
    open: all.filter(({ finding }) => finding.review === undefined),
    stale: when(note => note.standing === 'stale'),
    expired: when(note => note.standing === 'expired'),
    differing: when((note, finding) => note.verdict !== finding.verdict),
    split: when(note => note.second !== undefined && note.second.verdict !== note.verdict),
    unmatched: reviews.filter(
      review =>
        !report.assessments.some(assessment =>
          assessment.findings.some(finding => isAbout(review, finding, assessment)),
        ),
    ),
  }
}

/** A new review of a finding, tied to the words it is based on. */
export function tieReview(review: Review, finding: Finding): Review {
  return { ...review, machine: finding.verdict, anchor: anchorOf(finding) }
}
