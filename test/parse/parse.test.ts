import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/index.ts'
import { treeOf } from './signature.ts'

function tree(...lines: string[]): string[] {
  return treeOf(parse(lines.join('\n')))
}

describe('the label sequence decides the hierarchy', () => {
  it('reads (i) behind (h) as a letter when (j) follows', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
    const found = tree(
      '## 1. Duties',
      '',
      'A person shall—',
      '',
      ...letters.flatMap(l => [`(${l}) do ${l};`, '']),
    )
    expect(found.filter(line => line.startsWith('  paragraph'))).toHaveLength(10)
  })

  it('reads (i) behind (a) as a roman numeral one level down', () => {
    expect(
      tree(
        '## 1. x',
        '',
        'A person who—',
        '',
        '(a) takes—',
        '',
        '(i) goods,',
        '',
        '(ii) money, or',
        '',
        '(b) hides,',
        '',
        'commits an offence.',
      ),
    ).toEqual([
      'section 1. “x”',
      '  A person who—',
      '  paragraph (a)',
      '    takes—',
      '    subparagraph (i)',
      '      goods,',
      '    subparagraph (ii)',
      '      money, or',
      '  paragraph (b)',
      '    hides,',
      '  commits an offence.',
    ])
  })

  it('reads (i) behind (h) as a roman numeral when the words lead in and (ii) follows', () => {
    const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap(l => [`(${l}) do ${l};`, ''])
    const found = tree(
      '## 1. x',
      '',
      'He shall—',
      '',
      ...before,
      '(h) carry—',
      '',
      '(i) one;',
      '',
      '(ii) two.',
    )
    expect(found.slice(-4)).toEqual([
      '    subparagraph (i)',
      '      one;',
      '    subparagraph (ii)',
      '      two.',
    ])
  })

  it('keeps inserted labels in their list: (2), (2A), (3); (b), (b.1), (c); (a), (aa), (b)', () => {
    expect(
      tree('## 1. x', '', '(1) A.', '', '(2) B.', '', '(2A) C.', '', '(3) D.').filter(l =>
        l.startsWith('  subs'),
      ),
    ).toHaveLength(4)
    expect(
      tree('## 1. x', '', 'If—', '', '- (b) a;', '- (b.1) b;', '- (c) c.').filter(l =>
        l.startsWith('  para'),
      ),
    ).toHaveLength(3)
    expect(
      tree('## 1. x', '', 'If—', '', '(a) a;', '', '(aa) b;', '', '(b) c.').filter(l =>
        l.startsWith('  para'),
      ),
    ).toHaveLength(3)
  })

  it('nests (A) and (I) below (i)', () => {
    const found = tree(
      '## 1. x',
      '',
      '(1) If—',
      '',
      '(a) it—',
      '',
      '(i) is—',
      '',
      '(I) red, or',
      '',
      '(II) blue,',
      '',
      '(ii) is not.',
    )
    expect(found.filter(line => /clause|subparagraph/.test(line))).toEqual([
      '      subparagraph (i)',
      '        clause (I)',
      '        clause (II)',
      '      subparagraph (ii)',
    ])
  })

  it('reads section numbers of many traditions', () => {
    const numbers = ['12A. a', '98AA. a', '279.011 a', '177 bis. a', '133¹. a']
    const found = parse(numbers.map(number => `### ${number}\n\nWords.\n`).join('\n'))
    expect(found.children.map(child => (child.type === 'provision' ? child.num : ''))).toEqual([
      '12A',
      '98AA',
      '279.011',
      '177 bis',
      '133¹',
    ])
  })

  it('takes a number in the middle of a broken sentence for words', () => {
    const broken = Array.from(
      { length: 12 },
      (_, at) => `the ${at}th line of a text that was\n\nbroken by blank lines in its middle.\n`,
    )
    const found = tree('## 1. x', '', 'Prisión de TRES', '', '(3) a SEIS años.', '', ...broken)
    expect(found.some(line => line.includes('subsection'))).toBe(false)
  })
})

