// Ranges of text → words with positions, forms, stems and sentences.

import type { Position } from '../model.ts'
import { characterKinds, Kind } from './characters.ts'
import { createMarks } from './marks.ts'
import type { LanguageData, WordRange, Words } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Reads the words of a text within `ranges` (ascending, disjoint). Markup, tags, entities and link targets
 * are no words; a word broken over a line or spoofed with invisible characters is one word. A sentence ends
 * at `.` `?` `!` before a capital, at `;` before a capital or a quotation, and where a range `opens`; not
 * after an abbreviation (“s. 4”). Linear in the length of the ranges.
 */
export function readWords(vocabulary: Vocabulary, text: string, ranges: readonly WordRange[]): Words {
  let room = 0
  for (const range of ranges) room += ((range.end - range.start) >> 1) + 1
  const columns = {
    start: new Uint32Array(room),
    end: new Uint32Array(room),
    form: new Int32Array(room),
    stem: new Int32Array(room),
    sentence: new Uint32Array(room),
  }
  let count = 0
  let sentence = -1
  const scan = createScanner(vocabulary.data, text, (start, end, printed, opens) => {
    if (opens || sentence < 0) sentence++
    const form = vocabulary.idOf(printed)
    columns.start[count] = start
    columns.end[count] = end
    columns.form[count] = form
    columns.stem[count] = vocabulary.stem(form)
    columns.sentence[count] = sentence
    count++
  })
  for (const range of ranges) scan(range, range.opens !== false)
  return {
    count,
    start: columns.start.slice(0, count),
    end: columns.end.slice(0, count),
    form: columns.form.slice(0, count),
    stem: columns.stem.slice(0, count),
    sentence: columns.sentence.slice(0, count),
  }
}

/** The words of a short string as printed, split as `readWords` splits a text. */
export function splitWords(data: LanguageData, text: string): string[] {
  const words: string[] = []
  const scan = createScanner(data, text, (_start, _end, printed) => words.push(printed))
  scan({ start: 0, end: text.length }, true)
  return words
}

/** Longest prefix or elided word, with its markup, in characters. */
const LONGEST_HEAD = 16

type Emit = (start: number, end: number, printed: string, opensSentence: boolean) => void

/** What has been seen since the last word: a mark that may end a sentence, and what came after it. */
interface Gap {
  mark: 'none' | 'stop' | 'hard' | 'semicolon'
  space: boolean
  quote: boolean
  bracket: boolean
}

