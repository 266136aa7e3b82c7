// What a rule's own examples lay down, denied or repealed → nothing is found to meet the obligation.

import { describe, expect, it } from 'vitest'
import { assessRule, readBody } from '../../src/assess/index.ts'
import type { Verdict } from '../../src/model.ts'
import { parse } from '../../src/parse/index.ts'
import { readLexicons, readRuleSets } from '../../src/read.ts'
import type { Rule } from '../../src/ruleset/index.ts'

/** Obligations on victims, stay, return, prevention, borders and documents. */
const MEASURES = /^tip-(?:6|7|8|9|1\d)-/ // tip-6-3a-housing
/** “The Minister shall provide” */
const DUTIES = /\b(?:shall|must)(?= [a-z])/g
/** “### 34. Shelters”, and all that stands below it */
const SECTION = /^### (\d+[A-Z]?)\..*$/

const lexicon = readLexicons().get('en')
const rules = readRuleSets(['tip'])
  .flatMap(set => set.rules)
  .filter(rule => MEASURES.test(rule.id))

function verdictOn(rule: Rule, text: string): Verdict {
  if (!lexicon) throw new Error('there is no English lexicon')
  return assessRule(readBody([parse(text, { id: 'denial', language: 'en' })], lexicon, [rule]), rule).verdict
}

const metBy = (rule: Rule) => rule.examples.filter(example => example.verdict === 'met')

describe('a measure', () => {
  it.each(rules.map(rule => [rule.id, rule] as const))(
    'that the law says is not required does not meet %s',
    (_, rule) => {
      const duties = metBy(rule).filter(({ text }) => !text.includes('may') && text.search(DUTIES) >= 0)
      for (const { name, text } of duties)
        expect(verdictOn(rule, text.replace(DUTIES, 'is not required to')), name).not.toBe('met')
    },
  )

  it.each(rules.map(rule => [rule.id, rule] as const))('that was repealed leaves %s absent', (_, rule) => {
    for (const { name, text } of metBy(rule)) {
      const repealed = text.split('\n').flatMap(line => {
        const label = SECTION.exec(line)?.[1]
        return label ? [`### ${label}. [Repealed]`, ''] : []
      })
      expect(verdictOn(rule, repealed.join('\n')), name).toBe('absent')
    }
  })
})
