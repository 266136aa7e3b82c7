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
    skeleton.leaves.map(leaf => ({ ...leaf.passage.position, sentenceStart: leaf.opens })),
  )
  const leafWords = new Uint32Array(skeleton.leaves.length + 1)
  let word = 0
  for (const leaf of skeleton.leaves) {
    while (word < words.count && (words.start[word] ?? 0) < leaf.passage.position.start) word++
    leafWords[leaf.index] = word
  }
  leafWords[skeleton.leaves.length] = words.count
  return { instrument, skeleton, words, leafWords, layout: layOutWords(skeleton, words, leafWords) }
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
