// Concordance → the words every form of the comparison uses, so that they say the same.

import type { Concordance, Match, Place, Row, Run } from '../compare/index.ts'
import { printedQuote } from './safe.ts'

/** What each kind of run is called for a reader who sees no colours. */
export const RUN_WORDS: Readonly<Record<Run['kind'], string>> = {
  same: '',
  omitted: 'omitted',
  added: 'added',
  filled: 'blank filled',
  unchosen: 'option not taken',
  label: 'relabelled',
  reference: 'reference renumbered',
}

/** What each kind of change is called. */
export const CHANGE_WORDS: Readonly<Record<Match['change'], string>> = {
  identical: 'identical',
  typographic: 'same words',
  filled: 'same words, blanks filled',
  edited: 'changed',
  reworded: 'in other words',
  omitted: 'omitted',
  added: 'added',
}

/** A place as a reader looks it up: `s 8(1) Trafficking in persons`. */
export function placeWords(place: Place): string {
  return place.heading === null ? place.citation : `${place.citation} ${printedQuote(place.heading)}`
}

/** `kept`, `changed; moved; renumbered`. */
export function outcomeWords(row: Row): string {
  const words: string[] = [row.outcome]
  if (row.moved) words.push('moved')
  if (row.renumbered) words.push('renumbered')
  return words.join('; ')
}

/** Why and how surely a row is answered, in words: `similar words, same heading (0.82)`. */
export function basisWords(row: Row): string {
  return row.answers
    .map(({ place, reasons, score }) => {
      const why = reasons.length > 0 ? reasons.join(', ') : 'few common words'
      return `${place.citation}: ${why} (${score.toFixed(2)})`
    })
    .join('; ')
}

/** What answers a row: citations, those that answer only in part marked; a dash where nothing does. */
export function answerWords(row: Row): string {
  if (row.answers.length === 0) return '–'
  return row.answers
    .map(({ place, extent }) => `${placeWords(place)}${extent === 'part' ? ' (in part)' : ''}`)
    .join('; ')
}

/** Where a match stands: `s 8(1) → s 4(1); s 5`. */
export function matchWords(match: Match): string {
  const side = (places: readonly Place[]): string => places.map(place => place.citation).join(' + ') || '–'
  const extra = [CHANGE_WORDS[match.change]]
  if (match.shape === 'split') extra.push('split')
  if (match.shape === 'merged') extra.push('merged')
  if (match.moved) extra.push('moved')
  if (match.renumbered) extra.push('renumbered')
  return `${side(match.model)} → ${side(match.draft)}: ${extra.join(', ')}`
}

/** The summary as one sentence a direction. */
export function summaryWords({ summary, model, draft }: Concordance): readonly string[] {
  const from = summary.model
  const to = summary.draft
  const strength =
    summary.weaker === 0
      ? 'No weaker or narrower wording was read from the changed words.'
      : `Weaker or narrower wording was read from the changed words ${times(summary.weaker)}.`
  return [
    `Of ${model.sections} sections of “${model.title}”, the draft keeps ${from.kept}, changes ${from.changed} and leaves ${from.omitted} without an answer.`,
    `Of ${draft.sections} sections of “${draft.title}”, ${to.kept} are kept, ${to.changed} changed and ${to.added} answer nothing in the other text.`,
    strength,
  ]
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
