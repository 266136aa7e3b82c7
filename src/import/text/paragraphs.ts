// Lines of plain text → paragraphs: wrapped lines joined, underlined headings and regular margins read.

import { readMark, readUnitLabel } from '../../parse/label.ts'
import { flat, type Paragraph, paragraph } from '../paper/paragraph.ts'
import type { TextPage } from './furniture.ts'

/** Lines that belong together. */
interface Block {
  readonly lines: string[]
  readonly indent: number
  readonly page: number | null
}

/** Signs of underlines, outermost heading first. */
const UNDERLINES: readonly string[] = ['=', '-', '~', '^', '"', "'"]
/** Three or more of one sign alone on a line. */
const UNDERLINE = /^\s*([=\-~^"'])\1{2,}\s*$/
/** `[Note: …]`, `[Contents: …]`: how the plain text export marks what is no law. */
const ASIDE = /^\[(Note|Contents): (.*)\]$/
/** Spaces a level of a regular margin. */
const STEP = 4
/** Part of the width from which a line is full. */
const FULL = 0.75

/** Joins the lines of all pages. */
export function readParagraphs(pages: readonly TextPage[]): Paragraph[] {
  const blocks = pages.flatMap(page => blocksOf(page))
  const regular = isRegular(blocks)
  const out: Paragraph[] = []
  for (const block of joinPages(blocks)) {
    const given = { place: block.page === null ? '' : `p. ${block.page}` }
    const [first = '', second = ''] = block.lines
    const underline = block.lines.length === 2 ? UNDERLINE.exec(second)?.[1] : undefined
    if (underline !== undefined && first !== '') {
      const level = UNDERLINES.indexOf(underline) + 1
      out.push(paragraph(flat(first), { ...given, level: Math.max(1, level) }))
      continue
    }
    const text = flat(join(block.lines))
    const aside = ASIDE.exec(text)
    if (aside)
      out.push(paragraph(aside[2] ?? '', { ...given, role: aside[1] === 'Note' ? 'note' : 'contents' }))
    else
      out.push(
        paragraph(text, { ...given, ...margin(block, text, regular), centred: isCentred(block, pages) }),
      )
  }
  return out
}

function blocksOf(page: TextPage): Block[] {
  const width = widthOf(page.lines)
  const blocks: Block[] = []
  let open: Block | null = null
  for (const printed of page.lines) {
    const line = printed.replace(/\t/g, '    ').trimEnd()
    if (line.trim() === '') {
      open = null
      continue
    }
    const indent = line.length - line.trimStart().length
    if (!open || startsAnew(open, line, indent, width)) {
      open = { lines: [], indent, page: page.number }
      blocks.push(open)
    }
    open.lines.push(line.trim())
  }
  return blocks
}

function widthOf(lines: readonly string[]): number {
  const widths = lines
    .filter(line => line.trim() !== '')
    .map(line => line.trimEnd().length)
    .sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.9)] ?? 80
}

/** A label at the start of a line opens a paragraph unless the line before was full and went on. */
function startsAnew(open: Block, line: string, indent: number, width: number): boolean {
  const last = open.lines.at(-1) ?? ''
  if (UNDERLINE.test(line)) return open.lines.length > 1
  const full = open.indent + last.length > width * FULL
  const text = line.trim()
  const unit = readUnitLabel(text, 0, text.length)
  const labelled =
    readMark(text, 0, text.length) !== null || (unit !== null && (unit.kind !== null || NUMBERED.test(text)))
  if (labelled) return !full || ENDS.test(last) || indent !== open.indent
  if (!full) return true
  return indent > open.indent + 1 && ENDS.test(last) && open.lines.length > 1
}

/** `12. `: a section, not `2020, and`. */
const NUMBERED = /^\d{1,4}[A-Z]{0,2}\.(?:\s|$)/
const ENDS = /[.;:,—–-]$|[;,]\s(?:and|or)$/

/** A sentence cut by a page break goes on behind it. */
function joinPages(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    const cut = last && last.page !== block.page && !/[.;:?!—–)”"]$/.test(last.lines.at(-1) ?? '')
    if (last && cut && /^\p{Ll}/u.test(block.lines[0] ?? '')) last.lines.push(...block.lines)
    else out.push({ ...block, lines: [...block.lines] })
  }
  return out
}

function join(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    const cut = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line)
    text = text === '' ? line : cut ? text.slice(0, -1) + line : `${text} ${line}`
  }
  return text
}

/** Margins count only where every one is a whole number of steps, and labels stand at two or more of them. */
function isRegular(blocks: readonly Block[]): boolean {
  const indents = new Set<number>()
  for (const { indent, lines } of blocks) {
    if (indent % STEP !== 0 || (lines.length > 1 && !UNDERLINE.test(lines[1] ?? ''))) return false
    const [first = ''] = lines
    if (indent > 0 && (readMark(first, 0, first.length) || OPENS_TERM.test(first))) indents.add(indent)
  }
  return indents.size > 0
}

const OPENS_TERM = /^[“"«‘]/

function margin({ indent }: Block, text: string, regular: boolean): Partial<Paragraph> {
  if (!regular || indent === 0) return {}
  const labelled = readMark(text, 0, text.length) !== null || OPENS_TERM.test(text) || text.startsWith('• ')
  if (labelled) return { depth: indent / STEP - 1 }
  return indent >= 2 * STEP ? { depth: indent / STEP - 2, more: true } : {}
}

/** Far from the left margin, and short. */
function isCentred({ indent, lines }: Block, pages: readonly TextPage[]): boolean {
  return indent > 14 && lines.every(line => line.length < 70) && pages.length > 0
}
