// A skeleton → and/or trees: each root is one sentence of law with its list, each path through it one reading.

import type { Block, Provision } from '../model.ts'
import { SENTENCE_END, SENTENCE_START, type Skeleton, type Unit } from './text.ts'

/** Words, all of several parts, or any one of several alternatives. */
export type Node =
  | { readonly type: 'leaf'; readonly leaf: number }
  | { readonly type: 'all'; readonly parts: readonly Node[] }
  | { readonly type: 'any'; readonly parts: readonly Node[] }

/** One sentence of law: the chapeau, its list and its closing words. */
export interface Root {
  readonly index: number
  /** Unit whose words these are. */
  readonly unit: number
  readonly node: Node
  /** Leaves `[firstLeaf, endLeaf)` are the root's own words. */
  readonly firstLeaf: number
  readonly endLeaf: number
}

/** How a leaf's words join it to the next item, or govern its list. */
export interface Connectors {
  /** The last word of the leaf: does it join with "or", with "and", or not at all? */
  endsWith(leaf: number): 'or' | 'and' | null
  /** Does the leaf say "any of the following", "all of the following"? */
  governs(leaf: number): 'any' | 'all' | null
}

/** Splits every unit into its sentences of law and reads each as an and/or tree. Linear in the text. */
export function readRoots(skeleton: Skeleton, connectors: Connectors): Root[] {
  const { units, leaves, instrument } = skeleton
  const leafOf = new Map(leaves.map(leaf => [leaf.passage, leaf.index]))
  const unitOf = new Map(units.map(unit => [unit.provision, unit]))
  const roots: Root[] = []
  for (const unit of units) {
    if (unit.clause !== unit.index) continue
    for (const sentence of sentences(unit)) addRoot(unit, sentence)
  }
  return roots.sort((a, b) => a.firstLeaf - b.firstLeaf).map((root, index) => ({ ...root, index }))

  function addRoot(unit: Unit, blocks: readonly Block[]): void {
    const node = join(blocks, unit)
    const [firstLeaf, endLeaf] = bounds(node)
    if (endLeaf > firstLeaf) roots.push({ index: 0, unit: unit.index, node, firstLeaf, endLeaf })
  }

  /** Blocks of a unit, cut where a sentence ends; provisions that stand alone are not part of it. */
  function sentences(unit: Unit): Block[][] {
    const groups: Block[][] = []
    let open: Block[] = []
    for (const block of unit.provision.children) {
      if (block.type === 'passage') {
        if (!leafOf.has(block)) continue
        const text = instrument.text.slice(block.position.start, block.position.end)
        if (open.at(-1)?.type === 'provision' && SENTENCE_START.test(text)) close()
        open.push(block)
        if (SENTENCE_END.test(text)) close()
      } else if (!standsAlone(block)) open.push(block)
    }
    close()
    return groups

    function close(): void {
      if (open.length) groups.push(open)
      open = []
    }
  }

  function standsAlone(provision: Provision): boolean {
    const unit = unitOf.get(provision)
    return unit === undefined || unit.clause === unit.index
  }

  /** Passages and lists in a row are one sentence; a run of items is one list. */
  function join(blocks: readonly Block[], around: Unit): Node {
    const parts: Node[] = []
    let items: Node[] = []
    let itemLeaves: [number, number][] = []
    let chapeau = -1
    for (const block of blocks) {
      if (block.type === 'passage') {
        closeList()
        const leaf = leafOf.get(block)
        if (leaf === undefined) continue
        parts.push({ type: 'leaf', leaf })
        chapeau = leaf
      } else if (!standsAlone(block)) {
        const node = join(block.children, around)
        const range = bounds(node)
        if (range[1] > range[0]) {
          items.push(node)
          itemLeaves.push(range)
        }
      }
    }
    closeList()
    return parts.length === 1 && parts[0] ? parts[0] : { type: 'all', parts }

    function closeList(): void {
      if (items.length === 1 && items[0]) parts.push(items[0])
      else if (items.length > 1) parts.push({ type: listType(chapeau, itemLeaves, around), parts: items })
      items = []
      itemLeaves = []
    }
  }

  /** "or" before the last item makes alternatives, "and" a sum; the chapeau's own words win over both. */
  function listType(chapeau: number, items: readonly [number, number][], around: Unit): 'any' | 'all' {
    const governed = chapeau >= 0 ? connectors.governs(chapeau) : null
    if (governed) return governed
    let and = false
    for (const [, end] of items.slice(0, -1)) {
      const ending = connectors.endsWith(end - 1)
      if (ending === 'or') return 'any'
      if (ending === 'and') and = true
    }
    if (and) return 'all'
    // Unjoined items of a definition are its cases; elsewhere the reading that asks for more is the safe one.
    return around.provision.kind === 'definition' ? 'any' : 'all'
  }
}

/** Leaves a node spans: `[first, end)`; `[0, 0)` when it has none. */
export function bounds(node: Node): [number, number] {
  if (node.type === 'leaf') return [node.leaf, node.leaf + 1]
  let first = Number.POSITIVE_INFINITY
  let end = 0
  for (const part of node.parts) {
    const [a, b] = bounds(part)
    if (b === a) continue
    if (a < first) first = a
    if (b > end) end = b
  }
  return end ? [first, end] : [0, 0]
}
