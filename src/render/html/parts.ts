// Parts of a report → pieces of a page: tables, quotations, signs.

import type { Assessment, Evidence, Nearest, Verdict } from '../../model.ts'
import { type Messages, SIGNS } from '../messages.ts'
import { quotationOf } from '../phrases.ts'
import { html, type Markup } from './markup.ts'

/** Longest quotation printed whole, in characters. */
const QUOTE_LIMIT = 6000

/** A sign for the eye; the words beside it carry the meaning. */
export function sign(verdict: Verdict): Markup {
  return html`<span class="sign ${verdict}" aria-hidden="true">${SIGNS[verdict]}</span>`
}

/** A captioned table with header cells; scrolls by itself on a narrow screen, also with the keyboard. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): Markup {
  const head = heads.map(cell => html`<th scope="col">${cell}</th>`)
  const body = rows.map(
    ([first = '', ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map(cell => html`<td>${cell}</td>`)}</tr>
`,
  )
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div>
`
}

/** A quoted passage: citation first, then the words in the language of their text. */
export function quotation(passage: Evidence | Nearest, assessment: Assessment, words: Messages): Markup {
  const quoted = quotationOf(passage, assessment, words, QUOTE_LIMIT)
  const language = assessment.texts.find(text => text.id === passage.text)?.language
  const tag = language ? html` lang="${language}"` : null
  const source = quoted.text ? html` <span class="soft">(${quoted.text})</span>` : null
  const remarks = quoted.remarks.length ? html`<p class="soft">${quoted.remarks.join('; ')}</p>` : null
  return html`<li><strong>${quoted.citation}</strong>${source}<blockquote dir="auto"${tag}>“${quoted.words}”</blockquote>${remarks}</li>
`
}
