// Laws of the comparison, and small cases that a reader can check by eye.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divide } from '../../src/compare/divide.ts'
import { type Concordance, compare } from '../../src/compare/index.ts'
import type { Instrument } from '../../src/model.ts'
import { parse } from '../../src/parse/index.ts'

const corpus = (path: string): string =>
  readFileSync(new URL(`../../corpus/${path}`, import.meta.url), 'utf8')

const WORDS = /[\p{L}\p{N}]+/gu
const wordsIn = (text: string): string[] => text.match(WORDS) ?? []

function act(
  sections: readonly (readonly [num: string, heading: string, body: string])[],
  kind = 'act',
): Instrument {
  const body = sections.map(([num, heading, text]) => `### ${num}. ${heading}\n\n${text}\n`).join('\n')
  return parse(`---\nid: t\ntitle: Test Act\nlanguage: en\nkind: ${kind}\n---\n\n${body}`)
}

/** The words of one side as its matches tell them, piece by piece in document order, and every piece exactly once. */
function rebuild(instrument: Instrument, concordance: Concordance, side: 'model' | 'draft'): string[] {
  const pieces = divide(instrument).pieces
  const keyOf = (place: { eId: string; start: number }): string => `${place.eId} ${place.start}`
  const told = new Map<number, string[]>()
  for (const match of concordance.matches) {
    const own = match[side].map(place => pieces.findIndex(piece => keyOf(piece.place) === keyOf(place)))
    if (own.length === 0) continue
    for (const at of own) {
      if (told.has(at)) throw new Error(`piece ${at} is told twice`)
      told.set(at, [])
    }
    const text = own.map(at => printed(instrument, pieces[at]?.stretches ?? [])).join(' ')
    const words = match.runs.length > 0 ? match.runs.flatMap(run => wordsIn(run[side])) : wordsIn(text)
    told.set(own[0] ?? 0, words)
  }
  return [...told].sort(([a], [b]) => a - b).flatMap(([, words]) => words)
}

function printed(instrument: Instrument, stretches: readonly { start: number; end: number }[]): string {
  return stretches.map(({ start, end }) => instrument.text.slice(start, end)).join(' ')
}

const allWords = (instrument: Instrument): string[] =>
  divide(instrument).pieces.flatMap(piece => wordsIn(printed(instrument, piece.stretches)))

const word = fc.constantFrom(
  ...'victim court officer minister shall may order offence child person state report notice term years three five consent border permit'.split(
    ' ',
  ),
)
const sentence = fc.array(word, { minLength: 3, maxLength: 25 }).map(words => `${words.join(' ')}.`)
const section = fc.record({
  heading: fc.array(word, { minLength: 1, maxLength: 3 }),
  parts: fc.array(sentence, { minLength: 1, maxLength: 4 }),
})
const statute = fc.array(section, { minLength: 1, maxLength: 9 }).map(sections =>
  act(
    sections.map(({ heading, parts }, at) => {
      const body =
        parts.length === 1 ? (parts[0] ?? '') : parts.map((part, n) => `- (${n + 1}) ${part}`).join('\n')
      return [String(at + 1), heading.join(' '), body] as const
    }),
  ),
)

