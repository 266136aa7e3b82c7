// A block that begins with a defined term → a definition opened beside its sisters.

import type { TextBlock } from './block.ts'
import { readTerm, type Term } from './definition.ts'
import { readMark } from './label.ts'
import { insertsTerm } from './quotations.ts'
import { floor, innermost, lastWords, leadsIn, popTo, push, type State, unitPlace } from './state.ts'
import { BOLD_LINE } from './titles.ts'

/** Headings of sections that hold definitions. */
const DEFINITIONS = /definition|interpretation|meaning|définition|definici/i

/** The term defined at `at`, or null. A canonical bullet that begins with a quoted or bold term defines it. */
export function termAt(state: State, block: TextBlock, at: number): Term | null {
  const bare = block.bullet && at === block.start
  const inDefinitions = bare || DEFINITIONS.test(state.open[unitPlace(state)]?.heading ?? '')
  return readTerm(state.text, at, block.end, inDefinitions) ?? aloneTerm(state, block, at)
}

/** Opens the definition of a term. */
export function openDefinition(state: State, block: TextBlock, term: Term): void {
  // A paragraph with a margin of its own belongs to the item it stands in.
  const byMargin = block.bullet || (state.profile.margins && block.column > 0)
  if (!byMargin) dropBelowDefinitions(state, block, term.start)
  else if (term.start === block.start) popByMargin(state, block)
  const { label, num, start, end } = term
  const column = block.bullet ? block.column : -1
  const quoted = !block.bullet && insertsTerm(state)
  push(state, {
    kind: 'definition',
    label,
    num,
    start,
    end,
    introduced: true,
    column,
    ...(quoted && { state: 'quoted' }),
  })
}

/** `**Attorney General**` alone, with its list directly below. */
function aloneTerm(state: State, block: TextBlock, at: number): Term | null {
  if (block.end - at > 120) return null
  const words = state.text.slice(at, block.end)
  const next = state.blocks[state.at + 1]
  if (!BOLD_LINE.test(words) || (block.bullet && at > block.start)) return null
  if (!next?.bullet || next.start - block.end > 8 + next.column || readMark(state.text, at, block.end))
    return null
  const name = words.slice(2, -2)
  return { label: name, num: name.toLowerCase(), start: at, end: block.end }
}

function popByMargin(state: State, block: TextBlock): void {
  const lowest = floor(state)
  while (state.open.length - 1 > lowest && innermost(state).column >= block.column)
    popTo(state, state.open.length - 1)
}

/** Definitions are sisters: a new one closes the last; the first stands where its introduction does. */
function dropBelowDefinitions(state: State, block: TextBlock, at: number): void {
  if (at !== block.start && state.quotations.length === 0 && readMark(state.text, block.start, block.end))
    return
  const lowest = floor(state)
  for (let place = lowest + 1; place < state.open.length; place++) {
    if (state.open[place]?.kind !== 'definition') continue
    popTo(state, place)
    return
  }
  while (state.open.length - 1 > lowest && !leadsIn(lastWords(state, innermost(state)))) {
    if (innermost(state).kind === 'subsection') return
    popTo(state, state.open.length - 1)
  }
}
