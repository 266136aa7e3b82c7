// The distinct words of the texts of one run → small numbers, with the stem, spelling and value of each.

import { LANGUAGES, type Language } from './languages.ts'
import type { LanguageData } from './types.ts'

/**
 * Numbers words: equal folded forms get equal ids. Grows as texts are read; ids never change, so words read
 * earlier stay valid. One vocabulary serves all texts of one language in a run.
 */
export interface Vocabulary {
  readonly language: Language
  readonly data: LanguageData
  /** Number of forms so far: ids are 0 to `size() - 1`. */
  size(): number
  /** Id of a word as printed: case, apostrophes and invisible characters are folded, diacritics kept. */
  idOf(printed: string): number
  /** The folded form. */
  form(id: number): string
  /** The form with spellings folded: `harbour` and `harbor` are one. */
  spelling(id: number): string
  /** Id of the form's stem; stems are numbered apart from forms. */
  stem(id: number): number
  /** The number a form states (`eighteen`, `18`), or undefined. */
  numberOf(id: number): number | undefined
}

/** Characters that print nothing: soft hyphen, zero-width and bidirectional marks. E.g. `tra\u200bfficking` */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** E.g. `’` */
const APOSTROPHES = /[’ʼ‘´`]/g
/** E.g. `18`, `3,000`, `2.5` */
const DIGITS = /^\d{1,9}(?:[.,]\d{1,9})*$/

/** No language has longer words; a longer run of letters is its own stem and is spared the stemmer. */
const LONGEST_STEMMED = 64

/** An empty vocabulary of a language. */
export function createVocabulary(language: Language): Vocabulary {
  const data: LanguageData = LANGUAGES[language]
  const printedIds = new Map<string, number>()
  const formIds = new Map<string, number>()
  const forms: string[] = []
  const spellings: string[] = []
  const stems: number[] = []
  const stemIds = new Map<string, number>()
  const at = <T>(column: readonly T[], id: number): T => {
    const value = column[id]
    if (value === undefined) throw new Error(`vocabulary: no word has the id ${id}`)
    return value
  }
  return {
    language,
    data,
    size: () => forms.length,
    idOf(printed) {
      let id = printedIds.get(printed)
      if (id === undefined) {
        id = addForm(fold(printed))
        printedIds.set(printed, id)
      }
      return id
    },
    form: id => at(forms, id),
    spelling: id => at(spellings, id),
    stem: id => at(stems, id),
    numberOf: id => readValue(at(forms, id), data),
  }

  function addForm(form: string): number {
    const known = formIds.get(form)
    if (known !== undefined) return known
    const spelling = foldSpelling(form, data)
    const stem = stemOf(spelling, data)
    let stemId = stemIds.get(stem)
    if (stemId === undefined) {
      stemId = stemIds.size
      stemIds.set(stem, stemId)
    }
    const id = forms.length
    forms.push(form)
    spellings.push(spelling)
    stems.push(stemId)
    formIds.set(form, id)
    return id
  }
}

/** Folds what print varies without changing the word: compatibility characters, case, apostrophes. */
function fold(printed: string): string {
  return printed.normalize('NFKC').replace(INVISIBLE, '').replace(APOSTROPHES, "'").toLowerCase()
}

/** Folds spellings that differ between countries: `organize` → `organise`. */
export function foldSpelling(form: string, data: LanguageData): string {
  const whole = Object.hasOwn(data.spellings, form) ? data.spellings[form] : undefined
  if (whole !== undefined) return whole
  for (const { from, to } of data.endings) {
    if (form.length >= from.length && form.endsWith(from)) return form.slice(0, -from.length) + to
  }
  return form
}

/**
 * Folds the beginning of a word as its full forms are folded: `organiz` → `organis`. Only what lies after the
 * point where a rule's spellings part can be told from a beginning.
 */
export function foldBeginning(root: string, data: LanguageData): string {
  for (const { from, to } of data.endings) {
    const head = sharedHead(from, to)
    const tail = sharedTail(from.slice(head), to.slice(head))
    const changed = from.slice(head, from.length - tail)
    if (!changed) continue
    for (let length = head + changed.length; length <= from.length; length++) {
      if (!root.endsWith(from.slice(0, length))) continue
      const rest = from.slice(head + changed.length, length)
      return root.slice(0, root.length - length) + to.slice(0, to.length - tail) + rest
    }
  }
  return root
}

function sharedHead(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

function sharedTail(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

function stemOf(spelling: string, data: LanguageData): string {
  if (spelling.length > LONGEST_STEMMED) return spelling
  const cut = spelling.lastIndexOf("'")
  const word = cut > 0 && data.possessives.has(spelling.slice(cut + 1)) ? spelling.slice(0, cut) : spelling
  const base = Object.hasOwn(data.irregular, word) ? (data.irregular[word] ?? word) : null
  if (base !== null) return data.irregular[base] === base ? base : data.stem(base)
  return data.beginnings.find(beginning => word.startsWith(beginning)) ?? data.stem(word)
}

function readValue(form: string, data: LanguageData): number | undefined {
  if (Object.hasOwn(data.numbers, form)) return data.numbers[form]
  if (!DIGITS.test(form)) return undefined
  return Number(form.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'))
}
