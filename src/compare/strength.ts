// Changed words of a match → changes of legal strength: duty and power, ages, terms, exceptions, scope.

import { type Language, readNumber, type Vocabulary, type Words } from '../words/index.ts'
import type { StrengthChange } from './concordance.ts'
import { STRENGTH_CUES, type StrengthCues } from './cues.ts'
import type { Side } from './lay.ts'
import type { TokenRun } from './runs.ts'

/** Neighbouring changes on both sides, with the words around them on each side. */
interface Hunk {
  readonly model: readonly number[]
  readonly draft: readonly number[]
}

/** A number with what it measures; `value` in the unit's days, or as it stands for ages and fines. */
interface Quantity {
  readonly kind: 'age' | 'prison' | 'fine' | 'time'
  readonly value: number
  readonly printed: string
}

/** A change of at most this many words a side can be read by itself. */
const BARE = 4

/** Words before and after a number that may tell what it measures. */
const BEFORE = 12
const AFTER = 8

const DAYS = { year: 365, month: 30, day: 1 } as const

/** Reads the changes of strength of a match from its runs, in order, each said once. */
export function readStrength(
  vocabulary: Vocabulary,
  model: Side,
  draft: Side,
  runs: readonly TokenRun[],
): StrengthChange[] {
  const cues = STRENGTH_CUES[vocabulary.language]
  const found = new Map<string, StrengthChange>()
  const words = (side: Side, tokens: readonly number[]): number[] =>
    tokens.filter(at => (side.tokens.form[at] ?? -1) >= 0)
  const whole = {
    model: words(
      model,
      runs.flatMap(run => run.model),
    ),
    draft: words(
      draft,
      runs.flatMap(run => run.draft),
    ),
  }
  for (const hunk of hunksOf(runs)) {
    if (hunk.model.length === 0 && hunk.draft.length === 0) continue
    const changes = [
      ...wordChanges(cues, vocabulary, model, draft, hunk),
      ...quantityChanges(cues, vocabulary, model, draft, hunk, whole),
    ]
    for (const change of changes) found.set(`${change.kind} ${change.direction} ${change.says}`, change)
  }
  return [...found.values()]
}

/** Changes with at most one common word between them belong together. */
function hunksOf(runs: readonly TokenRun[]): Hunk[] {
  const hunks: { model: number[]; draft: number[] }[] = []
  let open = false
  for (const run of runs) {
    const changed = run.kind === 'omitted' || run.kind === 'added'
    if (!changed) {
      const short = run.kind === 'same' && run.model.length <= 1
      if (!short) open = false
      continue
    }
    if (!open) hunks.push({ model: [], draft: [] })
    open = true
    hunks.at(-1)?.model.push(...run.model)
    hunks.at(-1)?.draft.push(...run.draft)
  }
  return hunks
}

/** First words of all cues, so that most changes are passed over at once. */
const OPENERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: openersOf(STRENGTH_CUES.en),
  es: openersOf(STRENGTH_CUES.es),
  fr: openersOf(STRENGTH_CUES.fr),
}

function openersOf(cues: StrengthCues): Set<string> {
  const { duty, power, negation, exception, narrowing, or, and } = cues
  const phrases = [...duty, ...power, ...negation, ...exception, ...narrowing, ...or, ...and]
  return new Set(phrases.map(phrase => phrase.split(' ')[0] ?? phrase))
}

