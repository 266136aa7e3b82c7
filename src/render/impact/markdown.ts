// Impact → what a bill closes, opens, weakens and leaves, for people and as a table.

import type { Change, ChangeKind, Impact } from '../../impact.ts'
import type { Messages } from '../messages.ts'
import { type RenderOptions, type Settings, settle } from '../options.ts'
import { firstAuthority } from '../phrases.ts'
import { escapeMarkdown as md } from '../safe.ts'
import { type Cell, citations, type Table } from '../tables.ts'

/** The kinds in reading order: what got worse first. What stays met is only counted. */
const ORDER: readonly ChangeKind[] = [
  'opens',
  'weakens',
  'closes',
  'narrows',
  'leaves',
  'unclear',
  'added',
  'removed',
]

/** The impact as markdown. */
export function renderImpactMarkdown(impact: Impact, options: RenderOptions = {}): string {
  const { words } = settle(options)
  const lines = [`# ${words.impactTitle}`, '', words.impactIntroduction, '', ...causeLines(impact, words)]
  const counts = ORDER.concat('keeps').map(kind => `| ${words.changeKinds[kind]} | ${impact.summary[kind]} |`)
  lines.push(`| ${words.impactColumn} | ${words.obligation} |`, '| --- | --: |', ...counts, '')
  for (const kind of ORDER) {
    const changes = impact.changes.filter(change => change.kind === kind)
    if (changes.length === 0) continue
    lines.push(`## ${words.changeKinds[kind]} (${changes.length})`, '')
    for (const change of changes) lines.push(...changeLines(change, words))
    lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function causeLines(impact: Impact, words: Messages): readonly string[] {
  const lines = impact.causes.map(({ jurisdiction, causes }) => {
    const what = causes.length ? causes.map(cause => words.causes[cause]).join(', ') : words.impactNothing
    const caution = causes.length > 1 ? ` ${words.impactMixed}` : ''
    return `- ${md(jurisdiction ?? words.unnamedPlace)}: ${what}.${caution}`
  })
  const unmatched = impact.unmatched.map(
    place => `- ${words.impactUnmatched(md(place ?? words.unnamedPlace))}`,
  )
  return [words.impactCauses, '', ...lines, ...unmatched, '']
}

function changeLines(change: Change, words: Messages): readonly string[] {
  const verdicts = [change.from, change.to].map(verdict => (verdict ? words.verdicts[verdict] : words.none))
  const place = change.jurisdiction ? `${change.jurisdiction}: ` : ''
  const lines = [
    `- **${md(place + change.title)}** (${md(firstAuthority(change.finding, words))}): ${verdicts.join(' → ')}. ${md(change.finding.reason)}`,
  ]
  if (change.gained.length) lines.push(`  - ${words.impactGained}: ${md(change.gained.join('; '))}`)
  if (change.lost.length) lines.push(`  - ${words.impactLost}: ${md(change.lost.join('; '))}`)
  for (const { title, how } of change.weakened) lines.push(`  - ${md(title)}: ${md(words.weaker(how))}`)
  const evidence = citations(change.finding.elements.flatMap(element => element.evidence))
  if (evidence) lines.push(`  - ${words.impactNow}: ${md(evidence)}`)
  if (change.causes.length) {
    lines.push(`  - ${words.impactBecause}: ${change.causes.map(cause => words.causes[cause]).join(' / ')}`)
  }
  return lines
}

/** One row a change, what stays met included. */
export function impactTable(impact: Impact, { words }: Settings): Table {
  const heads = [
    words.placeColumn,
    'Rule',
    words.obligation,
    words.impactColumn,
    'From',
    'To',
    'Gap now',
    words.impactGained,
    words.impactLost,
    'Weaker',
    'Words changed',
    words.impactBecause,
  ]
  const rows = impact.changes.map((change): Cell[] => [
    change.jurisdiction,
    change.rule,
    change.title,
    words.changeKinds[change.kind],
    change.from,
    change.to,
    change.isGap ? 'yes' : 'no',
    change.gained.join('; '),
    change.lost.join('; '),
    change.weakened.map(({ title, how }) => `${title}: ${how}`).join('; '),
    change.wordsChanged ? 'yes' : 'no',
    change.causes.join('; '),
  ])
  return { name: words.impactTitle, heads, widths: heads.map(() => 18), rows }
}
