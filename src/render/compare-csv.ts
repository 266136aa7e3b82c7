// Concordance → CSV: the rows of both directions.

import type { Concordance, Row } from '../compare/index.ts'
import { answerWords, basisWords, placeWords } from './compare-words.ts'
import { writeCsv } from './csv.ts'
import type { Cell } from './tables.ts'

/** One row a section and direction, as CSV (RFC 4180, CRLF, byte order mark); no cell can act as a formula. */
export function renderCompareCsv(concordance: Concordance): string {
  const strength = (row: Row): string =>
    row.matches
      .flatMap(at => concordance.matches[at]?.strength ?? [])
      .map(change => `${change.direction}: ${change.says}`)
      .join('; ')
  const rows = (direction: string, list: readonly Row[]): Cell[][] =>
    list.map(row => [
      direction,
      placeWords(row.place),
      row.outcome,
      row.moved ? 'moved' : null,
      row.renumbered ? 'renumbered' : null,
      answerWords(row),
      basisWords(row),
      strength(row),
      row.place.eId,
      row.answers.map(answer => answer.place.eId).join(' '),
    ])
  return writeCsv({
    name: 'Concordance',
    heads: [
      'Direction',
      'Provision',
      'Outcome',
      'Moved',
      'Renumbered',
      'Answered by',
      'Basis',
      'Strength',
      'eId',
      'Answer eIds',
    ],
    widths: [16, 40, 12, 10, 12, 40, 40, 40, 24, 24],
    rows: [...rows('model → draft', concordance.forward), ...rows('draft → model', concordance.backward)],
  })
}
