import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse/index.ts'
import { write } from '../src/write.ts'
import { treeOf } from './parse/signature.ts'

const CANONICAL = `---
id: x-1
title: Sample Act
jurisdiction: IE
language: en
kind: act
asAt: "2024-01-02"
citation: "No. 1: of 2024"
---

## Part 2. Offences

### 12A. Notice

In this section—

- “child” means a person who—
  - (a) is under 18, or
  - (b) is treated as such,

  whatever the law of the place says;
- **Minister** means the Minister for Justice.

- (1) **Consent**

  Consent is no defence.
- (2) A person who—
  - (a) takes, or
  - (b) hides,

  commits an offence.

  > [!NOTE]
  > Drafting note.

The Minister may make regulations.

### 13. Amendment

The Act is amended by inserting:

> #### 4B. Quoted
>
> - (1) Words of another Act.

> [!NOTE]
> Editorial.

| Column | Fine |
| --- | --- |
| 1 | 2 |

## SCHEDULE

- 1. First.
- 2. Second.
`

describe('the canonical form', () => {
  it('reads back as the same tree, and is written the same again', () => {
    const first = parse(CANONICAL)
    const text = write(first)
    expect(treeOf(parse(text))).toEqual(treeOf(first))
    expect(write(parse(text))).toBe(text)
  })

  it('has the tree its margins show', () => {
    expect(treeOf(parse(CANONICAL))).toEqual([
      'part Part 2 “Offences”',
      '  section 12A. “Notice”',
      '    In this section—',
      '    definition “child”',
      '      means a person who—',
      '      paragraph (a)',
      '        is under 18, or',
      '      paragraph (b)',
      '        is treated as such,',
      '      whatever the law of the place says;',
      '    definition Minister',
      '      means the Minister for Justice.',
      '    subsection (1) “Consent”',
      '      Consent is no defence.',
      '    subsection (2)',
      '      A person who—',
      '      paragraph (a)',
      '        takes, or',
      '      paragraph (b)',
      '        hides,',
      '      commits an offence.',
      '      [note] Drafting note.',
      '    The Minister may make regulations.',
      '  section 13. “Amendment”',
      '    The Act is amended by inserting:',
      '    section 4B. “Quoted” {quoted}',
      '      subsection (1) {quoted}',
      '        Words of another Act.',
      '    [note] Editorial.',
      '    [table] | Column | Fine | | --- | --- | | 1 | 2 |',
      'schedule SCHEDULE',
      '  paragraph 1.',
      '    First.',
      '  paragraph 2.',
      '    Second.',
    ])
  })

  it('keeps front matter, also values with quotation marks and colons', () => {
    const text = parse(`---\nid: a\ntitle: 'The "Act": x'\nnote: it's\n---\n\nWords.`)
    const again = parse(write(text))
    expect(again.title).toBe('The "Act": x')
    expect(again.meta).toMatchObject({ id: 'a', note: "it's" })
  })

  it('guards text that looks like a label', () => {
    const first = parse('## 1. x\n\nUnder paragraph\n\\(3) of that Act, and so on.')
    expect(treeOf(parse(write(first)))).toEqual(treeOf(first))
  })

  it('writes a foreign law with margins instead of guesses', () => {
    const foreign = parse(
      '## 2. x\n\n(1) A person who—\n\n(a) takes, or\n\n(b) hides,\n\ncommits an offence.',
    )
    expect(write(foreign).split('\n').slice(-8).join('\n')).toBe(
      '## 2. x\n\n- (1) A person who—\n  - (a) takes, or\n  - (b) hides,\n\n  commits an offence.\n',
    )
  })
})
