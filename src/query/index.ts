// Terms and connectors over the words of a law: text → query → plan → spans.

export { atomsOf, evaluate, openConcepts } from './boolean.ts'
export { QueryError } from './error.ts'
export { matchPlan } from './match.ts'
export { parseQuery } from './parse.ts'
export { type Plan, planQueries } from './plan.ts'
export { printQuery } from './print.ts'
export type * from './types.ts'
