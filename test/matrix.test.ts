import { describe, expect, it } from 'vitest'
import { gapsIn, matrixOf } from '../src/matrix.ts'
import { renderMatrix } from '../src/render/matrix/index.ts'
import { assessment, finding, found, report, text } from './render/fixture.ts'

const QUOTED = finding('a', 'met', { elements: [found('e', 'Whoever trades in persons is punished.')] })
const WHOLE = report([
  assessment([QUOTED, finding('b', 'absent'), finding('c', 'absent', { sits: 'extradition-act' })], {
    jurisdiction: 'Aland',
  }),
])
const TORN = report([
  assessment([finding('a', 'partial'), finding('b', 'absent'), finding('d', 'absent', { force: 'may' })], {
    jurisdiction: 'Beland',
    texts: [text('torn', { title: 'Torn Act', placed: 0.7 })],
  }),
])
const UNREAD = report([assessment([finding('a', 'not-assessed')], { jurisdiction: 'Celand', texts: [] })])

function states(matrix = matrixOf([WHOLE, TORN, UNREAD])) {
  return Object.fromEntries(matrix.rows.map(row => [row.rule, row.cells.map(cell => cell.state)]))
}

describe('matrix of countries', () => {
  it('calls absence a gap only where the texts are whole and speak on the matter', () => {
    expect(states()).toEqual({
      a: ['met', 'partial', 'unread'],
      b: ['missing', 'incomplete', 'blank'],
      c: ['open', 'blank', 'blank'],
      d: ['blank', 'optional', 'blank'],
    })
  })

  it('counts in totals what its cells show', () => {
    const matrix = matrixOf([WHOLE, TORN, UNREAD])
    expect(matrix.columns.map(column => gapsIn(column.totals))).toEqual([1, 1, 0])
    expect(matrix.rows.map(row => gapsIn(row.totals))).toEqual([1, 1, 0, 0])
    expect(matrix.columns[1]?.totals).toMatchObject({
      partial: 1,
      incomplete: 1,
      optional: 1,
      missing: 0,
      blank: 1,
    })
  })

  it('takes a matter that the texts are said to cover for a gap when it is missing', () => {
    const covered = report([
      assessment([finding('c', 'absent', { sits: 'extradition-act' })], { covers: ['extradition-act'] }),
    ])
    expect(states(matrixOf([covered]))).toEqual({ c: ['missing'] })
  })

  it('sorts countries and obligations by gaps and keeps each cell with its country', () => {
    const matrix = matrixOf([UNREAD, WHOLE, TORN], { sort: 'gaps' })
    expect(matrix.columns.map(column => column.assessment.jurisdiction)).toEqual([
      'Aland',
      'Beland',
      'Celand',
    ])
    expect(states(matrix).a).toEqual(['met', 'partial', 'unread'])
  })

  it('shows only the themes and states asked for', () => {
    expect(Object.keys(states(matrixOf([WHOLE, TORN], { states: ['missing'] })))).toEqual(['b'])
    expect(Object.keys(states(matrixOf([WHOLE], { themes: ['victims'] })))).toEqual([])
  })

  it('says when reports were made with different rules', () => {
    const other = { ...TORN, rulesets: [{ id: 'tip', version: '2', sha256: 'ff' }] }
    const matrix = matrixOf([WHOLE, other])
    expect(matrix.hasOneRuleset).toBe(false)
    expect(renderMatrix(matrix, 'markdown')).toContain('different rules')
  })

  it('names incomplete texts in every people’s format', () => {
    const matrix = matrixOf([WHOLE, TORN, UNREAD])
    for (const format of ['markdown', 'html', 'csv'] as const) {
      expect(renderMatrix(matrix, format)).toContain('Torn Act')
      expect(renderMatrix(matrix, format)).toContain('Celand: no text was supplied')
    }
  })

  it('leads from a cell of the heat map to the quoted words', () => {
    const page = String(renderMatrix(matrixOf([WHOLE, TORN]), 'html'))
    const [, id] = page.match(/href="#(entry-0-a)" title="Aland: Met"/) ?? []
    const entry = page.slice(page.indexOf(`id="${id}"`))
    expect(entry.slice(0, entry.indexOf('</article>'))).toContain('Whoever trades in persons is punished.')
  })

  it('reads as kept', async () => {
    await expect(renderMatrix(matrixOf([WHOLE, TORN, UNREAD]), 'markdown')).toMatchFileSnapshot(
      'render/__snapshots__/matrix.md',
    )
  })

  it('wants at least one report', () => {
    expect(() => matrixOf([])).toThrow(/give at least one/)
  })
})
