// Headings, titles below bare labels and marginal headings → provisions opened and named.

import type { TextBlock } from './block.ts'
import type { Draft } from './draft.ts'
import { placeText } from './flow.ts'
import { cleanHeading, readMark, readUnitLabel } from './label.ts'
import { NOT_IN_FORCE } from './labels.ts'
import { isAmending, leaveQuotations, openQuotation } from './quotations.ts'
import { innermost, type State } from './state.ts'
import { crossHeading, dropMarginal, kindOf, openContainer, opensContainer, openUnit } from './units.ts'

/** Reads a heading with hashes: a unit, a container, the title of the one before, or a cross-heading. */
export function readHeading(state: State, block: TextBlock): void {
  const label = readUnitLabel(state.text, block.start, block.end, true)
  if (!label) {
    if (state.untitled && setTitle(state, block)) return
    if (block.quote > 0 && quotedSection(state, block)) return
    dropMarginal(state)
    state.quotations.length = 0
    crossHeading(state, block)
    if (NOT_IN_FORCE.test(state.text.slice(block.start, block.end))) state.notInForce = true
    return
  }
  if (block.quote > 0) openQuotation(state, block)
  else if (label.kind && label.separator.includes(':') && isAmending(state)) {
    // `Artículo 145 bis: El que …`: an article of another law, quoted without marks; its words follow the colon.
    if (state.quotations.at(-1)?.mark !== ':') {
      state.quotations.push({
        base: state.open.length - 1,
        depth: 0,
        mark: ':',
        balance: 0,
        from: block.start,
      })
    }
    openUnit(state, 'article', label, 0, block)
    state.untitled = null
    placeText(state, block, label.end)
    return
  } else leaveQuotations(state)
  const kind = kindOf(state, label)
  if (opensContainer(kind)) {
    state.notInForce = false
    openContainer(state, kind, label, block.level, block)
  } else openUnit(state, kind, label, block.level, block)
}

/** A quoted section that has a title and no number yet, as new clauses of a bill have. */
function quotedSection(state: State, block: TextBlock): boolean {
  openQuotation(state, block)
  if (state.quotations.length === 0) return false
  const none = { kind: 'section', num: '', label: '', start: block.start, end: block.start } as const
  openUnit(state, 'section', { ...none, strong: false, separator: '' }, block.level, block)
  return true
}

/** The words behind a label that stood alone are its title when they look like one. */
export function readTitle(state: State, block: TextBlock): boolean {
  const waiting = state.untitled
  if (!waiting) return false
  if (block.end - block.start > LONGEST_TITLE || block.bullet || !isTitle(state, block, waiting)) {
    state.untitled = null
    return false
  }
  const rest = restOfTitle(state, block)
  if (rest) state.skip = rest.place
  return setTitle(state, rest ? { ...block, end: rest.end } : block)
}

/** A title in italics that runs on through the next paragraphs: `*Garantías` / `mínimas*`. Its last block. */
function restOfTitle(
  state: State,
  block: TextBlock,
): { readonly place: number; readonly end: number } | null {
  if (!OPEN_EMPHASIS.test(state.text.slice(block.start, block.end))) return null
  for (let place = state.at + 1; place < state.at + 4; place++) {
    const next = state.blocks[place]
    if (next?.type !== 'text') return null
    if (OPEN_END.test(state.text.slice(Math.max(next.start, next.end - 2), next.end)))
      return { place, end: next.end }
  }
  return null
}

const OPEN_END = /[*_]$/

/** `*Words that do not end in a star`. */
const OPEN_EMPHASIS = /^(?:\*[^*(][^*]*|_[^_(][^_]*)$/

/** Characters. */
const LONGEST_TITLE = 240

function setTitle(state: State, block: TextBlock): boolean {
  const waiting = state.untitled
  state.untitled = null
  if (!waiting || waiting.children.length > 0 || waiting !== innermost(state)) return false
  waiting.heading = cleanHeading(state.text.slice(block.start, block.end))
  waiting.end = block.end
  return waiting.heading !== ''
}

/** `*Words in italics*`, `**Words in bold**`. */
const EMPHASIZED = /^(?:\*{1,3}[^*]+\*{1,3}|_{1,3}[^_]+_{1,3})[.]?$/
/** `12. `, `**12A.**`. */
const NUMBERED = /^[*_]{0,3}\d{1,4}[A-Z]?\./

function isTitle(state: State, block: TextBlock, waiting: Draft): boolean {
  const words = state.text.slice(block.start, block.end)
  if (readMark(state.text, block.start, block.end) || NUMBERED.test(words)) return false
  if (EMPHASIZED.test(words) || restOfTitle(state, block)) return true
  if (!waiting.container || waiting.kind === 'preamble') return false
  return isCapitals(words) || (words.length < 120 && TITLE_SHAPE.test(words) && precedesUnit(state))
}

/** Begins with a capital and ends without punctuation. */
const TITLE_SHAPE = /^[*_]{0,3}\p{Lu}[^.;:]*[\p{L}\p{N})*_]$/u

function precedesUnit(state: State): boolean {
  for (let place = state.at + 1; place < state.at + 3; place++) {
    const next = state.blocks[place]
    if (next?.type === 'heading') return true
    if (next?.type !== 'text') return false
    const label = readUnitLabel(state.text, next.start, next.end)
    if (label && label.separator !== '') return true
  }
  return false
}

/** True for words printed in capitals. */
export function isCapitals(words: string): boolean {
  return words === words.toUpperCase() && TWO_CAPITALS.test(words)
}

const TWO_CAPITALS = /\p{Lu}{2}/u

/** Bold words and nothing else, not `**and**`. */
export const BOLD_LINE = /^\*\*[^*\p{Ll}][^*]+\*\*(?:\s{0,3}(?:\*\*[^*]+\*\*|_[^_]{1,40}_)){0,6}$/u
/** Longest marginal heading, in characters. */
const LONGEST_MARGINAL = 250

/** A bold line alone is the marginal heading of what comes next. */
export function readMarginal(state: State, block: TextBlock): boolean {
  if (block.bullet || block.end - block.start > LONGEST_MARGINAL) return false
  const words = state.text.slice(block.start, block.end)
  if (!BOLD_LINE.test(words) || NUMBERED.test(words) || readMark(state.text, block.start, block.end))
    return false
  const label = readUnitLabel(state.text, block.start, block.end)
  if (label?.kind && label.num !== '' && (label.end > block.end - 3 || isCapitals(words))) return false
  const next = state.blocks[state.at + 1]
  // A list or a line directly below makes it a defined term: `**Attorney General**` / `  - (a) …`.
  if (next && (next.bullet ? next.start - block.end < 8 : !next.gap)) return false
  dropMarginal(state)
  state.marginal = block
  return true
}
