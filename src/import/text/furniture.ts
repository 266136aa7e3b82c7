// Plain text → its pages, without running heads, page numbers and drawn lines.

/** A page of lines; `number` is null where the text has no page breaks. */
export interface TextPage {
  readonly number: number | null
  readonly lines: readonly string[]
}

/** Lines at the head and the foot of a page among which furniture is looked for. */
const EDGE = 3

/** Splits at form feeds; what comes back at the edge of many pages is furniture. */
export function dropPageFurniture(text: string): TextPage[] {
  const pages = text.split('\f').map(page => page.split('\n'))
  if (pages.length === 1) return [{ number: null, lines: (pages[0] ?? []).filter(line => !PAGE.test(line)) }]
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const line of new Set(edges(page).map(key))) counts.set(line, (counts.get(line) ?? 0) + 1)
  const least = Math.max(2, Math.ceil(pages.length * 0.3))
  return pages.map((page, index) => {
    const edge = new Set(edges(page))
    const lines = page.filter(line => {
      if (PAGE.test(line) && edge.has(line)) return false
      return !(
        edge.has(line) &&
        HAS_WORDS.test(line) &&
        !LABELLED.test(line) &&
        (counts.get(key(line)) ?? 0) >= least
      )
    })
    return { number: index + 1, lines }
  })
}

function edges(page: readonly string[]): string[] {
  const said = page.filter(line => line.trim() !== '')
  return [...said.slice(0, EDGE), ...said.slice(-EDGE)]
}

function key(line: string): string {
  return line.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()
}

/** `12`, `- 12 -`, `Page 3 of 8`. */
const PAGE = /^\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?\s*$/i
/** `12. The`, `(a) the`: text, even where lines of other pages differ in the number only. */
const LABELLED = /^\s*(?:\d{1,4}[A-Z]{0,2}\.\s|\([^()\s]{1,6}\))/
const HAS_WORDS = /\p{L}{3}/u
