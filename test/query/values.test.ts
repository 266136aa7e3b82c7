import { describe, expect, it } from 'vitest'
import { find } from './statute.ts'

/** The text of what a query finds in one sentence. */
const one = (query: string, text: string, language: 'en' | 'fr' | 'es' = 'en') =>
  find(query, [text], { language })

describe('age()', () => {
  it.each([
    'a person under the age of 18 years',
    'any person under eighteen years of age',
    'a child below 18',
    'who has not attained the age of eighteen (18) years',
    'less than 18 years old',
    'before his eighteenth birthday',
    'a person 17 years of age or younger',
    'a girl under 18 years',
    'a person who is under 18',
  ])('reads the limit in “%s”', text => {
    expect(one('age(=18)', text)).toHaveLength(1)
    expect(one('age(<18)', text)).toHaveLength(0)
    expect(one('age(>=18)', text)).toHaveLength(1)
  })

  it('compares the limit, not the ages below it', () => {
    expect(one('age(<18)', 'a female under sixteen years of age')).toHaveLength(1)
    expect(one('age(<=16)', 'a female under sixteen years of age')).toHaveLength(1)
    expect(one('age(=18)', 'a female under sixteen years of age')).toHaveLength(0)
  })

  it.each([
    'imprisonment for a term of not less than 18 years',
    'persons of 18 years and over',
    'under section 18',
    'a fine under 18 euro',
    'for less than 18 years',
    'a person aged 18',
  ])('finds no limit in “%s”', text => {
    expect(one('age(any)', text)).toEqual([])
  })

  it('reads French and Spanish', () => {
    expect(one('age(=18)', 'toute personne âgée de moins de dix-huit ans', 'fr')).toHaveLength(1)
    expect(one('age(<18)', 'un mineur de quinze ans', 'fr')).toHaveLength(1)
    expect(one('age(=18)', 'toda persona menor de dieciocho años', 'es')).toHaveLength(1)
  })
})

describe('prison()', () => {
  it.each([
    ['imprisonment for a term not exceeding 10 years', 10],
    ["a term of ten years' imprisonment", 10],
    ['imprisoned for not more than ten years or fined', 10],
    ['imprisonment for a term of not less than 5 years and not more than 10 years', 10],
    [
      'rigorous imprisonment for a term which shall not be less than seven years but which may extend to ten years',
      10,
    ],
    ['imprisonment of five to ten years', 10],
    ['imprisonment, on conviction on indictment, for a term not exceeding 120 months', 10],
    ['liable to imprisonment for a term not exceeding 10 years or to a fine', 10],
  ])('reads the maximum in “%s”', (text, years) => {
    expect(one(`prison(max=${years}y)`, text)).toHaveLength(1)
    expect(one(`prison(max>${years}y)`, text)).toHaveLength(0)
  })

  it('counts a sentence for life as longer than any term', () => {
    expect(one('prison(max>=100y)', 'liable to imprisonment for life')).toHaveLength(1)
    expect(one('prison(max>=100y)', 'life imprisonment')).toHaveLength(1)
    expect(one('prison(max>=100y)', 'imprisonment for a term of six years or for life')).toHaveLength(1)
  })

  it('takes no other period for a term', () => {
    expect(one('prison(any)', 'liable to imprisonment and shall not return for ten years')).toEqual([])
    expect(
      one('prison(max>=4y)', 'imprisonment for six months. The period of limitation is ten years.'),
    ).toEqual([])
    expect(one('prison(any)', 'a licence for ten years')).toEqual([])
    expect(one('prison(any)', 'any person in prison')).toEqual([])
  })

  it('counts twelve months as a year', () => {
    expect(one('prison(max>=4y)', 'imprisonment for 48 months')).toHaveLength(1)
    expect(one('prison(max>=48m)', 'imprisonment for four years')).toHaveLength(1)
    expect(one('prison(max>=4y)', 'imprisonment for 47 months')).toHaveLength(0)
  })

  it('reads French and Spanish', () => {
    expect(
      one('prison(max=7y)', "punie de sept ans d'emprisonnement et de 150 000 euros d'amende", 'fr'),
    ).toHaveLength(1)
    expect(one('prison(max>=99y)', 'la réclusion criminelle à perpétuité', 'fr')).toHaveLength(1)
    expect(one('prison(max=8y)', 'prisión de cuatro (4) a ocho (8) años', 'es')).toHaveLength(1)
  })
})

describe('days()', () => {
  it('counts weeks, months and years in days', () => {
    expect(one('days(=30)', 'a period of at least 30 days')).toEqual(['30 days'])
    expect(one('days(=90)', 'three months')).toEqual(['three months'])
    expect(one('days(>=30)', 'ten working days')).toEqual([])
    expect(one('days(=10)', 'ten working days')).toEqual(['ten working days'])
    expect(one('days(>=2w)', 'a 14-day period')).toHaveLength(1)
  })

  it('leaves ages and prison terms alone', () => {
    expect(one('days(any)', 'a person under 18 years of age')).toEqual([])
    expect(one('days(any)', 'a person who is 20 years old')).toEqual([])
    expect(one('days(any)', 'imprisonment for a term not exceeding 5 years')).toEqual([])
  })

  it('combines with other words', () => {
    expect(
      one('(recovery or reflection) /s days(>=30)', 'A victim has a recovery period of 45 days.'),
    ).toEqual(['recovery period of 45 days'])
  })
})

describe('negated limits', () => {
  it.each([
    'a person not less than 18 years of age',
    'no person not below the age of 18',
    'not under 18 years of age',
  ])('“%s” limits nothing from above', text => {
    expect(one('age(any)', text)).toEqual([])
  })
})
