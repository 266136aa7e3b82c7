// Tables, footnotes, HTML and rules at a line → their blocks, through remark where markdown is real.

import type { BlockType, TextBlock } from './block.ts'
import { blockOf, type Line, readLine } from './line.ts'
import { readMarkdown } from './remark.ts'

/** Chunks longer than this are never given to remark, whose cost is not linear in them. Characters. */
const REMARK_LIMIT = 16_000

/** The delimiter row of a GFM table. */
const DELIMITER = /^[ ]*\|?[ ]*:?-{2,}:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$/
const FOOTNOTE = /^\[\^[^\]\s]{1,40}\]:/
const HTML = /^<(?:\/?[a-z][a-z0-9]*|!--)/i

/** Blocks that were read, and the offset where reading goes on. */
export interface Special {
  readonly blocks: readonly TextBlock[]
  readonly next: number
}

/** Tables, footnotes, code, HTML and rules: what a line scan alone cannot tell the extent of. */
export function readSpecial(
  text: string,
  line: Line,
  to: number,
  gap: boolean,
  unclosed: Set<string>,
): Special | null {
  const code = text.charCodeAt(line.from)
  if (code === 60) return readHtml(text, line, to, unclosed)
  if (code === 45 || code === 95 || code === 42)
    return isRule(text, line) ? { blocks: [blockOf('rule', line)], next: line.end + 1 } : null
  if (code === 124 && gap) {
    const second = readLine(text, Math.min(line.end + 1, to), to)
    if (DELIMITER.test(text.slice(second.from, Math.min(second.to, second.from + 2_000))))
      return readChunk(text, line, to)
  }
  if (code === 91 && FOOTNOTE.test(text.slice(line.from, line.from + 48))) return readChunk(text, line, to)
  return null
}

/** The lines up to the next blank one, through remark when they are few, else as one table. */
function readChunk(text: string, line: Line, to: number): Special {
  let end = line.end
  for (let at = line.end + 1; at < to; ) {
    const next = readLine(text, at, to)
    if (next.from >= next.to) break
    end = next.end
    at = next.end + 1
  }
  if (line.quote === 0 && line.bullet < 0 && line.column < 4 && end - line.start <= REMARK_LIMIT) {
    const blocks = readMarkdown(text.slice(line.start, end)).map(found => ({
      ...found,
      start: found.start + line.start,
      end: found.end + line.start,
    }))
    if (blocks.length > 0) return { blocks, next: end + 1 }
  }
  return { blocks: [{ ...blockOf('table', line), end }], next: end + 1 }
}

/** `<details>` to its end is a note; `<table>` a table; other lines of HTML without words are notes. */
function readHtml(text: string, line: Line, to: number, unclosed: Set<string>): Special | null {
  const head = text.slice(line.from, Math.min(line.to, line.from + 12)).toLowerCase()
  if (!HTML.test(head)) return null
  for (const [opening, closing, type] of PAIRS) {
    if (!head.startsWith(opening)) continue
    let end = unclosed.has(closing) ? -1 : text.indexOf(closing, line.from)
    // Searched once only: a text of nothing but opening tags stays linear.
    if (end < 0) unclosed.add(closing)
    end = end < 0 || end > to ? line.to : end + closing.length
    return {
      blocks: [{ ...blockOf(type, line), end, role: type === 'table' ? 'table' : 'note' }],
      next: end + 1,
    }
  }
  if (text.charCodeAt(line.to - 1) !== 62) return null
  return { blocks: [{ ...blockOf('note', line), role: 'note' }], next: line.end + 1 }
}

const PAIRS: readonly (readonly [string, string, BlockType])[] = [
  ['<details', '</details>', 'note'],
  ['<table', '</table>', 'table'],
  ['<!--', '-->', 'note'],
]

/** `-----`, `***`, `_ _ _`: three marks or more and nothing else. */
function isRule(text: string, line: Line): boolean {
  const code = text.charCodeAt(line.from)
  let marks = 0
  for (let at = line.from; at < line.to; at++) {
    const here = text.charCodeAt(at)
    if (here === code) marks++
    else if (here !== 32) return false
  }
  return marks > 2
}
