// Real files of each format. No sentence of them stands here: only labels, counts and headings of one section.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Block, Instrument } from '../../../src/model.ts'
import { faultOf, read, units } from './make.ts'

const FOLDER = new URL('../../../../shared/statutes', import.meta.url).pathname
const present = existsSync(FOLDER)
if (!present) console.log('skipped: no ../shared/statutes with real Word, PDF and JSON files')

const FILES = present
  ? [
      ...readdirSync(join(FOLDER, 'formats/docx')).map(name => `formats/docx/${name}`),
      'formats/Bonded-Labour-1992.pdf',
      'in/BNS-2023-gazette-english.pdf',
      'in/BNS-2023.yuho.json',
      'in/ipc.json',
    ]
  : []

const known = new Map<string, Promise<Instrument>>()
function sample(name: string): Promise<Instrument> {
  const found = known.get(name) ?? read(new Uint8Array(readFileSync(join(FOLDER, name))), name)
  known.set(name, found)
  return found
}

/** Labels of the provisions below one section, nested lists in brackets. */
function labels(blocks: readonly Block[]): string {
  return blocks
    .flatMap(block => {
      if (block.type === 'passage') return []
      const inner = labels(block.children)
      return [inner === '' ? block.label : `${block.label}[${inner}]`]
    })
    .join(' ')
}

function section(blocks: readonly Block[], num: string): Extract<Block, { type: 'provision' }> | undefined {
  for (const block of blocks) {
    if (block.type === 'passage') continue
    if (block.kind === 'section' && block.num === num) return block
    const inner = section(block.children, num)
    if (inner) return inner
  }
  return undefined
}

function provisions(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.type === 'provision' ? 1 + provisions(block.children) : 0),
    0,
  )
}

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String(from + at))

describe.skipIf(!present)('real documents', () => {
  it.each(FILES)('%s has at least 99 of 100 words placed', async name => {
    const instrument = await sample(name)
    expect(instrument.placed).toBeGreaterThanOrEqual(0.99)
    expect(instrument.children.length).toBeGreaterThan(0)
  })

  it('numbers every section of the gazette once, with its marginal note as heading', async () => {
    const { children, marks } = await sample('in/BNS-2023-gazette-english.pdf')
    expect(units(children)).toEqual(numbers(1, 358))
    expect(numbers(1, 358).filter(num => section(children, num)?.heading === null)).toEqual([])
    expect(marks.at(-1)?.place).toBe('p. 102')
  })

  it('reads the trafficking section of the gazette as a lawyer would', async () => {
    const found = section((await sample('in/BNS-2023-gazette-english.pdf')).children, '143')
    expect(found?.heading).toBe('Trafficking of person')
    expect(labels(found?.children ?? [])).toBe(
      '(1)[(a) (b) (c) (d) (e) (f)] Explanation 1 Explanation 2 (2) (3) (4) (5) (6) (7)',
    )
    const first = found?.children[0]
    expect(first?.type === 'provision' && first.children.at(-1)?.type).toBe('passage')
  })

  it('counts the sections of one law alike in PDF and JSON, and in JSON and markdown', async () => {
    const json = await sample('in/BNS-2023.yuho.json')
    expect(units(json.children)).toEqual(units((await sample('in/BNS-2023-gazette-english.pdf')).children))
    const code = await sample('in/ipc.json')
    const markdown = await sample('in/ipc-1860.md')
    expect(units(code.children)).toEqual(units(markdown.children))
    expect(Math.abs(provisions(code.children) / provisions(markdown.children) - 1)).toBeLessThan(0.01)
  })

  it('reads the definitions of an act from its PDF: nested lists, inserted paragraphs, closing words', async () => {
    const { children, text } = await sample('formats/Bonded-Labour-1992.pdf')
    expect(units(children)).toEqual(numbers(1, 21))
    const found = section(children, '2')
    expect(found?.heading).toBe('Definitions')
    expect(labels(found?.children ?? [])).toMatch(
      /^\(a\) \(b\) \(c\) \(d\) \(e\)\[\(i\) \(ii\) \(iii\).* \(f\)\[\(i\) \(ii\)\] .*\(g\)\[\(a\) \(b\)\] \(h\)$/,
    )
    expect(text).not.toMatch(/whether or not such advance\n\n/)
  })

  it('reads an amending act from Word: labels of lists, insertions as quoted', async () => {
    const name = FILES.find(file => file.includes('supreme-court')) ?? ''
    const { children } = await sample(name)
    const found = section(children, '6')
    expect(labels(found?.children ?? [])).toBe('(a) (b)')
    const definitions = section(children, '4')?.children.filter(block => block.type === 'provision') ?? []
    expect(definitions.map(block => block.state)).toEqual(definitions.map(() => 'quoted'))
    expect(labels(definitions.slice(3, 4))).toBe('‘judicial officer’[(a) (b) (c) (d) (e) (f)]')
    expect(units(children).slice(0, 17)).toEqual(numbers(1, 17))
  })

  it('refuses a scanned PDF by its pages', async () => {
    expect(await faultOf(sample('formats/scanned.pdf'))).toMatch(
      /scanned\.pdf: no text in this PDF: pages 1–5 are pictures; run text recognition/,
    )
  })
})
