// What the project's own exports say of their structure → paragraphs that need no guessing.

import type { InstrumentKind, PassageRole } from '../../model.ts'
import type { DraftMeta } from '../draft.ts'
import { type Paragraph, paragraph } from './paragraph.ts'

/** What an export says a paragraph is. */
export interface OwnKind {
  /** `heading`, `item`, `words`, `table`, or the role of a passage that is no law. */
  readonly what: string
  /** Hashes of a heading; depth of items and words, 0 for words of the section. */
  readonly level: number
  /** Margins at which the quotations around begin. */
  readonly quotes: readonly number[]
}

const ROLES: Readonly<Record<string, PassageRole>> = {
  note: 'note',
  contents: 'contents',
  formula: 'formula',
  unplaced: 'unplaced',
  // A heading that opens nothing, told apart from `heading`, which does.
  headline: 'heading',
}

/** The paragraph as the export meant it. */
export function ownParagraph(kind: OwnKind, text: string, given: Partial<Paragraph> = {}): Paragraph {
  const { what, level, quotes } = kind
  const prefix = quotes.map(margin => `${' '.repeat(Math.min(margin, 80))}> `).join('')
  const base = { ...given, prefix, depth: level - 1 }
  if (what === 'heading') return paragraph(text, { ...base, level, depth: -1 })
  if (what === 'item') return paragraph(text, base)
  return paragraph(text, { ...base, more: true, role: ROLES[what] ?? (what === 'table' ? 'table' : 'text') })
}

const KINDS: readonly string[] = ['act', 'bill', 'treaty', 'model', 'regulation']

/** Front matter of an export as metadata. */
export function ownMeta(fields: readonly (readonly [string, string])[]): DraftMeta {
  const said = new Map(fields.filter(([, value]) => value !== ''))
  const meta: DraftMeta = {}
  for (const key of ['id', 'title', 'jurisdiction', 'language', 'asAt', 'citation', 'source'] as const) {
    const value = said.get(key)
    if (value !== undefined) meta[key] = value
  }
  const kind = said.get('kind')
  if (isKind(kind)) meta.kind = kind
  return meta
}

function isKind(word: string | undefined): word is InstrumentKind {
  return word !== undefined && KINDS.includes(word)
}