describe('words find their provision', () => {
  it('gives closing words in lower case to the innermost list when its neighbour goes on', () => {
    const found = tree(
      '## 1. x',
      '',
      '“moves” means—',
      '',
      '(a) carries, or',
      '',
      '(i) gives to,',
      '',
      '(ii) hands to,',
      '',
      'another person,',
      '',
      '(b) sends.',
    )
    expect(found.slice(2, 11)).toEqual(
      [
        '    means—',
        '    paragraph (a)',
        '      carries, or',
        '      subparagraph (i)',
        '        gives to,',
        '      subparagraph (ii)',
        '        hands to,',
        '      another person,',
        '    paragraph (b)',
      ].slice(0, 9),
    )
  })

  it('gives closing words with a finite verb to the outermost list', () => {
    const found = tree(
      '## 1. x',
      '',
      '(1) A person who—',
      '',
      '(a) takes, or',
      '',
      '(b) hides—',
      '',
      '(i) goods, or',
      '',
      '(ii) money,',
      '',
      'commits an offence.',
    )
    expect(found.at(-1)).toBe('    commits an offence.')
  })

  it('keeps further paragraphs of a subsection in the subsection', () => {
    expect(tree('## 1. x', '', '(1) One.', '', 'More of one.', '', '(2) Two.').slice(1, 4)).toEqual([
      '  subsection (1)',
      '    One.',
      '    More of one.',
    ])
  })

  it('joins lines that a PDF broke, and tells a full line from the end of an item', () => {
    const found = tree(
      '**1.** Any offence under this Act that is committed by any person—',
      '',
      '_(a)_ on the high seas on board any ship or on any aircraft',
      '',
      'registered in this country;',
      '',
      '_(b)_ by any citizen or by any permanent resident in any place',
      '',
      'outside the country,',
      '',
      'may be dealt with as if it had been committed at any place in',
      '',
      'the country and the court may pass any sentence that it may',
      '',
      'pass for an offence of the same kind committed in the country,',
      '',
      'whether or not the offender has been tried in any other place',
      '',
      'for it before the commencement of the proceedings.',
      '',
      '**2.** The Minister may by order published in the official paper',
      '',
      'appoint a place of refuge and the persons who are to keep',
      '',
      'it in good order.',
    )
    expect(found.slice(2, 6)).toEqual([
      '  paragraph (a)',
      '    on the high seas on board any ship or on any aircraft registered in this country;',
      '  paragraph (b)',
      '    by any citizen or by any permanent resident in any place outside the country,',
    ])
    expect(found[6]).toMatch(/^ {2}may be dealt with/)
  })

  it('nests the list of a definition below it, and closes it at the next term', () => {
    expect(
      tree(
        '## 2. Interpretation',
        '',
        'In this Act—',
        '',
        'F1[‘work’means—',
        '',
        '(*a*) labour, or',
        '',
        '(*b*) service;]',
        '',
        '“child” means a person under 18.',
      ),
    ).toEqual([
      'section 2. “Interpretation”',
      '  In this Act—',
      '  definition ‘work’',
      '    means—',
      '    paragraph (a)',
      '      labour, or',
      '    paragraph (b)',
      '      service;]',
      '  definition “child”',
      '    means a person under 18.',
    ])
  })

  it('keeps inline lists as text and numbered explanations as explanations', () => {
    const found = tree(
      '### 370. x',
      '',
      'Whoever (a) takes, or (b) holds a person commits an offence. Explanations',
      '',
      '1. The expression “takes” includes lures.',
      '',
      '2. Consent is immaterial.',
      '',
      'Whoever commits the offence shall be punished.',
    )
    expect(found).toEqual([
      'section 370. “x”',
      '  Whoever (a) takes, or (b) holds a person commits an offence. Explanations',
      '  explanation 1.',
      '    The expression “takes” includes lures.',
      '  explanation 2.',
      '    Consent is immaterial.',
      '  Whoever commits the offence shall be punished.',
    ])
  })
})