function createScanner(
  data: LanguageData,
  text: string,
  emit: Emit,
): (range: Position, opens: boolean) => void {
  const kindAt = characterKinds(text)
  const gap: Gap = { mark: 'none', space: false, quote: false, bracket: false }
  const marks = createMarks(text, kindAt)

  return (range, opens) => {
    let fresh = opens
    clearGap()
    let at = range.start
    while (at < range.end) {
      const kind = kindAt(at)
      if (kind === Kind.letter || kind === Kind.digit) {
        const breaks = fresh || endsSentence(at)
        fresh = false
        clearGap()
        at = readWord(at, range.end, breaks)
      } else at = skipMark(kind, at, range.end)
    }
  }

  function clearGap(): void {
    gap.mark = 'none'
    gap.space = false
    gap.quote = false
    gap.bracket = false
  }

  /** Does a new sentence begin with the word at `at`, given what stood before it? */
  function endsSentence(at: number): boolean {
    if (gap.mark === 'none' || !gap.space) return false
    if (gap.mark === 'hard') return true
    if (gap.mark === 'semicolon') return gap.quote || isCapital(text, at)
    return gap.quote || gap.bracket || !isLower(text, at)
  }

  /** Reads one word (or the words an apostrophe joins) and returns where reading goes on. */
  function readWord(start: number, end: number, opens: boolean): number {
    let printed = ''
    let from = start
    let at = start
    let numeric = true
    let breaks = opens
    let wordStart = start
    for (;;) {
      const kind = at < end ? kindAt(at) : Kind.other
      if (kind === Kind.letter) {
        numeric = false
        at++
      } else if (kind === Kind.digit) at++
      else {
        // only short first halves are looked up, so a long chain of joints costs no more than its length
        const head = at - wordStart <= LONGEST_HEAD ? (printed + text.slice(from, at)).toLowerCase() : ''
        const next = at < end ? joins(kind, at, end, head, numeric) : null
        if (!next) break
        printed += text.slice(from, at)
        if (next.cuts) {
          emit(wordStart, at, printed, breaks)
          breaks = false
          printed = ''
          wordStart = next.to
        } else printed += next.kept
        from = next.to
        at = next.to
      }
    }
    printed += text.slice(from, at)
    emit(wordStart, at, printed, breaks)
    if (!numeric && at < end && text[at] === '.' && isAbbreviation(printed)) return at + 1
    return at
  }

  /** Does the word go on after the character at `at`? Says where, what of the gap is kept, or that it cuts. */
  function joins(
    kind: Kind,
    at: number,
    end: number,
    head: string,
    numeric: boolean,
  ): { to: number; kept: string; cuts: boolean } | null {
    let to = at + 1
    if (kind === Kind.invisible || kind === Kind.star) {
      while (to < end && (kindAt(to) === Kind.invisible || kindAt(to) === Kind.star)) to++
      if (to < end && kindAt(to) === Kind.apostrophe) return { to, kept: '', cuts: false }
      return isWord(to, end) ? { to, kept: '', cuts: false } : null
    }
    if (kind === Kind.apostrophe) {
      if (numeric || !isWord(to, end)) return null
      return { to, kept: "'", cuts: data.elisions.has(head) }
    }
    if (kind === Kind.hyphen) {
      if (isWord(to, end)) return data.joined.has(head) ? { to, kept: '', cuts: false } : null
      to = afterLineBreak(to, end)
      if (to < 0 || numeric || data.hyphenated.has(head) || !isLower(text, to)) return null
      return { to, kept: '', cuts: false }
    }
    if (numeric && (kind === Kind.stop || kind === Kind.comma) && isDigit(to, end)) {
      const groups = isDigit(to + 1, end) && isDigit(to + 2, end) && !isDigit(to + 3, end)
      if (groups || text[at] === '.') return { to, kept: text[at] ?? '', cuts: false }
    }
    return null
  }

  function isWord(at: number, end: number): boolean {
    return at < end && (kindAt(at) === Kind.letter || kindAt(at) === Kind.digit)
  }

  function isDigit(at: number, end: number): boolean {
    return at < end && kindAt(at) === Kind.digit
  }

  /** The first letter after one line break and its indentation; -1 when something else follows. */
  function afterLineBreak(at: number, end: number): number {
    let to = at
    let breaks = 0
    while (to < end && kindAt(to) === Kind.space) if (text[to++] === '\n') breaks++
    return breaks === 1 && to < end && kindAt(to) === Kind.letter ? to : -1
  }

  function isAbbreviation(printed: string): boolean {
    return printed.length === 1 || data.abbreviations.has(printed.toLowerCase())
  }

  /** Passes over a character that belongs to no word and notes what it says about the sentence. */
  function skipMark(kind: Kind, at: number, end: number): number {
    switch (kind) {
      case Kind.stop:
        gap.mark = text[at] === '.' ? 'stop' : 'hard'
        return at + 1
      case Kind.semicolon:
        if (gap.mark === 'none') gap.mark = 'semicolon'
        return at + 1
      case Kind.space:
        gap.space = true
        return at + 1
      case Kind.quote:
      case Kind.apostrophe:
        if (gap.space) gap.quote = true
        gap.space = true
        return at + 1
      case Kind.bracket:
        if (text[at + 1] === '^') return marks.afterFootnote(at, end)
        gap.bracket = true
        gap.space = true
        return at + 1
      case Kind.less:
      case Kind.ampersand: {
        const after = kind === Kind.less ? marks.afterTag(at, end) : marks.afterEntity(at, end)
        if (after > at + 1) gap.space = true
        return after
      }
      case Kind.close:
        return text[at] === ']' && text[at + 1] === '(' ? marks.afterTarget(at + 1, end) : at + 1
      default:
        return at + 1
    }
  }
}

function isLower(text: string, at: number): boolean {
  const character = text[at] ?? ''
  return character !== character.toUpperCase()
}

function isCapital(text: string, at: number): boolean {
  const character = text[at] ?? ''
  return character !== character.toLowerCase()
}
