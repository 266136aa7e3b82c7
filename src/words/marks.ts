// The start of a tag, entity, link target or footnote mark → where the text goes on after it.

import { Kind } from './characters.ts'

/** Longest tag that is taken for one, in characters. */
const LONGEST_TAG = 2_000
const LONGEST_ENTITY = 12
const LONGEST_FOOTNOTE = 40

/** Each gives the offset after the mark at `at`, or `at + 1` when no such mark stands there. */
export interface Marks {
  /** `<br>`, `<!-- … -->` */
  afterTag(at: number, end: number): number
  /** `&nbsp;`, `&#160;` */
  afterEntity(at: number, end: number): number
  /** Link targets hold no words: `(#sec_2)` after `]`. They end at a bracket or at a space. */
  afterTarget(at: number, end: number): number
  /** `[^12]` */
  afterFootnote(at: number, end: number): number
}

/** Reads the marks of one text. */
export function createMarks(text: string, kindAt: (at: number) => Kind): Marks {
  /** Where the next comment closes, kept so that it is not looked for again and again. */
  let commentEnd = -1
  return { afterTag, afterEntity, afterTarget, afterFootnote }

  function afterTag(at: number, end: number): number {
    const next = text[at + 1] ?? ''
    if (text.startsWith('<!--', at)) return afterComment(at, end)
    if (!isAscii(next) && next !== '/') return at + 1
    let to = at + 1
    while (to < end && to - at < LONGEST_TAG && text[to] !== '>' && kindAt(to) !== Kind.less) to++
    return to < end && text[to] === '>' ? to + 1 : at + 1
  }

  function afterComment(at: number, end: number): number {
    if (commentEnd < at + 4) {
      const close = text.indexOf('-->', at + 4)
      commentEnd = close < 0 ? Number.POSITIVE_INFINITY : close + 3
    }
    return commentEnd <= end ? commentEnd : at + 1
  }

  function afterEntity(at: number, end: number): number {
    for (let to = at + 1; to < Math.min(end, at + LONGEST_ENTITY); to++) {
      const kind = kindAt(to)
      if (kind === Kind.semicolon && to > at + 1) return to + 1
      if (kind !== Kind.letter && kind !== Kind.digit && text[to] !== '#') break
    }
    return at + 1
  }

  function afterTarget(at: number, end: number): number {
    let to = at + 1
    while (to < end && kindAt(to) !== Kind.close && kindAt(to) !== Kind.space) to++
    return to < end && text[to] === ')' ? to + 1 : at + 1
  }

  function afterFootnote(at: number, end: number): number {
    let to = at + 2
    while (to < end && to < at + LONGEST_FOOTNOTE && text[to] !== ']' && kindAt(to) !== Kind.space) to++
    return to < end && text[to] === ']' ? to + 1 : at + 1
  }
}

function isAscii(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
}
