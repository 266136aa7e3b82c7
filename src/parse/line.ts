// Offsets of a line → its margin: blockquote marks, bullet, column, first and last word.

import type { BlockType, TextBlock } from './block.ts'

/** One line taken apart. Offsets into the source. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly column: number
  /** Column of the last `>`, -1 without one. */
  readonly margin: number
  readonly quote: number
  /** Column of the bullet, -1 without one. */
  readonly bullet: number
  /** First character of the words. */
  readonly from: number
  /** Behind the last character that is not a space. */
  readonly to: number
}

/** Takes the line that begins at `start` apart; it ends at `to` at the latest. */
export function readLine(text: string, start: number, to: number): Line {
  let end = text.indexOf('\n', start)
  if (end < 0 || end > to) end = to
  let from = start
  let column = 0
  let margin = -1
  let quote = 0
  let bullet = -1
  for (; from < end; from++) {
    const code = text.charCodeAt(from)
    if (code === 32 || code === 0xa0) column++
    else if (code === 9) column += 4 - (column % 4)
    else if (code === 62 && bullet < 0) {
      quote++
      margin = column
      column = -1
    } else if (isBullet(text, from, end, code)) {
      bullet = Math.max(0, column)
      column += 1
      break
    } else break
  }
  if (bullet >= 0) for (from++; from < end && isSpace(text.charCodeAt(from)); from++);
  let last = end
  while (last > from && isSpace(text.charCodeAt(last - 1))) last--
  return {
    start,
    end,
    column: Math.max(0, column),
    margin,
    quote: Math.min(quote, 40),
    bullet,
    from,
    to: last,
  }
}

/** `- `, `* `, `+ `: a list marker and a space. */
function isBullet(text: string, at: number, end: number, code: number): boolean {
  if (code !== 45 && code !== 42 && code !== 43) return false
  const next = text.charCodeAt(at + 1)
  if (at + 1 >= end || (next !== 32 && next !== 9)) return false
  return !(code === 45 && text.charCodeAt(at + 2) === 45)
}

/** True for the spaces of a line, a carriage return and a byte order mark. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0xa0 || code === 0xfeff
}

/** A block of one line. */
export function blockOf(type: BlockType, line: Line): TextBlock {
  return {
    type,
    role: type === 'table' ? 'table' : 'text',
    start: line.from,
    end: line.to,
    column: line.bullet >= 0 ? line.bullet : line.column,
    margin: line.margin >= 0 ? line.margin : line.bullet >= 0 ? line.bullet : line.column,
    bullet: line.bullet >= 0,
    quote: line.quote,
    level: 0,
    gap: true,
  }
}
