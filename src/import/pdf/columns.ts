// One page → its columns in reading order, the notes beside them and the notes below them.

import { readMark } from '../../parse/label.ts'
import type { Sheet } from './furniture.ts'
import type { Segment } from './lines.ts'

/** A line of a column. */
export interface Line extends Segment {
  /** Words of a marginal note that begins beside it. */
  readonly beside: string
}

/** Lines between two margins. */
export interface Column {
  readonly left: number
  readonly right: number
  readonly lines: readonly Line[]
}

/** A page in reading order. */
export interface Reading {
  readonly page: number
  readonly columns: readonly Column[]
  readonly footnotes: readonly string[]
}

/** Puts a page in reading order. `bodySize` is the size of most words of the document. */
export function readColumns({ page, segments }: Sheet, bodySize: number): Reading {
  const { body, footnotes } = splitFoot(segments, bodySize)
  const gutter = findGutter(body, page.width)
  if (gutter !== null) return { page: page.number, columns: twoColumns(body, gutter), footnotes }
  const box = boxOf(body, bodySize)
  const beside = body.filter(segment => isBeside(segment, box, page.width, bodySize))
  const inside = body.filter(segment => !beside.includes(segment))
  const inner = toLines(inside)
  const starts = inner.filter(({ text }) => UNIT.test(text)).map(({ y }) => y)
  const lines = withNotes(inner, gather(beside, starts))
  return { page: page.number, columns: [{ ...box, lines }], footnotes }
}

interface Box {
  readonly left: number
  readonly right: number
}

/** The margins that most full lines keep. */
function boxOf(segments: readonly Segment[], bodySize: number): Box {
  const usual = segments.filter(({ size }) => Math.abs(size - bodySize) < bodySize * 0.12)
  const among = usual.length > 0 ? usual : segments
  const widest = Math.max(0, ...among.map(width))
  const long = among.filter(segment => width(segment) > widest * 0.6)
  const left = Math.min(...often(long.map(({ x }) => x)))
  const right = Math.max(...often(long.map(segment => segment.right)))
  return Number.isFinite(left + right) ? { left, right } : { left: 0, right: 0 }
}

function width({ x, right }: Segment): number {
  return right - x
}

/** Values that come back, to the nearest 3 points; all of them when none does. */
function often(values: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value / 3), (counts.get(Math.round(value / 3)) ?? 0) + 1)
  const least = Math.max(2, values.length * 0.08)
  const kept = values.filter(value => (counts.get(Math.round(value / 3)) ?? 0) >= least)
  return kept.length > 0 ? kept : [...values]
}

/** Widest marginal note, in parts of the page. */
const NARROW = 0.24

function isBeside(segment: Segment, { left, right }: Box, pageWidth: number, bodySize: number): boolean {
  if (segment.right > left - 3 && segment.x < right + 3) return false
  if (width(segment) > pageWidth * NARROW) return false
  // `section` / `338.` in the margin; a number set as large as the text is a label that hangs out.
  if (!WORD.test(segment.text)) return segment.size < bodySize * 0.92
  const mark = readMark(segment.text, 0, segment.text.length)
  return mark === null || mark.end < segment.text.length
}

const WORD = /\p{L}{2}/u

interface Note {
  readonly y: number
  readonly text: string
}