describe('what is no operative text', () => {
  it('marks quoted insertions inside the amending provision', () => {
    const found = tree(
      '## 3. Amendment of Act',
      '',
      'The Act is amended by the insertion of the following section:',
      '',
      '“12A.—(1) A person shall not—',
      '',
      '(a) sell, or',
      '',
      '(b) buy.',
      '',
      '(2) A court may order it.”.',
      '',
      '## 4. Next',
      '',
      'Words.',
    )
    expect(found.filter(line => line.includes('{quoted}')).map(line => line.trim())).toEqual([
      'section 12A. {quoted}',
      'subsection (1) {quoted}',
      'paragraph (a) {quoted}',
      'paragraph (b) {quoted}',
      'subsection (2) {quoted}',
    ])
    expect(found.slice(-2)).toEqual(['section 4. “Next”', '  Words.'])
  })

  it('reads a quoted insertion from a blockquote', () => {
    const found = tree(
      '## 3. x',
      '',
      '- (a) is amended by inserting:',
      '',
      '  > - (1) Quoted.',
      '',
      '- (b) is repealed.',
    )
    expect(found.slice(1)).toEqual([
      '  paragraph (a)',
      '    is amended by inserting:',
      '    subsection (1) {quoted}',
      '      Quoted.',
      '  paragraph (b)',
      '    is repealed.',
    ])
  })

  it('keeps tables of contents, running titles, historical notes and alerts apart', () => {
    const found = tree(
      'ARRANGEMENT OF SECTIONS',
      '',
      'PART I',
      '',
      '1. Short title',
      '',
      '2. Use',
      '',
      'A BILL',
      '',
      'PART I',
      '',
      'PRELIMINARY',
      '',
      '**Short title**',
      '',
      '**1.** (1) This is',
      '',
      '-----',
      '',
      '_Bill_',
      '',
      'the Act.',
      '',
      '<details>',
      'Note',
      '</details>',
      '',
      '> [!NOTE]',
      '> Mind.',
    )
    expect(found.filter(line => line.includes('[contents]'))).toHaveLength(4)
    expect(found.slice(5)).toEqual([
      'part PART I “PRELIMINARY”',
      '  section 1. “Short title”',
      '    subsection (1)',
      '      This is',
      '      [note] _Bill_',
      '      the Act.',
      '    [note] <details> Note </details>',
      '    [note] Mind.',
    ])
  })

  it('tells repealed provisions', () => {
    expect(
      tree('### 13. Queen', '', '[Repealed by an order]', '', '### 14. x', '', 'Repealed ibid.'),
    ).toContain('section 13. “Queen” {repealed}')
    expect(tree('**ARTICLE 3º**— *(Artículo derogado por art. 2° de la ley 1)*')).toEqual([
      'article ARTICLE 3º {repealed}',
      '  [note] *(Artículo derogado por art. 2° de la ley 1)*',
    ])
  })

  it('keeps provisions that only speak of repeal', () => {
    expect(tree('### 1. Repeals', '', 'The old Act is repealed.')[0]).toBe('section 1. “Repeals”')
  })
})

describe('what a text is', () => {
  it('takes id, title, country, language and kind from front matter and words', () => {
    const found = parse(
      '---\nidentifier: "X-1"\ntitle: "Model Law"\ncountry: ie\nlast_updated: 2020-01-02\n---\n\n## 1. a\n\nThe court may hear any of the persons in the case.',
    )
    expect([found.id, found.title, found.jurisdiction, found.language, found.kind, found.asAt]).toEqual([
      'X-1',
      'Model Law',
      'IE',
      'en',
      'model',
      '2020-01-02',
    ])
  })

  it('lets what is given win, also a null', () => {
    const found = parse('---\ncountry: ie\n---\nWords.', { jurisdiction: null, id: 'y', kind: 'bill' })
    expect([found.jurisdiction, found.id, found.kind]).toEqual([null, 'y', 'bill'])
  })

  it('names provisions by the Akoma Ntoso convention', () => {
    const found = parse('## Part 2. Offences\n\n### 12A. Notice\n\n- (1) A notice—\n  - (b) is written.\n')
    const ids: string[] = []
    for (
      let block = found.children[0];
      block?.type === 'provision';
      block = block.children.findLast(b => b.type === 'provision')
    )
      ids.push(block.eId)
    expect(ids.at(-1)).toBe('part_2__sec_12A__subsec_1__para_b')
  })
})

describe('bills and consolidations', () => {
  it('opens a section below its marginal heading also where its number is not bold', () => {
    const found = tree(
      '**First**',
      '',
      '**12.** Any person who takes commits an offence.',
      '',
      '**Second,**',
      '_etc._',
      '',
      '13. Any person who hides commits an offence.',
    )
    expect(found.filter(line => line.startsWith('section'))).toEqual([
      'section 12. “First”',
      'section 13. “Second, etc.”',
    ])
  })

  it('marks amendments not in force as uncommenced', () => {
    const found = tree(
      '### 1 Now',
      '',
      'Law.',
      '',
      '## AMENDMENTS NOT IN FORCE',
      '',
      '### — 2021, c. 2, s. 1',
      '',
      '### 7 Later',
      '',
      'Not yet law.',
    )
    expect(found.filter(line => line.startsWith('section'))).toEqual([
      'section 1 “Now”',
      'section 7 “Later” {uncommenced}',
    ])
  })

  it('counts no word of an explanatory statement as law', () => {
    const found = tree(
      '## 1. x',
      '',
      'Law.',
      '',
      'EXPLANATORY STATEMENT',
      '',
      '1. Clause 1 seeks to explain.',
    )
    expect(found.slice(2)).toEqual(['[note] EXPLANATORY STATEMENT', '[note] 1. Clause 1 seeks to explain.'])
  })
})
