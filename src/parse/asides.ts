// Blocks that are not law → notes, contents, running titles: recognised before anything else.

import type { TextBlock } from './block.ts'
import { readUnitLabel } from './label.ts'
import { BEHIND_LAW, CONTENTS_HEADING, ENACTING } from './labels.ts'
import { add, floor, innermost, popTo, type State, unitPlace } from './state.ts'
import { dropMarginal } from './units.ts'

/** A note in brackets and italics: `*(Artículo sustituido por …)*`, `_(Amended …)_`. */
const NOTE_START = /^[*_]{1,3}\((?![a-z\d]{1,4}[*_]{0,2}\))/i
/** A running title behind a page break: `_Bill_`, `2 _Bill_`, `**_Bill_**`, `_and Migrants (Amendment)_ 3`. */
const RUNNING_TITLE =
  /^\d{0,4}\s{0,3}(?:\*\*)?_[^_\n(][^_\n]{0,90}_(?:\*\*)?\s{0,3}\d{0,4}(?:\n_[^_\n]{1,90}_)?$/
const PAGE_NUMBER = /^\d{1,4}$/

/** Takes notes, rules and running titles out of the stream. True when the block is done with. */
export function readAside(state: State, block: TextBlock): boolean {
  if (block.type === 'rule') {
    state.pageBreak = true
    return true
  }
  if (block.type === 'note') {
    dropMarginal(state)
    placeNote(state, block)
    return true
  }
  if (state.behindLaw || isBehindLaw(state, block)) {
    add(state, state.root, 'note', block.start, block.end)
    return true
  }
  if (state.noteDepth > 0) return goOnNote(state, block)
  if (block.type !== 'text') {
    state.pageBreak = false
    return false
  }
  const words = state.text.slice(block.start, Math.min(block.end, block.start + 200))
  if (
    (state.pageBreak || state.units === 0) &&
    (RUNNING_TITLE.test(words) || PAGE_NUMBER.test(words)) &&
    !INTITULED.test(words)
  ) {
    // The sentence of the page before may go on behind it: `last` stays.
    note(state, block)
    return true
  }
  state.pageBreak = false
  return isAside(state, block) && startNote(state, block)
}

/** The explanatory statement behind a bill closes everything: no word of it is law. */
function isBehindLaw(state: State, block: TextBlock): boolean {
  if (state.units === 0 || state.quotations.length > 0 || block.end - block.start > 80) return false
  if (!BEHIND_LAW.test(state.text.slice(block.start, block.end).replace(MARKUP, ''))) return false
  dropMarginal(state)
  popTo(state, 1)
  state.behindLaw = true
  return true
}

const INTITULED = /^_i n t i t/

/** True for a block that opens a note in brackets and italics. */
export function isAside(state: State, block: TextBlock): boolean {
  return block.type === 'text' && isAsideAt(state, block.start, block.end)
}

/** True where a note in brackets and italics begins. */
export function isAsideAt(state: State, start: number, end: number): boolean {
  return NOTE_START.test(state.text.slice(start, Math.min(end, start + 16)))
}

/** Alerts (`> [!NOTE]`) keep their margin; other notes stand where they are, historical ones with their section. */
function placeNote(state: State, block: TextBlock): void {
  const { role, start, end } = block
  if (block.quote === 0) {
    if (state.text.startsWith('<details', start)) popTo(state, unitPlace(state) + 1)
  } else {
    const depth = block.quote - 1
    for (let last = state.quotations.at(-1); last && last.depth > depth; last = state.quotations.at(-1)) {
      popTo(state, last.base + 1)
      state.quotations.pop()
    }
    const lowest = floor(state)
    while (state.open.length - 1 > lowest && innermost(state).column >= block.margin) {
      popTo(state, state.open.length - 1)
    }
  }
  add(state, innermost(state), role, start, end)
}

function note(state: State, block: TextBlock): void {
  const { last } = state
  add(state, innermost(state), 'note', block.start, block.end)
  state.last = last
}

function startNote(state: State, block: TextBlock): boolean {
  dropMarginal(state)
  note(state, block)
  state.last = null
  state.noteDepth = Math.max(0, brackets(state.text.slice(block.start, block.end)))
  return true
}

/** A note goes on until its brackets are closed, six blocks at most. */
function goOnNote(state: State, block: TextBlock): boolean {
  state.noteDepth += brackets(state.text.slice(block.start, block.end))
  if (block.type === 'heading' && readUnitLabel(state.text, block.start, block.end)) {
    state.noteDepth = 0
    return false
  }
  note(state, block)
  state.last = null
  return true
}

function brackets(words: string): number {
  let open = 0
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    if (code === 40) open++
    else if (code === 41) open--
  }
  return open
}

/** Length from which a line of a table of contents is believed to be text. Characters. */
const LONG = 260

/** Reads tables of contents. True when the block belongs to one. */
export function readContents(state: State, block: TextBlock): boolean {
  const words = state.text.slice(block.start, Math.min(block.end, block.start + 300))
  if (state.contents) {
    if (!endsContents(state, block, words)) {
      add(state, innermost(state), 'contents', block.start, block.end)
      return true
    }
    state.contents = null
    return false
  }
  if (words.length > 80 || !CONTENTS_HEADING.test(words.replace(MARKUP, '').trim())) return false
  dropMarginal(state)
  state.contents = new Set()
  add(state, innermost(state), 'contents', block.start, block.end)
  return true
}

const MARKUP = /[*_]/g

function endsContents(state: State, block: TextBlock, words: string): boolean {
  if (block.type === 'heading' || words.length > LONG || ENACTING.test(words.replace(MARKUP, ''))) return true
  const label = readUnitLabel(state.text, block.start, block.end)
  if (!label) return false
  const key = `${label.kind ?? ''} ${label.num}`
  if (state.contents?.has(key)) return true
  state.contents?.add(key)
  return false
}
