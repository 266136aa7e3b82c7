// What an importer builds: a tree without positions. Types, and how the tree is put in order.

import type {
  InstrumentKind,
  Message,
  PassageRole,
  ProvisionKind,
  ProvisionState,
  SourceMark,
} from '../model.ts'

/** A run of words; `text` has no line breaks and no markdown of its own. */
export interface DraftPassage {
  readonly type: 'passage'
  readonly role: PassageRole
  text: string
  /** True for words that open no provision although they begin like a label. */
  readonly literal?: boolean
  /** True for words that are inserted elsewhere. */
  readonly quoted?: boolean
  /** Outline depth of a heading in formats whose headings do not nest; 1 is the outermost. */
  readonly depth?: number
}

/** A table: rows of cells, the first row is its head. */
export interface DraftTable {
  readonly type: 'table'
  readonly rows: readonly (readonly string[])[]
  readonly quoted?: boolean
}

/** A provision as the source marks it. Kinds below the unit are read again from the labels. */
export interface DraftProvision {
  readonly type: 'provision'
  kind: ProvisionKind
  /** As printed; empty when unnumbered. */
  label: string
  heading: string | null
  state: ProvisionState
  readonly children: DraftBlock[]
  /** Where it stands in the source, as a reader would cite it: `section[@id=…]`. */
  readonly place: string | null
  /** Outline depth in formats whose parts do not nest; 1 is the outermost. */
  depth?: number
}

export type DraftBlock = DraftProvision | DraftPassage | DraftTable

/** What a file says about itself; null or absent when it does not. */
export interface DraftMeta {
  id?: string
  title?: string
  jurisdiction?: string
  language?: string
  kind?: InstrumentKind
  /** ISO date of the consolidation. */
  asAt?: string
  citation?: string
  source?: string
}

/** A text read from a structured format. */
export interface Draft {
  readonly format: string
  readonly meta: DraftMeta
  readonly children: readonly DraftBlock[]
  readonly messages: readonly Message[]
}

/** What every importer gives: structured markdown, where its parts came from, what the file says of itself. */
export interface Imported {
  readonly text: string
  /** Ascending by `start`. */
  readonly marks: readonly SourceMark[]
  readonly format: string
  readonly meta: DraftMeta
  /** Faults met on the way; they join those of the parse. */
  readonly messages: readonly Message[]
}

/** Kinds that are units of law of their own. */
export const UNITS: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>([
  'section',
  'article',
  'rule',
  'clause',
])

/**
 * Nests a flat run of parts, headings and sections by their `depth`: a part takes what follows it, up to the
 * next part or heading that is no deeper.
 */
export function nestByDepth(flat: readonly DraftBlock[]): DraftBlock[] {
  const top: DraftBlock[] = []
  const open: { depth: number; into: DraftBlock[] }[] = [{ depth: 0, into: top }]
  for (const block of flat) {
    const depth = block.type === 'table' ? undefined : block.depth
    while (depth !== undefined && open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop()
    open.at(-1)?.into.push(block)
    if (block.type === 'provision' && depth !== undefined) open.push({ depth, into: block.children })
  }
  return top
}
