// What documents without a structure of law of their own give: paragraphs in reading order. Types and one maker.

import type { PassageRole } from '../../model.ts'

/** One paragraph of a document. */
export interface Paragraph {
  /** One line, without markup; empty for a table. */
  readonly text: string
  /** Page or element, as a reader would cite it: `p. 12`. */
  readonly place: string
  readonly role: PassageRole
  /** Depth of a heading the document itself marks as one, 1 to 6; 0 for none. */
  readonly level: number
  /** True when all of it is set in bold, or otherwise as a heading would be. */
  readonly strong: boolean
  readonly centred: boolean
  /** Depth of the list item it opens, 0 for the outermost; -1 outside lists whose nesting is marked. */
  readonly depth: number
  /** True for a further paragraph of the item of that depth. */
  readonly more: boolean
  /** Blockquote marks with their margins, where an export says that the words are quoted. */
  readonly prefix: string
  /** The marginal note printed beside its first line; empty without one. */
  readonly beside: string
  /** Rows of cells of a table; the first is its head. */
  readonly rows: readonly (readonly string[])[]
}

/** A paragraph of plain words; what is given replaces the defaults. */
export function paragraph(text: string, given: Partial<Paragraph> = {}): Paragraph {
  return {
    text,
    place: '',
    role: 'text',
    level: 0,
    strong: false,
    centred: false,
    depth: -1,
    more: false,
    prefix: '',
    beside: '',
    rows: [],
    ...given,
  }
}

/** Words with every run of white space as one space, and without characters that print nothing. */
export function flat(words: string): string {
  return words.replace(INVISIBLE, '').replace(SPACES, ' ').trim()
}

/** Soft hyphens, zero-width characters, byte order marks, controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it takes out
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f]/g
const SPACES = /\s+/g
