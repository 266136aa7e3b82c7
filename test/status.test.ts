import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readStatus } from '../src/status.ts'

const SOURCE = readFileSync(new URL('../corpus/status/status.yaml', import.meta.url), 'utf8')

describe('treaty status', () => {
  it('gives the dates of a State with their source', () => {
    const [protocol] = readStatus(SOURCE, 'status.yaml', 'AU')
    expect(protocol).toMatchObject({
      treaty: 'tip-protocol',
      party: true,
      by: 'ratification',
      bound: '2005-09-14',
      inForce: '2005-10-14',
      verified: true,
    })
    expect(protocol?.source).not.toBe('')
    expect(protocol?.asOf).toBe('2013-06')
  })

  it('keeps the mark of what is not verified', () => {
    const [protocol] = readStatus(SOURCE, 'status.yaml', 'BD')
    expect(protocol?.verified).toBe(false)
    expect(protocol?.statements.map(statement => statement.verified)).toEqual([false])
  })

  it('says nothing of a jurisdiction it does not know', () => {
    expect(readStatus(SOURCE, 'status.yaml', 'AV')).toEqual([])
  })
})
