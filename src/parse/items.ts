// A label below a unit → its place in the lists that are open: decided by the sequence of labels, then by the margin.

import type { TextBlock } from './block.ts'
import type { Draft } from './draft.ts'
import { isQuoting, itemKind } from './kinds.ts'
import { type Mark, readMark } from './label.ts'
import { REFERRING } from './labels.ts'
import { distance, isFirst, readings, type Value } from './sequence.ts'
import {
  endsSentence,
  floor,
  innermost,
  lastWords,
  leadsIn,
  popTo,
  push,
  REACH,
  type State,
} from './state.ts'
import { takeMarginal } from './units.ts'

interface Choice {
  /** Place in `open` of the new parent. */
  readonly place: number
  readonly value: Value
  readonly score: number
}

/** Scores: lower is better. A direct successor costs nothing, each level closed a little. */
const LEVEL = 0.05
const GAP = 1.5
const FIRST = 0.6
const FIRST_AFTER_LEAD = -0.2
const REPEATED = 3
const ORPHAN = 4
const REFUSED = 9

/** Opens the item a label stands for. Null when the label is only words (`section` / `(3) of that Act`). */
export function openItem(state: State, mark: Mark, block: TextBlock, compound: boolean): Draft | null {
  const words = lastWords(state, innermost(state))
  const choice = choose(state, mark, block, words)
  if (!choice || (!compound && !isBelievable(state, choice, block, words))) return null
  popTo(state, choice.place + 1)
  const parent = innermost(state)
  const introduced = parent.lists.get(mark.shape)?.introduced ?? isIntroduced(state, parent)
  const opened = push(state, {
    kind: itemKind(state, parent, mark, choice.value),
    label: mark.label,
    num: mark.num,
    start: mark.start,
    end: mark.end,
    heading: takeMarginal(state),
    mark,
    value: choice.value,
    column: block.bullet ? block.column : -1,
    introduced:
      choice.score < FIRST && parent.lists.has(mark.shape) ? introduced : isIntroduced(state, parent),
  })
  parent.lists.set(mark.shape, opened)
  return opened
}

/** A list runs on from words above it when those do not end a sentence. */
function isIntroduced(state: State, parent: Draft): boolean {
  if (isQuoting(state, parent)) return false
  for (
    let place = parent.children.length - 1;
    place >= Math.max(0, parent.children.length - REACH);
    place--
  ) {
    const child = parent.children[place]
    if (child?.type === 'provision') {
      if (child.mark) return child.introduced
      continue
    }
    if (child?.role !== 'text') continue
    return !endsSentence(state.text.slice(Math.max(child.start, child.end - 40), child.end))
  }
  return state.explaining === parent
}

function choose(state: State, mark: Mark, block: TextBlock, words: string): Choice | null {
  const values = readings(mark.num)
  const lowest = lowestPlace(state, block)
  let best: Choice | null = null
  for (let place = highestPlace(state, block); place >= lowest; place--) {
    const parent = state.open[place]
    const closed = (state.open.length - 1 - place) * LEVEL
    const before = parent?.lists.get(mark.shape)?.value
    for (const value of values) {
      const score = before ? following(before, value) : REFUSED
      if (score + closed < (best?.score ?? REFUSED)) best = { place, value, score: score + closed }
    }
  }
  return fresh(state, mark, block, words, values, best)
}

function following(before: Value, value: Value): number {
  const steps = distance(before, value)
  if (steps === 0) return 0
  if (steps < 200) return GAP + Math.min(steps, 20) * 0.1
  return before.style === value.style && before.whole === value.whole && before.rest === value.rest
    ? REPEATED
    : REFUSED
}

