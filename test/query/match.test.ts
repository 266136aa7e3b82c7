import { describe, expect, it } from 'vitest'
import { concept, find } from './statute.ts'

const LAW = [
  'A person who recruits, transports or harbours a child for the purpose of exploitation commits an offence.',
  'The Minister shall provide shelter to victims. Officers may be trained. A victim may not be removed.',
]

describe('phrases', () => {
  it('match by stem, so that noun and verb, singular and plural are one', () => {
    expect(find('recruitment', LAW)).toEqual(['recruits'])
    expect(find('"provided shelters"', LAW)).toEqual(['provide shelter'])
  })

  it('match word for word when exact', () => {
    expect(find('="victims"', LAW)).toEqual(['victims'])
    expect(find('=victim', LAW)).toEqual(['victim'])
  })

  it('expand roots and inner letters', () => {
    expect(find('exploit!', LAW)).toEqual(['exploitation'])
    expect(find('harbour*s', LAW)).toEqual([])
    expect(find('harbo*s', LAW)).toEqual(['harbours'])
    expect(find('"purpose of exploit!"', LAW)).toEqual(['purpose of exploitation'])
  })

  it('do not reach over the end of a sentence', () => {
    expect(find('"victims officers"', LAW)).toEqual([])
  })

  it('read British and American spellings as one', () => {
    expect(find('harbor!', ['harbours a person', 'harboring a person'])).toEqual(['harbours', 'harboring'])
    expect(find('organiz!', ['organised crime', 'an organization', 'organs'])).toEqual([
      'organised',
      'organization',
    ])
    expect(find('organ', ['organised crime', 'an organization', 'organs'])).toEqual(['organs'])
  })
})

describe('connectors', () => {
  it('/n looks both ways, +n forward only', () => {
    expect(find('child /3 harbours', LAW)).toEqual(['harbours a child'])
    expect(find('child +3 harbours', LAW)).toEqual([])
    expect(find('harbours +2 child', LAW)).toEqual(['harbours a child'])
    expect(find('harbours +1 child', LAW)).toEqual([])
  })

  it('a word is not near itself', () => {
    expect(find('child /5 child!', LAW)).toEqual([])
  })

  it('/s stays in a sentence, and in a provision', () => {
    expect(find('shall /s shelter', LAW)).toEqual(['shall provide shelter'])
    expect(find('shall /s trained', LAW)).toEqual([])
    expect(find('shall and trained', LAW)).toEqual([
      'shall provide shelter to victims. Officers may be trained',
    ])
    expect(find('child and shelter', LAW)).toEqual([])
  })

  it('/sec stays in a section', () => {
    const lines = [
      { text: 'A child.', section: 0, provision: 0 },
      { text: 'A shelter.', section: 0, provision: 1 },
      { text: 'A visa.', section: 1, provision: 2 },
    ]
    expect(find('child /sec shelter', lines)).toEqual(['child. A shelter'])
    expect(find('shelter /sec visa', lines)).toEqual([])
  })

  it('a % b drops what lies inside b', () => {
    expect(find('victim! % "victim may not"', LAW)).toEqual(['victims'])
  })

  it('and not narrows by provision, /s not by sentence', () => {
    expect(find('victim! and not child', LAW)).toEqual(['victims', 'victim'])
    expect(find('victim! and not shelter', LAW)).toEqual([])
    expect(find('victim! /s not shelter', LAW)).toEqual(['victim'])
    expect(find('victim! and (not child or not shelter)', LAW)).toEqual(['victims', 'victim'])
  })

  it('gives the shortest spans only', () => {
    expect(find('one and two', ['one x two x x one two'])).toEqual(['one x two', 'two x x one', 'one two'])
  })

  it('closing words after a list stand in one provision with its opening words', () => {
    const lines = [
      { text: 'A person who—', provision: 0, section: 0 },
      { text: 'recruits a child;', provision: 1, section: 0, opens: false },
      { text: 'commits an offence.', provision: 0, section: 0, opens: false },
    ]
    expect(find('person and offence', lines)).toHaveLength(1)
    expect(find('person /s recruits /s offence', lines)).toHaveLength(1)
  })
})

describe('concepts and moods', () => {
  const recruitment = concept('recruitment', ['recruit!', 'enlist!'], ['"recruit! officers"'])

  it('find any wording but its false friends', () => {
    expect(
      find('#recruitment', ['He recruits a child.', 'to recruit officers', 'enlisting'], {
        concepts: [recruitment],
      }),
    ).toEqual(['recruits', 'enlisting'])
  })

  it('an unknown concept is named with the nearest there is', () => {
    expect(() => find('#recruitmnt', ['x'], { concepts: [recruitment] })).toThrow(
      /did you mean #recruitment\?/,
    )
  })

  it('a concept made of itself is refused with the circle', () => {
    const concepts = [concept('a', ['#b']), concept('b', ['x or #a'])]
    expect(() => find('#a', ['x'], { concepts })).toThrow('#a → #b → #a')
  })

  it('may not is no power', () => {
    expect(find('[power]', LAW)).toEqual(['may'])
    expect(find('[duty] /s shelter', LAW)).toEqual(['shall provide shelter'])
  })
})

describe('fields', () => {
  const lines = [
    { text: 'A person commits an offence.', section: 0, provision: 0, heading: 1 },
    { text: 'A victim is protected.', section: 1, provision: 1, heading: 2 },
  ]
  const around = {
    headings: ['Offences', 'Trafficking', 'Victims'],
    parents: [-1, 0, -1],
    title: 'Trafficking Act 2030',
  }

  it('heading() asks the headings around a provision', () => {
    expect(find('person and heading(traffick!)', lines, around)).toEqual(['person'])
    expect(find('person and heading(offence)', lines, around)).toEqual(['person'])
    expect(find('victim and heading(offence)', lines, around)).toEqual([])
    expect(find('victim and not heading(offence)', lines, around)).toEqual(['victim'])
    expect(find('heading(victim)', lines, around)).toEqual(['A victim is protected'])
  })

  it('title() asks the title of the instrument', () => {
    expect(find('victim and title(traffick!)', lines, around)).toEqual(['victim'])
    expect(find('victim and title(passport)', lines, around)).toEqual([])
  })
})
