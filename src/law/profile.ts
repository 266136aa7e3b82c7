// A law and a boolean query → the readings in which it holds, without writing any reading out.
//
// The profile of a node is the set of combinations of query atoms its readings contain: union for alternatives,
// pairwise union for sums, one entry per combination. Atoms are few, so profiles stay small however many
// readings there are; a profile that grows past CAP is merged into one entry and the text says so.

import type { Law } from './index.ts'
import type { Node, Root } from './readings.ts'

/** One combination of atoms, with the leaves that gave it. */
interface Entry {
  readonly mask: number
  readonly leaf: number
  readonly from: readonly Entry[]
}

/** Atoms of a query as bits over the leaves of a text. */
export interface AtomMask {
  /** Per leaf, the atoms that hold in its words. */
  readonly leaves: Uint32Array
  /** Atoms that can only help the query to hold. */
  readonly helping: number
  /** Atoms that can only hinder it. */
  readonly hindering: number
  /** Whether a reading with exactly these atoms satisfies the query. */
  holds(mask: number): boolean
  /** Whether some subset of these atoms satisfies the query: no reading can have more. */
  possible(mask: number): boolean
}

/** A reading that satisfies the query. */
export interface ReadingHit {
  readonly root: Root
  /** Leaves whose words carry atoms of this reading: the root's own and those of definitions it opens. */
  leaves(): readonly number[]
  readonly mask: number
}

/** Most combinations kept for one node. */
const CAP = 256
/** Fewer combinations than this are not worth pruning. */
const FEW = 4
/** Most pointers followed in a row: “an offence under subsection (3)”, which is about subsection (1). */
const REFERENCE_DEPTH = 2
const EMPTY: readonly Entry[] = [{ mask: 0, leaf: -1, from: [] }]

/** What one query finds in one law. */
export interface Asked {
  /** Roots with a reading that satisfies the query, with that reading. */
  hits(): ReadingHit[]
  /** All combinations the readings of a root contain. */
  masksOf(root: Root): readonly number[]
  /** Union over everything a root says, definitions opened. */
  unionOf(root: Root): number
  /** Leaves that carry atoms in a root or in the definitions it opens. */
  leavesOf(root: Root): number[]
  /** True when some profile was merged: the answer is then coarser, never finer. */
  capped(): boolean
}

