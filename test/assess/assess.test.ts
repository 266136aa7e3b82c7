import { describe, expect, it } from 'vitest'
import { assess, assessRule, readBody } from '../../src/assess/index.ts'
import type { Finding } from '../../src/model.ts'
import { parse } from '../../src/parse/index.ts'
import type { Lexicon } from '../../src/query/index.ts'
import { decodeLexicon, decodeRule } from '../../src/ruleset/index.ts'
import { LEXICON } from '../law/law-of.ts'

const HEAD = `title: T
obligation: O
cites: {tip: "1"}
theme: victims
needs: law
sits: trafficking-law
`
const EXAMPLES = 'examples: {met: [{name: n, text: t}]}\n'

function find(rule: string, ...texts: readonly string[]): Finding {
  const instruments = texts.map((text, index) => parse(text, { id: `text-${index + 1}`, language: 'en' }))
  const decoded = decodeRule({ name: 'x.yaml', text: HEAD + rule + EXAMPLES })
  return assessRule(readBody(instruments, LEXICON, [decoded]), decoded)
}

const SHELTER = `force: shall
elements:
  shelter: {title: shelter, any: [{measure: shelter}]}
  care: {title: care, any: [{measure: '"medical care"'}]}
`

describe('a verdict', () => {
  it('is met when every required element is found', () => {
    const finding = find(SHELTER, '### 1. A\nThe State shall provide shelter and medical care.\n')
    expect(finding.verdict).toBe('met')
  })

  it('is partial when one is missing, and names it', () => {
    const finding = find(SHELTER, '### 1. A\nThe State shall provide shelter.\n')
    expect(finding.verdict).toBe('partial')
    expect(finding.reason).toBe('Not found: care.')
  })

  it('is partial when the law only permits what the treaty requires', () => {
    const finding = find(SHELTER, '### 1. A\nThe State may provide shelter and shall provide medical care.\n')
    expect(finding.verdict).toBe('partial')
    expect(finding.elements[0]?.weakness).toContain('only permits')
  })

  it('is met by a power when the treaty only asks to consider', () => {
    const text = '### 1. A\nThe State may provide shelter and medical care.\n'
    expect(find(SHELTER.replace('force: shall', 'force: consider'), text).verdict).toBe('met')
  })

  it('is absent when nothing is found', () => {
    expect(find(SHELTER, '### 1. A\nThe State shall build roads.\n').verdict).toBe('absent')
  })

  it('takes evidence from any of the texts of a country', () => {
    const finding = find(
      SHELTER,
      '### 1. A\nThe State shall provide shelter.\n',
      '### 9. B\nThe State shall provide medical care.\n',
    )
    expect(finding.verdict).toBe('met')
    expect(finding.elements.map(element => element.evidence[0]?.text)).toEqual(['text-1', 'text-2'])
  })

  it('is not moved by headings, notes, repealed sections, aims and definitions', () => {
    const text = `### 1. Shelter and medical care
- (1) The State shall build roads.

### 2. [Repealed]

### 3. Objects
The object of this law is shelter and medical care.

### 4. Interpretation
- “shelter” means a place where medical care is given.
`
    expect(find(SHELTER, text).verdict).toBe('absent')
  })

  it('is not moved by a denial', () => {
    expect(
      find(SHELTER, '### 1. A\nThe State is not required to provide shelter or medical care.\n').verdict,
    ).toBe('absent')
  })
})

const CHILD = `force: shall
elements:
  child:
    title: child limb
    any: [{reading: 'recruit! and exploit! and child and not force'}]
contrary:
  - {every: 'recruit! and child', has: force, because: means are needed}
`

