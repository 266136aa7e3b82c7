// The labelled alignment set: drafts made from the model act by known operations.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compare } from '../../../src/compare/index.ts'
import { parse } from '../../../src/parse/index.ts'
import { score } from '../score.ts'
import { makeVariants } from './variants.ts'

const source = readFileSync(
  new URL('../../../corpus/model/act-against-trafficking.md', import.meta.url),
  'utf8',
)
const model = parse(source, { kind: 'model' })
const cases = makeVariants(source).map(variant => {
  const concordance = compare(model, parse(variant.text))
  const numberOf = (eId: string): string => eId.replace(/^.*sec_/, '').replace(/__.*$/, '')
  const found = new Set(
    concordance.forward.flatMap(row =>
      row.answers.map(answer => `${numberOf(row.place.eId)} → ${numberOf(answer.place.eId)}`),
    ),
  )
  const moved = concordance.backward.filter(row => row.moved).map(row => numberOf(row.place.eId))
  return { ...variant, found, truth: variant.pairs, saidMoved: new Set(moved), concordance }
})

test('the labelled set holds at least 400 pairs', () => {
  expect(cases.reduce((sum, one) => sum + one.truth.size, 0)).toBeGreaterThanOrEqual(400)
})

test('sections are aligned with an F1 of at least 0.95 over the whole set', () => {
  expect(score(cases).f1).toBeGreaterThanOrEqual(0.95)
})

test('nothing is said to have moved that did not', () => {
  const wrong = cases.flatMap(one =>
    [...one.saidMoved].filter(num => !one.moved.has(num)).map(num => `${one.name}: ${num}`),
  )
  expect(wrong).toEqual([])
})

test('most sections that were moved whole are found to have moved', () => {
  const moved = cases.flatMap(one => [...one.moved].map(num => one.saidMoved.has(num)))
  expect(moved.filter(Boolean).length / moved.length).toBeGreaterThanOrEqual(0.6)
})
