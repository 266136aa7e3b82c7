// Concordance → markdown for people: the table first, then the gaps, then what changed pair by pair.

import type { Concordance, Match, Row, Run } from '../compare/index.ts'
import {
  answerWords,
  basisWords,
  matchWords,
  outcomeWords,
  placeWords,
  RUN_WORDS,
  summaryWords,
} from './compare-words.ts'
import { escapeMarkdown, excerpt } from './safe.ts'

/** Same words between two changes are shown up to this many characters on each side. */
const CONTEXT = 160

/** The comparison as markdown. Text of the statutes can be neither markup nor a link. */
export function renderCompareMarkdown(concordance: Concordance): string {
  const { model, draft } = concordance
  const parts = [
    `# ${escapeMarkdown(draft.title)} compared with ${escapeMarkdown(model.title)}`,
    ...summaryWords(concordance).map(escapeMarkdown),
    ...concordance.messages.map(message => `**Note.** ${escapeMarkdown(message)}`),
    '## Concordance: model → draft',
    table(concordance.forward),
    '## Concordance: draft → model',
    table(concordance.backward),
    '## Gaps',
    ...gaps(concordance),
    '## Changes',
    ...changes(concordance),
  ]
  return `${parts.join('\n\n')}\n`
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(row => {
    const cells = [placeWords(row.place), outcomeWords(row), answerWords(row), basisWords(row)]
    return `| ${cells.map(escapeMarkdown).join(' | ')} |`
  })
  return ['| Provision | Outcome | Answered by | Basis |', '| --- | --- | --- | --- |', ...lines].join('\n')
}

function gaps({ forward, elements, unfilled, matches }: Concordance): string[] {
  const omitted = forward.filter(row => row.outcome === 'omitted').map(row => placeWords(row.place))
  const whole = new Set(forward.filter(row => row.outcome === 'omitted').flatMap(row => row.matches))
  const pieces = matches.filter((match, at) => match.change === 'omitted' && !whole.has(at))
  const lost = elements.lost.map(
    ({ rule, element, places }) => `${rule}: ${element} (${places.map(place => place.citation).join(', ')})`,
  )
  const weaker = matches.flatMap(match =>
    match.strength
      .filter(change => change.direction === 'weaker' || change.direction === 'narrower')
      .map(change => `${citation(match)}: ${change.says} (${change.direction})`),
  )
  return [
    ...list('Sections of the model that nothing in the draft answers', omitted),
    ...list(
      'Other provisions of the model that nothing answers',
      pieces.flatMap(match => match.model.map(placeWords)),
    ),
    ...list('Elements of obligations found in the model and not in the draft', lost),
    ...list('Weaker or narrower wording', weaker),
    ...list(
      'Blanks of the model left open in the draft',
      unfilled.map(({ place, text }) => `${place.citation}: ${text}`),
    ),
  ]
}

function list(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [`### ${title}`, 'None found.']
  return [`### ${title}`, items.map(item => `- ${escapeMarkdown(item)}`).join('\n')]
}

function citation(match: Match): string {
  const places = match.draft.length > 0 ? match.draft : match.model
  return places.map(place => place.citation).join(' + ')
}

function changes({ matches, backward }: Concordance): string[] {
  const lone = new Set(['omitted', 'added'])
  const shown = matches.filter(
    match => !lone.has(match.change) && (match.runs.length > 0 || match.moved || match.retitled),
  )
  const added = backward.filter(row => row.outcome === 'added').map(row => placeWords(row.place))
  const parts = shown.flatMap(match => [
    `### ${escapeMarkdown(matchWords(match))}`,
    ...(match.retitled ? [`Heading: ${headings(match)}`] : []),
    ...match.strength.map(change => `**${change.direction}**: ${escapeMarkdown(change.says)}`),
    ...(match.runs.length > 0 ? [runs(match.runs)] : []),
  ])
  return [...parts, ...list('Sections of the draft that answer nothing in the model', added)]
}

function headings(match: Match): string {
  const heading = (place: Match['model'][number] | undefined): string =>
    escapeMarkdown(place?.heading ?? 'none')
  return `~~${heading(match.model[0])}~~ **${heading(match.draft[0])}**`
}

/** Runs as one paragraph: omitted struck through, added in bold, both named in words at least once. */
function runs(all: readonly Run[]): string {
  const words = all.map((run, at) => {
    if (run.kind === 'same') return escapeMarkdown(shorten(run.draft, at === 0, at === all.length - 1))
    const from = run.model === '' ? '' : `~~${escapeMarkdown(run.model)}~~`
    const to = run.draft === '' ? '' : `**${escapeMarkdown(run.draft)}**`
    return `[${RUN_WORDS[run.kind]}: ${[from, to].filter(Boolean).join(' → ')}]`
  })
  return `> ${words.filter(Boolean).join(' ')}`
}

/** Long stretches of unchanged words keep only what stands next to a change. */
function shorten(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2 * CONTEXT) return text
  const head = excerpt(text, CONTEXT).shown
  const tail = text.slice(text.indexOf(' ', text.length - CONTEXT) + 1)
  return first ? `… ${tail}` : last ? `${head} …` : `${head} … ${tail}`
}