/** `104. Whoever`: the first line of a section, where a note of its own begins. */
const UNIT = /^\d{1,4}[A-Z]{0,2}\.\s?[(\p{Lu}“]/u

/** Lines of a marginal note stand close below each other, on one side. */
function gather(segments: readonly Segment[], starts: readonly number[]): Note[] {
  const notes: { y: number; last: Segment; text: string }[] = []
  for (const segment of [...segments].sort((a, b) => b.y - a.y)) {
    const open = notes.findLast(({ last }) => Math.abs(last.x - segment.x) < 60)
    const begins = open?.text.endsWith('.') && starts.some(y => Math.abs(y - segment.y) < segment.size * 0.6)
    if (open && !begins && open.last.y - segment.y < segment.size * 1.7) {
      open.text = open.text.endsWith('-')
        ? open.text.slice(0, -1) + segment.text
        : `${open.text} ${segment.text}`
      open.last = segment
    } else notes.push({ y: segment.y, last: segment, text: segment.text })
  }
  return notes
}

/** Each note to the line it begins beside. */
function withNotes(lines: readonly Line[], notes: readonly Note[]): Line[] {
  const out = [...lines]
  for (const { y, text } of notes) {
    let best = 0
    for (const [at, line] of out.entries()) {
      if (Math.abs(line.y - y) < Math.abs((out[best]?.y ?? Number.POSITIVE_INFINITY) - y)) best = at
    }
    const line = out[best]
    if (line) out[best] = { ...line, beside: line.beside === '' ? text : `${line.beside}; ${text}` }
  }
  return out
}

/** Segments on one baseline as one line. */
function toLines(segments: readonly Segment[]): Line[] {
  const lines: Line[] = []
  for (const segment of [...segments].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1)
    if (last && Math.abs(last.y - segment.y) < segment.size * 0.35 && segment.x >= last.right) {
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text} ${segment.text}`,
        right: segment.right,
        font: last.text.length >= segment.text.length ? last.font : segment.font,
      }
    } else lines.push({ ...segment, beside: '' })
  }
  return lines
}

/** A gutter keeps the middle of the page free of words, with text in measure on both sides of it. */
function findGutter(segments: readonly Segment[], pageWidth: number): number | null {
  if (segments.length < 16) return null
  let best: { x: number; crossing: number } | null = null
  for (let x = pageWidth * 0.38; x < pageWidth * 0.62; x += 3) {
    const crossing = segments.filter(segment => segment.x < x && segment.right > x).length
    if (!best || crossing < best.crossing) best = { x, crossing }
  }
  if (!best || best.crossing > segments.length * 0.12) return null
  const { x } = best
  const sides = [segments.filter(({ right }) => right <= x), segments.filter(segment => segment.x >= x)]
  const full = (side: readonly Segment[]): boolean =>
    side.length >= segments.length * 0.25 &&
    side.filter(segment => width(segment) > pageWidth * 0.22).length >= side.length * 0.5
  return sides.every(full) ? x : null
}

/** Left column, then right; a line across both ends what stands above it. */
function twoColumns(segments: readonly Segment[], gutter: number): Column[] {
  const columns: Column[] = []
  let above: Segment[] = []
  const flush = (): void => {
    for (const side of [
      above.filter(({ right }) => right <= gutter + 3),
      above.filter(({ x }) => x >= gutter - 3),
    ]) {
      if (side.length > 0) columns.push({ ...boxOf(side, side[0]?.size ?? 10), lines: toLines(side) })
    }
    above = []
  }
  for (const segment of [...segments].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (segment.x < gutter - 3 && segment.right > gutter + 3) {
      flush()
      columns.push({ left: segment.x, right: segment.right, lines: toLines([segment]) })
    } else above.push(segment)
  }
  flush()
  return columns
}

/** Notes at the foot of the page are set smaller and begin with their mark. */
function splitFoot(
  segments: readonly Segment[],
  bodySize: number,
): { readonly body: readonly Segment[]; readonly footnotes: readonly string[] } {
  const lines = toLines(segments)
  let from = lines.length
  while (from > 0 && (lines[from - 1]?.size ?? bodySize) < bodySize * 0.92) from--
  while (from < lines.length && !MARKED.test(lines[from]?.text ?? '')) from++
  const first = lines[from]
  if (!first || from === 0) return { body: segments, footnotes: [] }
  const footnotes: string[] = []
  for (const { text } of lines.slice(from)) {
    if (footnotes.length === 0 || MARKED.test(text)) footnotes.push(text)
    else footnotes[footnotes.length - 1] += ` ${text}`
  }
  return { body: segments.filter(({ y }) => y > first.y + first.size * 0.35), footnotes }
}

/** `1 This Act`, `² Substituted`, `* See`. */
const MARKED = /^(?:[⁰¹²³⁴-⁹]{1,3}|\d{1,3}[.)]?(?:\s|$)|[*†‡§])\s?\p{L}?/u
