// Tokens of a match → runs of words that stayed, went, came, were filled or only relabelled.

import type { Choice } from './brackets.ts'
import type { Run, RunKind } from './concordance.ts'
import type { Side } from './lay.ts'
import { LABEL, PLACEHOLDER } from './tokens.ts'
import { diffWords } from './words.ts'

/** A run by token index: `model` and `draft` list the tokens it covers, in order. */
export interface TokenRun {
  readonly kind: RunKind
  readonly model: readonly number[]
  readonly draft: readonly number[]
}

/** Below this share of common words a match is shown as replaced: interleaved scraps help nobody. */
const LEGIBLE = 0.3

/** Says that a cross-reference in the model became another in the draft because provisions were renumbered. */
export type FollowsRenumbering = (model: string, draft: string, before: string) => boolean

/** Compares the words of pieces. Every token of both sides is in exactly one run, in the order of its side. */
export function readRuns(
  model: Side,
  draft: Side,
  pieces: { readonly model: readonly number[]; readonly draft: readonly number[] },
  follows: FollowsRenumbering,
): TokenRun[] {
  const right = pieces.draft.flatMap(piece => tokensOf(draft, piece))
  const { taken, unchosen } = chooseOptions(model, pieces.model, draft, right)
  const raw = diffWords(
    taken.map(at => model.tokens.form[at] ?? 0),
    right.map(at => draft.tokens.form[at] ?? 0),
  )
  const same = raw.reduce((sum, part) => sum + (part.kind === 'same' ? part.model : 0), 0)
  const legible = same * 2 >= LEGIBLE * (taken.length + right.length)
  const parts = legible
    ? raw
    : [
        { kind: 'omitted' as const, model: taken.length, draft: 0 },
        { kind: 'added' as const, model: 0, draft: right.length },
      ]
  const runs: TokenRun[] = []
  let m = 0
  let d = 0
  for (const part of parts) {
    runs.push({
      kind: part.kind,
      model: taken.slice(m, m + part.model),
      draft: right.slice(d, d + part.draft),
    })
    m += part.model
    d += part.draft
  }
  return insertUnchosen(nameChanges(model, draft, runs, follows), unchosen)
}

/** The text of a run as each side prints it. */
export function printRun(model: Side, draft: Side, run: TokenRun): Run {
  return { kind: run.kind, model: printTokens(model, run.model), draft: printTokens(draft, run.draft) }
}

/** The tokens of a piece, by index. */
export function tokensOf(side: Side, piece: number): number[] {
  const from = side.tokens.from[piece] ?? 0
  const to = side.tokens.from[piece + 1] ?? from
  return Array.from({ length: to - from }, (_, at) => from + at)
}

/** Takes, of each drafting option, the alternative that shares the largest part of its words with the draft. */
function chooseOptions(model: Side, pieces: readonly number[], draft: Side, right: readonly number[]) {
  const held = new Set(right.map(at => draft.tokens.term[at] ?? -1))
  const taken: number[] = []
  const unchosen: number[] = []
  for (const piece of pieces) {
    const choices = model.tokens.choices.get(piece) ?? []
    const dropped = choices.flatMap(choice => droppedOptions(model, piece, choice, held))
    for (const at of tokensOf(model, piece)) {
      const start = model.tokens.start[at] ?? 0
      if (dropped.some(option => start >= option.start && start < option.end)) unchosen.push(at)
      else taken.push(at)
    }
  }
  return { taken, unchosen }
}

function droppedOptions(model: Side, piece: number, choice: Choice, held: ReadonlySet<number>) {
  const shares = choice.options.map(option => {
    const inside = tokensOf(model, piece).filter(at => {
      const start = model.tokens.start[at] ?? 0
      return start >= option.start && start < option.end
    })
    const words = inside.filter(at => (model.tokens.term[at] ?? -1) >= 0)
    return words.filter(at => held.has(model.tokens.term[at] ?? -1)).length / Math.max(1, words.length)
  })
  // Optional words are kept when most of them stand in the draft.
  const optional = choice.options.some(option => option.start === option.end)
  const best = optional ? ((shares[0] ?? 0) >= 0.6 ? 0 : 1) : shares.indexOf(Math.max(...shares))
  return choice.options.filter((_, at) => at !== best)
}

