import { describe, expect, it } from 'vitest'
import { faultOf, read, tree, utf8 } from './make.ts'

const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value))

describe('JSON of sections', () => {
  it('is read by the usual names of its fields', async () => {
    const act = await read(
      json([
        {
          chapter: 1,
          chapter_title: 'food',
          Section: 1,
          section_title: 'Meals',
          section_desc: 'A dog gets—\n(a) meat;\n(b) bread.',
        },
        {
          chapter: 1,
          chapter_title: 'food',
          Section: '1A',
          section_title: 'Drink',
          section_desc: 'It gets water.',
        },
      ]),
      'folder/dogs.json',
    )
    expect(act.title).toBe('dogs')
    expect(tree(act).slice(1)).toEqual([
      'chapter Chapter 1 “food”',
      '  section 1. “Meals”',
      '    A dog gets—',
      '    paragraph (a)',
      '      meat;',
      '    paragraph (b)',
      '      bread.',
      '  section 1A. “Drink”',
      '    It gets water.',
    ])
    expect(act.marks[1]?.place).toBe('section 2 of the file')
  })

  it('finds the sections inside an object, weaves labelled parts and words, and says what lost its order', async () => {
    const act = await read(
      json({
        title: 'Dogs Act',
        data: {
          sections: [
            {
              number: '3',
              marginal_note: 'Fault.',
              text: 'commits an offence.\n\nA stray sentence.',
              sub_items: [
                { kind: 'subsection', label: '1', text: 'Whoever,---' },
                { kind: 'item', label: 'a', text: 'beats a dog; or' },
                { kind: 'item', label: 'b', text: 'leaves it,' },
                { kind: 'explanation', label: '1', text: 'Explanation 1.---A cat is no dog.' },
              ],
            },
          ],
        },
      }),
    )
    const lines = tree(act)
    expect(lines).toContain('    commits an offence.')
    expect(lines.at(-1)?.trim()).toBe('[unplaced] A stray sentence.')
    expect(act.messages[0]?.text).toMatch(/where 1 paragraphs without a label stand/)
  })

  it('is read by a map where names are unknown', async () => {
    const bytes = json({
      loi: { nom: 'Loi sur les chiens', rang: [{ n: '1', t: 'Repas', corps: 'Le chien mange.' }] },
    })
    expect(await faultOf(read(bytes, 'x.json'))).toMatch(
      /^x\.json: no sections found in this JSON; say where they are, for example map:/,
    )
    const map = { sections: 'loi.rang', num: 'n', heading: 't', text: 'corps', title: 'loi.nom' }
    const act = await read(bytes, 'x.json', { map })
    expect(act.title).toBe('Loi sur les chiens')
    expect(tree(act).slice(1)).toEqual(['section 1. “Repas”', '  Le chien mange.'])
  })

  it('that is cut off or holds no words is refused in one line', async () => {
    expect(await faultOf(read(utf8('[{"number": 1, "text": "x'), 'cut.json'))).toMatch(
      /^cut\.json: the JSON is broken or cut off \(.*\); get a whole copy/,
    )
    expect(await faultOf(read(json([{ a: 1 }]), 'a.json'))).toMatch(/no sections found/)
  })
})
