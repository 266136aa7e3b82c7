// Words → the ages, prison terms and durations they state.

import { readNumber, type StatedNumber, type Vocabulary, type Words } from '../words/index.ts'
import { createSpanBuilder } from './spans.ts'
import type { Bound, Spans, TimeUnit, ValueKind } from './types.ts'
import { matchAround, readPattern } from './value-patterns.ts'

/** A value stated by words `first` to `last`: an age limit in years, a term or duration in days. */
export interface StatedValue {
  readonly first: number
  readonly last: number
  readonly value: number
}

/** Values of a text, found when first asked for. */
export interface Values {
  /** The values of a kind that satisfy a bound, as spans. */
  spans(kind: ValueKind, bound: Bound | null): Spans
}

/** A life sentence, in years: longer than any bound. */
const LIFE = 999
const DAYS: Readonly<Record<TimeUnit, number>> = { y: 365, m: 30, w: 7, d: 1 }
const DEFAULT_UNIT: Readonly<Record<ValueKind, TimeUnit>> = { age: 'y', prison: 'y', days: 'd' }

/** The stated values of a text, by the patterns of its language. */
export function createValues(vocabulary: Vocabulary, words: Words): Values {
  const { values: patterns } = vocabulary.data
  const numbers = once(() => findNumbers(vocabulary, words))
  const durations = once(() => numbers().flatMap(number => readDuration(number) ?? []))
  const finders: Readonly<Record<ValueKind, () => readonly StatedValue[]>> = {
    age: once(findAges),
    prison: once(findTerms),
    days: once(findDurations),
  }
  return {
    spans(kind, bound) {
      const found = finders[kind]().filter(({ value }) => satisfies(value, bound, kind))
      found.sort((a, b) => a.last - b.last || b.first - a.first)
      const built = createSpanBuilder(found.length)
      for (const { first, last } of found) built.add(first, last)
      return built.build()
    },
  }

  function formAt(word: number): string {
    return word >= 0 && word < words.count ? vocabulary.form(words.form[word] ?? 0) : ''
  }

  function sameSentence(a: number, b: number): boolean {
    return words.sentence[a] === words.sentence[b]
  }

  function findAges(): StatedValue[] {
    const limits = [
      ...patterns.age.map(readPattern).map(pattern => ({ pattern, beyond: 0 })),
      ...patterns.ageInclusive.map(readPattern).map(pattern => ({ pattern, beyond: 1 })),
    ]
    return numbers().flatMap(number => {
      for (const { pattern, beyond } of limits) {
        const place = matchAround(pattern, number, formAt)
        if (!place || !sameSentence(place.first, place.last)) continue
        const { first, last } = place
        return [{ first, last: afterYears(last), value: number.value + beyond }]
      }
      return []
    })
  }

  /** The last word of the years and “of age” that may follow a limit. */
  function afterYears(last: number): number {
    const end = patterns.units[formAt(last + 1)] === DAYS.y ? last + 1 : last
    const more = patterns.ageWords.map(phrase => phrase.split(' ')).find(forms => followedBy(end, forms))
    return more ? end + more.length : end
  }

  function followedBy(word: number, forms: readonly string[]): boolean {
    return forms.every((form, index) => formAt(word + 1 + index) === form)
  }

  function readDuration(number: StatedNumber): StatedValue | null {
    const at = patterns.unitAdjectives.has(formAt(number.last + 1)) ? number.last + 2 : number.last + 1
    const unit = formAt(at)
    const days = Object.hasOwn(patterns.units, unit) ? patterns.units[unit] : undefined
    if (days === undefined || !sameSentence(number.first, at)) return null
    return { first: number.first, last: at, value: toDays(number.value, days) }
  }

  function findDurations(): StatedValue[] {
    const taken = [...finders.age(), ...finders.prison()]
    const ages = patterns.ageWords.map(words => words.split(' '))
    const inside = new Set<number>()
    for (const { first, last } of taken) for (let word = first; word <= last; word++) inside.add(word)
    return durations().filter(({ first, last }) => {
      if (inside.has(first)) return false
      return !ages.some(forms => followedBy(last, forms))
    })
  }

  /** A prison word with its term: after it (“imprisonment for a term not exceeding …”) or before (“… years' imprisonment”). */
  function findTerms(): StatedValue[] {
    const cues = findPhrases(patterns.prison)
    const byFirst = new Map(durations().map(duration => [duration.first, duration]))
    const byLast = new Map(durations().map(duration => [duration.last, duration]))
    const life = new Set(findPhrases(patterns.life).map(({ first }) => first))
    return cues.flatMap(cue => {
      const before = termBefore(cue.first, byLast, life)
      const after = termAfter(cue.last, byFirst, life)
      if (!before && !after) return []
      const first = before ? before.first : cue.first
      const last = after ? after.last : cue.last
      return [{ first, last, value: Math.max(before?.value ?? 0, after?.value ?? 0) }]
    })
  }

  function termBefore(
    cue: number,
    byLast: ReadonlyMap<number, StatedValue>,
    life: ReadonlySet<number>,
  ): StatedValue | null {
    for (let word = cue - 1; word >= Math.max(0, cue - 3) && sameSentence(word, cue); word--) {
      const duration = byLast.get(word)
      if (duration) return duration
      if (life.has(word)) return { first: word, last: word, value: LIFE * DAYS.y }
      if (!patterns.prisonLinks.has(formAt(word))) return null
    }
    return null
  }

  /** The longest of the terms that follow the cue with nothing but linking words between them. */
  function termAfter(
    cue: number,
    byFirst: ReadonlyMap<number, StatedValue>,
    life: ReadonlySet<number>,
  ): StatedValue | null {
    let longest = 0
    let last = -1
    let word = cue + 1
    while (word < words.count && word <= cue + 40 && sameSentence(word, cue)) {
      const duration = byFirst.get(word)
      const value = duration?.value ?? (life.has(word) ? LIFE * DAYS.y : undefined)
      if (value !== undefined) {
        longest = Math.max(longest, value)
        last = duration?.last ?? word
        word = last + 1
      } else if (patterns.prisonLinks.has(formAt(word))) word++
      else {
        // the first number of a range has no unit of its own: “five to ten years”
        const number = readNumber(vocabulary, words, word)
        if (!number) break
        word = number.last + 1
      }
    }
    return last < 0 ? null : { first: cue, last, value: longest }
  }

  function findPhrases(phrases: readonly string[]): { first: number; last: number }[] {
    const split = phrases.map(phrase => phrase.split(' ').map(form => vocabulary.idOf(form)))
    const byFirst = new Map<number, number[][]>()
    for (const ids of split) {
      const first = ids[0] ?? -1
      byFirst.set(first, [...(byFirst.get(first) ?? []), ids])
    }
    const found: { first: number; last: number }[] = []
    for (let word = 0; word < words.count; word++) {
      for (const ids of byFirst.get(words.form[word] ?? -1) ?? []) {
        if (ids.every((id, index) => words.form[word + index] === id)) {
          found.push({ first: word, last: word + ids.length - 1 })
        }
      }
    }
    return found
  }
}

