// Pages in reading order → paragraphs: lines joined where the sentence goes on, across pages too.

import { readUnitLabel } from '../../parse/label.ts'
import { flat, type Paragraph, paragraph } from '../paper/paragraph.ts'
import type { Column, Line, Reading } from './columns.ts'
import { joinHyphens, type Vocabulary } from './hyphens.ts'

/** A paragraph while its lines are gathered. */
interface Open {
  readonly lines: Line[]
  readonly page: number
  readonly column: Column
  readonly notes: string[]
}

interface State {
  readonly leading: number
  readonly bodyFont: string
  readonly bodySize: number
  readonly words: Vocabulary
  readonly out: Paragraph[]
  open: Open | null
  /** Footnotes of pages whose last paragraph still goes on. */
  held: Paragraph[]
}

/** Habits of the document, measured over all its pages. */
export type Habits = Pick<State, 'leading' | 'bodyFont' | 'bodySize' | 'words'>

/** Joins lines into paragraphs. */
export function toParagraphs(pages: readonly Reading[], habits: Habits): Paragraph[] {
  const state: State = { ...habits, out: [], open: null, held: [] }
  for (const { page, columns, footnotes } of pages) {
    for (const column of columns)
      for (const [at, line] of column.lines.entries()) {
        const before = at > 0 ? (column.lines[at - 1] ?? null) : null
        if (state.open && goesOn(state, state.open, line, before, column)) state.open.lines.push(line)
        else {
          finish(state)
          state.open = { lines: [line], page, column, notes: [] }
        }
      }
    const place = placeOf(page)
    for (const note of footnotes) state.held.push(paragraph(flat(note), { place, role: 'note' }))
  }
  finish(state)
  return state.out
}

function placeOf(page: number): string {
  return `p. ${page}`
}

/** Whether a line goes on with the open paragraph. `before` is null at the top of a column. */
function goesOn(state: State, open: Open, line: Line, before: Line | null, column: Column): boolean {
  const last = open.lines.at(-1)
  if (!last) return false
  if (isCentred(line, column) !== isCentred(last, open.column) && !isFull(last, open.column)) return false
  if (isCentred(line, column)) return before !== null && sameHeading(state, last, line)
  if (Math.abs(line.size - last.size) > 1.2 && before !== null) return false
  if (before !== null && before.y - line.y > state.leading * GAP) return false
  const starts = startsLabel(line) && !isReference(last, line)
  const [first] = open.lines
  const indent = line.x - column.left
  const lastIndent = last.x - open.column.left
  const firstIndent = (first?.x ?? 0) - open.column.left
  if (open.lines.length > 1) {
    // Lines behind the first keep one margin: another margin is another paragraph.
    if (Math.abs(indent - lastIndent) > TOLERANCE) return before === null && !starts && unfinished(last)
    return !(starts && (ENDS.test(last.text) || !isFull(last, open.column)))
  }
  if (
    starts &&
    (ENDS.test(last.text) || !isFull(last, open.column) || Math.abs(indent - firstIndent) < TOLERANCE)
  )
    return before === null && unfinished(last) && !starts
  if (!isFull(last, open.column)) return unfinished(last) && LOWER.test(line.text) && before === null
  return indent <= firstIndent + TOLERANCE || startsLabel(last) || (LOWER.test(line.text) && unfinished(last))
}

/** A vertical gap larger than this many lines parts paragraphs. */
const GAP = 1.28
/** Points by which a margin may stray. */
const TOLERANCE = 4
const ENDS = /[.;:—–\-”"?]$|[;,]\s(?:and|or)$|,$/
const LOWER = /^[\p{Ll}(]/u

function unfinished({ text }: Line): boolean {
  return !SENTENCE_END.test(text)
}

const SENTENCE_END = /[.;:?!—–]["”’)]?$/

/** A line that reaches the right margin, but for a word. */
function isFull({ right }: Line, column: Column): boolean {
  return right > column.right - (column.right - column.left) * 0.14
}

/** Set in the middle, away from both margins. */
function isCentred({ x, right }: Line, { left, right: edge }: Column): boolean {
  const [before, after] = [x - left, edge - right]
  const measure = edge - left
  return before > measure * 0.14 && after > measure * 0.14 && Math.abs(before - after) < measure * 0.08
}

/** Lines of one centred heading: same size, close below each other, no stop between. */
function sameHeading(state: State, last: Line, line: Line): boolean {
  return (
    last.y - line.y < state.leading * 1.15 &&
    Math.abs(last.size - line.size) < 0.6 &&
    !/[.\]]$/.test(last.text) &&
    last.font === line.font &&
    !readUnitLabel(last.text, 0, last.text.length)?.kind
  )
}

/** `sub-sections (2),` / `(3) and (4) of section 8`: numbers of provisions that are only mentioned. */
function isReference(last: Line, line: Line): boolean {
  return MENTIONS.test(last.text) || (MENTIONED.test(line.text) && !SENTENCE_END.test(last.text))
}

/** Ends in the middle of a reference. */
const MENTIONS =
  /(?:^|\s)(?:(?:sub-?)?(?:sections?|clauses?|paragraphs?|articles?|rules?|regulations?)|under|of|in|and|to)$|\bsections? [^.;]{0,60}\),?$/i
/** `(3), (4)`, `(3) and (4) of`, `(b) of section`. */
const MENTIONED = /^\([A-Za-z\d]{1,5}\)\s?(?:,|(?:and|or|to)\s\(|of\s)/

function startsLabel({ text }: Line): boolean {
  return ITEM.test(text) || NUMBERED.test(text) || NAMED.test(text)
}

/** `(a)`, `(iv)`, `(12A)`, `b)`, `3)`; not `(peshgi)`. */
const ITEM =
  /^[[“"‘]?[⁰¹²³⁴-⁹]{0,2}\[?(?:\((?:\d{1,3}[A-Za-z]{0,2}|[A-Za-z]{1,2}|[ivxl]{1,6}|[IVXL]{1,6})\)|(?:\d{1,3}|[A-Za-z])\)|[a-z]\.\s)/
const NUMBERED = /^\[?\d{1,4}[A-Z]{0,2}\.(?:[\s–—(]|\p{Lu}\p{Ll})/u
const NAMED = /^(?:Explanation|Exception|Illustration|Provided\b|PART\b|CHAPTER\b|SCHEDULE\b|Article\s\d)/

function finish(state: State): void {
  const { open } = state
  if (open) {
    const text = flat(
      joinHyphens(
        open.lines.map(line => line.text),
        state.words,
      ),
    ).replace(RUN_TOGETHER, '$1 ')
    const [first] = open.lines
    const unit = NUMBERED.test(text)
    const notes = open.lines.map(line => line.beside).filter(note => note !== '')
    const place = placeOf(open.page)
    const beside = unit && first?.beside ? first.beside : ''
    const aside = beside === '' ? notes : notes.slice(1)
    state.out.push(
      paragraph(text, {
        place,
        beside: beside.replace(STOP, ''),
        centred: open.lines.every(line => isCentred(line, open.column)),
        strong:
          open.lines.every(line => line.font !== state.bodyFont) &&
          open.lines.length < 4 &&
          text.length < 200,
      }),
    )
    for (const note of aside) state.out.push(paragraph(note, { place, role: 'note' }))
  }
  state.out.push(...state.held)
  state.held = []
  state.open = null
}

const STOP = /\.$/
/** `CHAPTERIV`: the space was only seen. */
const RUN_TOGETHER = /^(CHAPTER|PART|TITLE|SCHEDULE|ARTICLE)(?=[IVXLC\d]{1,6}$)/
