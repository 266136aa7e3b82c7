// Concordance → one self-contained HTML page, side by side; reads without script, in print and by ear.

import type { Concordance, Match, Place, Row, Run } from '../compare/index.ts'
import { COMPARE_STYLE } from './compare-style.ts'
import {
  answerWords,
  basisWords,
  CHANGE_WORDS,
  matchWords,
  outcomeWords,
  placeWords,
  RUN_WORDS,
  summaryWords,
} from './compare-words.ts'
import { html, type Markup, trusted } from './html/markup.ts'

/** The comparison as a page. Every word of a statute is escaped; colours never stand alone. */
export function renderCompareHtml(concordance: Concordance): string {
  const { model, draft } = concordance
  const title = `${draft.title} compared with ${model.title}`
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${trusted(COMPARE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#changes">Go to the changes</a>
<main>
<h1>${title}</h1>
${summaryWords(concordance).map(sentence => html`<p>${sentence}</p>\n`)}${concordance.messages.map(message => html`<p class="warning">${message}</p>\n`)}<p class="key">Marks: <del><span class="tag">omitted</span> only in the model</del> · <ins><span class="tag">added</span> only in the draft</ins> · <mark><span class="tag">blank filled</span> no change of substance</mark></p>
<nav aria-label="Parts of this page"><ul><li><a href="#forth">Model → draft</a></li><li><a href="#back">Draft → model</a></li><li><a href="#gaps">Gaps</a></li><li><a href="#changes">Side by side</a></li></ul></nav>
<h2 id="forth">Concordance: model → draft</h2>
${table('Every section of the model and what answers it', concordance.forward)}
<h2 id="back">Concordance: draft → model</h2>
${table('Every section of the draft and what it answers', concordance.backward)}
<h2 id="gaps">Gaps</h2>
${gaps(concordance)}
<h2 id="changes">Side by side</h2>
${concordance.matches.map((match, at) => sideBySide(match, at))}</main>
</body>
</html>
`
  return page.markup
}

function table(caption: string, rows: readonly Row[]): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Provision</th><th scope="col">Outcome</th><th scope="col">Answered by</th><th scope="col">Basis</th></tr></thead>
<tbody>
${rows.map(row => html`<tr class="${row.outcome}"><th scope="row">${provision(row)}</th><td><strong>${outcomeWords(row)}</strong></td><td>${answerWords(row)}</td><td>${basisWords(row)}</td></tr>\n`)}</tbody>
</table></div>
`
}

/** The provision, as a link to its first pair. */
function provision(row: Row): Markup {
  const [first] = row.matches
  return first === undefined
    ? html`${placeWords(row.place)}`
    : html`<a href="#pair-${first}">${placeWords(row.place)}</a>`
}

function gaps({ forward, elements, matches, unfilled }: Concordance): Markup {
  const omitted = forward.filter(row => row.outcome === 'omitted').map(row => placeWords(row.place))
  const lost = elements.lost.map(
    ({ rule, element, places }) => `${rule}: ${element} (${places.map(place => place.citation).join(', ')})`,
  )
  const weaker = matches.flatMap(match =>
    match.strength
      .filter(({ direction }) => direction === 'weaker' || direction === 'narrower')
      .map(
        ({ says, direction }) =>
          `${(match.draft[0] ?? match.model[0])?.citation ?? ''}: ${says} (${direction})`,
      ),
  )
  const open = unfilled.map(({ place, text }) => `${place.citation}: ${text}`)
  return html`${list('Sections of the model that nothing in the draft answers', omitted)}${list('Elements of obligations found in the model and not in the draft', lost)}${list('Weaker or narrower wording', weaker)}${list('Blanks of the model left open in the draft', open)}`
}

function list(title: string, items: readonly string[]): Markup {
  const body =
    items.length === 0
      ? html`<p>None found.</p>`
      : html`<ul>${items.map(item => html`<li>${item}</li>`)}</ul>`
  return html`<h3>${title}</h3>
${body}
`
}

function sideBySide(match: Match, at: number): Markup {
  const strength = match.strength.map(
    change => html`<li><strong>${change.direction}</strong>: ${change.says}</li>`,
  )
  const body =
    match.runs.length > 0
      ? html`<div class="sides">${side('Model', match.model, match.runs, 'model')}${side('Draft', match.draft, match.runs, 'draft')}</div>`
      : html`<p class="soft">${still(match)}</p>`
  return html`<section class="pair ${match.change}" id="pair-${at}" aria-labelledby="name-${at}">
<h3 id="name-${at}">${matchWords(match)}</h3>
${strength.length > 0 ? html`<ul class="strength">${strength}</ul>\n` : null}${body}
</section>
`
}

function still(match: Match): string {
  const places = [...match.model, ...match.draft]
  const headings = [...new Set(places.flatMap(place => place.heading ?? []))].join(' → ')
  return headings === '' ? `${CHANGE_WORDS[match.change]}.` : `${headings}: ${CHANGE_WORDS[match.change]}.`
}

function side(
  name: string,
  places: readonly Place[],
  runs: readonly Run[],
  which: 'model' | 'draft',
): Markup {
  const heading = places.map(placeWords).join(' + ')
  return html`<div class="side"><h4>${name}: ${heading}</h4><p>${runs.map(run => printRun(run, which))}</p></div>`
}

function printRun(run: Run, which: 'model' | 'draft'): Markup {
  const words = run[which]
  if (words === '') return html``
  if (run.kind === 'same') return html`${words} `
  const tag = html`<span class="tag">${RUN_WORDS[run.kind]}</span>`
  if (run.kind === 'omitted' || run.kind === 'unchosen') return html`<del>${tag} ${words}</del> `
  if (run.kind === 'added') return html`<ins>${tag} ${words}</ins> `
  return html`<mark>${tag} ${words}</mark> `
}
