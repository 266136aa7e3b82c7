// Words → the nearest headings, defined terms, rules and names (the only fuse.js).

import Fuse from 'fuse.js'
import { cite } from './locator.ts'
import type { Block, Instrument } from './model.ts'

/** Something that can be found by name. */
export interface SearchEntry {
  readonly kind: 'heading' | 'term' | 'rule'
  /** What is searched. */
  readonly name: string
  /** Where it is: a citation, or a rule's id. */
  readonly place: string
  /** Title of the text it stands in; the rule set for a rule. */
  readonly source: string
}

/** A found entry; 0 is a perfect match, 1 none. */
export interface SearchHit extends SearchEntry {
  readonly score: number
}

/** Headings and defined terms of an instrument. */
export function entriesOf(instrument: Instrument): SearchEntry[] {
  const entries: SearchEntry[] = []
  const open: Block[] = [...instrument.children].reverse()
  for (let block = open.pop(); block; block = open.pop()) {
    if (block.type === 'passage') continue
    const { kind, heading, num } = block
    const place = cite(instrument, block)
    if (kind === 'definition') entries.push({ kind: 'term', name: num, place, source: instrument.title })
    else if (heading) entries.push({ kind: 'heading', name: heading, place, source: instrument.title })
    open.push(...[...block.children].reverse())
  }
  return entries
}

/** Finds the nearest entries, best first. Small slips of spelling are forgiven. */
export function search(entries: readonly SearchEntry[], words: string, most = 20): SearchHit[] {
  const fuse = new Fuse(entries, {
    keys: ['name', 'place'],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.35,
    minMatchCharLength: 2,
  })
  return fuse
    .search(words.slice(0, LONGEST_SEARCH), { limit: most })
    .map(({ item, score }) => ({ ...item, score: score ?? 0 }))
}

/** The name nearest to a misspelt one; undefined when none is near. */
export function nearestName(asked: string, names: readonly string[]): string | undefined {
  const fuse = new Fuse(names, { includeScore: true, threshold: 0.4, ignoreLocation: true })
  const [best] = fuse.search(asked.slice(0, LONGEST_SEARCH), { limit: 1 })
  return best?.item
}

/** fuse.js is for short strings; longer questions are cut. */
const LONGEST_SEARCH = 64
