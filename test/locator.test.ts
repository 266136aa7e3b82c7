import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cite, locate } from '../src/locator.ts'
import type { Block, Instrument } from '../src/model.ts'
import { parse } from '../src/parse/index.ts'

const cases: readonly (readonly [text: string, eId: string, citation: string])[] = [
  ['## 2. x\n\n- (1) If—\n  - (a) y.', 'sec_2__subsec_1__para_a', 's 2(1)(a)'],
  ['## Article 3. x\n\nFor—\n\na) y;', 'art_3__para_a', 'Article 3(a)'],
  ['## Artículo 177 bis. x\n\nTexto.', 'art_177-bis', 'art. 177 bis'],
  ['## § 232 x\n\n(1) Wer—\n\n1. y,', 'sec_232', '§ 232'],
  ['## § 232 x\n\n(1) Wer y.', 'sec_232__subsec_1', '§ 232(1)'],
  ['## 2. x\n\nIn this Act—\n\n- “child” means y.', 'sec_2__def_child', 's 2 (child)'],
  ['## Part II. x\n\n### 4. y\n\nWords.', 'part_II', 'Part II'],
  ['## Part II. x\n\n### 4. y\n\nWords.', 'part_II__sec_4', 's 4'],
  ['## Schedule 1. x\n\n- 4. Words.', 'schedule_1__para_4', 'Sch 1(4)'],
  [
    '## Article 225-4-1\n\nI. - Le fait :\n\n1° Soit y ;',
    'art_225-4-1__para_I__subpara_1',
    'Article 225-4-1(I) 1°',
  ],
]

describe('eIds and printed citations', () => {
  it.each(cases)('%j: %s is %s', (text, eId, citation) => {
    const instrument = parse(text)
    expect(cite(instrument, eId)).toBe(citation)
    expect(locate(instrument, citation)?.eId).toBe(eId)
    expect(locate(instrument, eId)?.eId).toBe(eId)
  })

  it('minds neither case nor spaces nor full stops', () => {
    const instrument = parse('## 2. x\n\n- (1) If—\n  - (a) y.')
    expect(locate(instrument, 'S. 2 (1) (a)')?.eId).toBe('sec_2__subsec_1__para_a')
    expect(locate(instrument, 's 9')).toBeUndefined()
  })

  it('tells two provisions numbered alike apart', () => {
    const instrument = parse('## 2. x\n\nOne.\n\n## 2. y\n\nTwo.')
    expect(cite(instrument, 'sec_2')).toBe('s 2')
    expect(cite(instrument, 'sec_2_2')).toBe('s 2 [2]')
    expect(locate(instrument, 's 2 [2]')?.eId).toBe('sec_2_2')
  })

  it('round-trips for every provision of any text', () => {
    const line = fc.constantFrom(
      '## 1. a',
      '## 2. b',
      '## Part 1',
      '(1) x',
      '(a) y—',
      '(i) z',
      '“t” means u',
      '1° v',
      'words',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), lines => {
        const instrument = parse(lines.join('\n\n'))
        for (const eId of allIds(instrument)) expect(locate(instrument, cite(instrument, eId))?.eId).toBe(eId)
      }),
      { numRuns: 200, seed: 3 },
    )
  })
})

function allIds(instrument: Instrument): string[] {
  const found: string[] = []
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'passage') continue
      found.push(block.eId)
      visit(block.children)
    }
  }
  visit(instrument.children)
  return found
}
