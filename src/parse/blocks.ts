// Structured markdown → text blocks with offsets: one linear line scan, no inline parsing.

import type { PassageRole } from '../model.ts'
import type { BlockType, TextBlock } from './block.ts'
import { readMarkdown } from './remark.ts'

/** Chunks longer than this are never given to remark, whose cost is not linear in them. Characters. */
const REMARK_LIMIT = 16_000

/** A line that may open a provision in the middle of a paragraph: `(a) …`, `2.   The …`, `“child” means`. */
const OPENER = /^[*_]{0,3}(?:F\d{1,4}\[)?[*_]{0,3}(?:\(|[“"‘«]|\d{1,4}[A-Za-z]{0,2}[.)°º]|[A-Za-z]{1,4}\))/
/** The delimiter row of a GFM table. */
const DELIMITER = /^[ ]*\|?[ ]*:?-{2,}:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$/
const ALERT = /^\[!(NOTE|CONTENTS|FORMULA|UNPLACED|HEADING)\][ ]*$/
const FOOTNOTE = /^\[\^[^\]\s]{1,40}\]:/
const HTML = /^<(?:\/?[a-z][a-z0-9]*|!--)/i

const ALERT_ROLES: Readonly<Record<string, PassageRole>> = {
  NOTE: 'note',
  CONTENTS: 'contents',
  FORMULA: 'formula',
  UNPLACED: 'unplaced',
  HEADING: 'heading',
}

/** One line taken apart. Offsets into the source. */
interface Line {
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

/** Splits `text` from `from` to `to` into blocks. */
export function readBlocks(text: string, from: number, to: number): TextBlock[] {
  const blocks: TextBlock[] = []
  const unclosed = new Set<string>()
  let gap = true
  let role: PassageRole | null = null
  let at = from
  while (at < to) {
    const line = readLine(text, at, to)
    at = line.end + 1
    if (line.from >= line.to) {
      gap = true
      role = null
      continue
    }
    if (line.quote === 0) role = null
    const special = role ? null : readSpecial(text, line, to, gap, unclosed)
    if (special) {
      for (const block of special.blocks) blocks.push(block)
      at = special.next
      gap = true
      continue
    }
    const alert = line.quote > 0 ? ALERT.exec(text.slice(line.from, Math.min(line.to, line.from + 16))) : null
    if (alert) {
      role = ALERT_ROLES[alert[1] ?? ''] ?? 'note'
      gap = true
      continue
    }
    const next: TextBlock = role ? noteBlock(line, role) : ordinaryBlock(text, line, gap)
    if (!next.gap && next.type === 'text' && continues(text, blocks, line)) extend(blocks, line.to)
    else blocks.push(next)
    gap = next.type !== 'text'
  }
  return blocks
}

function readLine(text: string, start: number, to: number): Line {
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

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0xa0 || code === 0xfeff
}

interface Special {
  readonly blocks: readonly TextBlock[]
  readonly next: number
}

/** Tables, footnotes, code, HTML and rules: what a line scan alone cannot tell the extent of. */
function readSpecial(
  text: string,
  line: Line,
  to: number,
  gap: boolean,
  unclosed: Set<string>,
): Special | null {
  const code = text.charCodeAt(line.from)
  if (code === 60) return readHtml(text, line, to, unclosed)
  if (code === 45 || code === 95 || code === 42)
    return isRule(text, line) ? { blocks: [block('rule', line)], next: line.end + 1 } : null
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
  return { blocks: [{ ...block('table', line), end }], next: end + 1 }
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
      blocks: [{ ...block(type, line), end, role: type === 'table' ? 'table' : 'note' }],
      next: end + 1,
    }
  }
  if (text.charCodeAt(line.to - 1) !== 62) return null
  return { blocks: [{ ...block('note', line), role: 'note' }], next: line.end + 1 }
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

function block(type: BlockType, line: Line): TextBlock {
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

function noteBlock(line: Line, role: PassageRole): TextBlock {
  return { ...block('note', line), role }
}

function ordinaryBlock(text: string, line: Line, gap: boolean): TextBlock {
  let level = 0
  while (level < 7 && text.charCodeAt(line.from + level) === 35) level++
  if (level === 0 || level > 6) return { ...block('text', line), gap: gap || line.bullet >= 0 }
  let start = line.from + level
  while (start < line.to && isSpace(text.charCodeAt(start))) start++
  return { ...block('heading', line), level, start, bullet: false }
}

/** A line goes on with the paragraph above when neither its margin nor its first characters open something. */
function continues(text: string, blocks: readonly TextBlock[], line: Line): boolean {
  const last = blocks[blocks.length - 1]
  if (last?.type !== 'text' || last.quote !== line.quote || line.bullet >= 0) return false
  if (last.bullet && line.column < last.column + 1) return false
  return !OPENER.test(text.slice(line.from, Math.min(line.to, line.from + 16)))
}

function extend(blocks: TextBlock[], end: number): void {
  const last = blocks.pop()
  if (last) blocks.push({ ...last, end })
}
