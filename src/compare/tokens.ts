// Division → its words in columns, piece by piece: what alignment weighs and what the word diff compares.

import type { Position } from '../model.ts'
import { readWords, type Vocabulary } from '../words/index.ts'
import { type Choice, readBrackets } from './brackets.ts'
import type { Division } from './divide.ts'

/** What a token is: a word of law, the label of a list item, or a placeholder of the model. */
export const WORD = 0
export const LABEL = 1
export const PLACEHOLDER = 2

/**
 * The tokens of one side, grouped by piece: piece `p` owns tokens `from[p]` to `from[p + 1]`.
 * `form` is equal for equal words; `term` is the stem that alignment weighs, -1 where there is none.
 */
export interface Tokens {
  readonly from: Uint32Array
  readonly form: Int32Array
  readonly term: Int32Array
  readonly start: Uint32Array
  readonly end: Uint32Array
  readonly kind: Uint8Array
  /** Where the passage of the token ends: what stands between two tokens is punctuation only before it. */
  readonly limit: Uint32Array
  /** Drafting options per piece; option bounds are offsets into the text. */
  readonly choices: ReadonlyMap<number, readonly Choice[]>
}

/** What both sides share, so that equal words have equal ids: the vocabulary and the ids of labels. */
export interface Lexis {
  readonly vocabulary: Vocabulary
  /** Printed label or placeholder → id below zero. */
  readonly printed: Map<string, number>
}

interface Range extends Position {
  readonly piece: number
  readonly kind: number
  readonly limit: number
}

/** Reads the tokens of a side. `brackets`: whether square brackets are a drafter's options and placeholders. */
export function readTokens(division: Division, lexis: Lexis, brackets: boolean): Tokens {
  const { ranges, choices } = rangesOf(division, brackets)
  const { text } = division.instrument
  const words = readWords(
    lexis.vocabulary,
    text,
    ranges.filter(range => range.kind === WORD),
  )
  const size = words.count + ranges.filter(range => range.kind !== WORD).length
  const columns = {
    form: new Int32Array(size),
    term: new Int32Array(size),
    start: new Uint32Array(size),
    end: new Uint32Array(size),
    limit: new Uint32Array(size),
  }
  const kind = new Uint8Array(size)
  const owner = new Uint32Array(size)
  let token = 0
  let word = 0
  for (const range of ranges) {
    if (range.kind !== WORD) {
      columns.form[token] = printedId(lexis, text.slice(range.start, range.end))
      columns.term[token] = -1
      columns.start[token] = range.start
      columns.end[token] = range.end
      columns.limit[token] = range.limit
      kind[token] = range.kind
      owner[token++] = range.piece
      continue
    }
    for (; word < words.count && (words.start[word] ?? 0) < range.end; word += 1) {
      columns.form[token] = spelled(lexis.vocabulary, words.form[word] ?? 0)
      columns.term[token] = words.stem[word] ?? 0
      columns.start[token] = words.start[word] ?? 0
      columns.end[token] = words.end[word] ?? 0
      columns.limit[token] = range.limit
      owner[token++] = range.piece
    }
  }
  return { ...groupByPiece({ ...columns, kind }, owner, token, division.pieces.length), choices }
}

/** `organise` and `organize` are one word to a reader of law. */
function spelled(vocabulary: Vocabulary, form: number): number {
  const spelling = vocabulary.spelling(form)
  return spelling === vocabulary.form(form) ? form : vocabulary.idOf(spelling)
}

function printedId(lexis: Lexis, printed: string): number {
  const key = printed.toLowerCase().replace(SPACES, ' ')
  const known = lexis.printed.get(key)
  if (known !== undefined) return known
  const id = -2 - lexis.printed.size
  lexis.printed.set(key, id)
  return id
}

/** A run of white space, as in a placeholder broken over two lines. */
const SPACES = /\s+/g

/** The ranges to read in document order, with bracket syntax taken out. */
function rangesOf(
  division: Division,
  brackets: boolean,
): { ranges: Range[]; choices: Map<number, Choice[]> } {
  const ranges: Range[] = []
  const choices = new Map<number, Choice[]>()
  const { text } = division.instrument
  for (const piece of division.pieces) {
    for (const { start, end, label } of piece.stretches) {
      if (label) {
        ranges.push({ start, end, piece: piece.index, kind: LABEL, limit: end })
      } else if (brackets) {
        const read = readBrackets(text, start, end)
        if (read.choices.length > 0)
          choices.set(piece.index, [...(choices.get(piece.index) ?? []), ...read.choices])
        const cuts = [
          ...read.placeholders.map(at => ({ ...at, kind: PLACEHOLDER })),
          ...syntaxOf(read.choices),
        ]
        ranges.push(...around({ start, end, piece: piece.index, kind: WORD, limit: end }, cuts))
      } else {
        ranges.push({ start, end, piece: piece.index, kind: WORD, limit: end })
      }
    }
  }
  ranges.sort((a, b) => a.start - b.start)
  return { ranges, choices }
}

/** Bracket, bar and option label are syntax: kind -1 is cut out and leaves nothing. */
function syntaxOf(choices: readonly Choice[]): { start: number; end: number; kind: number }[] {
  return choices.flatMap(({ start, end, options }) => {
    const starts = options.map((option, n) => ({
      start: n === 0 ? start : (options[n - 1]?.end ?? start),
      end: option.start,
      kind: -1,
    }))
    return [...starts, { start: end - 1, end, kind: -1 }]
  })
}

function around(whole: Range, cuts: { start: number; end: number; kind: number }[]): Range[] {
  const found: Range[] = []
  let at = whole.start
  for (const cut of cuts.sort((a, b) => a.start - b.start)) {
    if (cut.start < at) continue
    if (cut.start > at) found.push({ ...whole, start: at, end: cut.start })
    if (cut.kind === PLACEHOLDER) found.push({ ...cut, piece: whole.piece, limit: whole.limit })
    at = cut.end
  }
  if (at < whole.end) found.push({ ...whole, start: at })
  return found
}

type Columns = Pick<Tokens, 'form' | 'term' | 'start' | 'end' | 'kind' | 'limit'>

/** Stable counting sort: a section's own words may stand on both sides of its subsections. */
function groupByPiece(
  columns: Columns,
  owner: Uint32Array,
  count: number,
  pieces: number,
): Columns & { from: Uint32Array } {
  const from = new Uint32Array(pieces + 1)
  for (let token = 0; token < count; token += 1)
    from[(owner[token] ?? 0) + 1] = (from[(owner[token] ?? 0) + 1] ?? 0) + 1
  for (let piece = 0; piece < pieces; piece += 1)
    from[piece + 1] = (from[piece + 1] ?? 0) + (from[piece] ?? 0)
  const next = from.slice()
  const sorted = {
    form: new Int32Array(count),
    term: new Int32Array(count),
    start: new Uint32Array(count),
    end: new Uint32Array(count),
    kind: new Uint8Array(count),
    limit: new Uint32Array(count),
  }
  for (let token = 0; token < count; token += 1) {
    const piece = owner[token] ?? 0
    const to = next[piece] ?? 0
    next[piece] = to + 1
    sorted.form[to] = columns.form[token] ?? 0
    sorted.term[to] = columns.term[token] ?? 0
    sorted.start[to] = columns.start[token] ?? 0
    sorted.end[to] = columns.end[token] ?? 0
    sorted.kind[to] = columns.kind[token] ?? 0
    sorted.limit[to] = columns.limit[token] ?? 0
  }
  return { ...sorted, from }
}
