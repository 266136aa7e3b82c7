// What the elements of an XML format mean for the draft tree. Types only.

import type { PassageRole, ProvisionKind, ProvisionState } from '../model.ts'
import type { DraftBlock, DraftMeta } from './draft.ts'

export type Attributes = Readonly<Record<string, string>>

/** Opens a provision. */
export interface OpensProvision {
  readonly as: 'provision'
  readonly kind: ProvisionKind
  readonly state?: ProvisionState
  readonly place?: string
  /** Outline depth where parts do not nest. */
  readonly depth?: number
  /** Without a label it is only a heading. */
  readonly loose?: boolean
  /** The label, where the format numbers items itself. */
  readonly number?: string
  /** Where the label is no element of its own: its first words are matched, group 1 is the label. */
  readonly label?: RegExp
}

/**
 * What an element is.
 * - `provision`, and inside one: `num`, `heading`, `term` (a defined term at its start)
 * - `label`: the number of the provision that comes next
 * - `group`: a heading above provisions that opens none; `titled`: its heading is that of its first provision
 * - `words`: a paragraph (`literal`: it opens no provision, whatever it begins with); with a role, everything inside has that role; `note`: all inside is one note
 * - `quote`: what is inside is inserted into another law
 * - `table`, `row`, `cell`
 * - `inline`: only its words count; `break`: a space; `skip`: nothing of it counts
 * - `meta`: its words describe the file
 */
export type Role =
  | OpensProvision
  | { readonly as: 'words'; readonly role?: PassageRole; readonly literal?: boolean }
  | { readonly as: 'meta' | 'named'; readonly key: Exclude<keyof DraftMeta, 'kind'> }
  | {
      readonly as:
        | 'num'
        | 'heading'
        | 'term'
        | 'label'
        | 'note'
        | 'group'
        | 'titled'
        | 'quote'
        | 'table'
        | 'row'
        | 'cell'
        | 'inline'
        | 'break'
        | 'skip'
    }

/** What an element stands in. */
export interface Context {
  /** Names of the elements around, outermost first. */
  readonly names: readonly string[]
  /** Attributes of the innermost of them. */
  readonly parent: Attributes
  /** How many children of the innermost there are so far, this one included. */
  readonly position: number
  readonly quoted: boolean
  readonly meta: DraftMeta
}

/** Decides by attributes and surroundings. */
export type Choose = (attributes: Attributes, context: Context) => Role

/** One XML format as data. Elements that are not named are inline. */
export interface Grammar {
  readonly format: string
  readonly elements: Readonly<Record<string, Role | Choose>>
  /** The printed form of a label, where the format leaves brackets to the style sheet: `1` → `(1)`. */
  readonly label?: (bare: string, kind: ProvisionKind) => string
  /** Last changes to the tree: nesting of flat parts, kinds known only at the end. */
  readonly finish?: (blocks: DraftBlock[], meta: DraftMeta) => DraftBlock[]
}
