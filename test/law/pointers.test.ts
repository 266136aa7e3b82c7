import { describe, expect, it } from 'vitest'
import { lawOf } from './law-of.ts'

function pointed(text: string, section: number): string[] {
  const law = lawOf(text)
  const unit = law.skeleton.units.filter(each => each.section === each.index)[section - 1]
  const roots = law.rootsOf(unit?.index ?? -1)
  const leaf = roots.at(-1)?.firstLeaf ?? -1
  return law
    .pointers(leaf)
    .flatMap(list => list.map(root => law.skeleton.units[root.unit]?.provision.eId ?? ''))
}

describe('pointers', () => {
  it('bring in the subsection an offence is under', () => {
    const text = `### 1. Offence
- (1) A person who sells a child commits an offence.
- (2) A person who attempts an offence under subsection (1) commits an offence.
`
    expect(pointed(text, 1)).toEqual(['sec_1__subsec_1'])
  })

  it('read lists and ranges of sections', () => {
    const text = `### 1. A
A person who steals commits an offence.

### 2. B
A person who robs commits an offence.

### 3. C
A person who sells commits an offence.

### 4. Attempt
A person who attempts an offence under sections 1 to 3 commits an offence.
`
    expect(pointed(text, 4)).toEqual(['sec_1', 'sec_2', 'sec_3'])
  })

  it('bring in every offence of the Act', () => {
    const text = `### 1. Title
This Act is the Sale Act.

### 2. Sale
A person who sells a child commits an offence.

### 3. Attempt
A person who attempts an offence under this Act is guilty of that offence.
`
    expect(pointed(text, 3)).toEqual(['sec_2', 'sec_3'])
  })

  it('are not opened by a mere mention of a section', () => {
    const text = `### 1. Sale
A person who sells a child commits an offence.

### 2. Forms
The form for section 1 is prescribed.
`
    expect(pointed(text, 2)).toEqual([])
  })
})
