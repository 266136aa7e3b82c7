// A rule on a body of law → the tree of how its verdict came about: element → query → provision → words.

import type { Evidence, Finding } from '../model.ts'
import { printQuery } from '../query/index.ts'
import type { Rule, Test } from '../ruleset/rule.ts'
import type { Body } from './body.ts'
import { quoteHits } from './evidence.ts'
import { findAll, type Hit } from './hits.ts'
import { assessRule } from './rule.ts'

/** What one test of an element found. */
export interface TestTrace {
  readonly kind: Test['kind']
  /** The query as written. */
  readonly query: string
  /** Provisions that satisfy it. */
  readonly hits: number
  readonly weakness: string | null
  readonly evidence: readonly Evidence[]
}

/** How each element of a rule fared, test by test. */
export interface RuleTrace {
  readonly finding: Finding
  readonly elements: readonly {
    readonly id: string
    readonly title: string
    readonly tests: readonly TestTrace[]
  }[]
  readonly contrary: readonly TestTrace[]
}

/** Traces one rule; the finding is the one `assess` gives. */
export function traceRule(body: Body, rule: Rule): RuleTrace {
  return {
    finding: assessRule(body, rule),
    elements: rule.elements.map(element => ({
      id: element.id,
      title: element.title,
      tests: element.any.map(test => traceTest(test, findAll(body.laws, test, element, rule.in))),
    })),
    contrary: rule.contrary.map(test => traceTest(test, findAll(body.laws, test, null, rule.in))),
  }
}

function traceTest(test: Test, hits: readonly Hit[]): TestTrace {
  const has = test.has ? ` has ${printQuery(test.has)}` : ''
  return {
    kind: test.kind,
    query: printQuery(test.query) + has,
    hits: hits.length,
    weakness: hits.length && hits.every(hit => hit.weakness) ? (hits[0]?.weakness ?? null) : null,
    evidence: quoteHits(hits),
  }
}
