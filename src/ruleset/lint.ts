// Rules and a lexicon → what is wrong with them beyond their shape.

import { type Lexicon, planQueries, QueryError } from '../query/index.ts'
import type { Rule } from './rule.ts'

/** One fault of a rule or concept. */
export interface LintFault {
  readonly file: string
  readonly text: string
}

/**
 * Finds rules that name unknown concepts, have no example for a verdict they can give, or restrict nothing.
 * @param queriesOf every query of a rule.
 */
export function lintRuleFiles(
  rules: readonly Rule[],
  lexicon: Lexicon,
  vocabularyOf: () => Parameters<typeof planQueries>[2],
  queriesOf: (rule: Rule) => Parameters<typeof planQueries>[0],
): LintFault[] {
  return rules.flatMap(rule => [
    ...conceptFaults(rule, lexicon, vocabularyOf, queriesOf),
    ...exampleFaults(rule),
    ...(rule.elements.some(element => element.required)
      ? []
      : [fault(rule, 'has no required element, so nothing can be missing')]),
    ...rule.unverified
      .filter(key => !(key in rule.cites))
      .map(key => fault(rule, `unverified names “${key}”, which is not cited`)),
  ])
}

function conceptFaults(
  rule: Rule,
  lexicon: Lexicon,
  vocabularyOf: () => Parameters<typeof planQueries>[2],
  queriesOf: (rule: Rule) => Parameters<typeof planQueries>[0],
): LintFault[] {
  const faults = new Set<string>()
  for (const query of queriesOf(rule))
    try {
      planQueries([query], lexicon, vocabularyOf())
    } catch (error) {
      if (!(error instanceof QueryError)) throw error
      faults.add(error.message)
    }
  return [...faults].map(text => fault(rule, text))
}

/** A rule must prove each verdict it can give: met and absent always, partial and contrary when it can. */
function exampleFaults(rule: Rule): LintFault[] {
  const required = rule.elements.filter(element => element.required)
  const canBePartial =
    required.length > 1 ||
    required.some(element => element.weak.length > 0 || element.any.some(test => test.counts === 'partly'))
  const needed = [
    'met',
    'absent',
    ...(canBePartial ? ['partial'] : []),
    ...(rule.contrary.length ? ['contrary'] : []),
  ]
  return needed
    .filter(verdict => !rule.examples.some(example => example.verdict === verdict))
    .map(verdict =>
      fault(rule, `has no example for the verdict “${verdict}”; add one under examples.${verdict}`),
    )
}

function fault(rule: Rule, text: string): LintFault {
  return { file: rule.file, text }
}
