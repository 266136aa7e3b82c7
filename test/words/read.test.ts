import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createVocabulary, type Language, languageOf, readWords, splitWords } from '../../src/words/index.ts'

function read(text: string, language: Language = 'en') {
  const vocabulary = createVocabulary(language)
  const words = readWords(vocabulary, text, [{ start: 0, end: text.length }])
  return { vocabulary, words }
}

function forms(text: string, language: Language = 'en'): string[] {
  const { vocabulary, words } = read(text, language)
  return Array.from(words.form, id => vocabulary.form(id))
}

function stems(text: string, language: Language = 'en'): number[] {
  return Array.from(read(text, language).words.stem)
}

/** The sentences of a text, each as its words in a row. */
function sentences(text: string, language: Language = 'en'): string[] {
  const { vocabulary, words } = read(text, language)
  const found: string[] = []
  for (let word = 0; word < words.count; word++) {
    const number = words.sentence[word] ?? 0
    found[number] = `${found[number] ?? ''} ${vocabulary.form(words.form[word] ?? 0)}`.trim()
  }
  return found
}

describe('words', () => {
  it('are lower-cased and keep their place in the text', () => {
    const { words } = read('The **Minister** may')
    expect(Array.from(words.start)).toEqual([0, 6, 17])
    expect(Array.from(words.end)).toEqual([3, 14, 20])
    expect(forms('The **Minister** may')).toEqual(['the', 'minister', 'may'])
  })

  it('leave out markup, tags, entities, link targets and footnote marks', () => {
    expect(forms('_(a)_ [see section 4](#sec_4 ) x')).toContain('see')
    expect(forms('a [term](https://example.org/page)[^12] b')).toEqual(['a', 'term', 'b'])
    expect(forms('x<br>y <!-- note --> z &amp; &nbsp;w')).toEqual(['x', 'y', 'z', 'w'])
    expect(forms('fewer < 10 and > 5')).toEqual(['fewer', '10', 'and', '5'])
    expect(forms('escaped \\* \\[text\\]')).toEqual(['escaped', 'text'])
  })

  it('are whole when spoofed with invisible characters or broken over a line', () => {
    expect(forms('tra\u200bffick\u00ading tra\u202efficking')).toEqual(['trafficking', 'trafficking'])
    expect(forms('traf-\n  ficking and non-\npunishment')).toEqual([
      'trafficking',
      'and',
      'non',
      'punishment',
    ])
    expect(forms('**T**rafficking ﬁnancial')).toEqual(['trafficking', 'financial'])
  })

  it('are cut at hyphens, but a prefix written both ways is one word', () => {
    expect(forms('co-operation sub-section anti-trafficking 18-year-old')).toEqual([
      'cooperation',
      'subsection',
      'anti',
      'trafficking',
      '18',
      'year',
      'old',
    ])
  })

  it('are cut at an elision and keep a possessive, which the stem drops', () => {
    expect(forms('l’exploitation d’un mineur', 'fr')).toEqual(['l', 'exploitation', 'd', 'un', 'mineur'])
    expect(forms('the child’s victims’ rights')).toEqual(['the', "child's", 'victims', 'rights'])
    const [plain, possessive, plural] = stems('child child’s children')
    expect(possessive).toBe(plain)
    expect(plural).toBe(plain)
  })

  it('hold numbers whole', () => {
    expect(forms('3,000 euro, 2.5 years, sections 4,5 and 6.')).toEqual([
      '3,000',
      'euro',
      '2.5',
      'years',
      'sections',
      '4',
      '5',
      'and',
      '6',
    ])
  })

  it('share a stem when they are forms of one word, and not when law tells them apart', () => {
    const same = (a: string, b: string, language: Language = 'en') => {
      const [first, second] = stems(`${a} ${b}`, language)
      return first === second
    }
    expect(same('trafficks', 'trafficking')).toBe(true)
    expect(same('harbour', 'harboring')).toBe(true)
    expect(same('organisation', 'organized')).toBe(true)
    expect(same('held', 'hold')).toBe(true)
    expect(same('organs', 'organisation')).toBe(false)
    expect(same('proceeds', 'proceedings')).toBe(false)
    expect(same('means', 'mean')).toBe(false)
    expect(same('personal', 'person')).toBe(false)
    expect(same('recruter', 'recrutement', 'fr')).toBe(true)
    expect(same('víctimas', 'víctima', 'es')).toBe(true)
  })
})

describe('sentences', () => {
  it('end at a full stop, not at an abbreviation or a decimal', () => {
    expect(sentences('An offence under s. 4 or No. 5. The court may. It is 2.5 years.')).toEqual([
      'an offence under s 4 or no 5',
      'the court may',
      'it is 2.5 years',
    ])
  })

  it('run through a list, whether its items stand apart or in one line', () => {
    expect(sentences('A person who (a) recruits; or (b) harbours; commits an offence.')).toHaveLength(1)
    const text = 'A person who\n\nrecruits\n\nharbours'
    const ranges = [
      { start: 0, end: 12 },
      { start: 14, end: 22, opens: false },
      { start: 24, end: 32 },
    ]
    expect(Array.from(readWords(createVocabulary('en'), text, ranges).sentence)).toEqual([0, 0, 0, 0, 1])
  })

  it('end at a semicolon before a new definition', () => {
    expect(sentences('“child” means a person; “victim” means a child')).toHaveLength(2)
  })
})

describe('any text', () => {
  it('reads without a fault into ascending words that do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const { words } = read(text)
        for (let word = 0; word < words.count; word++) {
          expect(words.start[word]).toBeLessThan(words.end[word] ?? 0)
          if (word) expect(words.start[word]).toBeGreaterThanOrEqual(words.end[word - 1] ?? 0)
          if (word)
            expect((words.sentence[word] ?? 0) - (words.sentence[word - 1] ?? 0)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('loses no letter of plain prose', () => {
    const prose = fc.string({ unit: fc.constantFrom(...'abcXYZé ,.;:()\n’'), maxLength: 200 })
    fc.assert(
      fc.property(prose, text => {
        const letters = [...text]
          .filter(one => /\p{L}/u.test(one))
          .join('')
          .toLowerCase()
        expect(forms(text).join('').replaceAll("'", '')).toBe(letters)
      }),
    )
  })

  it('is split alike as a query and as a text', () => {
    const { vocabulary } = read('')
    expect(
      splitWords(vocabulary.data, 'co-operation of l’x').map(word => vocabulary.form(vocabulary.idOf(word))),
    ).toEqual(forms('co-operation of l’x'))
  })

  it('has a language only when its words are understood', () => {
    expect(languageOf('en-IE')).toBe('en')
    expect(languageOf('xx')).toBeUndefined()
    expect(languageOf(null)).toBeUndefined()
  })
})

describe('hostile text', () => {
  it.each([
    ['tags without end', '<a'],
    ['comments without end', '<!--'],
    ['link targets', ']('],
    ['joints', "a'"],
    ['stars', 'a*'],
    ['broken lines', 'a-\n'],
    ['footnotes', '[^'],
    ['entities', '&a'],
    ['letters without a space', 'ab'],
  ])('of %s is read in full', (_, unit) => {
    const text = unit.repeat(100_000)
    expect(read(text).words.count).toBeGreaterThanOrEqual(0)
    expect(forms(`${unit.repeat(1_000)}. End`).at(-1)).toBe('end')
  })
})
