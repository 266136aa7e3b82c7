import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importText } from '../../src/import/index.ts'
import type { Block, Instrument } from '../../src/model.ts'
import { parse } from '../../src/parse/index.ts'
import { writeAkn } from '../../src/render/akn.ts'
import { outlineOf } from '../import/xml/outline.ts'
import { hasSamples, readSample } from '../import/xml/samples.ts'

async function reread(instrument: Instrument): Promise<Instrument> {
  return importText(new TextEncoder().encode(writeAkn(instrument)), 'again.xml')
}

function eIds(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => (block.type === 'passage' ? [] : [block.eId, ...eIds(block.children)]))
}

const ACT = `---
title: Moorings Act
jurisdiction: IE
language: en
kind: act
asAt: "2031-01-02"
---

> [!FORMULA]
> An Act about moorings & “ropes” <of all kinds>.

## Part 1. General

### 1. Meaning

In this Act—

- “rope” means—
  - (a) a line, or
  - (b) a chain,

  of any length;
- “ship” includes a boat.

### 2. Duty

- (1) A master must—
  - (a) stop, or
  - (b) turn,

  when told to.

  > [!NOTE]
  > See the old Act.
- (2) **Ports**

  In the Ports Act, after section 4 insert—

  > #### 4A. Pilots
  >
  > - (1) A pilot is needed.

| Ship | Toll |
| - | - |
| small | 1 |

## SCHEDULE 1. Tolls

### 1. Amount

\\(3) is no label here.
`

describe('Akoma Ntoso export', () => {
  it('comes back as the same tree', async () => {
    const act = parse(ACT)
    const again = await reread(act)
    expect(outlineOf(again)).toEqual(outlineOf(act))
    expect(eIds(again.children)).toEqual(eIds(act.children))
    const { title, jurisdiction, language, kind, asAt } = again
    expect({ title, jurisdiction, language, kind, asAt }).toEqual({
      title: 'Moorings Act',
      jurisdiction: 'IE',
      language: 'en',
      kind: 'act',
      asAt: '2031-01-02',
    })
  })

  it('names elements and eIds by the naming convention, each eId once', () => {
    const xml = writeAkn(parse(ACT))
    expect(xml).toContain('<part eId="part_1">')
    expect(xml).toContain('<subsection eId="part_1__sec_2__subsec_1">')
    expect(xml).toContain('__mod_1__qstr">')
    const ids = [...xml.matchAll(/eId="([^"]*)"/g)].map(found => found[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('keeps content before hierarchy and hierarchy before closing words, as the standard orders them', () => {
    const xml = writeAkn(parse(ACT))
    expect(xml).toMatch(
      /<intro[^>]*>\s*<p>A master must—<\/p>\s*<\/intro>\s*<paragraph[\s\S]*<\/paragraph>\s*<wrapUp[^>]*>\s*<p>when told to/,
    )
    expect(xml).not.toMatch(/<\/content>\s*<(?:sub)?(?:section|paragraph)/)
  })

  it('writes treaties and texts without country or language so that they come back as such', async () => {
    const treaty = parse('### Article 1. Aim\n\nThe Parties agree.\n', {
      title: 'Convention on Ropes',
      jurisdiction: null,
      language: null,
    })
    const again = await reread(treaty)
    expect(again.kind).toBe('treaty')
    expect(again.jurisdiction).toBeNull()
    expect(outlineOf(again)).toEqual(outlineOf(treaty))
  })

  it('never writes a character XML does not allow', () => {
    const xml = writeAkn(parse('### 1. A\u0001b\ud800c\n\nx\u0000y & <z>\n'))
    expect(xml).toContain('Abc')
    expect(xml).toContain('xy &amp; &lt;z&gt;')
  })

  it('brings any act of nested lists back as it was', async () => {
    const word = fc.constantFrom('a ship', 'every rope', 'the master & crew', 'no “pilot”', 'x < y')
    const item = (depth: number): fc.Arbitrary<string[]> =>
      fc
        .tuple(
          word,
          depth > 2
            ? fc.constant<string[][]>([])
            : fc.array(fc.nat(3), { maxLength: 3 }).chain(all => fc.tuple(...all.map(() => item(depth + 1)))),
        )
        .map(([text, below]) => [
          `${text}${below.length > 0 ? '—' : ';'}`,
          ...below.flatMap((lines, at) => [
            `  - (${LABELS[depth]?.[at] ?? at}) ${lines[0] ?? ''}`,
            ...lines.slice(1).map(line => `  ${line}`),
          ]),
        ])
    const section = fc.tuple(word, fc.array(item(0), { minLength: 1, maxLength: 3 }))
    await fc.assert(
      fc.asyncProperty(fc.array(section, { minLength: 1, maxLength: 4 }), async sections => {
        const text = sections
          .map(([title, items], at) => {
            const body = items.flatMap((lines, place) => [
              `- (${place + 1}) ${lines[0] ?? ''}`,
              ...lines.slice(1),
            ])
            return `### ${at + 1}. ${title}\n\n${body.join('\n')}\n`
          })
          .join('\n')
        const act = parse(text)
        expect(outlineOf(await reread(act))).toEqual(outlineOf(act))
      }),
      { numRuns: 60 },
    )
  })

  it
    .skipIf(!hasSamples)
    .each([
      'us-dc/22-1831.xml',
      'de/StGB.gii.xml',
      'formats/uslm/COMPS-1523.xml',
      'formats/clml/ukpga_1949_30_kqpap_enacted.xml',
      'formats/akn/oasis_uk_pga-2014-27-enacted-data.xml',
      'ca/2014-c25_E.xml',
      'ie/IE-2008-act-8.md',
    ])('brings %s back as the same tree', async name => {
    const act = await importText(readSample(name), name)
    expect(outlineOf(await reread(act))).toEqual(outlineOf(act))
  })
})

const LABELS: readonly (readonly string[])[] = [
  ['a', 'b', 'c'],
  ['i', 'ii', 'iii'],
  ['A', 'B', 'C'],
]
