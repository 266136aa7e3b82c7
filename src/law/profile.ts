// A law and a boolean query → the readings in which it holds, without writing any reading out.
//
// The profile of a node is the set of combinations of query atoms its readings contain: union for alternatives,
// pairwise union for sums, one entry per combination. Atoms are few, so profiles stay small however many
// readings there are; a profile that grows past CAP is merged into one entry and the text says so.

import type { Law } from './index.ts'
import type { Node, Root } from './readings.ts'

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
/** Most pointers followed in a row: “an offence under subsection (1)” opens (1), but not what (1) points to. */
const REFERENCE_DEPTH = 1
/** The profile of words that carry no atom. */
const NOTHING: Profile = [0]

/** Combinations of atoms, each a mask, none twice. */
type Profile = readonly number[]

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
  const definitionProfiles = new Map<string, Profile>()
  const definitionUnions = new Map<number, number>()
  const rootProfiles = new Map<number, Profile>()
  const rootUnions = new Map<number, number>()
  const targetProfiles = Array.from(
    { length: REFERENCE_DEPTH + 1 },
    () => new Map<readonly Root[], Profile>(),
  )
  const openDefinitions = new Set<number>()
  let capped = false

  return {
    hits() {
      const found: ReadingHit[] = []
      for (const root of law.roots) {
        if (!atoms.possible(unionOf(root, 0))) continue
        const mask = rootProfile(root, 0).find(atoms.holds)
        if (mask !== undefined) found.push({ root, mask, leaves: () => leavesOf(root, mask) })
      }
      return found
    },
    masksOf: root => rootProfile(root, 0),
    unionOf: root => unionOf(root, 0),
    leavesOf: root => leavesOf(root, -1),
    capped: () => capped,
  }

  function unionOf(root: Root, depth: number): number {
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

  function rootProfile(root: Root, depth: number): Profile {
    const key = root.index * (REFERENCE_DEPTH + 1) + depth
    const known = rootProfiles.get(key) ?? (unionOf(root, depth) ? profile(root.node, depth, root) : NOTHING)
    rootProfiles.set(key, known)
    return known
  }

  function profile(node: Node, depth: number, root: Root | null): Profile {
    if (node.type === 'leaf') return leafProfile(node.leaf, depth, root)
    if (node.type === 'any') return distinct(node.parts.flatMap(part => profile(part, depth, root)))
    let sum = NOTHING
    for (const part of node.parts) sum = pairs(sum, profile(part, depth, root))
    return sum
  }

  function leafProfile(leaf: number, depth: number, root: Root | null): Profile {
    const own = atoms.leaves[leaf] ?? 0
    let sum = own ? [own] : NOTHING
    for (const definition of law.uses(leaf)) {
      if (definition.root === root?.index || !unionOfDefinition(definition.index)) continue
      sum = pairs(sum, definitionProfile(definition.index, law.exclusions(leaf, definition), depth))
    }
    if (depth < REFERENCE_DEPTH)
      for (const target of law.pointers(leaf)) sum = pairs(sum, targetProfile(target, depth + 1))
    return sum
  }

  function definitionProfile(index: number, excluded: string, depth: number): Profile {
    const key = `${index}/${excluded}/${depth}`
    const known = definitionProfiles.get(key)
    if (known) return known
    const definition = law.definitions[index]
    if (!definition || openDefinitions.has(index)) return NOTHING
    openDefinitions.add(index)
    const found = profile(law.without(definition.node, excluded), depth, null)
    openDefinitions.delete(index)
    definitionProfiles.set(key, found)
    return found
  }

  function targetProfile(target: readonly Root[], depth: number): Profile {
    const known = targetProfiles[depth]?.get(target)
    if (known) return known
    const found = distinct(target.flatMap(root => rootProfile(root, depth)))
    targetProfiles[depth]?.set(target, found)
    return found
  }

  function pairs(left: Profile, right: Profile): Profile {
    if (right.length === 1 && right[0] === 0) return left
    if (left.length === 1 && left[0] === 0) return right
    const found = new Set<number>()
    for (const a of left) for (const b of right) found.add(a | b)
    return bounded([...found])
  }

  function distinct(masks: Profile): Profile {
    return masks.length === 1 ? masks : bounded([...new Set(masks)])
  }

  function bounded(masks: Profile): Profile {
    const kept = masks.length > FEW ? prune(masks) : masks
    if (kept.length <= CAP) return kept
    capped = true
    return [kept.reduce((union, mask) => union | mask, 0)]
  }

  /** Drops a combination when another has at least what helps, at most what hinders, and the rest alike. */
  function prune(masks: Profile): Profile {
    const kept: number[] = []
    const helps = (mask: number) => countBits(mask & atoms.helping)
    for (const mask of [...masks].sort((a, b) => helps(b) - helps(a)))
      if (!kept.some(better => dominates(better, mask))) kept.push(mask)
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

  /** Leaves of a root, of definitions it opens and of provisions it points to, that carry only these atoms. */
  function leavesOf(root: Root, mask: number): number[] {
    const found = new Set<number>()
    const seen = new Set<number>()
    collect(root.firstLeaf, root.endLeaf, 0)
    return [...found].sort((a, b) => a - b)

    function collect(first: number, end: number, depth: number): void {
      for (let leaf = first; leaf < end; leaf++) {
        const own = atoms.leaves[leaf] ?? 0
        if (own && (own & ~mask) === 0) found.add(leaf)
        for (const { index, firstLeaf, endLeaf } of law.uses(leaf)) {
          if (seen.has(index) || !unionOfDefinition(index)) continue
          seen.add(index)
          collect(firstLeaf, endLeaf, depth)
        }
        if (depth < REFERENCE_DEPTH)
          for (const target of law.pointers(leaf))
            for (const pointed of target)
              if ((unionOf(pointed, depth + 1) & ~mask) === 0)
                collect(pointed.firstLeaf, pointed.endLeaf, depth + 1)
      }
    }
  }
}

/** Number of bits set. */
function countBits(mask: number): number {
  let count = 0
  for (let rest = mask; rest; rest &= rest - 1) count++
  return count
}
