// What a text's words are, and what a language's data says about them. No code.

import type { Position } from '../model.ts'

/** A stretch of text to read words from. */
export interface WordRange extends Position {
  /** False where the range goes on with the sentence of the range before it (an item of a list). Default true. */
  readonly opens?: boolean
}

/**
 * The words of a text in columns, ascending by position. Word `i` is `text.slice(start[i], end[i])` with its
 * markup; `form` and `stem` are ids of the vocabulary; `sentence` counts sentences from 0.
 */
export interface Words {
  readonly count: number
  readonly start: Uint32Array
  readonly end: Uint32Array
  readonly form: Int32Array
  readonly stem: Int32Array
  readonly sentence: Uint32Array
}

/** A spelling rule of a language: forms ending in `from` are read as if they ended in `to`. */
export interface SpellingRule {
  readonly from: string
  readonly to: string
}

/** How a language states a value: phrases around a number; see `docs/query-language.md`. */
export interface ValuePatterns {
  /**
   * Age limits: `^not under the age? of {n}`; `a|b` are alternatives, `?` marks a word that may be missing,
   * `^` one that must be missing.
   */
  readonly age: readonly string[]
  /** As `age`, for limits that include the number: `{n} years of age or under` limits at n + 1. */
  readonly ageInclusive: readonly string[]
  /** Words that name deprivation of liberty as a penalty: `imprisonment`. */
  readonly prison: readonly string[]
  /** Words that stand for a life sentence beside a prison word: `life`. */
  readonly life: readonly string[]
  /** Words that may stand between a prison word and its term, on either side: `for a term not exceeding`. */
  readonly prisonLinks: ReadonlySet<string>
  /** Unit word → days: `{ month: 30 }`. */
  readonly units: Readonly<Record<string, number>>
  /** Words that may stand between a number and its unit: `working`, `clear`. */
  readonly unitAdjectives: ReadonlySet<string>
  /** Words after years that make them an age: `of age`. */
  readonly ageWords: readonly string[]
}

/** All the engine knows about a language's words, as plain data. */
export interface LanguageData {
  readonly stem: (form: string) => string
  /** First words that an apostrophe cuts off: `l` in “l’exploitation”. */
  readonly elisions: ReadonlySet<string>
  /** Last words that an apostrophe adds and the stem drops: `s` in “child’s”. */
  readonly possessives: ReadonlySet<string>
  /** Prefixes written with or without a hyphen: `co` in “co-operation”. */
  readonly joined: ReadonlySet<string>
  /** First halves that keep their hyphen when it stands at a line's end: `non` in “non-\npunishment”. */
  readonly hyphenated: ReadonlySet<string>
  /** Words whose full stop ends no sentence: `no`, `art`. */
  readonly abbreviations: ReadonlySet<string>
  /** Spellings read as one: `-our` and `-or`. Whole forms, then endings (first match wins). */
  readonly spellings: Readonly<Record<string, string>>
  readonly endings: readonly SpellingRule[]
  /**
   * Forms the stemmer gets wrong → the form whose stem they share (`children` → `child`); a form that stands
   * for itself is its own stem (`means` → `means`).
   */
  readonly irregular: Readonly<Record<string, string>>
  /** Beginnings that are the stem of all words they begin: `organis`. */
  readonly beginnings: readonly string[]
  /** Number words: `eighteen` → 18. */
  readonly numbers: Readonly<Record<string, number>>
  /** Words inside a number: `and` in “one hundred and eighty”. */
  readonly numberLinks: ReadonlySet<string>
  readonly values: ValuePatterns
}
