import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { concept, find } from './statute.ts'

const DOCUMENT = new URL('../../docs/query-language.md', import.meta.url)
const GIVEN = {
  concepts: [concept('recruitment', ['recruit!'], ['"recruit! officers"'])],
  headings: ['Offences'],
  title: 'Trafficking in Persons Act',
}

/** The lines of all blocks of a kind: `[left, right]`, parted by three spaces or more. */
function rows(kind: string): [string, string][] {
  const text = readFileSync(DOCUMENT, 'utf8')
  const found: [string, string][] = []
  for (const block of text.split('```').filter((_, index) => index % 2)) {
    if (!block.startsWith(`${kind}\n`)) continue
    for (const line of block.split('\n').slice(1)) {
      const [left, right] = line.split(/ {3,}/)
      if (left && right) found.push([left, right])
    }
  }
  return found
}

const given = (text: string) =>
  text.split(' | ').map((line, index) => ({ text: line, provision: index, section: index, heading: 0 }))

describe('docs/query-language.md', () => {
  it.each(rows('query'))('%s finds what is marked in: %s', (query, marked) => {
    const expected = [...marked.matchAll(/«([^»]*)»/g)].map(match => match[1])
    expect(find(query, given(marked.replaceAll(/[«»]/g, '')), GIVEN)).toEqual(expected)
  })

  it.each(rows('text'))('%s is refused: %s', (query, message) => {
    expect(() => find(query, ['text'], GIVEN)).toThrow(message)
  })

  it('holds examples of every connector', () => {
    const queries = rows('query').map(([query]) => query)
    for (const sign of [
      ' or ',
      ' and ',
      'not ',
      ' /3 ',
      ' +3 ',
      ' /s ',
      ' /p ',
      ' % ',
      '#',
      '[duty]',
      'heading(',
      'age(',
    ]) {
      expect(queries.some(query => query.includes(sign))).toBe(true)
    }
  })
})
