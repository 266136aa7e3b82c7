// Structured markdown → text blocks with offsets: one linear line scan, no inline parsing.

import type { PassageRole } from '../model.ts'
import type { TextBlock } from './block.ts'
import { blockOf, isSpace, type Line, readLine } from './line.ts'
import { readSpecial } from './special.ts'

/** A line that may open a provision in the middle of a paragraph: `(a) …`, `2.   The …`, `“child” means`. */
const OPENER = /^[*_]{0,3}(?:F\d{1,4}\[)?[*_]{0,3}(?:\(|[“"‘«]|\d{1,4}[A-Za-z]{0,2}[.)°º]|[A-Za-z]{1,4}\))/
const ALERT = /^\[!(NOTE|CONTENTS|FORMULA|UNPLACED|HEADING)\][ ]*$/
const ALERT_ROLES: Readonly<Record<string, PassageRole>> = {
  NOTE: 'note',
  CONTENTS: 'contents',
  FORMULA: 'formula',
  UNPLACED: 'unplaced',
  HEADING: 'heading',
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

function noteBlock(line: Line, role: PassageRole): TextBlock {
  return { ...blockOf('note', line), role }
}

function ordinaryBlock(text: string, line: Line, gap: boolean): TextBlock {
  let level = 0
  while (level < 7 && text.charCodeAt(line.from + level) === 35) level++
  if (level === 0 || level > 6) return { ...blockOf('text', line), gap: gap || line.bullet >= 0 }
  let start = line.from + level
  while (start < line.to && isSpace(text.charCodeAt(start))) start++
  return { ...blockOf('heading', line), level, start, bullet: false }
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
