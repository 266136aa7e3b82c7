// A paragraph → whether it stands for the heading of what follows, and headings run in before the words.

import { readMark } from '../../parse/label.ts'
import { flat, type Paragraph } from './paragraph.ts'

/** The paragraph as a heading of the given depth. */
export function heading(own: Paragraph, text: string, level: number): Paragraph {
  return { ...own, text: flat(text), level, strong: false, beside: '' }
}

/** Longest heading of a section. Characters. */
const LONGEST = 180

/** Whether a paragraph is the heading of the numbered one that comes next: short, no label, no sentence. */
export function isMarginal({ text, role, level, strong, centred, rows }: Paragraph): boolean {
  if (role !== 'text' || rows.length > 0 || text.length > LONGEST || text.length < 3 || level === 1)
    return false
  if (readMark(text, 0, text.length) || CLOSES.test(text) || ENACTS.test(text)) return false
  if (level > 1) return !NUMBER.test(text)
  if (!STARTS.test(text)) return false
  return strong || (!centred && !SAYS.test(text))
}

const STARTS = /^[“"‘(]?[\p{Lu}\d]/u
const NUMBER = /^\p{L}{0,9}\s?\d/u
/** Ends like words that go on, or like a clause of a sentence. */
const CLOSES = /[;:,—–]$|[”"]\.?$|\]$|\b(?:and|or)$/
const ENACTS = /\benact(?:s|ed)\b|^\[/i
/** A finite verb makes it a sentence. */
const SAYS = /\b(?:shall|may|must|commits?|means|includes|has|have been|was|were|sera|seront|será|serán)\b/i

/**
 * `Short title, extent and commencement.– (1) This Act …` → heading and words. Both empty strings when the words
 * have no heading run in.
 */
export function splitRunIn(words: string): readonly [title: string, rest: string] {
  const found = RUN_IN.exec(words)
  if (!found?.[1] || SAYS.test(found[1])) return ['', words]
  return [found[1], words.slice(found[0].length).trim()]
}

/** A heading, a full stop, a dash. */
const RUN_IN = /^(\p{Lu}(?:[^.;:]|\.(?=,)){2,180})\.\s?[–—-]{1,2}(?=[\s(“"\p{L}])\s*/u
