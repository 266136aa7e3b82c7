// Definitions → which of them the words of a leaf open, and what a local rule takes out of them.

import { splitWords, type Vocabulary } from '../words/index.ts'
import type { Definition } from './definitions.ts'
import type { LaidText } from './laid.ts'
import { bounds, type Node } from './readings.ts'

/** Finds defined terms in use. Inflected forms count: “trafficks”, “trafficking”. */
export interface TermIndex {
  usesIn(leaf: number): readonly Definition[]
  exclusions(leaf: number, definition: Definition): string
}

interface Term {
  readonly stems: readonly number[]
  readonly definition: Definition
}

/** Indexes defined terms by the stem of their first word. */
export function indexTerms(
  laid: LaidText,
  vocabulary: Vocabulary,
  definitions: readonly Definition[],
): TermIndex {
  const { words, leafWords, skeleton } = laid
  const byStem = new Map<number, Term[]>()
  for (const definition of definitions) {
    if (definition.verb === 'excludes') continue
    for (const term of definition.terms) {
      const stems = splitWords(vocabulary.data, term).map(word => vocabulary.stem(vocabulary.idOf(word)))
      const first = stems[0]
      if (first === undefined) continue
      const list = byStem.get(first) ?? []
      list.push({ stems, definition })
      byStem.set(first, list)
    }
  }
  const excluding = definitions.filter(definition => definition.verb === 'excludes')
  const excludingKnown = new Map<Definition, readonly Definition[]>()
  return { usesIn, exclusions }

  function usesIn(leaf: number): readonly Definition[] {
    const unit = skeleton.leaves[leaf]?.unit ?? -1
    const best = new Map<string, Definition>()
    const end = leafWords[leaf + 1] ?? words.count
    for (let word = leafWords[leaf] ?? end; word < end; word++)
      for (const { stems, definition } of byStem.get(words.stem[word] ?? -1) ?? []) {
        if (!stems.every((stem, offset) => words.stem[word + offset] === stem)) continue
        if (leaf >= definition.firstLeaf && leaf < definition.endLeaf) continue
        const size = sizeOfScope(definition, unit)
        if (size < 0) continue
        const key = stems.join(' ')
        const known = best.get(key)
        if (!known || size < sizeOfScope(known, unit)) best.set(key, definition)
      }
    return [...best.values()]
  }

  /** Local rules that take something out of a definition. */
  function excludingOf(definition: Definition): readonly Definition[] {
    const known = excludingKnown.get(definition)
    if (known) return known
    const found = excluding.filter(other =>
      other.terms.some(term => definition.terms.some(same => same.toLowerCase() === term.toLowerCase())),
    )
    excludingKnown.set(definition, found)
    return found
  }

  function exclusions(leaf: number, definition: Definition): string {
    const unit = skeleton.leaves[leaf]?.unit ?? -1
    const local = excludingOf(definition).find(other => sizeOfScope(other, unit) >= 0)
    return local ? excludedWords(local) : ''
  }

  /** Words after the verb: `“exploitation” does not include sexual exploitation` → `sexual exploitation`. */
  function excludedWords(definition: Definition): string {
    const leaf = skeleton.leaves[definition.firstLeaf]
    if (!leaf) return ''
    const text = skeleton.instrument.text.slice(leaf.passage.position.start, leaf.passage.position.end)
    return (EXCLUDED.exec(text)?.[1] ?? '').trim().toLowerCase()
  }
}

/** What follows the verb of exclusion, to the end of the clause: `does not include sexual exploitation.` */
const EXCLUDED = /\b(?:not include|exclud\w+)\s+([^.;,]{2,80})/

/** Units in the narrowest range of a definition's scope that holds the unit; -1 when none does. */
function sizeOfScope(definition: Definition, unit: number): number {
  let best = -1
  for (const [first, end] of definition.scope)
    if (unit >= first && unit < end && (best < 0 || end - first < best)) best = end - first
  return best
}

/** Drops alternatives that speak of what a local definition takes out. */
export function prune(laid: LaidText, node: Node, excluded: string): Node {
  if (node.type === 'leaf') return node
  const parts = node.parts.map(part => prune(laid, part, excluded))
  if (node.type === 'all') return { type: 'all', parts }
  const kept = parts.filter(part => !says(laid, part, excluded))
  return { type: 'any', parts: kept.length ? kept : parts }
}

function says(laid: LaidText, node: Node, excluded: string): boolean {
  const [first, end] = bounds(node)
  const { leaves, instrument } = laid.skeleton
  const from = leaves[first]?.passage.position.start ?? 0
  const to = leaves[end - 1]?.passage.position.end ?? from
  return instrument.text.slice(from, to).toLowerCase().includes(excluded)
}
