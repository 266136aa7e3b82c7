// An instrument, its words and its matches → a law: sentences as and/or trees, definitions and pointers resolved.

import type { Grammar, Matches, Span } from '../query/index.ts'
import type { Vocabulary } from '../words/index.ts'
import { annexedIn } from './annexed.ts'
import { connectorsOf } from './connect.ts'
import { type Cue, type CueQueries, cueQueries } from './cues.ts'
import { type Definition, findDefinitions } from './definitions.ts'
import { type CueHit, hitsByLeaf, type LaidText, leafFinder } from './laid.ts'
import { pointersIn } from './pointers.ts'
import { type Node, type Root, readRoots } from './readings.ts'
import { indexReferences } from './references.ts'
import { denied, sentenceLeaves, strengthOf } from './strength.ts'
import { indexTerms, prune } from './terms.ts'
import type { Skeleton } from './text.ts'

export type { Definition } from './definitions.ts'
export { type LaidText, layWords } from './laid.ts'
export { type Asked, type AtomMask, ask, type ReadingHit } from './profile.ts'
export type { Node, Root } from './readings.ts'
export type { Leaf, Skeleton, Unit } from './text.ts'
export { type CueQueries, cueQueries }

/** A text read as law. */
export interface Law extends LaidText {
  readonly matches: Matches
  readonly cues: CueQueries
  readonly roots: readonly Root[]
  readonly definitions: readonly Definition[]
  /** Definitions that the words of a leaf open, narrowest scope first for each term. */
  uses(leaf: number): readonly Definition[]
  /** Roots the words of a leaf bring in: `an offence under subsection (1)`. */
  pointers(leaf: number): readonly (readonly Root[])[]
  /** Words that a local rule takes out of a definition at this leaf; empty when nothing is taken out. */
  exclusions(leaf: number, definition: Definition): string
  /** A tree without the alternatives that speak of the excluded words. */
  without(node: Node, excluded: string): Node
  /** Whether words `[first, last]` stand under a duty, a power, or neither. */
  strengthOf(span: Span): 'duty' | 'power' | null
  /** Whether the sentence of a span denies what it names. */
  denied(span: Span): boolean
  /** Whether a unit lies in a schedule that sets out a treaty or a form to fill in: no law of this text. */
  annexed(unit: number): boolean
  /** A leaf and the leaves above it that its sentence runs through. */
  pathTo(leaf: number): readonly number[]
  /** Words of a unit and all it holds: `[first, end)`. */
  wordsOf(unit: number): readonly [number, number]
  /** Leaf that holds a word. */
  leafOf(word: number): number
  /** Roots of a unit and all it holds, by unit index. */
  rootsOf(unit: number): readonly Root[]
}

/** Reads a searched text as law: sentences, definitions, pointers, strength. */
export function readLaw(
  laid: LaidText,
  vocabulary: Vocabulary,
  matches: Matches,
  grammar: Grammar,
  cues: CueQueries = cueQueries(grammar),
): Law {
  const { skeleton, words } = laid
  const leafOf = leafFinder(laid.leafWords)
  const cueLists = new Map<string, CueHit[][]>()
  const cuesOf = (leaf: number, cue: string): readonly CueHit[] => {
    const lists = cueLists.get(cue) ?? hitsByLeaf(matches.spans(cues[cue as Cue]), words, leafOf)
    cueLists.set(cue, lists)
    return lists[leaf] ?? NO_HITS
  }
  const roots = readRoots(skeleton, connectorsOf(laid, cuesOf))
  const rootsOf = groupRoots(skeleton, roots)
  const references = indexReferences(skeleton)
  const definitions = findDefinitions(skeleton, roots, cuesOf, references)
  const terms = indexTerms(laid, vocabulary, definitions)
  const makesOffence = (root: Root) => leavesOf(root).some(leaf => cuesOf(leaf, 'offence').length > 0)
  const context = { laid, cuesOf, references, rootsOf, offences: roots.filter(makesOffence) }
  const unitWords = wordsByUnit(laid)
  const uses: (readonly Definition[] | undefined)[] = []
  const pointers: (readonly (readonly Root[])[] | undefined)[] = []
  return {
    ...laid,
    matches,
    cues,
    roots,
    definitions,
    leafOf,
    rootsOf,
    wordsOf: unit => unitWords[unit] ?? [0, 0],
    pathTo: leaf => sentenceLeaves(laid, leaf),
    annexed: annexedIn(skeleton, { treaty: matches.spans(cues.annexed), forms: grammar.forms }, leafOf),
    uses: leaf => (uses[leaf] ??= terms.usesIn(leaf)),
    pointers: leaf => (pointers[leaf] ??= pointersIn(context, leaf)),
    exclusions: terms.exclusions,
    without: (node, excluded) => (excluded ? prune(laid, node, excluded) : node),
    strengthOf: span => strengthOf(laid, cuesOf, leafOf, span),
    denied: span => denied(laid, cuesOf, leafOf, span),
  }
}

const NO_HITS: readonly CueHit[] = []

function leavesOf(root: Root): number[] {
  return Array.from({ length: root.endLeaf - root.firstLeaf }, (_, offset) => root.firstLeaf + offset)
}

/** Words of each unit, its own and those of all it holds: leaves are numbered in document order. */
function wordsByUnit({ skeleton, leafWords }: LaidText): (readonly [number, number])[] {
  const { leaves, units } = skeleton
  const words: [number, number][] = units.map(() => [Number.POSITIVE_INFINITY, 0])
  for (const leaf of leaves)
    for (let at = leaf.unit; at >= 0; at = units[at]?.parent ?? -1) {
      const range = words[at]
      if (!range) break
      range[0] = Math.min(range[0], leafWords[leaf.index] ?? 0)
      range[1] = Math.max(range[1], leafWords[leaf.index + 1] ?? 0)
    }
  return words
}

/** Roots by unit, with those of all the unit holds. */
function groupRoots(skeleton: Skeleton, roots: readonly Root[]): (unit: number) => readonly Root[] {
  const own = new Map<number, Root[]>()
  for (const root of roots) own.set(root.unit, [...(own.get(root.unit) ?? []), root])
  const known = new Map<number, readonly Root[]>()
  return unit => {
    const found = known.get(unit)
    if (found) return found
    const list: Root[] = []
    const end = skeleton.units[unit]?.end ?? unit + 1
    for (let index = unit; index < end; index++) list.push(...(own.get(index) ?? []))
    // A paragraph inside a sentence points to the whole sentence.
    if (!list.length) list.push(...(own.get(skeleton.units[unit]?.clause ?? unit) ?? []))
    known.set(unit, list)
    return list
  }
}
