import { describe, expect, it } from 'vitest'
import { atomsOf, evaluate, openConcepts, parseQuery, printQuery } from '../../src/query/index.ts'
import { concept, lexicon } from './statute.ts'

const atoms = (source: string) => atomsOf(parseQuery(source)).map(printQuery)

describe('atomsOf', () => {
  it('takes and, or, not and /r apart and leaves the rest whole', () => {
    expect(atoms('#act and (#child or not #means) and a /s b')).toEqual([
      '#act',
      '#child',
      '#means',
      'a /s b',
    ])
    expect(atoms('a /r "b c" /r age(<18)')).toEqual(['a', '"b c"', 'age(<18)'])
    expect(atoms('a /5 (b or c)')).toEqual(['a /5 (b or c)'])
  })
})

describe('evaluate', () => {
  it('decides the whole from its atoms', () => {
    const query = parseQuery('#act and #child and not #means')
    const holds = (...names: string[]) => evaluate(query, atom => names.includes(printQuery(atom)))
    expect(holds('#act', '#child')).toBe(true)
    expect(holds('#act', '#child', '#means')).toBe(false)
    expect(holds('#child')).toBe(false)
  })
})

describe('openConcepts', () => {
  const words = lexicon([
    concept('act', ['recruit!', 'harbour!']),
    concept('trafficking', ['#act and #purpose']),
    concept('purpose', ['exploit!']),
    concept('around', ['#trafficking or slavery']),
    concept('guarded', ['a and b'], ['c']),
    concept('circle', ['#circle and a']),
  ])
  const open = (source: string) => printQuery(openConcepts(parseQuery(source), words))

  it('opens what different parts of a reading may meet, to the bottom', () => {
    expect(open('#trafficking and #child')).toBe('(#act and #purpose) and #child')
    expect(open('not #around and x')).toBe('not (#act and #purpose or slavery) and x')
  })

  it('leaves wordings, false friends, circles and the unknown as they are', () => {
    for (const source of ['#act', '#guarded', '#unknown and x', '#trafficking /s x'])
      expect(open(source)).toBe(source)
    expect(open('#circle')).toBe('#circle and a')
  })

  it('gives back the same object when there is nothing to open', () => {
    const query = parseQuery('#act and x')
    expect(openConcepts(query, words)).toBe(query)
  })
})
