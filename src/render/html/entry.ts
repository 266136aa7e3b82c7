// Finding → its entry on the page: verdict in words and sign, what was found and not, where to look.

import type { Assessment, ElementFinding, Finding, ReviewNote } from '../../model.ts'
import type { Messages } from '../messages.ts'
import type { Settings } from '../options.ts'
import {
  cautionsOf,
  elementRemark,
  firstAuthority,
  otherAuthorities,
  printedEvidence,
  reasonOf,
  reviewLines,
} from '../phrases.ts'
import { html, type Markup } from './markup.ts'
import { quotation, sign } from './parts.ts'
import { entryId } from './picture.ts'

/** The entry of a finding; `number` is the place of its assessment in the report. */
export function entry(finding: Finding, assessment: Assessment, number: number, settings: Settings): Markup {
  const { words, vocabulary, clauses } = settings
  const clause = finding.verdict === 'met' ? null : (clauses[finding.rule] ?? finding.clause)
  const others = otherAuthorities(finding, words)
  const cautions = cautionsOf(finding, assessment, words)
  return html`<article class="entry ${finding.verdict}" id="${entryId(number, finding)}" data-in="${number}" data-verdict="${finding.verdict}" data-theme="${finding.theme}">
<h3>${sign(finding.verdict)} ${finding.title}</h3>
<p class="authority">${firstAuthority(finding, words)}</p>
<p>${finding.obligation}</p>
${others ? html`<p class="soft">${words.alsoIn(others)}</p>\n` : null}
<p><span class="verdict ${finding.verdict}">${words.verdict}: ${vocabulary.say(finding, assessment)}.</span> ${reasonOf(finding, words)}</p>
${cautions.length ? html`<p class="soft">${cautions.join(' ')}</p>\n` : null}${finding.review ? review(finding.review, finding, assessment, settings) : null}${elements(finding, assessment, words)}${nearest(finding, assessment, words)}${clause ? html`<p>${words.closedBy(clause)}</p>\n` : null}</article>
`
}

function review(
  note: ReviewNote,
  finding: Finding,
  assessment: Assessment,
  { words, vocabulary }: Settings,
): Markup {
  const lines = reviewLines(note, finding, words)
  return html`<div class="review"><dl><dt>${words.reviewMachine}</dt><dd>${vocabulary.say(finding, assessment)}</dd>
<dt>${words.review}</dt><dd>${lines.map(line => html`<p>${line}</p>`)}</dd></dl></div>
`
}

function elements(finding: Finding, assessment: Assessment, words: Messages): Markup | null {
  if (finding.elements.length === 0) return null
  const items = finding.elements.map(
    element =>
      html`<li>${sign(elementSign(element))} ${element.title}: <em>${elementRemark(element, words)}</em>${quotes(element, finding, assessment, words)}</li>
`,
  )
  return html`<ul class="elements">
${items}</ul>
`
}

function quotes(
  element: ElementFinding,
  finding: Finding,
  assessment: Assessment,
  words: Messages,
): Markup | null {
  if (element.evidence.length === 0) return null
  const { fresh, repeated } = printedEvidence(element, finding)
  return html`<ul class="quotes">
${fresh.map(evidence => quotation(evidence, assessment, words))}${repeated ? html`<li>${words.quotedAbove(repeated)}</li>\n` : null}</ul>`
}

/** The verdict whose sign an element bears: found but weaker counts as partly met. */
export function elementSign(element: ElementFinding): 'met' | 'partial' | 'absent' | 'contrary' {
  if (element.status === 'found') return element.weakness ? 'partial' : 'met'
  return element.status === 'missing' ? 'absent' : 'contrary'
}

function nearest(finding: Finding, assessment: Assessment, words: Messages): Markup | null {
  if (finding.nearest.length === 0) return null
  return html`<h4>${words.nearest}</h4>
<ul class="quotes">
${finding.nearest.map(each => quotation(each, assessment, words))}</ul>
`
}
