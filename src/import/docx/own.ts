// Blocks of a Word file that the project exported → paragraphs, by the names of their styles.

import { type OwnKind, ownParagraph } from '../paper/own.ts'
import { flat, type Paragraph } from '../paper/paragraph.ts'
import type { Raw, RawParagraph } from './raw.ts'
import type { Style } from './styles.ts'

/** An export taken apart. */
export interface OwnDocx {
  readonly paragraphs: readonly Paragraph[]
  readonly fields: readonly (readonly [string, string])[]
}

/** `law item 2`, `law words 0 in 4,0`. */
const STYLE = /^law ([a-z]{4,9}) (\d{1,2})(?: in ([\d,]{1,40}))?$/
const HEADING = /^heading ([1-6])$/
const FIELD = /^([A-Za-z]{1,30}): (.*)$/

/** Reads an export; null for any other file. */
export function ownOf(
  { style }: { readonly style: (id: string | null) => Style },
  body: readonly Raw[],
): OwnDocx | null {
  const name = (own: RawParagraph): string => style(own.style).name
  const first = body.find(block => block.type === 'paragraph')
  if (first?.type !== 'paragraph' || name(first.paragraph) !== 'law title') return null
  const paragraphs: Paragraph[] = []
  const fields: (readonly [string, string])[] = []
  for (const block of body) {
    if (block.type === 'table') {
      const rows = block.rows.map(row => row.map(cell => flat(cell.map(own => own.text).join(' '))))
      const cell = block.rows[0]?.[0]?.[0]
      const kind = cell ? kindOf(name(cell)) : null
      paragraphs.push(ownParagraph(kind ?? { what: 'table', level: 0, quotes: [] }, '', { rows }))
      continue
    }
    const own = block.paragraph
    const text = flat(own.text)
    const kind = kindOf(name(own))
    const field = FIELD.exec(text)
    if (name(own) === 'law title') fields.push(['title', text])
    else if (name(own) === 'law front') {
      if (field) fields.push([field[1] ?? '', field[2] ?? ''])
    } else paragraphs.push(ownParagraph(kind ?? { what: 'words', level: 0, quotes: [] }, text))
  }
  return { paragraphs, fields }
}

function kindOf(name: string): OwnKind | null {
  const heading = HEADING.exec(name)
  if (heading) return { what: 'heading', level: Number(heading[1]), quotes: [] }
  const found = STYLE.exec(name)
  if (!found) return null
  const quotes = (found[3] ?? '').split(',').filter(Boolean).map(Number)
  return { what: found[1] ?? 'words', level: Number(found[2]), quotes }
}
