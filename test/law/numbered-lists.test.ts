import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../src/query/index.ts'
import { lawOf } from './law-of.ts'

/** How often two words lie in one sentence of law. */
function together(text: string, query: string): number {
  const parsed = parseQuery(query)
  return lawOf(text, parsed).matches.spans(parsed).length
}

describe('numbered items below the opening words of a section', () => {
  test('are its list when the first of them is unfinished', () => {
    const text =
      '### 6. Trafficking\n\nWhoever, for the purpose of exploitation:\n\n- (1) buys a person; or\n- (2) hides a child,\n\nis guilty.\n'
    expect(together(text, 'purpose /s hides')).toBe(1)
    expect(together(text, 'hides /s guilty')).toBe(1)
  })

  test('are subsections of their own when each is a sentence', () => {
    const text =
      '### 6. Appeals\n\nThe following rules apply:\n\n- (1) The purpose is stated in writing.\n- (2) The clerk hides nothing.\n'
    expect(together(text, 'purpose /s hides')).toBe(0)
    expect(together(text, 'rules /s hides')).toBe(0)
  })

  test('are subsections when a finished sentence stands before them', () => {
    const text = '### 6. Appeals\n\nThere is an appeal.\n\n- (1) buys a person; or\n- (2) hides a child.\n'
    expect(together(text, 'appeal /s hides')).toBe(0)
  })
})
