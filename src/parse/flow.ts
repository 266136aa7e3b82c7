// Words without a label → the provision they belong to: the same paragraph, its continuation, or the closing words of a list.

import type { TextBlock } from './block.ts'
import type { Draft } from './draft.ts'
import { readMark } from './label.ts'
import { RESUMING } from './labels.ts'
import { distance, readings } from './sequence.ts'
import { add, endsSentence, floor, innermost, lastWords, popTo, push, type State } from './state.ts'

const LOWER = /^[*_(“"‘«\s]{0,4}\p{Ll}/u
const NO_PAUSE = /[\p{L}\p{N}),*_’]$/u

/** Places a run of words that begins at `from` in `block`. */
export function placeText(state: State, block: TextBlock, from: number): void {
  if (state.open.length === 1) {
    atRoot(state, block, from)
    return
  }
  if (joins(state, block, from)) return
  const head = state.text.slice(from, Math.min(block.end, from + 60))
  if (innermost(state).column >= 0 || (block.bullet && block.column >= 0)) byMargin(state, block)
  else if (state.profile.broken ? !isMidSentence(state, head) : true) bySense(state, head)
  add(state, innermost(state), 'text', from, block.end)
}

/** Places a table where its margin puts it. */
export function placeTable(state: State, block: TextBlock): void {
  if (innermost(state).column >= 0) byMargin(state, block)
  add(state, innermost(state), 'table', block.start, block.end)
}

/** Before the first unit: enacting words, or the preamble of a treaty. Behind the last container: unplaced. */
function atRoot(state: State, block: TextBlock, from: number): void {
  if (joins(state, block, from)) return
  if (state.treaty && block.end - from > 200) {
    const own = push(state, { kind: 'preamble', label: '', num: '', start: from, end: from, container: true })
    add(state, own, 'text', from, block.end)
    return
  }
  const role = state.units === 0 ? 'formula' : 'unplaced'
  const passage = add(state, state.root, role, from, block.end)
  if (state.units === 0) state.last = { passage, owner: state.root }
}

/** True when the block only goes on with the paragraph above. */
function joins(state: State, block: TextBlock, from: number): boolean {
  const { last } = state
  if (!last || block.bullet || block.quote > 0) return false
  if (!SPACE_ONLY.test(state.text.slice(last.passage.end, from))) return false
  const words = state.text.slice(Math.max(last.passage.start, last.passage.end - 60), last.passage.end)
  const head = state.text.slice(from, Math.min(block.end, from + 60))
  const column = last.owner.column
  if (!block.gap && (column < 0 || block.column > column)) return extend(state, last, block)
  if (!state.profile.broken || column >= 0) return false
  if (endsSentence(words)) return false
  if (isMidSentence(state, head) || (NO_PAUSE.test(words) && !words.endsWith(',')))
    return extend(state, last, block)
  return false
}

const SPACE_ONLY = /^[\s*_]*$/

function extend(state: State, last: NonNullable<State['last']>, block: TextBlock): boolean {
  last.passage.end = block.end
  const place = state.open.indexOf(last.owner)
  if (place >= 0) popTo(state, place + 1)
  return true
}

/**
 * In broken text a sentence goes on when its last line was full: no room was left for the word that comes next.
 * A shorter line that ends in a comma was the end of an item, and what follows closes the list.
 */
function isMidSentence(state: State, head: string): boolean {
  const words = lastWords(state, innermost(state))
  if (endsSentence(words) || COLON.test(words)) return false
  if (!words.trimEnd().endsWith(',') && !CONJUNCTION.test(words)) return true
  const line = lastLine(state)
  const next = WORD.exec(head)?.[0].length ?? 0
  return line + 1 + next >= state.profile.width * FULL
}

const COLON = /[:—–]\s*$/
const CONJUNCTION = /(?:and|or|et|ou|y|o)\s*$/u
const WORD = /^\S+/
/** Share of the usual width from which a line counts as full; items are indented, so theirs are shorter. */
const FULL = 0.82

function lastLine(state: State): number {
  const end = state.last?.passage.end ?? 0
  const start = Math.max(state.text.lastIndexOf('\n', end - 1) + 1, end - 200)
  return end - start
}

/** Canonical text: a paragraph belongs to the item whose margin it keeps. */
function byMargin(state: State, block: TextBlock): void {
  const lowest = floor(state)
  while (state.open.length - 1 > lowest) {
    const own = innermost(state)
    if (own.column < 0 ? own.mark !== null || own.kind === 'definition' : own.column < block.column) return
    popTo(state, state.open.length - 1)
  }
}

/**
 * Text without margins. A list that runs on from unfinished words is closed by what follows its last item; a
 * numbered subsection that stands alone keeps further paragraphs. Words in lower case resume the sentence of
 * the list: with a finite verb (`shall be guilty`) that of the outermost list, otherwise (`another person,`)
 * that of the innermost, unless the next label shows that an outer list still goes on.
 */
function bySense(state: State, head: string): void {
  const lowest = floor(state)
  const own = innermost(state)
  const words = lastWords(state, own)
  if (LOWER.test(head) || !endsSentence(words)) {
    if (!own.introduced || own.kind === 'definition') return
    const going = goingOn(state, lowest)
    if (going === state.open.length - 1) return
    let place = state.open.length - 2
    if (RESUMING.test(head)) while (place > Math.max(lowest, going) && isListItem(state.open[place])) place--
    popTo(state, Math.max(place, lowest) + 1)
    return
  }
  let place = state.open.length - 1
  while (place > lowest && leavesAtSentence(state.open[place])) place--
  popTo(state, place + 1)
}

function isListItem(open: Draft | undefined): boolean {
  return open?.introduced === true && open.kind !== 'definition'
}

function leavesAtSentence(open: Draft | undefined): boolean {
  return open?.introduced === true || open?.kind === 'definition' || open?.kind === 'explanation'
}

/** Place of the open item that the next label follows; -1 when the next label follows none. */
function goingOn(state: State, lowest: number): number {
  for (let ahead = state.at + 1; ahead < Math.min(state.blocks.length, state.at + 5); ahead++) {
    const block = state.blocks[ahead]
    if (!block || block.type === 'heading') return -1
    const mark = block.type === 'text' ? readMark(state.text, block.start, block.end) : null
    if (!mark) continue
    const values = readings(mark.num)
    for (let place = state.open.length - 1; place > lowest; place--) {
      const open = state.open[place]
      if (open?.mark?.shape !== mark.shape || !open.value) continue
      const before = open.value
      if (values.some(value => distance(before, value) === 0)) return place
    }
    return -1
  }
  return -1
}
