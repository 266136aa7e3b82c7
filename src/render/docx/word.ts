// Words and rows → WordprocessingML: paragraphs, captioned tables, page fields (ECMA-376 part 1).

import { escapeHtml, oneLine } from '../safe.ts'

/** Names of the styles of the document; see `styles.ts`. */
export type Style =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Normal'
  | 'Caption'
  | 'Quote'
  | 'Note'
  | 'Cell'
  | 'CellHead'

/** A stretch of words in one look. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}

/** The first letter of the words is of a script written from right to left: `مادة`. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** A paragraph of runs, or of plain words. Words are made visible, put on one line and escaped. */
export function paragraph(style: Style, content: string | readonly Run[]): string {
  const runs = typeof content === 'string' ? [{ text: content }] : content
  const isLeftward = RIGHT_TO_LEFT.test(runs.map(each => each.text).join(''))
  const direction = isLeftward ? '<w:bidi/>' : ''
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${direction}</w:pPr>${runs.map(each => run(each, isLeftward)).join('')}</w:p>`
}

function run({ text, bold, italic }: Run, isLeftward: boolean): string {
  const look = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${isLeftward ? '<w:rtl/>' : ''}`
  const edges = [text.startsWith(' ') ? ' ' : '', text.endsWith(' ') ? ' ' : '']
  const words = `${edges[0]}${escapeHtml(oneLine(text))}${edges[1]}`
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`
}

/** A cell of a table: plain words, or paragraphs already written. */
export type WordCell = string | { readonly paragraphs: readonly string[] }

/**
 * A caption and its table. The header row repeats on every page; rows stay whole where they can.
 * `widths` are shares of the page's width, one a column.
 */
export function table(
  caption: string,
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly WordCell[])[],
): string {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const shares = widths.map(width => Math.floor((width / whole) * 5000))
  const grid = shares.map(share => `<w:gridCol w:w="${share * 2}"/>`).join('')
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads.map((cell, at) => tableCell(cell, shares[at] ?? 0, 'CellHead')).join('')}</w:tr>`
  const body = rows.map(
    row => `<w:tr>${row.map((cell, at) => tableCell(cell, shares[at] ?? 0, 'Cell')).join('')}</w:tr>`,
  )
  return `${captionOf(caption)}<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body.join('')}</w:tbl>${paragraph('Normal', '')}`
}

function tableCell(cell: WordCell, share: number, style: Style): string {
  const content =
    typeof cell === 'string' ? paragraph(style, cell) : cell.paragraphs.join('') || paragraph(style, '')
  return `<w:tc><w:tcPr><w:tcW w:w="${share}" w:type="pct"/></w:tcPr>${content}</w:tc>`
}

function captionOf(caption: string): string {
  const [before = '', after = ''] = caption.split('#', 2)
  return `<w:p><w:pPr><w:pStyle w:val="Caption"/><w:keepNext/></w:pPr>${run({ text: before }, false)}${field('SEQ Table \\* ARABIC')}${run({ text: after }, false)}</w:p>`
}

/** A field that the word processor computes: page number, number of a table. */
export function field(code: string): string {
  return `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
}

/** The page of a section: A4, upright or across, with the footer. */
export function section(orientation: 'portrait' | 'landscape'): string {
  const [width, height] = orientation === 'portrait' ? [11906, 16838] : [16838, 11906]
  return `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${width}" w:h="${height}" w:orient="${orientation}"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
}

/** Ends a section: what stands before it has the given orientation. */
export function sectionBreak(orientation: 'portrait' | 'landscape'): string {
  return `<w:p><w:pPr>${section(orientation)}</w:pPr></w:p>`
}
