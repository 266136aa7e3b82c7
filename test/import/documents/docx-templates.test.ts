// The numbering habits of drafting offices, made with a Word writer that is not ours.

import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type TableOfContents,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { read, tree } from './make.ts'

type Levels = ConstructorParameters<typeof Document>[0]['numbering']

const list = (
  reference: string,
  ...levels: readonly (readonly [(typeof LevelFormat)[keyof typeof LevelFormat], string])[]
): Levels => ({
  config: [
    {
      reference,
      levels: levels.map(([format, text], level) => ({
        level,
        format,
        text,
        alignment: AlignmentType.START,
      })),
    },
  ],
})

async function save(
  numbering: Levels,
  children: readonly (Paragraph | TableOfContents)[],
): Promise<Uint8Array> {
  const blob = await Packer.toBuffer(
    new Document({ ...(numbering ? { numbering } : {}), sections: [{ children: [...children] }] }),
  )
  return new Uint8Array(blob)
}

const item = (text: string, level: number, instance = 0): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'law', level, instance } })
const heading = (text: string, level: number): Paragraph =>
  new Paragraph({ text, heading: HeadingLevel.HEADING_2, numbering: { reference: 'law', level } })

describe('numbering as drafting offices set it', () => {
  it('reads a multilevel list of Part, section, subsection, paragraph, subparagraph', async () => {
    const numbering = list(
      'law',
      [LevelFormat.DECIMAL, 'Part %1'],
      [LevelFormat.DECIMAL, '%2.'],
      [LevelFormat.DECIMAL, '(%3)'],
      [LevelFormat.LOWER_LETTER, '(%4)'],
      [LevelFormat.LOWER_ROMAN, '(%5)'],
    )
    const act = await read(
      await save(numbering, [
        new Paragraph({ text: 'Kennels Act', heading: HeadingLevel.TITLE }),
        heading('Preliminary', 0),
        heading('Meaning of kennel', 1),
        item('A kennel is a place where dogs—', 2),
        item('sleep; or', 3),
        item('are fed—', 3),
        item('by day; or', 4),
        item('by night.', 4),
        item('A cage is no kennel.', 2),
      ]),
      'kennels.docx',
    )
    expect(act.title).toBe('Kennels Act')
    expect(tree(act).slice(1)).toEqual([
      'part Part 1 “Preliminary”',
      '  section 1. “Meaning of kennel”',
      '    subsection (1)',
      '      A kennel is a place where dogs—',
      '      paragraph (a)',
      '        sleep; or',
      '      paragraph (b)',
      '        are fed—',
      '        subparagraph (i)',
      '          by day; or',
      '        subparagraph (ii)',
      '          by night.',
      '    subsection (2)',
      '      A cage is no kennel.',
    ])
  })

  it('reads articles with a number, and decimal paragraphs below them', async () => {
    const numbering = list(
      'law',
      [LevelFormat.DECIMAL, 'Article %1'],
      [LevelFormat.DECIMAL, '%2.'],
      [LevelFormat.LOWER_LETTER, '%3)'],
    )
    const articles = ['Purpose', 'Terms', 'Scope', 'Duties'].flatMap(title => [
      heading(title, 0),
      item('The first rule holds.', 1),
      item('The second rule lists:', 1),
      item('one thing;', 2),
      item('another thing.', 2),
    ])
    const lines = tree(await read(await save(numbering, articles), 'convention.docx'))
    expect(lines.filter(line => line.startsWith('article'))).toEqual([
      'article Article 1 “Purpose”',
      'article Article 2 “Terms”',
      'article Article 3 “Scope”',
      'article Article 4 “Duties”',
    ])
    expect(lines.filter(line => line.trim() === 'paragraph 2.')).toHaveLength(4)
    expect(lines).toContain('    subparagraph b)')
  })

  it('reads upper-case letters, upper-case roman numerals and legal outlines', async () => {
    const numbering = list(
      'law',
      [LevelFormat.UPPER_ROMAN, 'CHAPTER %1'],
      [LevelFormat.DECIMAL, '%2.'],
      [LevelFormat.UPPER_LETTER, '(%3)'],
    )
    const lines = tree(
      await read(
        await save(numbering, [
          heading('General', 0),
          heading('Rule', 1),
          item('dogs', 2),
          item('cats', 2),
          heading('Special', 0),
        ]),
        'a.docx',
      ),
    )
    expect(lines).toContain('chapter CHAPTER I “General”')
    expect(lines).toContain('chapter CHAPTER II “Special”')
    expect(lines.map(line => line.trim())).toContain('paragraph (B)')
  })

  it('starts each list of another instance anew', async () => {
    const numbering = list('law', [LevelFormat.LOWER_LETTER, '(%1)'])
    const { text } = await read(
      await save(numbering, [
        new Paragraph('1. A dog gets—'),
        item('meat;', 0, 1),
        item('bread.', 0, 1),
        new Paragraph('2. A cat gets—'),
        item('fish.', 0, 2),
      ]),
      'a.docx',
    )
    expect(text).toContain('(a) fish.')
  })

  it('keeps bold terms, tabs and line breaks as words', async () => {
    const act = await read(
      await save(undefined, [
        new Paragraph({
          children: [
            new TextRun('1.\t'),
            new TextRun({ text: 'dog', bold: true }),
            new TextRun(' means'),
            new TextRun({ text: 'an animal', break: 1 }),
          ],
        }),
      ]),
      'a.docx',
    )
    expect(act.text).toContain('dog means an animal')
  })
})
