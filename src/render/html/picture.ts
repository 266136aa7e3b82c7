// Assessment → a picture of its coverage: one tile an obligation, by theme, with sign and article.

import type { Assessment, Finding } from '../../model.ts'
import { countByTheme } from '../coverage.ts'
import { type Messages, SIGNS, VERDICTS } from '../messages.ts'
import type { Settings } from '../options.ts'
import { excerpt, oneLine } from '../safe.ts'
import { html, idOf, type Markup } from './markup.ts'
import { sign } from './parts.ts'

/** Tiles in a row and their measures in pixels: wide enough for a finger and for an article number. */
const ACROSS = 7
const WIDTH = 44
const HEIGHT = 38
const GAP = 4

/** Key, then a row of tiles for each theme; every tile links to its entry. */
export function coveragePicture(assessment: Assessment, number: number, settings: Settings): Markup {
  const { words } = settings
  const key = VERDICTS.map(
    verdict => html`<li>${sign(verdict)} ${words.verdicts[verdict]}: <strong>${assessment.summary[verdict]}</strong></li>
`,
  )
  const themes = countByTheme(assessment, words).map(
    theme => html`<li><strong>${theme.name}</strong> <span class="soft">(${theme.counts.met} / ${theme.total} ${words.verdicts.met.toLowerCase()})</span>
${tiles(theme.findings, assessment, number, settings, `${words.tiles}: ${theme.name}`)}</li>
`,
  )
  return html`<ul class="key">
${key}</ul>
<ul class="themes">
${themes}</ul>
`
}

function tiles(
  findings: readonly Finding[],
  assessment: Assessment,
  number: number,
  settings: Settings,
  label: string,
): Markup {
  const columns = Math.min(ACROSS, findings.length)
  const width = columns * (WIDTH + GAP)
  const height = Math.ceil(findings.length / ACROSS) * (HEIGHT + GAP)
  const drawn = findings.map((finding, index) => {
    const x = (index % ACROSS) * (WIDTH + GAP) + GAP / 2
    const y = Math.floor(index / ACROSS) * (HEIGHT + GAP) + GAP / 2
    return tile(finding, assessment, number, x, y, settings)
  })
  return html`<svg role="group" aria-label="${label}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${drawn}</svg>`
}

function tile(
  finding: Finding,
  assessment: Assessment,
  number: number,
  x: number,
  y: number,
  { words, vocabulary }: Settings,
): Markup {
  const article = articleOf(finding, words)
  const label = `${article} ${finding.title}: ${vocabulary.say(finding, assessment)}`
  return html`<a href="#${entryId(number, finding)}" class="tile ${finding.verdict}" aria-label="${label}"><title>${label}</title><rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="3"/><text x="${x + WIDTH / 2}" y="${y + 17}">${SIGNS[finding.verdict]}</text><text x="${x + WIDTH / 2}" y="${y + 31}">${article}</text></a>
`
}

/** Where the first of several articles ends: `11(2)-(3)`, `3(a), 4`. */
const ARTICLE_END = /[,;\s–-]/

/** The number of the obligation's first authority, short enough for a tile. */
export function articleOf(finding: Finding, words: Messages): string {
  const [number = words.none] = Object.values(finding.cites)
  return excerpt(oneLine(number).split(ARTICLE_END)[0] || number, 8).shown
}

/** The id of a finding's entry on the page. */
export function entryId(assessment: number, finding: Finding): string {
  return idOf('entry', assessment, finding.rule)
}