/** Names replacements that are no edit: filled placeholders, relabelled items, references that follow a number. */
function nameChanges(
  model: Side,
  draft: Side,
  runs: readonly TokenRun[],
  follows: FollowsRenumbering,
): TokenRun[] {
  const named: TokenRun[] = []
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at]
    const next = runs[at + 1]
    if (!run) continue
    if (run.kind !== 'omitted' || next?.kind !== 'added') {
      named.push(run)
      continue
    }
    at += 1
    const before = named.at(-1)?.model.at(-1)
    const kind = nameReplacement(model, draft, run.model, next.draft, before, follows)
    if (kind === null) named.push(run, next)
    else named.push({ kind, model: run.model, draft: next.draft })
  }
  return named
}

function nameReplacement(
  model: Side,
  draft: Side,
  from: readonly number[],
  to: readonly number[],
  before: number | undefined,
  follows: FollowsRenumbering,
): RunKind | null {
  if (from.every(at => model.tokens.kind[at] === PLACEHOLDER) && to.length <= 12 * from.length)
    return 'filled'
  if (from.every(at => model.tokens.kind[at] === LABEL) && to.every(at => draft.tokens.kind[at] === LABEL))
    return 'label'
  const [first] = from
  const [second] = to
  if (first === undefined || second === undefined || from.length > 1 || to.length > 1) return null
  const word = before === undefined ? '' : wordAt(model, before)
  return follows(wordAt(model, first), wordAt(draft, second), word) ? 'reference' : null
}

function wordAt(side: Side, token: number): string {
  return side.instrument.text.slice(side.tokens.start[token], side.tokens.end[token])
}

/** Puts the options not taken back where they stand in the model, as runs of their own. */
function insertUnchosen(runs: readonly TokenRun[], unchosen: readonly number[]): TokenRun[] {
  if (unchosen.length === 0) return [...runs]
  const found: TokenRun[] = []
  let next = 0
  const flush = (until: number): void => {
    const from = next
    while (next < unchosen.length && (unchosen[next] ?? 0) < until) next += 1
    if (next > from) found.push({ kind: 'unchosen', model: unchosen.slice(from, next), draft: [] })
  }
  for (const run of runs) {
    let rest = run
    for (const [at, token] of run.model.entries()) {
      if ((unchosen[next] ?? Number.POSITIVE_INFINITY) > token) continue
      // Split the run where the option stood; a replaced run keeps its draft words with its first half.
      const done = at - (run.model.length - rest.model.length)
      const paired = rest.kind === 'same'
      if (done > 0)
        found.push({
          ...rest,
          model: rest.model.slice(0, done),
          draft: paired ? rest.draft.slice(0, done) : rest.draft,
        })
      rest = {
        ...rest,
        model: rest.model.slice(done),
        draft: paired ? rest.draft.slice(done) : done > 0 ? [] : rest.draft,
      }
      flush(token)
    }
    if (rest.model.length + rest.draft.length > 0) found.push(rest)
  }
  flush(Number.POSITIVE_INFINITY)
  return found
}

/** Opening marks belong to the word after them: `(`, `“`. */
const OPENING = /[("“‘«[]+$/u
/** Line breaks with list marks and quote marks of the markdown. */
const BREAKS = /\s*\n[\s>*+-]*/g
/** Emphasis and escapes of the markdown; an underscore inside a word is no emphasis but laws hold none. */
const MARKUP = /[*_\\]+/g
/** Where the syntax of a drafting option begins: ` | option B:` */
const SYNTAX = /[[\]|].*$/su

/** Prints tokens with the punctuation around them; a gap that holds other provisions prints as a space. */
function printTokens(side: Side, tokens: readonly number[]): string {
  const { text } = side.instrument
  let printed = ''
  for (const at of tokens) {
    const start = side.tokens.start[at] ?? 0
    const end = side.tokens.end[at] ?? start
    const before = text.slice(Math.max(0, start - 3), start)
    const lead = OPENING.exec(before)?.[0] ?? ''
    const limit = Math.max(end, side.tokens.limit[at] ?? end)
    const next = side.tokens.start[at + 1] ?? limit
    const gap = next >= end && next < limit ? text.slice(end, next) : `${text.slice(end, limit)} `
    const trail = gap.replace(BREAKS, ' ').replace(SYNTAX, ' ').replace(OPENING, '')
    printed += lead + text.slice(start, end) + trail
  }
  return printed.replace(MARKUP, '').replace(/\s+/g, ' ').trim()
}
