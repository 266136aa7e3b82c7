// The groups that alignment builds: types only.

import type { Reason } from './concordance.ts'

/** Pieces of both sides that answer each other, by index; several on a side after a split or a merger. */
export interface Group {
  readonly model: number[]
  readonly draft: number[]
  score: number
  readonly reasons: Set<Reason>
  /** No other piece could have been meant: the only safe ground for saying that words moved. */
  readonly sure: boolean
}

/** The groups under construction and the pieces they have taken. */
export interface Grouping {
  readonly groups: Group[]
  /** Piece → its group, per side. */
  readonly ofModel: Map<number, Group>
  readonly ofDraft: Map<number, Group>
}
