// Invented statutes of many drafting families → the verdicts a lawyer expects on the offence rules.

import { describe, expect, it } from 'vitest'
import { assessRule, readBody } from '../../src/assess/index.ts'
import { parse } from '../../src/parse/index.ts'
import { readLexicons, readRuleSets, readString } from '../../src/read.ts'
import { readYaml } from '../../src/yaml.ts'

interface Case {
  readonly about: string
  readonly text: string
  readonly expect: Readonly<Record<string, string>>
}

const FILES = ['offences', 'justice'] as const
const rules = new Map(
  readRuleSets(['tip', 'untoc', 'model'])
    .flatMap(set => set.rules)
    .map(rule => [rule.id, rule]),
)
const lexicon = readLexicons().get('en')

for (const name of FILES) {
  const path = new URL(`./${name}.yaml`, import.meta.url).pathname
  const cases = readYaml(readString(path), path).value as Record<string, Case>
  describe(`${name}: invented statutes`, () => {
    for (const [id, { about, text, expect: wanted }] of Object.entries(cases))
      it(`${id}: ${about}`, () => {
        if (!lexicon) throw new Error('there is no English lexicon')
        const asked = Object.keys(wanted).map(rule => {
          const known = rules.get(rule)
          if (!known) throw new Error(`${path}: there is no rule ${rule}`)
          return known
        })
        const body = readBody([parse(text, { id, language: 'en' })], lexicon, asked)
        const verdicts = Object.fromEntries(asked.map(rule => [rule.id, assessRule(body, rule).verdict]))
        expect(verdicts).toEqual(wanted)
      })
  })
}