/** The best choice, or a list that begins here inside the innermost provision. */
function fresh(
  state: State,
  mark: Mark,
  block: TextBlock,
  words: string,
  values: readonly Value[],
  best: Choice | null,
): Choice | null {
  const place = Math.max(highestPlace(state, block), lowestPlace(state, block))
  const parent = state.open[place]
  const leads = leadsIn(words)
  const deeper = block.bullet && parent !== undefined && parent.column >= 0 && block.column > parent.column
  for (const value of values) {
    if (!isFirst(value)) continue
    let score = leads ? FIRST_AFTER_LEAD : FIRST
    if (deeper) score = FIRST_AFTER_LEAD - 0.5
    else if (best && best.score < FIRST)
      score = isSecondNext(state, mark, value) ? FIRST_AFTER_LEAD - 0.3 : leads ? score : FIRST
    if (score < (best?.score ?? REFUSED)) return { place, value, score }
  }
  const first = values.find(value => !isUnlikely(value, mark))
  // Quoted provisions begin with any number: the one they have in the law they go into.
  if (!best && first && parent && isQuoting(state, parent))
    return { place, value: first, score: FIRST_AFTER_LEAD }
  if (best || !first) return best
  return { place: deeper ? place : lowestPlace(state, block), value: first, score: ORPHAN }
}

/** A list does not begin with `(m)` as a thousand. */
function isUnlikely(value: Value, mark: Mark): boolean {
  return (value.style === 'roman' || value.style === 'Roman') && mark.num.length === 1 && value.whole > 10
}

/** `(i)` after `(h)`: roman when `(ii)` is the next label. */
function isSecondNext(state: State, mark: Mark, value: Value): boolean {
  for (let ahead = state.at + 1; ahead < Math.min(state.blocks.length, state.at + 8); ahead++) {
    const block = state.blocks[ahead]
    if (!block || block.type === 'heading') return false
    const next = block.type === 'text' ? readMark(state.text, block.start, block.end) : null
    if (next?.shape !== mark.shape) continue
    if (value.style === 'lower' || value.style === 'upper' || value.style === 'decimal') return false
    return readings(next.num).some(other => other.style === value.style && other.whole === 2)
  }
  return false
}

/** A bullet cannot go below a bullet that stands left of or level with it. */
function highestPlace(state: State, block: TextBlock): number {
  let place = state.open.length - 1
  if (!block.bullet) {
    if (block.column > 1 && isBulleted(state)) return place
    return place
  }
  const lowest = floor(state)
  const deepest = state.profile.margins ? block.column - 1 : block.column
  while (place > lowest && (state.open[place]?.column ?? -1) > deepest) place--
  return place
}

function isBulleted(state: State): boolean {
  return innermost(state).column >= 0
}

/** Bullets that stand deeper than another belong to it. */
function lowestPlace(state: State, block: TextBlock): number {
  const lowest = floor(state)
  if (!block.bullet) return lowest
  for (let place = state.open.length - 1; place > lowest; place--) {
    const column = state.open[place]?.column ?? -1
    if (column >= 0 && column < block.column) return place
  }
  return lowest
}

/** Not every number at the start of a line is a label: in broken text a line may begin with `(3) of that Act`. */
function isBelievable(state: State, choice: Choice, block: TextBlock, words: string): boolean {
  if (block.bullet || words === '' || state.explaining === state.open[choice.place]) return true
  if (!block.gap && !PAUSE.test(words)) return false
  if (REFERRING.test(words) && (choice.score >= FIRST || state.profile.broken)) return false
  if (!state.profile.broken) return choice.score < ORPHAN || block.gap
  return choice.score < FIRST
    ? PAUSE.test(words) || choice.score <= LEVEL * 4
    : PAUSE.test(words) && choice.score < ORPHAN
}

/** Words after which a list item may begin: punctuation, `and`, `or`. */
const PAUSE = /(?:[.;:,—–\-”"’'»)\]}*_]|(?<![\p{L}])(?:and|or|et|ou|y|o|e|und|oder|en|of))\s*$/u

/** Opens an unlabelled bullet as an indent of the provision its margin puts it in. */
export function openIndent(state: State, block: TextBlock): Draft {
  const place = Math.max(
    highestPlace(state, { ...block, column: block.column - 1 }),
    lowestPlace(state, block),
  )
  popTo(state, place + 1)
  const introduced = isIntroduced(state, innermost(state))
  return push(state, {
    kind: 'indent',
    label: '',
    num: '',
    start: block.start,
    end: block.start,
    column: block.column,
    introduced,
  })
}
