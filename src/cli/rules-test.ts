// Rule sets → their own examples and the lexicon's tests run; each failure is one line.

import { assessRule, readBody } from '../assess/index.ts'
import { parse } from '../parse/index.ts'
import type { Lexicon } from '../query/index.ts'
import { readLexicons, readRuleSets } from '../read.ts'
import { testConcepts } from '../ruleset/concepts.ts'
import type { Rule, RuleExample } from '../ruleset/index.ts'
import { note, print } from './terminal.ts'

/** Language of the examples in the rule files. */
const LANGUAGE = 'en'

/** Runs every example of every rule, and every test of the lexicon. Exit code 1 when one fails. */
export async function testRules(names: readonly string[], overlay: string | null): Promise<number> {
  const lexicons = readLexicons(overlay, { tests: true })
  const lexicon = lexicons.get(LANGUAGE)
  const rules = readRuleSets(names, { tests: true }).flatMap(set => set.rules)
  let passed = 0
  let failed = 0
  const count = (faults: readonly string[], total: number) => {
    for (const fault of faults) note(fault)
    failed += faults.length
    passed += total - faults.length
  }
  for (const each of lexicons.values()) {
    const { faults, total } = testConcepts(each)
    count(faults, total)
  }
  if (lexicon)
    for (const rule of rules)
      count(
        rule.examples.flatMap(example => runExample(rule, example, lexicon)),
        rule.examples.length,
      )
  await print(`${passed} passed, ${failed} failed\n`)
  return failed ? 1 : 0
}

function runExample(rule: Rule, example: RuleExample, lexicon: Lexicon): string[] {
  const instrument = parse(example.text, { id: 'example', language: LANGUAGE })
  const finding = assessRule(readBody([instrument], lexicon, [rule]), rule)
  if (finding.verdict === example.verdict) return []
  return [
    `${rule.file}:${example.line}: example “${example.name}” is ${finding.verdict}, not ${example.verdict}. ${finding.reason}`,
  ]
}
