// Words that satisfy a test → quotations with citations: exact slices of the source.

import type { Law } from '../law/index.ts'
import { cite } from '../locator.ts'
import type { Evidence, Provision } from '../model.ts'
import type { Span } from '../query/index.ts'
import type { Hit } from './hits.ts'

/** Most pieces of evidence shown for one element. */
export const MOST_EVIDENCE = 6
/** Longest quotation, in characters; longer passages are cut at a sentence or a word. */
const LONGEST = 480
const SENTENCE_END = /[.;:](?=\s)/g

/** Quotes the best hits of an element, each passage once. */
export function quoteHits(hits: readonly Hit[]): Evidence[] {
  const found = new Map<string, Evidence>()
  for (const hit of rank(hits)) {
    if (found.size >= MOST_EVIDENCE) break
    for (const piece of quoteHit(hit)) {
      const key = `${piece.text}/${piece.eId}/${piece.start}`
      if (found.size < MOST_EVIDENCE && !found.has(key)) found.set(key, piece)
    }
  }
  return [...found.values()]
}

/** Full hits before partial ones, duties before powers; else document order. */
function rank(hits: readonly Hit[]): Hit[] {
  const weight = (hit: Hit) => (hit.weakness ? 2 : 0) + (hit.permits ? 1 : 0)
  return hits
    .map((hit, index) => ({ hit, index, weight: weight(hit) }))
    .sort((a, b) => a.weight - b.weight || a.index - b.index)
    .map(ranked => ranked.hit)
}

/** The hit's own words first, then the definitions they open. */
function quoteHit(hit: Hit): Evidence[] {
  const { law } = hit
  const own = law.skeleton.units[hit.unit]
  const isOwn = (leaf: number) => {
    const unit = law.skeleton.leaves[leaf]?.unit ?? -1
    return own !== undefined && unit >= own.index && unit < own.end
  }
  const all = hit.spans()
  const leaves = [...hit.leaves()].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || a - b)
  return leaves.flatMap(leaf => {
    const spans = all.filter(span => law.leafOf(span.first) === leaf || law.leafOf(span.last) === leaf)
    const quoted = quoteLeaf(law, leaf, spans)
    if (!quoted) return []
    const definition = isOwn(leaf)
      ? undefined
      : law.definitions.find(d => leaf >= d.firstLeaf && leaf < d.endLeaf)
    return [definition ? { ...quoted, via: `“${definition.terms[0]}” is defined here` } : quoted]
  })
}

/** Quotes a leaf around the given words. */
export function quoteLeaf(law: Law, leaf: number, spans: readonly Span[]): Evidence | undefined {
  const at = law.skeleton.leaves[leaf]
  const provision = law.skeleton.units[at?.unit ?? -1]?.provision
  if (!at || !provision) return undefined
  const text = law.instrument.text
  const { start, end } = at.passage.position
  const first = Math.max(start, Math.min(...spans.map(span => law.words.start[span.first] ?? start), end))
  const last = Math.min(end, Math.max(...spans.map(span => law.words.end[span.last] ?? start), first))
  const slice = trim(text, end - start <= LONGEST ? [start, end] : around(text, start, end, first, last))
  return evidenceOf(law, provision, slice)
}

function evidenceOf(law: Law, provision: Provision, [start, end]: readonly [number, number]): Evidence {
  const { instrument } = law
  const place = instrument.marks.filter(mark => mark.start <= start).at(-1)?.place
  return {
    text: instrument.id,
    eId: provision.eId,
    citation: cite(instrument, provision),
    quote: instrument.text.slice(start, end),
    start,
    end,
    ...(place === undefined ? {} : { place }),
  }
}

/** Grows a stretch to the ends of its sentences, then to whole words, within the longest quotation. */
function around(text: string, start: number, end: number, first: number, last: number): [number, number] {
  let from = start
  for (const match of text.slice(start, first).matchAll(SENTENCE_END)) from = start + match.index + 1
  const next = /[.;](?=\s|$)/.exec(text.slice(last, end))
  let to = next ? last + next.index + 1 : end
  if (to - from > LONGEST) {
    const spare = Math.max(0, LONGEST - (last - first))
    from = wordStart(text, Math.max(from, first - Math.floor(spare / 2)), first)
    to = wordEnd(text, Math.min(to, Math.max(last, from + LONGEST)), last)
  }
  return [from, to]
}

function wordStart(text: string, from: number, least: number): number {
  const gap = text.slice(from, least).search(/\s/)
  return gap < 0 ? from : from + gap + 1
}

function wordEnd(text: string, to: number, least: number): number {
  const gap = text.slice(least, to).lastIndexOf(' ')
  return gap < 0 ? to : least + gap
}

function trim(text: string, [start, end]: readonly [number, number]): [number, number] {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return [from, to]
}
