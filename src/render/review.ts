// State of the reviews → a list for the terminal: what is open, stale, expired, in dispute.

import type { Agreement, Attention, ReviewState } from '../review/index.ts'
import { MESSAGES, type Messages } from './messages.ts'
import { escapeMarkdown as md } from './safe.ts'

/** The state of the reviews as markdown; `agreement` is null when only one reviewer's file was given. */
export function renderReviewState(state: ReviewState, agreement: Agreement | null, count: number): string {
  const words: Messages = MESSAGES.en
  const line = ({ jurisdiction, finding }: Attention) => {
    const place = jurisdiction ? `${md(jurisdiction)} ` : ''
    const note = finding.review
    const says = note ? `; ${md(note.by)} (${note.date}): ${words.verdicts[note.verdict]}` : ''
    const second = note?.second ? `; ${md(note.second.by)}: ${words.verdicts[note.second.verdict]}` : ''
    const why = note?.why ? ` — ${md(note.why)}` : ''
    return `- ${place}${md(finding.rule)} ${md(finding.title)}: ${words.reviewMachine.toLowerCase()} ${words.verdicts[finding.verdict]}${says}${second}${why}`
  }
  const part = (title: string, entries: readonly string[]) =>
    entries.length ? [`## ${title} (${entries.length})`, '', ...entries, ''] : []
  const lines = [
    `# ${words.review}`,
    '',
    words.reviewCount(count),
    '',
    ...part(words.reviewStale, state.stale.map(line)),
    ...part(words.reviewExpired, state.expired.map(line)),
    ...part(words.reviewSplit, state.split.map(line)),
    ...part(words.reviewDiffering, state.differing.map(line)),
    ...part(words.reviewOpen, state.open.map(line)),
    ...part(
      words.reviewUnmatched,
      state.unmatched.map(each => `- ${md(each.rule)} (${md(each.by)}, ${each.date})`),
    ),
    ...(agreement ? agreementLines(agreement, words) : []),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function agreementLines(agreement: Agreement, words: Messages): readonly string[] {
  const { both, agreed, kappa, differences } = agreement
  const differing = differences.map(
    ({ key, first, second }) => `- ${md(key)}: ${words.verdicts[first]} / ${words.verdicts[second]}`,
  )
  return [`## ${words.agreementHeading}`, '', words.agreement(agreed, both, kappa), '', ...differing]
}
