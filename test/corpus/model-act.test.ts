import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { type Clause, readClauses } from '../../src/corpus.ts'
import type { Verdict } from '../../src/model.ts'
import { parse } from '../../src/parse/index.ts'
import { listRuleSets, readLexicons, readRuleSets } from '../../src/read.ts'

const ACT = readFileSync(
  resolve(import.meta.dirname, '../../corpus/model/act-against-trafficking.md'),
  'utf8',
)
const clauses = readClauses(parse(ACT))
const ruleSets = readRuleSets(listRuleSets())
const lexicons = readLexicons()

/**
 * Obligations still met without a clause that serves them. The first are served by another clause as well; the last
 * are met because a rule is wider than the law it asks for: a defect of the rule, so that list may only shrink.
 */
const STILL_MET: Readonly<Record<string, readonly string[]>> = {
  // jurisdiction over nationals abroad stands in ss 7 and 26
  'model-7': ['untoc-15-2-extraterritorial'],
  'model-26': ['untoc-15-3-own-nationals'],
  // ss 9 and 11 keep terms of imprisonment of their own
  'model-8': ['untoc-11-1-sanctions'],
  // ss 34 to 38 still assist, protect and compensate
  'model-33': ['untoc-25-victim-assistance', 'tip-6-3a-housing'],
  'model-35': ['tip-6-5-safety'],
  // s 8(6), on children only, counts as the clause on consent
  'model-8-5': ['tip-3b-consent'],
  // s 18(2), on serious crime of groups, and s 19(2), on laundering, count for trafficking
  'model-12': ['tip-5-2b-accomplice'],
  'model-13': ['tip-5-2c-organizing'],
}

function verdictsOn(text: string): Map<string, Verdict> {
  const instrument = parse(text)
  const { findings } = assess([{ instrument, path: 'act.md', sha256: '' }], ruleSets, lexicons)
  return new Map(findings.map(({ rule, verdict }) => [rule, verdict]))
}

/** What a clause and the clauses inside it serve. */
function servedWith(id: string): string[] {
  return clauses
    .filter(({ id: other }) => other === id || other.startsWith(`${id}-`))
    .flatMap(({ serves }) => serves)
}

/** The act without one clause. */
function without({ position }: Clause): string {
  // A bullet stands before the label, hashes before a heading: both go with the clause.
  const start = ACT.lastIndexOf('\n', position.start) + 1
  return ACT.slice(0, start) + ACT.slice(position.end)
}

describe('the model act under the rules', () => {
  const whole = verdictsOn(ACT)

  it('meets every obligation', () => {
    expect([...whole].filter(([, verdict]) => verdict !== 'met')).toEqual([])
  })

  // Whole sections, and the subsections of the central offence: each takes a full assessment.
  const serving = clauses.filter(
    ({ id }) => /^model-(?:\d+|8-\d+)$/.test(id) && servedWith(id).some(rule => whole.has(rule)),
  )
  it.each(serving.map(clause => [clause.id, clause] as const))(
    'fails just what %s serves when it is left out',
    (id, clause) => {
      const left = verdictsOn(without(clause))
      const failing = [...left].filter(([, verdict]) => verdict !== 'met').map(([rule]) => rule)
      const served = servedWith(id).filter(rule => whole.has(rule) && !STILL_MET[id]?.includes(rule))
      const allowed = new Set([...served, ...(STILL_MET[id] ?? [])])
      expect(failing.filter(rule => !allowed.has(rule))).toEqual([])
      expect(served.filter(rule => !failing.includes(rule))).toEqual([])
    },
  )
})
