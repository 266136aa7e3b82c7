// Bytes of a PDF with a text layer → structured markdown, marked by page.

import type { Message } from '../model.ts'
import type { Imported } from './draft.ts'
import { ImportError } from './errors.ts'
import { setParagraphs } from './paper/set.ts'
import { shape } from './paper/shape.ts'
import { readColumns } from './pdf/columns.ts'
import { type Page, readPages } from './pdf/door.ts'
import { dropFurniture } from './pdf/furniture.ts'
import { vocabularyOf } from './pdf/hyphens.ts'
import { readSegments, type Segment } from './pdf/lines.ts'
import { toParagraphs } from './pdf/paragraphs.ts'

/** Characters below which a page is taken to hold a picture, not text. */
const HARDLY_ANY = 12

/**
 * Reads a PDF: columns, marginal notes, footnotes; running heads and page numbers are left out.
 * @throws ImportError when the file is broken, or when no page has a text layer.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Imported> {
  const pages = await readPages(bytes, name)
  const blank = pages.filter(page => lengthOf(page) < HARDLY_ANY).map(page => page.number)
  if (blank.length === pages.length)
    throw new ImportError(
      `${name}: no text in this PDF: ${pagesAs(blank)} are pictures; run text recognition (OCR) on it first, then try again`,
    )
  const sheets = dropFurniture(pages.map(page => ({ page, segments: readSegments(page) })))
  const all = sheets.flatMap(sheet => sheet.segments)
  const bodySize = most(all, ({ size }) => Math.round(size * 2) / 2)
  const readings = sheets.map(sheet => readColumns(sheet, bodySize))
  const lines = readings.flatMap(({ columns }) => columns.flatMap(column => column.lines))
  const paragraphs = toParagraphs(readings, {
    leading: leadingOf(
      readings.flatMap(({ columns }) => columns.map(column => column.lines)),
      bodySize,
    ),
    bodyFont: most(all, ({ font }) => font),
    bodySize,
    words: vocabularyOf(lines.map(line => line.text)),
  })
  const shaped = shape(paragraphs)
  const meta = shaped.title === null ? {} : { title: shaped.title }
  return setParagraphs(shaped.paragraphs, { format: 'pdf', meta, messages: missing(blank, pages) })
}

function lengthOf({ runs }: Page): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}

function missing(blank: readonly number[], pages: readonly Page[]): Message[] {
  if (blank.length === 0) return []
  const text = `${pagesAs(blank)} of ${pages.length} have no text: they are empty or pictures and were not read; run text recognition (OCR) on the file to read them.`
  return [{ level: 'warning', text: text.charAt(0).toUpperCase() + text.slice(1) }]
}

/** `page 3`, `pages 1–5, 8`. */
function pagesAs(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const printed = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  return `page${numbers.length > 1 ? 's' : ''} ${printed}`
}

/** The value that holds for most characters. */
function most<T>(segments: readonly Segment[], of: (segment: Segment) => T): T {
  const counts = new Map<T, number>()
  for (const segment of segments)
    counts.set(of(segment), (counts.get(of(segment)) ?? 0) + segment.text.length)
  const [first] = [...counts].sort((a, b) => b[1] - a[1])
  return first ? first[0] : of({ text: '', x: 0, right: 0, y: 0, size: 10, font: '' })
}

/** Usual distance of two lines, in points. */
function leadingOf(columns: readonly (readonly Segment[])[], bodySize: number): number {
  const counts = new Map<number, number>()
  for (const lines of columns)
    for (const [at, line] of lines.entries()) {
      const gap = (lines[at - 1]?.y ?? line.y) - line.y
      if (gap > bodySize * 0.8 && gap < bodySize * 3) {
        const key = Math.round(gap * 2) / 2
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return first ? first[0] : bodySize * 1.2
}