describe('laws of the comparison', () => {
  test('a text compared with itself is identical throughout', () => {
    fc.assert(
      fc.property(statute, one => {
        const { matches, forward } = compare(one, one)
        expect(
          matches.every(match => match.change === 'identical' && !match.moved && !match.renumbered),
        ).toBe(true)
        expect(forward.every(row => row.outcome === 'kept' && !row.moved)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('kept and omitted words give back the model, kept and added words the draft', () => {
    fc.assert(
      fc.property(statute, statute, (model, draft) => {
        const concordance = compare(model, draft)
        expect(rebuild(model, concordance, 'model').sort()).toEqual(allWords(model).sort())
        expect(rebuild(draft, concordance, 'draft').sort()).toEqual(allWords(draft).sort())
      }),
      { numRuns: 150 },
    )
  })

  test('the same comparison gives the same bytes', () => {
    fc.assert(
      fc.property(statute, statute, (model, draft) => {
        expect(JSON.stringify(compare(model, draft))).toBe(JSON.stringify(compare(model, draft)))
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    'model/act-against-trafficking.md',
    'examples/avaria/trafficking-bill.md',
    'treaties/tip-protocol.md',
  ])('%s compared with itself is identical', path => {
    const one = parse(corpus(path))
    const { summary, matches } = compare(one, one, { brackets: false })
    expect(summary.model).toMatchObject({ changed: 0, omitted: 0 })
    expect(matches.every(match => match.change === 'identical')).toBe(true)
  })
})

const FILLER: (readonly [string, string, string])[] = [
  [
    '1',
    'Court fees',
    'The registrar shall collect fees of ten units for every writ that is lodged in the registry.',
  ],
  [
    '2',
    'Seal',
    'The commission keeps a common seal, which is affixed only in the presence of two of its members.',
  ],
  [
    '3',
    'Reports',
    'The commission shall submit an annual report on its work to Parliament before the end of March.',
  ],
  [
    '4',
    'Shelters',
    'Shelters are inspected twice a year by an officer who is a qualified nurse or a social worker.',
  ],
  [
    '5',
    'Consent',
    'The consent of the victim to exploitation is irrelevant where a listed means was employed.',
  ],
  [
    '6',
    'Carriers',
    'A carrier shall check that each passenger holds the travel documents needed to enter the State.',
  ],
]

describe('what a reader can check', () => {
  test('a section at another place with the same words is moved, and its neighbours are not', () => {
    const [first, ...rest] = FILLER
    const draft = [...rest, first ?? FILLER[0]].flatMap((section, at) =>
      section ? [[String(at + 1), section[1], section[2]] as const] : [],
    )
    const { forward } = compare(act(FILLER), act(draft))
    expect(forward.filter(row => row.moved).map(row => row.place.heading)).toEqual(['Court fees'])
  })

  test('an inserted section renumbers what follows and moves nothing', () => {
    const inserted = [
      ['1', 'Hotline', 'Callers reach a telephone hotline free of charge at night.'] as const,
      ...FILLER.map(([num, heading, body]) => [String(Number(num) + 1), heading, body] as const),
    ]
    const { forward, backward } = compare(act(FILLER), act(inserted))
    expect(forward.every(row => row.outcome === 'kept' && row.renumbered && !row.moved)).toBe(true)
    expect(backward.map(row => row.outcome)).toEqual([
      'added',
      'kept',
      'kept',
      'kept',
      'kept',
      'kept',
      'kept',
    ])
  })

  test('a cross-reference that follows a renumbering is no edit, a changed number of years is', () => {
    const model = [
      ...FILLER,
      [
        '7',
        'Penalty',
        'A breach of section 6 is punished with imprisonment for 6 years at the least.',
      ] as const,
    ]
    const shifted = model.map(
      ([num, heading, body]) =>
        [
          String(Number(num) + 1),
          heading,
          body.replace('section 6', 'section 7').replace('6 years', '7 years'),
        ] as const,
    )
    const { matches } = compare(act(model), act([['1', 'Hotline', 'Callers reach a hotline.'], ...shifted]))
    const penalty = matches.find(match => match.model[0]?.heading === 'Penalty')
    expect(penalty?.runs.map(run => run.kind)).toContain('reference')
    expect(penalty?.strength.map(change => change.says)).toEqual([
      'prison term raised from “6 years” to “7 years”',
    ])
  })

  test('a duplicate sentence that stands twice is never said to have moved', () => {
    const twice = [
      ...FILLER,
      ['7', 'Rules', 'The Minister may make rules for carrying out this Part of the Act.'] as const,
      ['8', 'Rules', 'The Minister may make rules for carrying out this Part of the Act.'] as const,
    ]
    const [one, ...others] = twice
    const { forward } = compare(
      act(twice),
      act([...others, one ?? FILLER[0]].flatMap(section => (section ? [section] : []))),
    )
    expect(forward.filter(row => row.moved).map(row => row.place.heading)).toEqual(['Court fees'])
  })

  test('blanks and options of a model law that the draft fills and takes are no change', () => {
    const model = act(
      [
        [
          '1',
          'Permits',
          'The [competent authority] shall issue a permit [option A: within thirty days | option B: without delay] to [optional: every adult or child] victim.',
        ],
      ],
      'model',
    )
    const draft = act([['1', 'Permits', 'The Border Agency shall issue a permit without delay to victim.']])
    const { matches, forward } = compare(model, draft)
    expect(matches[0]?.change).toBe('filled')
    expect(matches[0]?.runs.filter(run => run.kind === 'filled')).toEqual([
      { kind: 'filled', model: '[competent authority]', draft: 'Border Agency' },
    ])
    expect(matches[0]?.runs.filter(run => run.kind === 'unchosen').map(run => run.model)).toEqual([
      'within thirty days',
      'every adult or child',
    ])
    expect(forward[0]?.outcome).toBe('kept')
  })

  test('a blank that the draft copies is reported as unfilled', () => {
    const model = act(
      [['1', 'Permits', 'The [competent authority] shall issue a permit to every victim.']],
      'model',
    )
    expect(
      compare(
        model,
        act([['1', 'Permits', 'The [competent authority] shall issue a permit to every victim.']]),
      ).unfilled,
    ).toMatchObject([{ text: '[competent authority]' }])
  })

  test('a repealed shell is no answer', () => {
    const draft = act([...FILLER.slice(0, 5), ['6', 'Carriers', '[Repealed]']])
    expect(compare(act(FILLER), draft).forward.at(-1)?.outcome).toBe('omitted')
  })

  test('a number in front of another unit never becomes an age', () => {
    const { matches } = compare(
      act([['1', 'A', 'A victim under section 8 shall be heard by the court in private at once.']]),
      act([['1', 'A', 'A victim under section 5 shall be heard by the court in private at once.']]),
    )
    expect(matches[0]?.strength).toEqual([])
  })
})

describe('changes of strength', () => {
  test.each([
    [
      'The Minister shall provide housing to victims of the offence.',
      'The Minister may provide housing to victims of the offence.',
      'duty',
      'weaker',
    ],
    [
      'The Minister may provide housing to victims of the offence.',
      'The Minister must provide housing to victims of the offence.',
      'duty',
      'stronger',
    ],
    [
      '“Child” in this Act refers to any person under eighteen years of age.',
      '“Child” in this Act refers to any person under sixteen years of age.',
      'age',
      'narrower',
    ],
    [
      'The offender is liable to imprisonment for twenty years for the offence.',
      'The offender is liable to imprisonment for five years for the offence.',
      'prison',
      'weaker',
    ],
    [
      'The victim is granted a period of thirty days to recover from harm.',
      'The victim is granted a period of ninety days to recover from harm.',
      'time',
      'changed',
    ],
    [
      'Every victim shall receive medical care from the public service.',
      'Every victim shall receive medical care from the public service unless the Minister objects.',
      'exception',
      'narrower',
    ],
    [
      'A person who uses the services of a victim commits an offence.',
      'A person who knowingly uses the services of a victim commits an offence.',
      'scope',
      'narrower',
    ],
    [
      'The order is made for a victim who is a child or an orphan from abroad.',
      'The order is made for a victim who is a child and an orphan from abroad.',
      'list',
      'narrower',
    ],
    [
      'The victim shall be detained in any case that is before the court.',
      'The victim shall not be detained in any case that is before the court.',
      'negation',
      'changed',
    ],
  ])('%s → %s', (from, to, kind, direction) => {
    const { matches } = compare(act([['1', 'Rule', from]]), act([['1', 'Rule', to]]))
    expect(matches[0]?.strength.map(change => [change.kind, change.direction])).toEqual([[kind, direction]])
  })

  test('“shall” for “must” is no change of strength', () => {
    const { matches } = compare(
      act([['1', 'Rule', 'The court shall hear the victim in private.']]),
      act([['1', 'Rule', 'The court must hear the victim in private.']]),
    )
    expect(matches[0]?.strength).toEqual([])
  })
})
