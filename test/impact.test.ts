import { describe, expect, it } from 'vitest'
import { impact } from '../src/impact.ts'
import type { Finding, Report } from '../src/model.ts'
import { assessment, element, finding, found, report, text } from './render/fixture.ts'

const withText = (sha256: string, findings: readonly Finding[], rules = 'ab') =>
  report([assessment(findings, { texts: [text('ex-act', { sha256 })] })], {
    rulesets: [{ id: 'tip', version: '1', sha256: rules }],
  })

function kinds(earlier: Report, later: Report, bridge?: Report) {
  return Object.fromEntries(impact(earlier, later, bridge).changes.map(change => [change.rule, change.kind]))
}

const SHALL = found('help', 'The Minister shall give help.')
const MAY = { ...found('help', 'The Minister may give help.'), weakness: 'only a power' }

describe('impact of a change in the law', () => {
  it('tells closed, narrowed, opened, weakened, left and kept apart', () => {
    const earlier = withText('1', [
      finding('closes', 'absent'),
      finding('narrows', 'absent'),
      finding('opens', 'met'),
      finding('weakens', 'partial'),
      finding('leaves', 'absent'),
      finding('keeps', 'met'),
      finding('unclear', 'not-assessed'),
      finding('removed', 'met'),
    ])
    const later = withText('2', [
      finding('closes', 'met'),
      finding('narrows', 'partial'),
      finding('opens', 'partial'),
      finding('weakens', 'contrary'),
      finding('leaves', 'absent'),
      finding('keeps', 'met'),
      finding('unclear', 'met'),
      finding('added', 'met'),
    ])
    const changes = kinds(earlier, later)
    for (const [rule, kind] of Object.entries(changes)) expect(kind).toBe(rule)
    expect(Object.keys(changes)).toHaveLength(9)
  })

  it('calls shall turned into may a weakening, even within one verdict', () => {
    const rest = element('rest')
    const earlier = withText('1', [finding('r', 'partial', { elements: [SHALL, rest] })])
    const later = withText('2', [finding('r', 'partial', { elements: [MAY, rest] })])
    const [change] = impact(earlier, later).changes
    expect(change).toMatchObject({
      kind: 'weakens',
      weakened: [{ title: 'help', how: 'only a power' }],
      wordsChanged: true,
    })
    expect(impact(later, earlier).changes[0]?.kind).toBe('narrows')
  })

  it('names elements gained and lost', () => {
    const earlier = withText('1', [finding('r', 'partial', { elements: [SHALL, element('rest')] })])
    const later = withText('2', [
      finding('r', 'partial', { elements: [element('help'), found('rest', 'Rest.')] }),
    ])
    expect(impact(earlier, later).changes[0]).toMatchObject({
      kind: 'weakens',
      gained: ['rest'],
      lost: ['help'],
    })
  })

  it('never calls an optional matter a gap', () => {
    const later = withText('2', [finding('r', 'absent', { force: 'may' })])
    expect(impact(withText('1', [finding('r', 'met', { force: 'may' })]), later).changes[0]?.isGap).toBe(
      false,
    )
  })

  it('changes nothing between a report and itself', () => {
    const same = withText('1', [finding('a', 'met'), finding('b', 'absent')])
    const { changes, causes } = impact(same, same)
    expect(changes.map(change => [change.kind, change.causes])).toEqual([
      ['keeps', []],
      ['leaves', []],
    ])
    expect(causes[0]?.causes).toEqual([])
  })

  it('puts a change down to the text, the rules or the tool by their fingerprints', () => {
    const before = withText('1', [finding('r', 'absent')])
    const causes = (later: Report) => impact(before, later).changes[0]?.causes
    expect(causes(withText('2', [finding('r', 'met')]))).toEqual(['text'])
    expect(causes(withText('1', [finding('r', 'met')], 'cd'))).toEqual(['rules'])
    const newer = {
      ...withText('1', [finding('r', 'met')]),
      tool: { name: 'lacuna', version: '9.0.0' },
    } as const
    expect(causes(newer)).toEqual(['tool'])
    expect(causes(withText('2', [finding('r', 'met')], 'cd'))).toEqual(['text', 'rules'])
  })

  it('tells text from rules when the earlier texts were checked by the later rules too', () => {
    const earlier = withText('1', [finding('by-text', 'absent'), finding('by-rules', 'absent')])
    const bridge = withText('1', [finding('by-text', 'absent'), finding('by-rules', 'met')], 'cd')
    const later = withText('2', [finding('by-text', 'met'), finding('by-rules', 'met')], 'cd')
    const causes = impact(earlier, later, bridge).changes.map(change => [change.rule, change.causes])
    expect(causes).toEqual([
      ['by-text', ['text']],
      ['by-rules', ['rules']],
    ])
  })

  it('lists a country that only one report holds', () => {
    const other = report([assessment([], { jurisdiction: 'Elsewhere' })])
    expect(impact(report([assessment([])]), other).unmatched).toEqual(['Elsewhere', 'Examplia'])
  })
})
