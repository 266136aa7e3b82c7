import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { render } from '../../src/render/index.ts'
import { decodeReport, REPORT_SCHEMA } from '../../src/render/schema.ts'
import { REVIEW_SCHEMA } from '../../src/review/index.ts'
import { BUNDLE_SCHEMA } from '../../src/ruleset/index.ts'
import { exampleReport } from './fixture.ts'

const published = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../docs/schemas/${name}.schema.json`, import.meta.url), 'utf8'))

describe('published schemas', () => {
  it('are the ones the program reads by', () => {
    expect(published('report')).toEqual(JSON.parse(JSON.stringify(REPORT_SCHEMA)))
    expect(published('review')).toEqual(JSON.parse(JSON.stringify(REVIEW_SCHEMA)))
    expect(published('bundle')).toEqual(JSON.parse(JSON.stringify(BUNDLE_SCHEMA)))
  })
})

describe('saved report', () => {
  it('is read back as it was written', async () => {
    const source = String(await render(exampleReport(), 'json'))
    expect(decodeReport(source, 'report.json')).toEqual(exampleReport())
  })

  it('may hold keys that a later version added', () => {
    const source = JSON.stringify({ ...exampleReport(), later: 1 })
    expect(decodeReport(source, 'report.json').assessments).toHaveLength(1)
  })

  it('says where a fault is when it is no report', () => {
    const broken = JSON.stringify(exampleReport(), null, 2).replace('"verdict": "met"', '"verdict": "fine"')
    expect(() => decodeReport(broken, 'report.json')).toThrow(
      /^report\.json:\d+:\d+: assessments\.0\.findings\.0\.verdict: must be one of/,
    )
    expect(() => decodeReport('{"schema": "other"}', 'x.json')).toThrow(/^x\.json:1:/)
    expect(() => decodeReport('not json', 'x.json')).toThrow(/^x\.json:1:/)
    expect(() => decodeReport('{', 'x.json')).toThrow(/^x\.json:/)
  })
})
