// The unit of reading: a run of markdown lines with its margin. Types only.

import type { PassageRole } from '../model.ts'

/** What a block is. `rule` is a line of dashes; `note` carries its role. */
export type BlockType = 'heading' | 'text' | 'table' | 'note' | 'rule'

/** A run of the source that reads as one paragraph line group. */
export interface TextBlock {
  readonly type: BlockType
  readonly role: PassageRole
  /** Offsets of the words, behind bullets, quotation marks and hashes. */
  readonly start: number
  readonly end: number
  /** Column of the bullet, or of the first word. */
  readonly column: number
  readonly bullet: boolean
  /** Column of the innermost `>`, behind the one around it; the same as `column` outside quotations. */
  readonly margin: number
  /** Depth of blockquote. */
  readonly quote: number
  /** Number of hashes; 0 when no heading. */
  readonly level: number
  /** True when a blank line, or another structure, stands before it. */
  readonly gap: boolean
}
