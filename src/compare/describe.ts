// Groups of pieces → matches as a reader sees them: word changes, strength, numbers, headings.

import type { Vocabulary } from '../words/index.ts'
import type { Change, Match } from './concordance.ts'
import { STRENGTH_CUES } from './cues.ts'
import type { Group } from './group.ts'
import type { Side } from './lay.ts'
import type { Moves } from './order.ts'
import { type FollowsRenumbering, printRun, readRuns, type TokenRun, tokensOf } from './runs.ts'
import type { SectionLink } from './sections.ts'
import { readStrength } from './strength.ts'

/** Both sides with the vocabulary they share. */
export interface Sides {
  readonly model: Side
  readonly draft: Side
  readonly vocabulary: Vocabulary
  /** Versions of one law: only there does another number say anything. */
  readonly kin: boolean
}

/** Describes the groups in the order of the model, then what the draft added in its own order. */
export function describeMatches(
  sides: Sides,
  links: readonly SectionLink[],
  groups: readonly Group[],
  moves: Moves,
): Match[] {
  const { model, draft } = sides
  const grouped = {
    model: new Set(groups.flatMap(group => group.model)),
    draft: new Set(groups.flatMap(group => group.draft)),
  }
  const follows = followRenumbering(sides, links)
  const found = groups.map(group => ({
    at: group.model[0] ?? 0,
    match: describeGroup(sides, group, moves, follows),
  }))
  for (const { index } of model.pieces) {
    if (!grouped.model.has(index)) found.push({ at: index, match: lone(sides, 'model', index) })
  }
  found.sort((a, b) => a.at - b.at)
  const added = draft.pieces
    .filter(({ index }) => !grouped.draft.has(index))
    .map(({ index }) => lone(sides, 'draft', index))
  return [...found.map(({ match }) => match), ...added]
}

/** A piece without an answer: all its words are one run. */
function lone({ model, draft }: Sides, name: 'model' | 'draft', index: number): Match {
  const side = name === 'model' ? model : draft
  const place = side.pieces[index]?.place
  const places = place ? [place] : []
  const change = name === 'model' ? 'omitted' : 'added'
  const tokens = tokensOf(side, index)
  const run = {
    kind: change,
    model: name === 'model' ? tokens : [],
    draft: name === 'draft' ? tokens : [],
  } as const
  return {
    model: name === 'model' ? places : [],
    draft: name === 'draft' ? places : [],
    shape: change,
    score: 0,
    reasons: [],
    change,
    moved: false,
    renumbered: false,
    retitled: false,
    runs: [printRun(model, draft, run)],
    strength: [],
  }
}

function describeGroup(sides: Sides, group: Group, moves: Moves, follows: FollowsRenumbering): Match {
  const { model, draft } = sides
  const left = group.model.flatMap(at => model.pieces[at] ?? [])
  const right = group.draft.flatMap(at => draft.pieces[at] ?? [])
  const identical = left.length === 1 && right.length === 1 && printsAlike(sides, group)
  const runs = identical ? [] : readRuns(model, draft, group, follows)
  const single = left.length === 1 && right.length === 1
  return {
    model: left.map(piece => piece.place),
    draft: right.map(piece => piece.place),
    shape: single ? 'one' : left.length === 1 ? 'split' : right.length === 1 ? 'merged' : 'many',
    score: Math.round(group.score * 1000) / 1000,
    reasons: [...group.reasons],
    change: identical ? 'identical' : changeOf(runs),
    moved: moves.groups.has(group),
    renumbered: sides.kin && single && left[0]?.num !== right[0]?.num,
    retitled: single && areRetitled(left[0]?.place.heading, right[0]?.place.heading),
    runs: runs.map(run => printRun(model, draft, run)),
    strength: identical ? [] : readStrength(sides.vocabulary, model, draft, runs),
  }
}

/** Whether two pieces print the same, apart from where lines break. */
function printsAlike({ model, draft }: Sides, group: Group): boolean {
  const [m, d] = [group.model[0] ?? -1, group.draft[0] ?? -1]
  if (model.keys[m] !== draft.keys[d] || model.tokens.choices.has(m)) return false
  return printed(model, m) === printed(draft, d)
}

function printed(side: Side, piece: number): string {
  const stretches = side.pieces[piece]?.stretches ?? []
  return stretches
    .map(({ start, end }) => side.instrument.text.slice(start, end))
    .join('\n')
    .replace(WRAPPING, ' ')
    .trim()
}

/** Line breaks with the quote marks of quoted provisions, and runs of spaces. */
const WRAPPING = /(?:\s|\n>)+/g

function changeOf(runs: readonly TokenRun[]): Change {
  const kinds = new Set(runs.map(run => run.kind))
  if (!kinds.has('omitted') && !kinds.has('added')) {
    return kinds.has('filled') || kinds.has('unchosen')
      ? 'filled'
      : kinds.has('reference')
        ? 'edited'
        : 'typographic'
  }
  return kinds.has('same') ? 'edited' : 'reworded'
}

/** Two headings that differ; a subsection without one has not lost it. */
function areRetitled(model: string | null | undefined, draft: string | null | undefined): boolean {
  return Boolean(model) && Boolean(draft) && fold(model) !== fold(draft)
}

function fold(heading: string | null | undefined): string {
  return (heading ?? '').toLowerCase().replace(PUNCTUATION, ' ').trim()
}

/** Anything but letters and digits. */
const PUNCTUATION = /[^\p{L}\p{N}]+/gu

/** References follow a renumbering when the section of the model that bears the first number became the second. */
function followRenumbering(
  { model, draft, vocabulary }: Sides,
  links: readonly SectionLink[],
): FollowsRenumbering {
  const became = new Map<string, string>()
  for (const link of links) {
    const from = model.sections[link.model]?.num ?? ''
    const to = draft.sections[link.draft]?.num ?? ''
    if (link.principal && from !== '' && to !== '' && from !== to) became.set(from, to)
  }
  const words = new Set(STRENGTH_CUES[vocabulary.language].reference)
  return (from, to, before) => words.has(before.toLowerCase()) && became.get(from) === to
}
