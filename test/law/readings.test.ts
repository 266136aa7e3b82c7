import { describe, expect, it } from 'vitest'
import type { Law, Node, Root } from '../../src/law/index.ts'
import { lawOf } from './law-of.ts'

/** Writes a tree as words, to compare by eye: `all(x any(a b) y)`. */
function show(law: Law, node: Node): string {
  if (node.type !== 'leaf') return `${node.type}(${node.parts.map(part => show(law, part)).join(' | ')})`
  const position = law.skeleton.leaves[node.leaf]?.passage.position ?? { start: 0, end: 0 }
  return law.instrument.text.slice(position.start, position.end).replace(/\s+/g, ' ').trim()
}

function roots(text: string): string[] {
  const law = lawOf(text)
  return law.roots.map((root: Root) => show(law, root.node))
}

describe('sentences of law', () => {
  it('join the words before a list, its items as alternatives, and the words after it', () => {
    const [only] = roots(`### 1. Offence
A person who—
- (a) sells a child; or
- (b) buys a child,

commits an offence.
`)
    expect(only).toBe('all(A person who— | any(sells a child; or | buys a child,) | commits an offence.)')
  })

  it('keep items joined by “and” together', () => {
    const [only] = roots(`### 1. Offence
A person commits an offence if the person—
- (a) recruits another; and
- (b) uses force.
`)
    expect(only).toContain('all(recruits another; and | uses force.)')
  })

  it('take the word of the chapeau over the word between the items', () => {
    const [only] = roots(`### 1. Means
A person who uses any of the following:
- (a) force; and
- (b) fraud,

commits an offence.
`)
    expect(only).toContain('any(force; and | fraud,)')
  })

  it('nest lists within lists', () => {
    const [only] = roots(`### 1. Offence
A person who—
- (a) takes a person—
  - (i) into care; or
  - (ii) under control; or
- (b) harbours a person,

commits an offence.
`)
    expect(only).toContain(
      'any(all(takes a person— | any(into care; or | under control; or)) | harbours a person,)',
    )
  })

  it('stand apart by subsection', () => {
    expect(
      roots(`### 1. Offence
- (1) A person who sells a child commits an offence.
- (2) The penalty is a fine.
`),
    ).toEqual(['A person who sells a child commits an offence.', 'The penalty is a fine.'])
  })

  it('leave out what is repealed', () => {
    expect(roots(`### 1. [Repealed]\n\n### 2. Offence\nA person who steals commits an offence.\n`)).toEqual([
      'A person who steals commits an offence.',
    ])
  })
})
