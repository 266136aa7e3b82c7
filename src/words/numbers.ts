// Words → the numbers they state: “eighteen (18)”, “one hundred and eighty”, “dix-huit”.

import type { Words } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A number as stated by words `first` to `last`. */
export interface StatedNumber {
  readonly value: number
  readonly first: number
  readonly last: number
}

/**
 * The number that begins at word `at`, or null. A number said twice (“eighteen (18)”) is one number; digits
 * are never added to one another (“sections 20, 5”).
 */
export function readNumber(vocabulary: Vocabulary, words: Words, at: number): StatedNumber | null {
  const first = readOnce(vocabulary, words, at)
  if (!first) return null
  const again = readOnce(vocabulary, words, first.last + 1)
  return again && again.value === first.value ? { ...first, last: again.last } : first
}

function readOnce(vocabulary: Vocabulary, words: Words, at: number): StatedNumber | null {
  const { numberLinks } = vocabulary.data
  let total: number | null = null
  let last = at
  for (let next = at; next < words.count && next < at + 12; next++) {
    const id = words.form[next] ?? -1
    const form = vocabulary.form(id)
    const value = vocabulary.numberOf(id)
    if (value === undefined) {
      if (total === null || !numberLinks.has(form)) break
      continue
    }
    const isDigits = form.charCodeAt(0) < 58
    const sum: number | null = isDigits ? (total === null ? value : null) : join(total, value)
    if (sum === null || (total !== null && sum === total)) break
    total = sum
    last = next
    if (isDigits) break
  }
  return total === null ? null : { value: total, first: at, last }
}

/** `total` followed by the number word `value`, as one number; null when it begins another number. */
function join(total: number | null, value: number): number | null {
  if (total === null) return value
  if (value >= 100) {
    const below = total % value
    return below > 0 && below < value && total < 1_000_000 ? total - below + below * value : null
  }
  // “quatre-vingts”
  if (total % 100 === 4 && value === 20) return total + 76
  const tens = total % 100
  if (total >= 100 && tens === 0) return total + value
  // “soixante et onze”, “quatre-vingt-dix”
  if ((tens === 60 || tens === 80) && value < 20) return total + value
  if (tens >= 20 && tens % 10 === 0 && value < 10 && value > 0) return total + value
  // “dix-huit”, “quatre-vingt-dix-sept”
  if (tens % 20 === 10 && value >= 7 && value < 10) return total + value
  return null
}