describe('a reading', () => {
  it('is one alternative with all that belongs to it', () => {
    const text = `### 1. Offence
A person commits an offence who recruits, for exploitation—
- (a) an adult by force; or
- (b) a child.
`
    expect(find(CHILD, text).verdict).toBe('met')
  })

  it('does not drop what a list joined by “and” requires', () => {
    const text = `### 1. Offence
A person commits an offence who, for exploitation, recruits a child, and—
- (a) uses force; and
- (b) takes the child away.
`
    expect(find(CHILD, text).verdict).toBe('contrary')
  })

  it('opens the definitions on the way, with what they require', () => {
    const text = `### 1. Interpretation
“trafficking” means to recruit a person by force for exploitation.

### 2. Offence
A person who commits trafficking of a child commits an offence.
`
    expect(find(CHILD, text).verdict).toBe('contrary')
    expect(find(CHILD, text.replace('by force ', '')).verdict).toBe('met')
  })

  it('shows the definition it opened as evidence', () => {
    const text = `### 1. Interpretation
“trafficking” means to recruit a person for exploitation.

### 2. Offence
A person who commits trafficking of a child commits an offence.
`
    const evidence = find(CHILD, text).elements[0]?.evidence ?? []
    expect(evidence.map(piece => piece.citation)).toEqual(['s 2', 's 1 (trafficking)'])
    expect(evidence[1]?.via).toContain('“trafficking”')
  })
})

describe('evidence', () => {
  it('is a slice of the source', () => {
    const text = '### 1. A\nThe State shall provide *shelter* and medical care.\n'
    for (const element of find(SHELTER, text).elements)
      for (const piece of element.evidence) expect(piece.quote).toBe(text.slice(piece.start, piece.end))
  })

  it('of items of one list is not mixed', () => {
    const rule = `force: consider
elements:
  help: {title: help, any: [{measure: 'shelter /s victim!'}]}
`
    const text = `### 1. Duties
The Council shall—
- (a) inform victims; and
- (b) build a shelter for animals.
`
    expect(find(rule, text).verdict).toBe('absent')
  })
})

describe('absence', () => {
  it('is shown with the provisions that come nearest and what they lack', () => {
    const rule = `force: shall
elements:
  child: {title: child limb, any: [{reading: 'recruit! and child and not force'}]}
`
    const finding = find(rule, '### 1. Offence\nA person who recruits another by force commits an offence.\n')
    expect(finding.nearest.map(near => near.citation)).toEqual(['s 1'])
    expect(finding.nearest[0]?.lacks).toEqual(['child'])
  })
})

describe('texts in a language without a lexicon', () => {
  const lexicons = new Map<string, Lexicon>([['en', LEXICON]])
  const rule = decodeRule({ name: 'x.yaml', text: HEAD + SHELTER + EXAMPLES })
  const set = { id: 'x', title: 'X', version: '1', sha256: '', rules: [rule] }
  const french = {
    instrument: parse('### Article 1\nLa loi protège les victimes et les personnes.\n', {
      id: 'fr',
      language: 'fr',
    }),
    path: 'fr.md',
    sha256: '',
  }

  it('are not assessed, and say so', () => {
    const assessment = assess([french], [set], lexicons)
    expect(assessment.findings[0]?.verdict).toBe('not-assessed')
    expect(assessment.texts[0]?.messages.at(-1)?.text).toContain('no lexicon')
  })

  it('leave the readable texts to be assessed', () => {
    const english = {
      instrument: parse('### 1. A\nThe State shall provide shelter and medical care.\n', {
        id: 'en',
        language: 'en',
      }),
      path: 'en.md',
      sha256: '',
    }
    const assessment = assess([french, english], [set], lexicons)
    expect(assessment.findings[0]?.verdict).toBe('met')
    expect(assessment.summary.met).toBe(1)
  })
})

describe('a lexicon laid over another', () => {
  it('replaces concepts of the same name', () => {
    const file = (name: string, wording: string) => ({
      name,
      text: `care: {meaning: care, any: ['${wording}']}\n`,
    })
    const grammar = {
      name: 'grammar.yaml',
      text: JSON.stringify({ language: 'en', ...LEXICON.grammar }),
    }
    const lexicon = decodeLexicon(grammar, [file('ours.yaml', 'treatment'), file('theirs.yaml', 'healing')])
    expect(lexicon.concepts.get('care')?.any).toHaveLength(1)
    expect(JSON.stringify(lexicon.concepts.get('care')?.any)).toContain('healing')
  })
})
