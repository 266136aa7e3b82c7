// Report → one self-contained HTML page for people: readable without script, printable, accessible.

import type { Assessment, Report } from '../../model.ts'
import { countByTheme } from '../coverage.ts'
import { type Messages, VERDICTS } from '../messages.ts'
import { type RenderOptions, type Settings, settle } from '../options.ts'
import { placeOf, readingWarnings, statusLines, textRow, titleOf } from '../phrases.ts'
import { groupFindings } from '../reading-order.ts'
import { entry } from './entry.ts'
import { html, idOf, type Markup } from './markup.ts'
import { page } from './page.ts'
import { table } from './parts.ts'
import { coveragePicture } from './picture.ts'

/** The report as one HTML page that loads nothing from anywhere. */
export function renderHtml(report: Report, options: RenderOptions = {}): string {
  const settings = settle(options)
  const { words } = settings
  const title = titleOf(report, words)
  const many = report.assessments.length > 1
  const chapters = report.assessments.map((assessment, number) => chapter(assessment, number, many, settings))
  const body = html`<a class="skip" href="#gaps-0">${words.skipToGaps}</a>
<header><h1>${title}</h1>
${many ? contents(report, words) : null}</header>
<main>
${chapters}${provenance(report, settings)}</main>`
  return page(title, words.language, body)
}

function contents(report: Report, words: Messages): Markup {
  const links = report.assessments.map(
    (assessment, number) =>
      html`<li><a href="#${idOf('place', number)}">${placeOf(assessment, words)}</a></li>`,
  )
  return html`<nav aria-label="${words.contents}"><ul>${links}</ul></nav>
`
}

function chapter(assessment: Assessment, number: number, many: boolean, settings: Settings): Markup {
  const { words } = settings
  const groups = groupFindings(assessment).map(
    group => html`<section data-group="${number}">
<h2>${words.standings[group.standing]} <span class="soft">(${group.findings.length})</span></h2>
<p>${words.standingNotes[group.standing]}</p>
${group.findings.map(finding => entry(finding, assessment, number, settings))}</section>
`,
  )
  const place = many ? html`<h2>${placeOf(assessment, words)}</h2>\n` : null
  return html`<div id="${idOf('place', number)}">
${place}${scope(assessment, words)}${summary(assessment, number, settings)}${filters(assessment, number, settings)}<div id="gaps-${number}">
${groups}</div></div>
`
}

function scope(assessment: Assessment, words: Messages): Markup {
  const status = statusLines(assessment, words)
  const rows = assessment.texts.map(text => textRow(text, words))
  const warnings = assessment.texts
    .map(text => readingWarnings(text, words))
    .filter(lines => lines.length)
    .map(lines => html`<div class="warning">${lines.map(line => html`<p>${line}</p>`)}</div>\n`)
  return html`<section class="banner">
<h2>${words.scopeHeading}</h2>
<p>${words.scopeIntroduction}</p>
${status.length ? html`<p>${words.statusHeading}:</p><ul>${status.map(line => html`<li>${line}</li>`)}</ul>` : null}
${assessment.asAt ? html`<p>${words.asAt(assessment.asAt)}</p>` : null}${assessment.covers ? html`<p>${words.covers(assessment.covers.join(', '))}</p>` : null}
${rows.length ? table(words.textsCaption, words.textColumns, rows) : html`<p>${words.noTexts}</p>`}${warnings}</section>
`
}

function summary(assessment: Assessment, number: number, settings: Settings): Markup {
  const { words } = settings
  const total = assessment.findings.length
  if (total === 0)
    return html`<section><h2>${words.summaryHeading}</h2><p>${words.noFindings}</p></section>\n`
  return html`<section>
<h2>${words.summaryHeading}</h2>
<p>${words.summarySentence(assessment.summary.met, total)}</p>
${coveragePicture(assessment, number, settings)}</section>
`
}

function filters(assessment: Assessment, number: number, { words }: Settings): Markup {
  const boxes = VERDICTS.filter(verdict => assessment.summary[verdict]).map(
    verdict =>
      html`<label><input type="checkbox" value="${verdict}" checked> ${words.verdicts[verdict]}</label>
`,
  )
  const themes = countByTheme(assessment, words).map(
    ({ theme, name }) => html`<option value="${theme}">${name}</option>`,
  )
  return html`<form class="filters" data-for="${number}" hidden>
<fieldset><legend>${words.filterHeading}</legend>
${boxes}</fieldset>
<label>${words.themeColumn} <select name="theme"><option value="">${words.filterAll}</option>${themes}</select></label>
<label>${words.filterText} <input type="search"></label>
<output data-pattern="${words.filterCount('{shown}', '{all}')}"></output>
</form>
`
}

function provenance(report: Report, { words, vocabulary }: Settings): Markup {
  const rows = report.rulesets.map(set => [set.id, set.version, set.sha256])
  return html`<section>
<h2>${words.provenanceHeading}</h2>
<p>${words.provenance(report.tool.version)}</p>
<p>${words.caveat}</p>
<p>${vocabulary.note}</p>
${rows.length ? table(words.rulesetsCaption, words.rulesetColumns, rows) : null}</section>
`
}
