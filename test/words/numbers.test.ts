import { describe, expect, it } from 'vitest'
import { createVocabulary, type Language, readNumber, readWords } from '../../src/words/index.ts'

/** The number that begins a text, with how many words it takes. */
function number(text: string, language: Language = 'en'): [number, number] | null {
  const vocabulary = createVocabulary(language)
  const words = readWords(vocabulary, text, [{ start: 0, end: text.length }])
  const found = readNumber(vocabulary, words, 0)
  return found && [found.value, found.last - found.first + 1]
}

describe('numbers', () => {
  it.each([
    ['18 years', 18, 1],
    ['eighteen years', 18, 1],
    ['twenty-one years', 21, 2],
    ['one hundred and eighty days', 180, 4],
    ['eighteen (18) years', 18, 2],
    ['3,000 euro', 3000, 1],
    ['2.5 years', 2.5, 1],
    ['two thousand five hundred', 2500, 4],
  ] as const)('%s', (text, value, count) => {
    expect(number(text)).toEqual([value, count])
  })

  it.each([
    ['dix-huit ans', 18, 2, 'fr'],
    ['quatre-vingt-dix-sept', 97, 4, 'fr'],
    ['soixante et onze', 71, 3, 'fr'],
    ['vingt et un ans', 21, 3, 'fr'],
    ['treinta y un días', 31, 3, 'es'],
    ['cuatro (4) a ocho (8)', 4, 2, 'es'],
  ] as const)('%s', (text, value, count, language) => {
    expect(number(text, language)).toEqual([value, count])
  })

  it('neighbours are not added up', () => {
    expect(number('sixteen and eighteen')).toEqual([16, 1])
    expect(number('20, 5')).toEqual([20, 1])
    expect(number('the 5')).toBeNull()
  })
})
