// Phrases → one automaton over word ids; words → the phrases that end at each.
// Aho & Corasick, “Efficient string matching”, CACM 18 (1975), over classes of words instead of letters: a
// word may be of several classes (its form, its stem, each expander it fits), so states are sets of trie
// nodes, made when first met and kept (a lazy subset construction).

import type { Vocabulary, Words } from '../words/index.ts'
import { createWordClasses } from './word-classes.ts'

/** Phrases of all queries of a plan. */
export interface Automaton {
  /** Adds a phrase (words as printed, expanders marked) and returns its id; equal phrases share one. */
  addPhrase(words: readonly string[], exact: boolean): number
  /** Number of distinct phrases. */
  size(): number
  /** Every occurrence of every phrase, within sentences; linear in the words plus the hits. */
  run(words: Words): PhraseHits
}

/** Occurrences grouped by phrase: those of phrase `p` are `first[offset[p]]` up to `first[offset[p + 1]]`. */
export interface PhraseHits {
  readonly offset: Int32Array
  /** Index of the first word, ascending within a phrase. */
  readonly first: Int32Array
  /** Per phrase: number of words. */
  readonly length: Int32Array
}

/** States kept between texts; beyond this they are made anew, so that memory stays bounded. */
const MAX_STATES = 200_000

interface State {
  /** Trie nodes the words so far may stand at, the root left out. */
  readonly nodes: readonly number[]
  /** Phrases that end here. */
  readonly ends: readonly number[]
  readonly next: Map<number, State>
}

/** An automaton without phrases. */
export function createAutomaton(vocabulary: Vocabulary): Automaton {
  const classes = createWordClasses(vocabulary)
  const children: Map<number, number>[] = [new Map()]
  const phraseAt: number[] = [-1]
  const lengths: number[] = []
  let states = new Map<string, State>()
  let root = makeState([])
  return {
    addPhrase(words, exact) {
      let node = 0
      for (const word of words) node = child(node, classes.add(word, exact))
      const known = phraseAt[node] ?? -1
      if (known >= 0) return known
      reset()
      phraseAt[node] = lengths.length
      return lengths.push(words.length) - 1
    },
    size: () => lengths.length,
    run,
  }

  function child(node: number, wordClass: number): number {
    const known = children[node]?.get(wordClass)
    if (known !== undefined) return known
    const made = children.length
    children[node]?.set(wordClass, made)
    children.push(new Map())
    phraseAt.push(-1)
    return made
  }

  function reset(): void {
    states = new Map()
    root = makeState([])
  }

  function makeState(nodes: readonly number[]): State {
    const key = nodes.join()
    const known = states.get(key)
    if (known) return known
    const ends = nodes.map(node => phraseAt[node] ?? -1).filter(phrase => phrase >= 0)
    const state = { nodes, ends, next: new Map<number, State>() }
    states.set(key, state)
    return state
  }

  function step(state: State, signature: number): State {
    const nodes: number[] = []
    for (const wordClass of classes.members(signature)) {
      for (const node of [0, ...state.nodes]) {
        const to = children[node]?.get(wordClass)
        if (to !== undefined) nodes.push(to)
      }
    }
    const next = makeState(nodes.sort((a, b) => a - b))
    state.next.set(signature, next)
    return next
  }

  function run(words: Words): PhraseHits {
    if (states.size > MAX_STATES) reset()
    const { form, sentence, count } = words
    const phrases = createColumn()
    const ends = createColumn()
    let state = root
    for (let word = 0; word < count; word++) {
      const signature = classes.signature(form[word] ?? 0)
      if (signature === 0) {
        state = root
        continue
      }
      if (word > 0 && sentence[word] !== sentence[word - 1]) state = root
      state = state.next.get(signature) ?? step(state, signature)
      for (const phrase of state.ends) {
        phrases.push(phrase)
        ends.push(word)
      }
    }
    return group(phrases.values(), ends.values(), Int32Array.from(lengths))
  }
}

/** Counting sort by phrase; within a phrase occurrences stay ascending. */
function group(phrases: Int32Array, ends: Int32Array, length: Int32Array): PhraseHits {
  const offset = new Int32Array(length.length + 1)
  for (const phrase of phrases) offset[phrase + 1] = (offset[phrase + 1] ?? 0) + 1
  for (let phrase = 0; phrase < length.length; phrase++) {
    offset[phrase + 1] = (offset[phrase + 1] ?? 0) + (offset[phrase] ?? 0)
  }
  const next = offset.slice()
  const first = new Int32Array(phrases.length)
  for (let hit = 0; hit < phrases.length; hit++) {
    const phrase = phrases[hit] ?? 0
    const place = next[phrase] ?? 0
    first[place] = (ends[hit] ?? 0) - (length[phrase] ?? 1) + 1
    next[phrase] = place + 1
  }
  return { offset, first, length }
}

function createColumn() {
  let column = new Int32Array(1024)
  let count = 0
  return {
    push(value: number): void {
      if (count === column.length) {
        const wider = new Int32Array(column.length * 2)
        wider.set(column)
        column = wider
      }
      column[count++] = value
    },
    values: (): Int32Array => column.subarray(0, count),
  }
}
