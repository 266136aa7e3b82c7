// Small files of each format, made by hand, and the tree of what is read from them.

import { ImportError, type ImportOptions, importText } from '../../../src/import/index.ts'
import type { Block, Instrument } from '../../../src/model.ts'
import { zip } from '../../../src/zip.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word file of the given body and parts. */
export function word(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const wrapped = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [
      `word/${name}.xml`,
      `<w:${ROOTS[name]} ${W}>${xml}</w:${ROOTS[name]}>`,
    ]),
  )
  return zip({ 'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...wrapped })
}

const ROOTS: Readonly<Record<string, string>> = {
  numbering: 'numbering',
  styles: 'styles',
  footnotes: 'footnotes',
  header1: 'hdr',
  comments: 'comments',
}

/** A paragraph of a Word file; `properties` goes into its `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A numbered paragraph. */
export function numbered(text: string, list: number, level: number): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

/** Words at a place of a page, in points from the lower left corner. */
export interface Ink {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
}

/** A PDF of pages of words in Helvetica, 595 × 842 points. */
export function pdf(pages: readonly (readonly Ink[])[]): Uint8Array {
  const objects: string[] = ['', '']
  const kids: string[] = []
  for (const inks of pages) {
    const content = inks
      .map(
        ({ x, y, text, size = 10 }) =>
          `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/([\\()])/g, '\\$1')}) Tj ET`,
      )
      .join('\n')
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>`,
    )
    kids.push(`${objects.length} 0 R`)
  }
  objects[0] = '<< /Type /Catalog /Pages 2 0 R >>'
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
  return latin(file)
}

/** Characters as single bytes. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, sign => sign.charCodeAt(0) & 0xff)
}

/** Characters as UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Reads a file as a user would give it. */
export function read(bytes: Uint8Array, name = 'act', options: ImportOptions = {}): Promise<Instrument> {
  return importText(bytes, name, options)
}

/** The one line a user sees. */
export async function faultOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading
    return 'no fault'
  } catch (fault) {
    if (fault instanceof ImportError) return fault.message
    throw fault
  }
}

/** The tree as lines: kind, label and heading of provisions, role and words of passages. */
export function tree({ children, text }: Instrument): string[] {
  const lines: string[] = []
  const walk = (block: Block, depth: number): void => {
    const margin = '  '.repeat(depth)
    if (block.type === 'passage') {
      const words = text.slice(block.position.start, block.position.end).replace(/\s+/g, ' ')
      lines.push(`${margin}${block.role === 'text' ? '' : `[${block.role}] `}${words}`)
      return
    }
    const state = block.state === 'operative' ? '' : ` {${block.state}}`
    lines.push(`${margin}${block.kind} ${block.label}${block.heading ? ` “${block.heading}”` : ''}${state}`)
    for (const child of block.children) walk(child, depth + 1)
  }
  for (const block of children) walk(block, 0)
  return lines
}

/** Every provision with its path of labels. */
export function eIds(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => (block.type === 'provision' ? [block.eId, ...eIds(block.children)] : []))
}

/** Numbers of the sections and articles that are law of this text. */
export function units(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => {
    if (block.type === 'passage') return []
    const own =
      (block.kind === 'section' || block.kind === 'article') && block.state !== 'quoted' ? [block.num] : []
    return [...own, ...units(block.children)]
  })
}
