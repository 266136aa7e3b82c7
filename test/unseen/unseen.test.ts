// Invented laws of drafting families no rule was written against → agreement with a careful coder's verdicts.

import { describe, expect, it } from 'vitest'
import { assessRule, readBody } from '../../src/assess/index.ts'
import { parse } from '../../src/parse/index.ts'
import { readLexicons, readRuleSets, readString } from '../../src/read.ts'
import { readYaml } from '../../src/yaml.ts'

interface Expected {
  readonly met?: readonly string[]
  readonly partial?: readonly string[]
  readonly contrary?: readonly string[]
  readonly unsure?: readonly string[]
}

/** Least share of the coded obligations of one law on which the rules must say what the coder says. */
const AGREEMENT = 0.9

const rules = readRuleSets(['tip', 'untoc', 'model']).flatMap(set => set.rules)
const ids = new Set(rules.map(rule => rule.id))
const lexicon = readLexicons().get('en')
const path = new URL('./expected.yaml', import.meta.url).pathname
const laws = Object.entries(readYaml(readString(path), path).value as Record<string, Expected>)

/** `rule: wanted, got` of every coded obligation of one law, with the number that agree. */
function compare(id: string, wanted: ReadonlyMap<string, string>) {
  if (!lexicon) throw new Error('there is no English lexicon')
  const text = readString(new URL(`./${id}.md`, import.meta.url).pathname)
  const coded = rules.filter(rule => wanted.get(rule.id) !== 'unsure')
  const body = readBody([parse(text, { id, language: 'en' })], lexicon, coded)
  const rows = coded.map(rule => ({
    rule: rule.id,
    wanted: wanted.get(rule.id) ?? 'absent',
    got: assessRule(body, rule).verdict,
  }))
  return { rows, agreed: rows.filter(row => row.wanted === row.got).length }
}

function wantedOf(expected: Expected): Map<string, string> {
  return new Map(
    Object.entries(expected).flatMap(([verdict, list]) =>
      ((list ?? []) as readonly string[]).map(rule => [rule, verdict] as const),
    ),
  )
}

describe('laws no rule was written against', () => {
  for (const [id, expected] of laws) {
    const wanted = wantedOf(expected)
    it(`${id} names only rules that exist, each once`, () => {
      expect([...wanted.keys()].filter(rule => !ids.has(rule))).toEqual([])
      expect(Object.values(expected).flat()).toHaveLength(wanted.size)
    })

    const { rows, agreed } = compare(id, wanted)
    it(`${id} is never called better than it is`, () => {
      expect(rows.filter(row => row.got === 'met' && row.wanted !== 'met')).toEqual([])
    })

    it(`${id} is judged as a careful coder judges it`, () => {
      const differing = rows.filter(row => row.got !== row.wanted)
      expect(agreed / rows.length, JSON.stringify(differing)).toBeGreaterThanOrEqual(AGREEMENT)
    })
  }
})