/** Prepares one query for one law; results are kept, so a second question costs nothing. */
export function ask(law: Law, atoms: AtomMask): Asked {
  const definitionProfiles = new Map<string, readonly Entry[]>()
  const definitionUnions = new Map<number, number>()
  const rootProfiles = new Map<number, readonly Entry[]>()
  const rootUnions = new Map<number, number>()
  const targetProfiles = Array.from(
    { length: REFERENCE_DEPTH + 1 },
    () => new Map<readonly Root[], readonly Entry[]>(),
  )
  const openDefinitions = new Set<number>()
  let capped = false

  return {
    hits() {
      const found: ReadingHit[] = []
      for (const root of law.roots) {
        if (!atoms.possible(unionOf(root))) continue
        const entry = rootProfile(root, 0).find(candidate => atoms.holds(candidate.mask))
        if (entry) found.push({ root, mask: entry.mask, leaves: () => leavesIn(entry) })
      }
      return found
    },
    masksOf: root => rootProfile(root, 0).map(entry => entry.mask),
    unionOf: root => unionOf(root),
    leavesOf(root) {
      const found = new Set<number>()
      collect(root.firstLeaf, root.endLeaf, found, new Set())
      return [...found].sort((a, b) => a - b)
    },
    capped: () => capped,
  }

  function unionOf(root: Root, depth = 0): number {
    const key = root.index * (REFERENCE_DEPTH + 1) + depth
    const known = rootUnions.get(key)
    if (known !== undefined) return known
    rootUnions.set(key, 0)
    let mask = 0
    for (let leaf = root.firstLeaf; leaf < root.endLeaf; leaf++) {
      mask |= atoms.leaves[leaf] ?? 0
      for (const definition of law.uses(leaf)) mask |= unionOfDefinition(definition.index)
      if (depth < REFERENCE_DEPTH)
        for (const target of law.pointers(leaf))
          for (const pointed of target) mask |= unionOf(pointed, depth + 1)
    }
    rootUnions.set(key, mask)
    return mask
  }

  function unionOfDefinition(index: number): number {
    const known = definitionUnions.get(index)
    if (known !== undefined) return known
    definitionUnions.set(index, 0)
    const definition = law.definitions[index]
    let mask = 0
    if (definition)
      for (let leaf = definition.firstLeaf; leaf < definition.endLeaf; leaf++) {
        mask |= atoms.leaves[leaf] ?? 0
        for (const inner of law.uses(leaf)) mask |= unionOfDefinition(inner.index)
      }
    definitionUnions.set(index, mask)
    return mask
  }

  function rootProfile(root: Root, depth: number): readonly Entry[] {
    const key = root.index * (REFERENCE_DEPTH + 1) + depth
    const known = rootProfiles.get(key) ?? (unionOf(root, depth) ? profile(root.node, depth, root) : EMPTY)
    rootProfiles.set(key, known)
    return known
  }

  function profile(node: Node, depth: number, root: Root | null): readonly Entry[] {
    if (node.type === 'leaf') return leafProfile(node.leaf, depth, root)
    if (node.type === 'any') return distinct(node.parts.flatMap(part => profile(part, depth, root)))
    let sum = EMPTY
    for (const part of node.parts) sum = pairs(sum, profile(part, depth, root))
    return sum
  }

  function leafProfile(leaf: number, depth: number, root: Root | null): readonly Entry[] {
    let sum: readonly Entry[] = [{ mask: atoms.leaves[leaf] ?? 0, leaf, from: [] }]
    for (const definition of law.uses(leaf)) {
      if (definition.root === root?.index) continue
      sum = pairs(sum, definitionProfile(definition.index, law.exclusions(leaf, definition), depth))
    }
    if (depth < REFERENCE_DEPTH)
      for (const target of law.pointers(leaf)) sum = pairs(sum, targetProfile(target, depth + 1))
    return sum
  }

  function definitionProfile(index: number, excluded: string, depth: number): readonly Entry[] {
    const key = `${index}/${excluded}/${depth}`
    const known = definitionProfiles.get(key)
    if (known) return known
    const definition = law.definitions[index]
    if (!definition || openDefinitions.has(index)) return EMPTY
    openDefinitions.add(index)
    const found = profile(law.without(definition.node, excluded), depth, null)
    openDefinitions.delete(index)
    definitionProfiles.set(key, found)
    return found
  }

  function targetProfile(target: readonly Root[], depth: number): readonly Entry[] {
    const known = targetProfiles[depth]?.get(target)
    if (known) return known
    const found = distinct(target.flatMap(root => rootProfile(root, depth)))
    targetProfiles[depth]?.set(target, found)
    return found
  }

  function pairs(left: readonly Entry[], right: readonly Entry[]): readonly Entry[] {
    if (right.length === 1 && right[0]?.mask === 0) return left
    if (left.length === 1 && left[0]?.mask === 0) return right
    const found = new Map<number, Entry>()
    for (const a of left)
      for (const b of right) {
        const mask = a.mask | b.mask
        if (!found.has(mask)) found.set(mask, { mask, leaf: -1, from: [a, b] })
      }
    return bounded([...found.values()])
  }

  function distinct(entries: readonly Entry[]): readonly Entry[] {
    const found = new Map<number, Entry>()
    for (const entry of entries) if (!found.has(entry.mask)) found.set(entry.mask, entry)
    return bounded([...found.values()])
  }

  function bounded(entries: readonly Entry[]): readonly Entry[] {
    const kept = entries.length > FEW ? prune(entries) : entries
    if (kept.length <= CAP) return kept
    capped = true
    const mask = kept.reduce((union, entry) => union | entry.mask, 0)
    return [{ mask, leaf: -1, from: kept }]
  }

  /** Drops a combination when another has at least what helps, at most what hinders, and the rest alike. */
  function prune(entries: readonly Entry[]): readonly Entry[] {
    const kept: Entry[] = []
    const helps = (entry: Entry) => bits(entry.mask & atoms.helping)
    for (const entry of [...entries].sort((a, b) => helps(b) - helps(a)))
      if (!kept.some(better => dominates(better.mask, entry.mask))) kept.push(entry)
    return kept
  }

  function dominates(better: number, worse: number): boolean {
    const { helping, hindering } = atoms
    return (
      (worse & helping & ~better) === 0 &&
      (better & hindering & ~worse) === 0 &&
      ((better ^ worse) & ~helping & ~hindering) === 0
    )
  }

  /** Parts are shared between entries: each is visited once. */
  function leavesIn(entry: Entry): number[] {
    const found = new Set<number>()
    const seen = new Set<Entry>([entry])
    for (const next of seen) {
      if (next.leaf >= 0 && next.mask) found.add(next.leaf)
      for (const part of next.from) if (part.mask) seen.add(part)
    }
    return [...found].sort((a, b) => a - b)
  }

  function collect(first: number, end: number, found: Set<number>, seen: Set<number>): void {
    for (let leaf = first; leaf < end; leaf++) {
      if (atoms.leaves[leaf]) found.add(leaf)
      for (const definition of law.uses(leaf)) {
        if (seen.has(definition.index)) continue
        seen.add(definition.index)
        collect(definition.firstLeaf, definition.endLeaf, found, seen)
      }
    }
  }
}

/** Number of bits set. */
function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest; rest &= rest - 1) count++
  return count
}
