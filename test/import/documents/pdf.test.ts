import { describe, expect, it } from 'vitest'
import { faultOf, type Ink, pdf, read, tree } from './make.ts'

/** Lines of a column, twelve points apart. */
const lines = (x: number, top: number, ...texts: readonly string[]): Ink[] =>
  texts.map((text, at) => ({ x, y: top - at * 12, text }))

const FULL = 'Whoever keeps a dog without a licence, or lets it run in the open street by day or by'

describe('a PDF', () => {
  it('joins lines into paragraphs, and words cut at the end of a line', async () => {
    const page = [
      ...lines(
        80,
        700,
        '1. Whoever keeps a dog without a licence, or lets it run in the open street by day,',
      ),
      ...lines(
        70,
        688,
        'or by night, with or without a collar, is liable on the first occasion to be repri-',
        'manded, and the sub-',
        'section on dangerous animals applies in every case, a subsection notwith-',
        'standing.',
      ),
    ]
    const act = await read(pdf([page]), 'dogs.pdf')
    expect(act.format).toBe('pdf')
    expect(act.text).toContain('to be reprimanded')
    expect(act.text).toContain('notwithstanding.')
  })

  it('leaves out running heads and page numbers, and goes on with a sentence behind them', async () => {
    const page = (number: number, ...texts: readonly string[]): Ink[] => [
      { x: 70, y: 815, text: 'Official Gazette of the Kingdom' },
      { x: 300, y: 30, text: `- ${number} -` },
      ...lines(70, 760, ...texts),
    ]
    const act = await read(
      pdf([
        page(
          1,
          `1. ${FULL}`,
          'night in any town, village or market, or upon any road, bridge or ferry that leads',
        ),
        page(
          2,
          'to one of them, commits an offence.',
          '2. The court may order that the dog be given to another person who looks after it well',
        ),
        page(3, 'and who lives in the same town.'),
      ]),
      'dogs.pdf',
    )
    expect(act.text).not.toContain('Gazette')
    expect(act.text).not.toMatch(/- \d -/)
    expect(act.text).toContain('ferry that leads to one of them, commits')
    expect(act.text).toContain('looks after it well and who lives')
    expect(act.marks.map(mark => mark.place)).toContain('p. 2')
  })

  it('takes a marginal note for the heading of the section beside it', async () => {
    const page = [
      ...lines(
        80,
        700,
        '1. Whoever keeps a dog without a licence, or lets it run in the open street by day,',
      ),
      ...lines(
        70,
        688,
        'or by night, with or without a collar, is liable to a fine that does not exceed a crown and',
        'to nothing else at all, whatever the court may think.',
      ),
      { x: 500, y: 700, text: 'Dogs without', size: 7 },
      { x: 500, y: 692, text: 'licence.', size: 7 },
      ...lines(
        80,
        652,
        '2. Nothing in this law applies to a cat, or to any other animal that is kept in a house,',
      ),
      ...lines(
        70,
        640,
        'in a cage or in a garden with a wall or a fence around it that is as high as a man stands.',
      ),
      { x: 500, y: 652, text: 'Cats.', size: 7 },
      { x: 500, y: 640, text: '12 of 1990.', size: 7 },
    ]
    const read1 = tree(await read(pdf([page]), 'dogs.pdf'))
    expect(read1[0]).toBe('section 1. “Dogs without licence”')
    expect(read1).toContain('section 2. “Cats”')
    expect(read1).toContain('  [note] 12 of 1990.')
  })

  it('tells numbers that are only mentioned from labels', async () => {
    const page = [
      ...lines(
        80,
        700,
        '1. Whoever keeps a dog in the cases that are named in section 4, sub-sections (1), (2),',
      ),
      ...lines(
        70,
        688,
        '(3) and (4) of section 8, or in section 9, pays a fine that the court sets by the size of',
        'the dog.',
      ),
    ]
    expect(tree(await read(pdf([page]), 'a.pdf')).filter(line => line.includes('(3)'))).toHaveLength(1)
  })

  it('reads two columns one after the other', async () => {
    const left = [
      '1. Whoever keeps a dog in town pays',
      ...Array.from({ length: 12 }, (_, at) => `left words that go on in line ${at} more`),
    ]
    const right = [
      '2. Whoever keeps a cat pays nothing',
      ...Array.from({ length: 12 }, (_, at) => `right words that go on in line ${at} all`),
    ]
    const { text } = await read(pdf([[...lines(60, 700, ...left), ...lines(320, 700, ...right)]]), 'a.pdf')
    expect(text.indexOf('left words that go on in line 11')).toBeLessThan(text.indexOf('Whoever keeps a cat'))
    expect(text).not.toMatch(/left words[^.]*right words that go on in line 0/)
  })

  it('keeps footnotes as notes, out of the sentence they stand under', async () => {
    const page = [
      ...lines(
        70,
        700,
        `1. ${FULL}`,
        'night in any town, village or market, or upon any road, bridge or ferry that leads to one',
      ),
      { x: 70, y: 100, text: '1 Substituted by Act 3 of 1999.', size: 7 },
    ]
    const next = lines(70, 700, 'of them, commits an offence.')
    const act = await read(pdf([page, next]), 'a.pdf')
    expect(act.text).toContain('leads to one of them, commits')
    expect(tree(act)).toContain('  [note] 1 Substituted by Act 3 of 1999.')
  })

  it('names the pages that have no text and goes on with the others', async () => {
    const act = await read(pdf([lines(70, 700, `1. ${FULL} night is liable.`), [], []]), 'mixed.pdf')
    expect(act.messages.map(message => message.text).join()).toMatch(/^Pages 2–3 of 3 have no text/)
  })
})

describe('a PDF that cannot be read', () => {
  it('is named with its pages when it is scanned', async () => {
    expect(await faultOf(read(pdf([[], []]), 'scan.pdf'))).toMatch(
      /^scan\.pdf: no text in this PDF: pages 1–2 are pictures; run text recognition \(OCR\)/,
    )
  })

  it('is named when it is cut off', async () => {
    const whole = pdf([lines(70, 700, '1. Words.')])
    expect(await faultOf(read(whole.slice(0, 60), 'cut.pdf'))).toMatch(
      /^cut\.pdf: the PDF is broken or cut off/,
    )
  })
})