function wordChanges(
  cues: StrengthCues,
  vocabulary: Vocabulary,
  model: Side,
  draft: Side,
  hunk: Hunk,
): StrengthChange[] {
  const opens = (side: Side, tokens: readonly number[]): boolean =>
    tokens.some(at => {
      const form = side.tokens.form[at] ?? -1
      return form >= 0 && OPENERS[vocabulary.language].has(vocabulary.form(form))
    })
  if (!opens(model, hunk.model) && !opens(draft, hunk.draft)) return []
  const left = phraseOf(vocabulary, model, hunk.model)
  const right = phraseOf(vocabulary, draft, hunk.draft)
  const net = (phrases: readonly string[]): number =>
    countPhrases(right, phrases) - countPhrases(left, phrases)
  const name = (phrases: readonly string[], from: string): string =>
    phrases.filter(phrase => from.includes(` ${phrase} `)).sort((a, b) => b.length - a.length)[0] ?? ''
  const found: StrengthChange[] = []
  const duty = net(cues.duty)
  const power = net(cues.power)
  if (duty < 0 && power > 0) {
    const [was, is] = [name(cues.duty, left), name(cues.power, right)]
    found.push({
      kind: 'duty',
      direction: 'weaker',
      model: was,
      draft: is,
      says: `a duty (“${was}”) became a power (“${is}”)`,
    })
  } else if (duty > 0 && power < 0) {
    const [was, is] = [name(cues.power, left), name(cues.duty, right)]
    found.push({
      kind: 'duty',
      direction: 'stronger',
      model: was,
      draft: is,
      says: `a power (“${was}”) became a duty (“${is}”)`,
    })
  }
  const cue = (kind: 'exception' | 'scope' | 'negation', phrases: readonly string[], what: string): void => {
    const more = net(phrases)
    if (more === 0) return
    const word = name(phrases, more > 0 ? right : left)
    const direction = kind === 'negation' ? 'changed' : more > 0 ? 'narrower' : 'wider'
    const says = `${what} “${word}” ${more > 0 ? 'added' : 'removed'}`
    found.push({ kind, direction, model: more > 0 ? '' : word, draft: more > 0 ? word : '', says })
  }
  cue('exception', cues.exception, 'exception')
  cue('scope', cues.narrowing, 'limiting words')
  const short = hunk.model.length <= BARE && hunk.draft.length <= BARE
  // In a longer change “not” comes and goes with the sentence, as in “whether or not”.
  if (found.length === 0 && short && !left.includes(' or ') && !right.includes(' or ')) {
    cue('negation', cues.negation, 'negation')
  }
  // Only a bare replacement: in longer changes “and” and “or” come and go with the sentence.
  if (hunk.model.length <= 2 && hunk.draft.length <= 2) {
    const [or, and] = [net(cues.or), net(cues.and)]
    if (or < 0 && and > 0)
      found.push(listChange(cues.or, cues.and, left, right, 'narrower', 'alternatives became cumulative'))
    if (or > 0 && and < 0)
      found.push(
        listChange(cues.and, cues.or, left, right, 'wider', 'cumulative conditions became alternatives'),
      )
  }
  return found
}

function listChange(
  was: readonly string[],
  is: readonly string[],
  left: string,
  right: string,
  direction: 'narrower' | 'wider',
  what: string,
): StrengthChange {
  const from = was.find(word => left.includes(` ${word} `)) ?? ''
  const to = is.find(word => right.includes(` ${word} `)) ?? ''
  return { kind: 'list', direction, model: from, draft: to, says: `${what} (“${from}” → “${to}”)` }
}

/** Folded words with a space around each, so that phrases are found whole. */
function phraseOf(vocabulary: Vocabulary, side: Side, tokens: readonly number[]): string {
  const forms = tokens.map(at => side.tokens.form[at] ?? -1).filter(form => form >= 0)
  return ` ${forms.map(form => vocabulary.form(form)).join(' ')} `
}

function countPhrases(words: string, phrases: readonly string[]): number {
  return phrases.reduce((sum, phrase) => sum + words.split(` ${phrase} `).length - 1, 0)
}