function findNumbers(vocabulary: Vocabulary, words: Words): StatedNumber[] {
  const isNumber = new Map<number, boolean>()
  const found: StatedNumber[] = []
  for (let word = 0; word < words.count; word++) {
    const form = words.form[word] ?? 0
    let known = isNumber.get(form)
    if (known === undefined) {
      known = vocabulary.numberOf(form) !== undefined
      isNumber.set(form, known)
    }
    if (!known) continue
    const number = readNumber(vocabulary, words, word)
    if (!number) continue
    found.push(number)
    word = number.last
  }
  return found
}

/** Twelve months are a year, although a month counts as thirty days. */
function toDays(amount: number, days: number): number {
  if (days !== DAYS.m) return amount * days
  return Math.floor(amount / 12) * DAYS.y + (amount % 12) * DAYS.m
}

function satisfies(value: number, bound: Bound | null, kind: ValueKind): boolean {
  if (!bound) return true
  const unit = bound.unit ?? DEFAULT_UNIT[kind]
  const limit = kind === 'age' ? (bound.amount * DAYS[unit]) / DAYS.y : toDays(bound.amount, DAYS[unit])
  switch (bound.comparison) {
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    case '=':
      return value === limit
    case '>=':
      return value >= limit
    case '>':
      return value > limit
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
