// Parts of a finding → the sentences that every people's format prints about them.

import type {
  Assessment,
  ElementFinding,
  Evidence,
  Finding,
  Nearest,
  Report,
  ReviewNote,
  TextSummary,
} from '../model.ts'
import { isCovered, standingOf } from '../review/standing.ts'
import type { Messages } from './messages.ts'
import { excerpt, printedQuote } from './safe.ts'

/** The place an assessment is about, as printed in titles. */
export function placeOf(assessment: Assessment, words: Messages): string {
  return assessment.jurisdiction ?? words.unnamedPlace
}

/** The title of a whole report: names the places when there are few. */
export function titleOf(report: Report, words: Messages): string {
  const places = report.assessments.map(assessment => placeOf(assessment, words))
  return places.length > 0 && places.length <= 3 ? words.titleOf(places.join(', ')) : words.title
}

/** One authority of an obligation: `Trafficking in Persons Protocol, art. 3(c)`. */
export interface Authority {
  readonly instrument: string
  readonly text: string
  /** Said in brackets after it when its numbering is not verified; null otherwise. */
  readonly caution: string | null
}

/** The authorities of a finding in the order of its rule. */
export function authoritiesOf(finding: Finding, words: Messages): readonly Authority[] {
  return Object.entries(finding.cites).map(([instrument, number]) => ({
    instrument,
    text: words.article(words.instruments[instrument] ?? instrument, number),
    caution: finding.unverified.includes(instrument) ? words.numberingUnverified : null,
  }))
}

/** The authorities as one string, cautions in square brackets. */
export function authorityLine(finding: Finding, words: Messages): string {
  return authoritiesOf(finding, words)
    .map(authority => (authority.caution ? `${authority.text} [${authority.caution}]` : authority.text))
    .join('; ')
}

/** The authority a rule is first of all about, cautions in square brackets. */
export function firstAuthority(finding: Finding, words: Messages): string {
  const [first] = authoritiesOf(finding, words)
  if (!first) return words.none
  return first.caution ? `${first.text} [${first.caution}]` : first.text
}

/** The other authorities that ask for the same, as one string; empty when there is none. */
export function otherAuthorities(finding: Finding, words: Messages): string {
  return authoritiesOf(finding, words)
    .slice(1)
    .map(authority => (authority.caution ? `${authority.text} [${authority.caution}]` : authority.text))
    .join('; ')
}

/** The reason of a verdict without the verdict's own words before it, which are printed already. */
export function reasonOf(finding: Finding, words: Messages): string {
  const verdict = words.verdicts[finding.verdict]
  return finding.reason.startsWith(`${verdict}:`)
    ? words.notFound + finding.reason.slice(verdict.length)
    : finding.reason
}

/** Name of the kind of law a matter usually sits in. */
export function lawName(sits: string, words: Messages): string {
  return words.laws[sits] ?? sits.replaceAll('-', ' ')
}

/** Name of a theme. */
export function themeName(theme: string, words: Messages): string {
  return words.themes[theme] ?? theme
}

/** What must be said beside a verdict so that nobody takes silence of these texts for silence of the law. */
export function cautionsOf(finding: Finding, assessment: Assessment, words: Messages): readonly string[] {
  const standing = standingOf(finding, assessment)
  if (standing === 'met' || standing === 'unread') return []
  const cautions: string[] = []
  if (finding.verdict === 'absent') {
    const texts = assessment.texts.map(text => text.title || text.id).join('; ')
    cautions.push(words.notFoundIn(texts || words.none))
  }
  if (finding.verdict !== 'contrary' && finding.sits !== 'policy' && !isCovered(finding, assessment)) {
    const law = lawName(finding.sits, words)
    cautions.push(assessment.covers ? words.notSupplied(law) : words.elsewhere(law))
  }
  if (finding.verdict !== 'contrary' && finding.needs === 'policy') cautions.push(words.byPolicy)
  if (finding.verdict !== 'contrary' && finding.needs === 'law-or-rule') cautions.push(words.byRule)
  if (finding.force === 'may' || finding.force === 'consider') cautions.push(words.forces[finding.force])
  return cautions
}

/** A passage of a text as printed: citation first, then at most `limit` characters of its words. */
export interface Quotation {
  readonly citation: string
  /** Title of the text, when several were read. */
  readonly text: string | null
  readonly words: string
  /** What is said about the quotation: words left out, page, why it counts. */
  readonly remarks: readonly string[]
}

/** The evidence of an element as printed: what is quoted, and what was quoted for an earlier element already. */
export interface PrintedEvidence {
  readonly fresh: readonly Evidence[]
  /** Citations of the rest, `s 2(1); s 4`; empty when there is none. */
  readonly repeated: string
}