function quantityChanges(
  cues: StrengthCues,
  vocabulary: Vocabulary,
  model: Side,
  draft: Side,
  hunk: Hunk,
  whole: Hunk,
): StrengthChange[] {
  const counted = (side: Side, tokens: readonly number[]): boolean =>
    tokens.some(
      at => (side.tokens.form[at] ?? -1) >= 0 && vocabulary.numberOf(side.tokens.form[at] ?? 0) !== undefined,
    )
  if (!counted(model, hunk.model) || !counted(draft, hunk.draft)) return []
  const left = quantitiesOf(cues, vocabulary, model, hunk.model, whole.model)
  const right = quantitiesOf(cues, vocabulary, draft, hunk.draft, whole.draft)
  const found: StrengthChange[] = []
  for (const [at, from] of left.entries()) {
    const to = right[at]
    if (!to || from.kind !== to.kind || from.value === to.value) continue
    const less = to.value < from.value
    const direction = DIRECTIONS[from.kind][less ? 'less' : 'more']
    const says = `${MEASURES[from.kind]} ${less ? 'lowered' : 'raised'} from “${from.printed}” to “${to.printed}”`
    found.push({ kind: from.kind, direction, model: from.printed, draft: to.printed, says })
  }
  return found
}

/** A lower age of childhood protects fewer; a shorter term or lower fine punishes less; a time limit cuts both ways. */
const DIRECTIONS = {
  age: { less: 'narrower', more: 'wider' },
  prison: { less: 'weaker', more: 'stronger' },
  fine: { less: 'weaker', more: 'stronger' },
  time: { less: 'changed', more: 'changed' },
} as const

const MEASURES = { age: 'age', prison: 'prison term', fine: 'fine', time: 'time' } as const

function quantitiesOf(
  cues: StrengthCues,
  vocabulary: Vocabulary,
  side: Side,
  changed: readonly number[],
  whole: readonly number[],
): Quantity[] {
  const words = columnsOf(side, whole)
  const inHunk = new Set(changed)
  const found: Quantity[] = []
  for (let at = 0; at < whole.length; at += 1) {
    if (!inHunk.has(whole[at] ?? -1)) continue
    const number = readNumber(vocabulary, words, at)
    if (number === null) continue
    const quantity = measure(cues, vocabulary, side, whole, number)
    if (quantity !== null) found.push(quantity)
    at = number.last
  }
  return found
}

function columnsOf(side: Side, whole: readonly number[]): Words {
  const pick = (column: Uint32Array): Uint32Array => Uint32Array.from(whole, at => column[at] ?? 0)
  const form = Int32Array.from(whole, at => side.tokens.form[at] ?? -1)
  const count = whole.length
  return {
    count,
    start: pick(side.tokens.start),
    end: pick(side.tokens.end),
    form,
    stem: form,
    sentence: new Uint32Array(count),
  }
}

function measure(
  cues: StrengthCues,
  vocabulary: Vocabulary,
  side: Side,
  whole: readonly number[],
  number: { value: number; first: number; last: number },
): Quantity | null {
  const formsOf = (from: number, to: number): string[] =>
    whole.slice(Math.max(0, from), to).map(at => {
      const form = side.tokens.form[at] ?? -1
      return form < 0 ? '' : vocabulary.form(form)
    })
  const next = formsOf(number.last + 1, number.last + 3)
  const around = [
    ...formsOf(number.first - BEFORE, number.first),
    ...formsOf(number.last + 1, number.last + 1 + AFTER),
  ]
  const near = (words: readonly string[]): boolean => around.some(word => words.includes(word))
  const unit = (['year', 'month', 'day'] as const).find(name => next.some(word => cues[name].includes(word)))
  const start = side.tokens.start[whole[number.first] ?? 0]
  const end = side.tokens.end[whole[number.last] ?? 0]
  const printed = side.instrument.text.slice(start, end)
  if (unit !== undefined) {
    const kind = near(cues.prison) ? 'prison' : unit === 'year' && near(cues.age) ? 'age' : 'time'
    const said = `${printed} ${next.find(word => cues[unit].includes(word)) ?? ''}`
    return { kind, value: kind === 'age' ? number.value : number.value * DAYS[unit], printed: said }
  }
  const [before] = formsOf(number.first - 1, number.first)
  if (before !== undefined && cues.reference.includes(before)) return null
  if (formsOf(number.first - 3, number.first).some(word => cues.bareAge.includes(word))) {
    return { kind: 'age', value: number.value, printed }
  }
  return near(cues.fine) && !near(cues.reference.slice(0, 8))
    ? { kind: 'fine', value: number.value, printed }
    : null
}
