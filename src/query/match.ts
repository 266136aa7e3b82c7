// A plan over the words of a text → the spans of every query, worked out when asked for.

import type { Words } from '../words/index.ts'
import { QueryError } from './error.ts'
import { createEvaluator } from './evaluate.ts'
import type { Plan } from './plan.ts'
import { printQuery } from './print.ts'
import { lastOf, seek } from './spans.ts'
import type { Layout, Matches, Query, Span, Spans } from './types.ts'

/**
 * Runs a plan over one text. The words must have been read with the plan's vocabulary. All phrases are found
 * in one pass; every node is then worked out once, when first asked for, in time linear in its parts' hits.
 */
export function matchPlan(plan: Plan, words: Words, layout: Layout): Matches {
  const evaluator = createEvaluator(plan, {
    words,
    provision: layout.provision,
    section: layout.section,
    layout,
  })
  const objects = new Map<Spans, readonly Span[]>()
  return { spans, columns, holds }

  function nodeOf(query: Query): number {
    const node = plan.nodeOf(query)
    if (node === undefined)
      throw new QueryError(`the query ${printQuery(query)} was not planned`, query.start)
    return node
  }

  function columns(query: Query): Spans {
    return evaluator.spansOf(nodeOf(query))
  }

  function spans(query: Query): readonly Span[] {
    const found = columns(query)
    let made = objects.get(found)
    if (!made) {
      made = Array.from(found.first, (first, index) => ({ first, last: lastOf(found, index) }))
      objects.set(found, made)
    }
    return made
  }

  function holds(query: Query, first: number, last: number): boolean {
    const found = columns(query)
    if (query.type === 'field') {
      // runs do not touch one another's words, so the last run that starts by `last` decides
      const run = seek(found, last + 1) - 1
      return run >= 0 && lastOf(found, run) >= first
    }
    return lastOf(found, seek(found, first)) <= last
  }
}
