// Bytes of a Word document → structured markdown, with the labels Word prints but does not write.

import type { Message } from '../model.ts'
import { readBody, type Tracked } from './docx/body.ts'
import { BULLET, type Numbering, startNumbering } from './docx/numbering.ts'
import { ownOf } from './docx/own.ts'
import { openDocx } from './docx/package.ts'
import type { Raw, RawParagraph } from './docx/raw.ts'
import { readStyles, type Style } from './docx/styles.ts'
import type { Imported } from './draft.ts'
import { ImportError } from './errors.ts'
import { readTable } from './paper/layout.ts'
import { ownMeta } from './paper/own.ts'
import { flat, type Paragraph, paragraph } from './paper/paragraph.ts'
import { setParagraphs } from './paper/set.ts'
import { shape } from './paper/shape.ts'

/** How a Word file is read. */
export interface DocxOptions {
  /** Tracked changes as accepted (`final`, the default) or as rejected. */
  readonly tracked?: Tracked
}

/** What the paragraphs of one file are read with. */
interface Reader {
  readonly style: (id: string | null) => Style
  readonly numbering: Numbering
  readonly notes: ReadonlyMap<string, string>
  /** True when Word left marks of its pages. */
  readonly paged: boolean
  count: number
}

/**
 * Reads a .docx file: body, text boxes, tables, foot- and endnotes; comments, headers and footers are left out.
 * @throws ImportError when the file is broken, no Word file, or holds no words.
 */
export function readDocx(bytes: Uint8Array, name: string, options: DocxOptions = {}): Imported {
  const parts = openDocx(bytes, name)
  const tracked = options.tracked ?? 'final'
  const style = readStyles(parts.styles, name)
  const body = readBody(parts.document, name, tracked)
  const notes = new Map([
    ...notesOf(parts.footnotes, 'footnote', name, tracked),
    ...notesOf(parts.endnotes, 'endnote', name, tracked),
  ])
  const paged = parts.document.includes('lastRenderedPageBreak')
  const reader: Reader = {
    style,
    numbering: startNumbering(parts.numbering, name, style),
    notes,
    paged,
    count: 0,
  }
  const paragraphs = body.flatMap(block => readBlock(reader, block))
  if (!paragraphs.some(({ text, rows }) => text !== '' || rows.length > 0))
    throw new ImportError(
      `${name}: the Word file holds no words; if it shows pictures of pages, run text recognition`,
    )
  const own = ownOf(reader, body)
  if (own) return setParagraphs(own.paragraphs, { format: 'docx', meta: ownMeta(own.fields), messages: [] })
  const shaped = shape(paragraphs)
  const meta = shaped.title === null ? {} : { title: shaped.title }
  return setParagraphs(shaped.paragraphs, {
    format: 'docx',
    meta,
    messages: messages(parts.document, tracked),
  })
}

function messages(document: string, tracked: Tracked): Message[] {
  if (!TRACKED.test(document)) return []
  const how = tracked === 'final' ? 'read as accepted' : 'left out: the text is read as it stood before'
  return [{ level: 'info', text: `The Word file has tracked changes; they were ${how}.` }]
}

/** `<w:ins w:id=…>`: a tracked change. */
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo) /

/** Words of each note by `footnote 3`; separators have no number that is ever referred to. */
function notesOf(xml: string | null, kind: string, name: string, tracked: Tracked): Map<string, string> {
  const notes = new Map<string, string>()
  if (xml === null) return notes
  // Each note is read by itself, so that its paragraphs need no owner.
  for (const found of xml.split(`<w:${kind} `).slice(1)) {
    const id = NOTE_ID.exec(found)?.[1]
    const start = found.indexOf('>')
    const end = found.lastIndexOf(`</w:${kind}>`)
    if (!id || start < 0 || end < start) continue
    const blocks = readBody(`<w:note>${found.slice(start + 1, end)}</w:note>`, name, tracked)
    const words = blocks
      .map(block => (block.type === 'paragraph' ? flat(block.paragraph.text) : ''))
      .join(' ')
    if (flat(words) !== '') notes.set(`${kind} ${id}`, flat(words))
  }
  return notes
}

const NOTE_ID = /^[^>]{0,200}?w:id="(-?\d{1,9})"/

function readBlock(reader: Reader, block: Raw): Paragraph[] {
  if (block.type === 'paragraph') return readParagraph(reader, block.paragraph)
  const place = placeOf(reader, block.page)
  const cells = block.rows.map(row => row.map(cell => cell.flatMap(own => readParagraph(reader, own))))
  return readTable(cells, place, block.contents ? 'contents' : 'table')
}

function readParagraph(reader: Reader, own: RawParagraph): Paragraph[] {
  reader.count++
  const style = reader.style(own.style)
  const words = flat(own.text)
  const label = labelOf(reader, own, style)
  if (words === '' && !SPEAKS.test(label)) return []
  const text = label === BULLET ? `- ${words}` : flat(`${label} ${words}`)
  const place = placeOf(reader, own.page)
  const outline = own.outline ?? style.outline
  const bold = own.bold ? !own.plain : style.bold && !own.plain
  const role = roleOf(style.name, own.contents)
  const main = paragraph(text, {
    place,
    role,
    level: role === 'text' ? levelOf(style.name, outline) : 0,
    strong: bold,
    centred: own.centred ?? style.centred,
  })
  const notes = own.notes.flatMap(({ kind, id }) => {
    const note = reader.notes.get(`${kind} ${id}`)
    return note ? [paragraph(note, { place, role: 'note' })] : []
  })
  return [main, ...notes]
}

const SPEAKS = /[\p{L}\d]/u

function labelOf({ numbering }: Reader, own: RawParagraph, style: Style): string {
  const numId = own.numId ?? style.numId
  if (numId === null || numId === '0') return ''
  // Word counts an empty numbered paragraph only when it is shown; one without words is not.
  if (flat(own.text) === '') return ''
  const level = own.level ?? style.level ?? (own.numId === null ? numbering.levelOf(numId, own.style) : 0)
  return numbering.next(numId, level)
}

function placeOf({ paged, count }: Reader, page: number): string {
  return paged ? `p. ${page}` : `paragraph ${count}`
}

/** Styles of notes, contents, long titles and enacting words, by the names drafting offices use. */
const ROLES: readonly (readonly [RegExp, Paragraph['role']])[] = [
  [/^(?:toc ?\d|contents|table of (?:contents|provisions))/, 'contents'],
  [/^(?:longt|long title|enact|preamble text)/, 'formula'],
  [/^(?:note|notes|note ?text|historical note|footnote text|endnote text|editor)/, 'note'],
]

function roleOf(styleName: string, contents: boolean): Paragraph['role'] {
  if (contents) return 'contents'
  return ROLES.find(([name]) => name.test(styleName))?.[1] ?? 'text'
}

/** Title styles stand above all headings. */
const TITLE_STYLE = /^(?:title|shortt|short title|act title|bill title)$/

function levelOf(styleName: string, outline: number | null): number {
  if (TITLE_STYLE.test(styleName)) return 1
  return outline === null ? 0 : Math.min(outline + 2, 6)
}
