// Segments of all pages → the same without running heads, page numbers and drawn lines.

import type { Page } from './door.ts'
import type { Segment } from './lines.ts'

/** The words of one page. */
export interface Sheet {
  readonly page: Page
  readonly segments: readonly Segment[]
}

/** Share of the height, above and below, where running heads and page numbers stand. */
const EDGE = 0.13
/** Share of the pages of one side on which a running head comes back. */
const OFTEN = 0.3

/** Takes the furniture of the pages away. What comes back at the same height on many pages is furniture. */
export function dropFurniture(sheets: readonly Sheet[]): Sheet[] {
  const counts = new Map<string, number>()
  for (const { page, segments } of sheets) {
    const own = new Set(segments.filter(segment => atEdge(page, segment)).map(segment => key(segment)))
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const least = Math.max(2, Math.ceil((sheets.length / 2) * OFTEN))
  return sheets.map(({ page, segments }) => {
    const said = segments.filter(({ text }) => !DRAWN.test(text))
    const lines = [...new Set(said.map(({ y }) => y))].sort((a, b) => b - a)
    const dropped = new Set<number>()
    // From each edge inwards, up to the first line of the text itself.
    for (const side of [lines, [...lines].reverse()])
      for (const y of side) {
        const line = said.filter(segment => Math.abs(segment.y - y) < segment.size * 0.5)
        if (
          !line.every(segment => atEdge(page, segment)) ||
          !line.some(segment => isFurniture(segment, line, counts, least))
        )
          break
        dropped.add(y)
      }
    return { page, segments: said.filter(({ y }) => !dropped.has(y)) }
  })
}

/** Words that come back on other pages, or the number of the page alone on its line. */
function isFurniture(
  segment: Segment,
  line: readonly Segment[],
  counts: ReadonlyMap<string, number>,
  least: number,
): boolean {
  if (PAGE_NUMBER.test(segment.text)) return line.length === 1
  return NAMES.test(segment.text) && !LABELLED.test(segment.text) && (counts.get(key(segment)) ?? 0) >= least
}

const NAMES = /\p{L}{3}/u
/** `12. (1)`, `(a) the`: text, even where it comes back. */
const LABELLED = /^[[“"(]?\d{0,4}[A-Z]?\.?\s?\(?[a-z\d]{1,4}\)\s/

function atEdge({ height }: Page, { y }: Segment): boolean {
  return y > height * (1 - EDGE) || y < height * EDGE
}

/** Words without their figures, at a height rounded to a line. */
function key({ text, y }: Segment): string {
  return `${Math.round(y / 8)} ${text.replace(FIGURES, '#').toLowerCase()}`
}

const FIGURES = /\d+/g
/** `___________`, `- - - -`. */
const DRAWN = /^[\s_.=*·•|—–-]*$/
/** `12`, `- 12 -`, `Page 3 of 8`, `(iv)`. */
const PAGE_NUMBER = /^[\s([–—-]*(?:page\s)?(?:\d{1,4}|[ivxl]{1,6})(?:\s?(?:of|\/)\s?\d{1,4})?[\s)\]–—-]*$/i
