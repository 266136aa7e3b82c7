// The comparison's public surface: re-exports only.

export { type CompareOptions, compare } from './compare.ts'
export type * from './concordance.ts'
export type { ElementsOf } from './lay.ts'
