// The words of phrases → classes; a word of a text → the set of classes it belongs to.

import { ANY_ENDING, ANY_LETTERS } from '../words/characters.ts'
import type { Vocabulary } from '../words/index.ts'
import { foldBeginning } from '../words/vocabulary.ts'

/** Classes of words; a signature numbers a set of classes, 0 being the empty set. */
export interface WordClasses {
  /** The class of a phrase's word: its form when `exact`, all forms it expands to, or all forms of its stem. */
  add(word: string, exact: boolean): number
  /** The signature of a form of the vocabulary; worked out once per distinct form. */
  signature(form: number): number
  /** The classes of a signature. */
  members(signature: number): readonly number[]
}

/** A word with expanders: literal pieces with one or more characters between them. */
interface Expander {
  readonly wordClass: number
  readonly pieces: readonly string[]
  /** `traffick!`: anything or nothing may follow the last piece. */
  readonly open: boolean
}

/** No classes yet, over the words of a vocabulary. */
export function createWordClasses(vocabulary: Vocabulary): WordClasses {
  const byForm = new Map<number, number>()
  const byStem = new Map<number, number>()
  const byPattern = new Map<string, number>()
  /** Expanders by their first piece, as written and with its spelling folded. */
  const byBeginning = new Map<string, Expander[]>()
  const beginnings = new Set<number>()
  const ids = new Map<string, number>([['', 0]])
  const sets: (readonly number[])[] = [[]]
  let signatures = new Int32Array(0)
  let count = 0

  return {
    add(word, exact) {
      const wordClass = classOf(word, exact)
      if (wordClass === count) {
        count++
        signatures = new Int32Array(0)
      }
      return wordClass
    },
    signature(form) {
      if (form >= signatures.length) grow()
      const known = signatures[form] ?? -1
      if (known >= 0) return known
      const made = idOf(classesOf(form))
      signatures[form] = made
      return made
    },
    members: signature => sets[signature] ?? [],
  }

  function classOf(word: string, exact: boolean): number {
    if (word.includes(ANY_LETTERS) || word.includes(ANY_ENDING)) return patternClass(word.toLowerCase())
    const form = vocabulary.idOf(word)
    return exact ? enter(byForm, form) : enter(byStem, vocabulary.stem(form))
  }

  function enter<K>(register: Map<K, number>, key: K): number {
    const known = register.get(key)
    if (known !== undefined) return known
    register.set(key, count)
    return count
  }

  function patternClass(pattern: string): number {
    const wordClass = enter(byPattern, pattern)
    if (wordClass < count) return wordClass
    const open = pattern.endsWith(ANY_ENDING)
    const pieces = pattern.replaceAll(ANY_ENDING, '').split(ANY_LETTERS)
    const root = pieces[0] ?? ''
    addExpander({ wordClass, pieces, open })
    const folded = pieces.length === 1 ? foldBeginning(root, vocabulary.data) : root
    if (folded !== root) addExpander({ wordClass, pieces: [folded], open })
    return wordClass
  }

  function addExpander(expander: Expander): void {
    const root = expander.pieces[0] ?? ''
    const list = byBeginning.get(root) ?? []
    list.push(expander)
    byBeginning.set(root, list)
    beginnings.add(root.length)
  }

  function grow(): void {
    const wider = new Int32Array(Math.max(1024, vocabulary.size() * 2)).fill(-1)
    wider.set(signatures)
    signatures = wider
  }

  function idOf(classes: readonly number[]): number {
    const key = classes.join()
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, sets.length)
    return sets.push(classes) - 1
  }

  function classesOf(form: number): number[] {
    const classes = new Set<number>()
    const printed = vocabulary.form(form)
    const spelling = vocabulary.spelling(form)
    const exact = byForm.get(form)
    if (exact !== undefined) classes.add(exact)
    const stem = byStem.get(vocabulary.stem(form))
    if (stem !== undefined) classes.add(stem)
    addExpanded(printed, classes)
    if (spelling !== printed) addExpanded(spelling, classes)
    return [...classes].sort((a, b) => a - b)
  }

  function addExpanded(word: string, classes: Set<number>): void {
    for (const length of beginnings) {
      if (length > word.length) continue
      for (const expander of byBeginning.get(word.slice(0, length)) ?? []) {
        if (fits(word, expander)) classes.add(expander.wordClass)
      }
    }
  }
}

/** Do the pieces stand in the word in order, with a character or more between them? Greedy, so linear. */
function fits(word: string, { pieces, open }: Expander): boolean {
  let at = pieces[0]?.length ?? 0
  for (let piece = 1; piece < pieces.length; piece++) {
    const text = pieces[piece] ?? ''
    const isLast = piece === pieces.length - 1
    if (isLast && !open) return word.length >= at + 1 + text.length && word.endsWith(text)
    const found = word.indexOf(text, at + 1)
    if (found < 0 || at >= word.length) return false
    at = found + text.length
  }
  return open || at === word.length
}
