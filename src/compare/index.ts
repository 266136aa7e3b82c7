// The comparison's public surface: re-exports only.

export {
  type Amendment,
  type AmendmentRequest,
  applyAmendments,
  draftAmendment,
  draftMissing,
} from './amend.ts'
export { type CompareOptions, compare } from './compare.ts'
export type * from './concordance.ts'
export type { ElementsOf } from './lay.ts'
export { remedyFor } from './remedy.ts'
export { elementsFrom, readServes, type Serves } from './serves.ts'