/** Sorts an element's evidence into what must be quoted and what stands quoted further up in the finding. */
export function printedEvidence(element: ElementFinding, finding: Finding): PrintedEvidence {
  const place = (passage: Evidence) => `${passage.text} ${passage.start} ${passage.end}`
  const earlier = finding.elements.slice(0, finding.elements.indexOf(element))
  const seen = new Set(earlier.flatMap(each => each.evidence.map(place)))
  const repeated = element.evidence.filter(passage => seen.has(place(passage)))
  return {
    fresh: element.evidence.filter(passage => !seen.has(place(passage))),
    repeated: [...new Set(repeated.map(passage => passage.citation))].join('; '),
  }
}

/** A piece of evidence, or a nearest provision, as printed. */
export function quotationOf(
  passage: Evidence | Nearest,
  assessment: Assessment,
  words: Messages,
  limit: number,
): Quotation {
  const { shown, omitted } = excerpt(printedQuote(passage.quote), limit)
  const remarks: string[] = []
  if (omitted) remarks.push(words.omitted(omitted, passage.citation))
  if ('place' in passage && passage.place) remarks.push(words.place(passage.place))
  if ('via' in passage && passage.via) remarks.push(words.countsBecause(passage.via))
  if ('lacks' in passage && passage.lacks.length) remarks.push(words.lacks(passage.lacks.join('; ')))
  const title = assessment.texts.length > 1 ? titleOfText(passage.text, assessment) : null
  return { citation: passage.citation, text: title, words: shown, remarks }
}

/** Title of a text of the assessment; its id when it has none. */
export function titleOfText(id: string, assessment: Assessment): string {
  return assessment.texts.find(text => text.id === id)?.title || id
}

/** What an element's line says after its title: status, weakness, whether it is required. */
export function elementRemark(element: ElementFinding, words: Messages): string {
  const status = words.elementStatuses[element.status]
  if (element.status === 'contrary') return element.weakness ? `${status}: ${element.weakness}` : status
  const remarks = [status]
  if (element.weakness) remarks.push(words.weaker(element.weakness))
  if (!element.required) remarks.push(words.optionalElement)
  return remarks.join('; ')
}

/** The sentences about a person's review; the machine's finding is always printed beside them. */
export function reviewLines(review: ReviewNote, finding: Finding, words: Messages): readonly string[] {
  const lines = [words.reviewSays(words.verdicts[review.verdict], review.by, review.date)]
  lines.push(review.verdict === finding.verdict ? words.reviewAgrees : words.reviewDisagrees)
  if (review.standing !== 'current') lines.push(`${words.reviewStandings[review.standing]}: ${review.why}.`)
  lines.push(endSentence(review.reason))
  if (review.second) {
    const { by, date, verdict } = review.second
    lines.push(words.reviewSecond(words.verdicts[verdict], by, date))
  }
  if (review.expires) lines.push(words.reviewExpires(review.expires))
  if (review.plan) {
    const { act = '', authority = '', date = '' } = review.plan
    lines.push(words.plan(act, authority, date))
  }
  return lines
}

/** A sentence has its full stop: `Given by rule 12` → `Given by rule 12.` */
function endSentence(text: string): string {
  return /[.!?…]$/.test(text.trimEnd()) ? text : `${text.trimEnd()}.`
}

/** Share of words placed, as a percentage that never rounds up to 100. */
export function percentage(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`
}

/** Share of words without a place, as a percentage that never rounds down to nothing. */
function shortfall(placed: number): string {
  return `${Math.max(0.1, Math.round((1 - placed) * 1000) / 10).toFixed(1)} %`
}

/** The warnings about how a text was read: words without a place, remarks of the reader. */
export function readingWarnings(text: TextSummary, words: Messages, most = 5): readonly string[] {
  const name = text.title || text.id
  const warnings: string[] = []
  if (text.placed < 1) warnings.push(words.unplaced(name, shortfall(text.placed)))
  if (text.messages.length) {
    warnings.push(words.textMessages(name, text.messages.length))
    for (const message of text.messages.slice(0, most)) warnings.push(message.text)
    if (text.messages.length > most) warnings.push(words.moreMessages(text.messages.length - most))
  }
  return warnings
}

/** What is known of the State's ties to the treaties: a line each, what is unverified marked as such. */
export function statusLines(assessment: Assessment, words: Messages): string[] {
  const mark = (verified: boolean) => (verified ? '' : ` ${words.statusUnverified}`)
  return (assessment.status ?? []).flatMap(status => [
    `${
      status.party
        ? words.statusParty(status.title, status.by ?? '', status.bound ?? '', status.inForce ?? '')
        : words.statusNoParty(status.title)
    } (${words.statusSource(status.source, status.asOf)})${mark(status.verified)}`,
    ...status.statements.map(
      ({ kind, says, verified }) => `${words.statusStatement(kind, says)}${mark(verified)}`,
    ),
  ])
}

/** A text's row in the table of texts read: title, file, language, provisions, words placed, fingerprint. */
export function textRow(text: TextSummary, words: Messages): string[] {
  return [
    text.title || text.id,
    text.path,
    text.language ?? words.unknownLanguage,
    String(text.provisions),
    percentage(text.placed),
    text.sha256.slice(0, 12),
  ]
}
