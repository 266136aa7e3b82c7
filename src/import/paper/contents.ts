// Paragraphs → the same, tables of contents marked as such: they name every section once before the law begins.

import { readUnitLabel } from '../../parse/label.ts'
import { CONTENTS_HEADING, ENACTING } from '../../parse/labels.ts'
import { flat, type Paragraph } from './paragraph.ts'

/** Longest entry of a table of contents. Characters. */
const LONGEST_ENTRY = 300

/** Marks the paragraphs from a contents heading to where the law begins. */
export function markContents(paragraphs: readonly Paragraph[]): Paragraph[] {
  const marked = [...paragraphs]
  const before = new Set<string>()
  for (let at = 0; at < marked.length; at++) {
    const current = marked[at]
    if (!current) break
    if (current.role === 'text' && isContentsHeading(current)) {
      const end = endOfContents(marked, at, before)
      for (let entry = at; entry < end; entry++) {
        const own = marked[entry]
        if (own && own.role !== 'note') marked[entry] = { ...own, role: 'contents', level: 0 }
      }
      // One table of contents a text; a heading of that name later on is a schedule's own.
      return marked
    }
    before.add(key(current.text))
    if (before.size > SEARCHED) return marked
  }
  return marked
}

/** Paragraphs before which a table of contents must have begun. */
const SEARCHED = 120

function isContentsHeading({ text }: Paragraph): boolean {
  return text.length < 80 && CONTENTS_HEADING.test(text.replace(CONTINUED, '').trim())
}

/** `TABLE OF PROVISIONS—continued`. */
const CONTINUED = /[\s—–-]*\(?continued\)?\.?$/i

/** The first paragraph that says something again which the contents, or the title page, said before. */
function endOfContents(all: readonly Paragraph[], start: number, before: ReadonlySet<string>): number {
  const seen = new Set<string>()
  for (let at = start + 1; at < all.length; at++) {
    const current = all[at]
    if (!current) break
    if (current.rows.length > 0) {
      for (const row of current.rows) for (const cell of row) if (cell !== '') seen.add(key(cell))
      continue
    }
    const { text } = current
    const own = key(text)
    if (current.role === 'contents' || isContentsHeading(current) || own === '') continue
    if (text.length > LONGEST_ENTRY || ENACTING.test(text) || TEXT_BEGINS.test(text)) return at
    if (seen.has(own) || (before.has(own) && own.length > 12)) return at
    const label = labelOf(text)
    if (label !== '' && seen.has(label)) return at
    seen.add(own)
    if (label !== '') seen.add(label)
  }
  return start + 1
}

const TEXT_BEGINS = /^(?:text|an act|act)$/i

function labelOf(text: string): string {
  const label = readUnitLabel(text, 0, text.length)
  return label && label.num !== '' ? `# ${label.kind ?? ''} ${label.num}` : ''
}

/** Words to compare by: without label, dots and page number. */
function key(text: string): string {
  if (text.length > LONGEST_ENTRY) return text
  const bare = flat(text.replace(LEADER, '').replace(LABEL, '')).replace(STOP, '')
  // `SCHEDULE 2` ends in its own number, not in that of a page.
  return bare.includes(' ') ? bare : flat(text)
}

const STOP = /[.:]+$/
/** `....... 12` behind an entry. */
const LEADER = /[\s.…]*(?:\.{3}|…|\s)\s*\d{1,4}$/
/** `12A. ` before it. */
const LABEL = /^\d{1,4}[A-Z]{0,2}\.?\s+/
