// Text blocks → the tree of provisions: one pass, each block to the step that knows its kind.

import { isAside, isAsideAt, readAside, readContents } from './asides.ts'
import type { TextBlock } from './block.ts'
import { readExplanation, readUnit } from './bodies.ts'
import { placeTable, placeText } from './flow.ts'
import { openIndent, openItem } from './items.ts'
import { cleanHeading, readMark } from './label.ts'
import { EXPLANATIONS } from './labels.ts'
import type { Profile } from './profile.ts'
import { closeQuotation, openQuotation } from './quotations.ts'
import { add, begin, endsSentence, floor, innermost, lastWords, leadsIn, popTo, type State } from './state.ts'
import { openDefinition, termAt } from './terms.ts'
import { BOLD_LINE, readHeading, readMarginal, readTitle } from './titles.ts'
import { dropMarginal } from './units.ts'

/** Nests all blocks of a text. */
export function nest(text: string, blocks: readonly TextBlock[], profile: Profile, treaty: boolean): State {
  const state = begin(text, blocks, profile, treaty)
  for (const [at, block] of blocks.entries()) {
    state.at = at
    if (at <= state.skip) continue
    read(state, block)
  }
  dropMarginal(state)
  return state
}

function read(state: State, block: TextBlock): void {
  leaveMarginal(state, block)
  if (readAside(state, block) || readContents(state, block)) return
  if (block.type === 'heading' && isBrokenLine(state, block)) readText(state, block, block.start)
  else if (block.type === 'heading') readHeading(state, block)
  else if (block.type === 'table') {
    dropMarginal(state)
    placeTable(state, block)
  } else {
    const from = openQuotation(state, block)
    if (!readTitle(state, block) && !readMarginal(state, block)) readText(state, block, from)
    closeQuotation(state, block)
  }
}

/** In broken text a line in mid-sentence may have been taken for a heading: it begins in lower case. */
function isBrokenLine(state: State, block: TextBlock): boolean {
  return (
    state.profile.broken &&
    LOWER.test(state.text.slice(block.start, block.start + 2)) &&
    state.open.length > 1
  )
}

const LOWER = /^\p{Ll}/u
/** A heading that waits inside a quotation is no heading of what follows the quotation. */
function leaveMarginal(state: State, block: TextBlock): void {
  const waiting = state.marginal
  if (!waiting || waiting.quote <= block.quote) return
  state.marginal = null
  add(state, innermost(state), 'heading', waiting.start, waiting.end)
}

const WORDS = /[\p{L}\p{N}]/u

function readText(state: State, block: TextBlock, from: number): void {
  const unit = readUnit(state, block, from)
  if (unit === null && readExplanation(state, block)) return
  const at = unit !== null && unit >= block.end ? unit : readLabels(state, block, unit ?? from, unit !== null)
  if (at < block.end && WORDS.test(state.text.slice(at, Math.min(block.end, at + 400)))) {
    if (at === from) dropMarginal(state)
    if (at === from && !opened(state, at)) placeText(state, block, at)
    else if (!takesHeading(state, block, at)) {
      const role = isAsideAt(state, at, block.end) ? 'note' : 'text'
      add(state, innermost(state), role, at, block.end)
    }
  }
  if (EXPLANATIONS.test(state.text.slice(Math.max(block.start, block.end - 30), block.end))) {
    popTo(state, floor(state) + 1)
    state.explaining = innermost(state)
  }
}

/** A quoted term in the middle of a sentence, where a line happens to break, defines nothing. */
function mayDefine(state: State, block: TextBlock): boolean {
  if (block.bullet) return true
  if (!block.gap) return false
  const words = lastWords(state, innermost(state))
  if (endsSentence(words) || leadsIn(words)) return true
  return !state.profile.broken && !OPEN_WORDS.test(words)
}

/** `the definition of`: the term that follows is named, not defined. */
const OPEN_WORDS = /(?<!\p{L})(?:of|the|term|word|words|expression|definition|for|by)$/iu

/** True when the innermost provision was opened by this very block without a label: an indent. */
function opened(state: State, at: number): boolean {
  const own = innermost(state)
  return own.kind === 'indent' && own.start === at && own.children.length === 0
}

/** Canonical text prints the heading of an item as bold words directly behind its label: `- (2) **Consent**`. */
function takesHeading(state: State, block: TextBlock, at: number): boolean {
  const own = innermost(state)
  if (!block.bullet || block.end - at > 260 || own.mark === null || own.children.length > 0) return false
  const words = state.text.slice(at, block.end).trim()
  if (!BOLD_LINE.test(words)) return false
  own.heading = cleanHeading(words)
  own.end = block.end
  return true
}

/** Labels and defined terms at `start`: `(1)(a) “child” means`. Returns where the words behind them begin. */
function readLabels(state: State, block: TextBlock, start: number, compound: boolean): number {
  let at = start
  for (let labels = compound ? 1 : 0; labels < 4; labels++) {
    const mark = readMark(state.text, at, block.end)
    if (!mark || (labels > 0 && mark.shape === 'dot') || !openItem(state, mark, block, labels > 0)) break
    at = mark.end
  }
  if (isAside(state, block)) return at
  // Behind a label of its own (`a) “Child” shall mean`) a term stays text: the provision is cited by its label.
  const term = at === start && mayDefine(state, block) ? termAt(state, block, at) : null
  if (term) {
    openDefinition(state, block, term)
    return term.end
  }
  if (block.bullet && at === block.start) openIndent(state, block)
  return at
}
