// A text → its headings and section bounds, from one line scan.

import type { ProvisionKind } from '../model.ts'
import { readFrontMatter } from './frontmatter.ts'
import { cleanHeading, readUnitLabel } from './label.ts'

/** A heading of the text. `end` is where the next heading begins. */
export interface Heading {
  /** Number of hashes; 0 for a label printed without. */
  readonly level: number
  /** Null when no label word is printed. */
  readonly kind: ProvisionKind | null
  readonly label: string
  readonly num: string
  readonly title: string
  readonly start: number
  /** Where its words begin: behind the heading line, or behind the label when words follow it. */
  readonly body: number
  readonly end: number
}

/** Headings in document order. */
export interface Outline {
  readonly meta: Readonly<Record<string, string>>
  readonly start: number
  readonly headings: readonly Heading[]
}

/** A line that may be a label without hashes: `**12.** …`, `PART II`, `**ARTICLE 1º**—`, `SCHEDULE`. */
const BARE =
  /^(?:\*\*(?:\d|[A-Za-z]{3,9}[ .])|\*[A-Z][a-z]+ \d{1,4}\*$|[A-Z][A-Z ]{2,14}(?:$|[ ][IVXLC\dA-Z]{1,6}\b))/

/** Finds headings and bare labels. Reads each line's first characters only; linear, and free of the body. */
export function outline(text: string): Outline {
  const { meta, end: start } = readFrontMatter(text)
  const found: Omit<Heading, 'end'>[] = []
  for (let at = start; at < text.length; ) {
    let stop = text.indexOf('\n', at)
    if (stop < 0) stop = text.length
    const heading = readLine(text, at, stop)
    if (heading) found.push(heading)
    at = stop + 1
  }
  const headings = found.map((heading, place) => ({
    ...heading,
    end: found[place + 1]?.start ?? text.length,
  }))
  return { meta, start, headings }
}

function readLine(text: string, at: number, stop: number): Omit<Heading, 'end'> | null {
  const first = text.charCodeAt(at)
  if (first === 35) return readHashes(text, at, stop)
  if (first !== 42 && (first < 65 || first > 90)) return null
  const head = text.slice(at, Math.min(stop, at + 40)).trimEnd()
  if (!BARE.test(head)) return null
  const label = readUnitLabel(text, at, stop)
  if (!label || (label.kind !== null && label.num === '' && label.kind !== 'schedule')) return null
  if (label.kind === null && !label.separator.includes('.') && !label.separator.includes('—')) return null
  return {
    level: 0,
    kind: label.kind,
    label: label.label,
    num: label.num,
    title: '',
    start: at,
    body: label.end,
  }
}

function readHashes(text: string, at: number, stop: number): Omit<Heading, 'end'> | null {
  let level = 0
  while (text.charCodeAt(at + level) === 35) level++
  if (level > 6) return null
  let from = at + level
  while (from < stop && text.charCodeAt(from) === 32) from++
  const label = readUnitLabel(text, from, stop, true)
  const title = cleanHeading(text.slice(label?.end ?? from, stop))
  const body = Math.min(stop + 1, text.length)
  return {
    level,
    kind: label?.kind ?? null,
    label: label?.label ?? '',
    num: label?.num ?? '',
    title,
    start: at,
    body,
  }
}
