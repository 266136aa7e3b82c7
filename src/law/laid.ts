// An instrument → its operative words, with the layout that tells sentences, provisions and sections apart.

import type { Instrument } from '../model.ts'
import type { Layout, Span } from '../query/index.ts'
import { readWords, type Vocabulary, type Words } from '../words/index.ts'
import { layOut, type Skeleton } from './text.ts'

/** A text whose words are read, before anything has been searched in it. */
export interface LaidText {
  readonly instrument: Instrument
  readonly skeleton: Skeleton
  readonly words: Words
  /** Words of leaf `n` are `[leafWords[n], leafWords[n + 1])`. */
  readonly leafWords: Uint32Array
  readonly layout: Layout
}

/** Reads the operative words of an instrument. */
export function layWords(instrument: Instrument, vocabulary: Vocabulary): LaidText {
  const skeleton = layOut(instrument)
  const words = readWords(
    vocabulary,
    instrument.text,
    skeleton.leaves.map(leaf => ({ ...leaf.passage.position, opens: leaf.opens })),
  )
  const leafWords = new Uint32Array(skeleton.leaves.length + 1)
  let word = 0
  for (const leaf of skeleton.leaves) {
    while (word < words.count && (words.start[word] ?? 0) < leaf.passage.position.start) word++
    leafWords[leaf.index] = word
  }
  leafWords[skeleton.leaves.length] = words.count
  return {
    instrument,
    skeleton,
    words,
    leafWords,
    layout: layOutWords(skeleton, vocabulary, words, leafWords),
  }
}

/** Tells each word its provision, its section and the headings over it. */
function layOutWords(
  skeleton: Skeleton,
  vocabulary: Vocabulary,
  words: Words,
  leafWords: Uint32Array,
): Layout {
  const provision = new Uint32Array(words.count)
  const section = new Uint32Array(words.count)
  const headingOf = new Int32Array(words.count).fill(-1)
  const { headings, over } = layOutHeadings(skeleton, vocabulary)
  for (const leaf of skeleton.leaves) {
    const unit = skeleton.units[leaf.unit]
    const end = leafWords[leaf.index + 1] ?? words.count
    for (let word = leafWords[leaf.index] ?? end; word < end; word++) {
      provision[word] = unit?.clause ?? 0
      section[word] = unit?.section ?? 0
      headingOf[word] = over[leaf.unit] ?? -1
    }
  }
  const title = skeleton.instrument.title
  return {
    provision,
    section,
    headings,
    headingOf,
    title: readWords(vocabulary, title, [{ start: 0, end: title.length }]),
  }
}

/** Reads all headings as a text of their own; `over` is the nearest heading over each unit. */
function layOutHeadings(
  skeleton: Skeleton,
  vocabulary: Vocabulary,
): { headings: Layout['headings']; over: Int32Array } {
  const over = new Int32Array(skeleton.units.length).fill(-1)
  const ranges: { start: number; end: number }[] = []
  const parents: number[] = []
  let text = ''
  for (const { index, parent, provision } of skeleton.units) {
    const above = parent >= 0 ? (over[parent] ?? -1) : -1
    over[index] = above
    if (!provision.heading) continue
    ranges.push({ start: text.length, end: text.length + provision.heading.length })
    text += `${provision.heading}\n`
    over[index] = parents.push(above) - 1
  }
  const words = readWords(vocabulary, text, ranges)
  const heading = new Uint32Array(words.count)
  let at = 0
  for (let word = 0; word < words.count; word++) {
    while ((words.start[word] ?? 0) >= (ranges[at]?.end ?? Number.POSITIVE_INFINITY)) at++
    heading[word] = at
  }
  return { headings: { words, heading, parent: Int32Array.from(parents) }, over }
}

/** A cue found in the text: character offsets. */
export interface CueHit {
  readonly start: number
  readonly end: number
}

/** Cue hits of one leaf by cue name, ascending. */
export type CuesOf = (leaf: number, cue: string) => readonly CueHit[]

/** Leaf that holds a word, found by halving. */
export function leafFinder(leafWords: Uint32Array): (word: number) => number {
  return word => {
    let low = 0
    let high = leafWords.length - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((leafWords[middle] ?? 0) <= word) low = middle
      else high = middle
    }
    return low
  }
}

/** Index of the word that covers or follows an offset. */
export function wordAt(words: Words, offset: number): number {
  let low = 0
  let high = words.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words.end[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Spans of one cue, grouped by the leaf they begin in. */
export function hitsByLeaf(
  spans: readonly Span[],
  words: Words,
  leafOf: (word: number) => number,
): CueHit[][] {
  const lists: CueHit[][] = []
  for (const { first, last } of spans) {
    const leaf = leafOf(first)
    const list = lists[leaf] ?? []
    list.push({ start: words.start[first] ?? 0, end: words.end[last] ?? 0 })
    lists[leaf] = list
  }
  return lists
}
