// Text blocks → the tree of provisions: one pass, each block to the step that knows its kind.

import { isAside, readAside, readContents } from './asides.ts'
import type { TextBlock } from './block.ts'
import { readTerm } from './definition.ts'
import type { Draft } from './draft.ts'
import { placeText } from './flow.ts'
import { openIndent, openItem } from './items.ts'
import { readMark, readUnitLabel, type UnitLabel } from './label.ts'
import { EXPLANATIONS, NOT_IN_FORCE } from './labels.ts'
import type { Profile } from './profile.ts'
import { closeQuotation, isAmending, openQuotation } from './quotations.ts'
import {
  add,
  begin,
  endsSentence,
  floor,
  innermost,
  lastWords,
  leadsIn,
  popTo,
  push,
  type State,
  unitPlace,
} from './state.ts'
import {
  crossHeading,
  dropMarginal,
  kindOf,
  openContainer,
  opensContainer,
  openUnit,
  repeats,
} from './units.ts'

/** Nests all blocks of a text. */
export function nest(text: string, blocks: readonly TextBlock[], profile: Profile, treaty: boolean): State {
  const state = begin(text, blocks, profile, treaty)
  for (const [at, block] of blocks.entries()) {
    state.at = at
    read(state, block)
  }
  dropMarginal(state)
  return state
}

function read(state: State, block: TextBlock): void {
  if (readAside(state, block)) return
  if (readContents(state, block)) return
  if (block.type === 'heading') {
    readHeading(state, block)
    return
  }
  if (block.type === 'table') {
    add(state, innermost(state), 'table', block.start, block.end)
    return
  }
  const from = openQuotation(state, block)
  if (readTitle(state, block) || isMarginal(state, block)) {
    closeQuotation(state, block)
    return
  }
  readText(state, block, from)
  closeQuotation(state, block)
}

function readHeading(state: State, block: TextBlock): void {
  const label = readUnitLabel(state.text, block.start, block.end)
  if (!label) {
    if (state.untitled && title(state, block)) return
    dropMarginal(state)
    const words = state.text.slice(block.start, block.end)
    state.quotations.length = 0
    crossHeading(state, block)
    state.notInForce = NOT_IN_FORCE.test(words) || (state.notInForce && innermost(state) !== state.root)
    return
  }
  if (block.quote > 0) openQuotation(state, block)
  else if (label.kind && QUOTED_SEPARATOR.test(label.separator) && isAmending(state)) {
    if (state.quotations.at(-1)?.mark !== ':') {
      state.quotations.push({ base: state.open.length - 1, depth: 0, mark: ':', balance: 0 })
    }
    openUnit(state, 'article', label, 0, block)
    state.untitled = null
    placeText(state, block, label.end)
    return
  } else leaveQuotations(state)
  const kind = kindOf(state, label)
  if (opensContainer(kind)) openContainer(state, kind, label, block.level, block)
  else openUnit(state, kind, label, block.level, block)
}

/** `Artículo 145 bis: El que …`: the words follow a colon. */
const QUOTED_SEPARATOR = /:/

function leaveQuotations(state: State): void {
  const [first] = state.quotations
  if (!first) return
  popTo(state, first.base + 1)
  state.quotations.length = 0
}

/** The words behind a label that stood alone are its title when they look like one. */
function readTitle(state: State, block: TextBlock): boolean {
  const waiting = state.untitled
  if (!waiting) return false
  if (block.end - block.start > 240 || block.bullet || !isTitle(state, block, waiting)) {
    state.untitled = null
    return false
  }
  return title(state, block)
}

function title(state: State, block: TextBlock): boolean {
  const waiting = state.untitled
  state.untitled = null
  if (!waiting || waiting.children.length > 0 || waiting !== innermost(state)) return false
  waiting.heading = cleaned(state.text.slice(block.start, block.end))
  waiting.end = block.end
  return waiting.heading !== ''
}

function cleaned(words: string): string {
  return words.replace(EMPHASIS, '').replace(SPACES, ' ').trim()
}

const EMPHASIS = /[*\\]+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu
const SPACES = /\s+/g
const EMPHASIZED = /^(?:\*{1,3}[^*]+\*{1,3}|_{1,3}[^_]+_{1,3})[.]?$/

function isTitle(state: State, block: TextBlock, waiting: Draft): boolean {
  const words = state.text.slice(block.start, block.end)
  if (readMark(state.text, block.start, block.end) || LABELLED.test(words)) return false
  if (EMPHASIZED.test(words)) return true
  return waiting.container && waiting.kind !== 'preamble' && isCapitals(words)
}

const LABELLED = /^[*_]{0,3}\d{1,4}[A-Z]?\./

function isCapitals(words: string): boolean {
  return words === words.toUpperCase() && /\p{Lu}{2}/u.test(words)
}

/** A bold line alone is the marginal heading of what comes next. */
function isMarginal(state: State, block: TextBlock): boolean {
  const words = state.text.slice(block.start, block.end)
  if (block.bullet || words.length > 250 || !MARGINAL.test(words)) return false
  if (LABELLED.test(words) || readMark(state.text, block.start, block.end)) return false
  const label = readUnitLabel(state.text, block.start, block.end)
  if (label?.kind && label.num !== '') return false
  const next = state.blocks[state.at + 1]
  if (next && !next.gap && next.bullet === false) return false
  if (next?.bullet && !next.gap) return false
  if (next?.bullet && next.start - block.end < 6) return false
  if (block.column > 0 && innermost(state).column >= 0) return ownHeading(state, block)
  dropMarginal(state)
  state.marginal = block
  return true
}

/** Canonical text prints the heading of an item as bold words directly behind its label. */
function ownHeading(_state: State, _block: TextBlock): boolean {
  return false
}

const MARGINAL = /^\*\*[^*]{2,}\*\*$/

function readText(state: State, block: TextBlock, from: number): void {
  const unit = readUnit(state, block, from)
  let at = unit ?? from
  if (unit === null && readExplanation(state, block)) return
  if (unit === null || at < block.end) at = readLabels(state, block, at, unit !== null)
  if (at < block.end && WORDS.test(state.text.slice(at, Math.min(block.end, at + 400)))) {
    if (at === from) dropMarginal(state)
    if (at > block.start && at !== from) add(state, innermost(state), 'text', at, block.end)
    else placeText(state, block, at)
  }
  if (EXPLANATIONS.test(state.text.slice(Math.max(block.start, block.end - 30), block.end))) {
    popTo(state, floor(state) + 1)
    state.explaining = innermost(state)
  }
}

const WORDS = /[\p{L}\p{N}]/u

/** `Explanation 1.—The …`: an explanation of its section. */
function readExplanation(state: State, block: TextBlock): boolean {
  const label = readUnitLabel(state.text, block.start, block.end)
  if (label?.kind !== 'explanation' || label.end >= block.end || label.separator === '') return false
  popTo(state, unitPlace(state) + 1)
  const { num, start, end } = label
  const own = push(state, { kind: 'explanation', label: label.label, num, start, end })
  add(state, own, 'text', label.end, block.end)
  return true
}

/** A unit or container label at the start of a paragraph. Returns where its words begin, or null. */
function readUnit(state: State, block: TextBlock, from: number): number | null {
  if (block.bullet || !block.gap) return null
  const label = readUnitLabel(state.text, from, block.end)
  if (!label || label.kind === 'explanation') return null
  const alone = !WORDS.test(state.text.slice(label.end, Math.min(block.end, label.end + 400)))
  if (label.kind ? !opensByWord(state, label, block, alone) : !opensByNumber(state, label, from)) {
    return swallowed(state, label)
  }
  const kind = kindOf(state, label)
  if (!opensContainer(kind)) {
    if (repeats(innermost(state), label)) return label.end
    openUnit(state, kind, label, 0, block)
    return label.end
  }
  const own = openContainer(state, kind, label, 0, block)
  if (alone || kind === 'preamble') return label.end
  own.heading = cleaned(state.text.slice(label.end, block.end))
  own.end = block.end
  state.untitled = null
  return block.end
}

/** The number of a headed section printed again before its words. */
function swallowed(state: State, label: UnitLabel): number | null {
  const open = innermost(state)
  if (label.kind !== null || !open.unit) return null
  return repeats(open, label) && (label.separator !== '' || label.strong) ? label.end : null
}

function opensByWord(state: State, label: UnitLabel, block: TextBlock, alone: boolean): boolean {
  const kind = kindOf(state, label)
  const { separator, strong } = label
  if (kind === 'preamble') return state.units === 0
  if (alone)
    return (
      strong ||
      (label.num !== '' && block.end - block.start < 40 && endsSentence(lastWords(state, innermost(state))))
    )
  if (opensContainer(kind)) {
    const words = state.text.slice(block.start, block.end)
    return strong && label.num !== '' && words.length < 160 && isCapitals(words)
  }
  if (SEPARATED.test(separator)) return strong || endsSentence(lastWords(state, innermost(state)))
  return false
}

const SEPARATED = /[.—–:-]/

function opensByNumber(state: State, label: UnitLabel, from: number): boolean {
  const { profile, quotations } = state
  if (!label.separator.includes('.') && !label.separator.includes('—')) return false
  const quoted = quotations.at(-1)
  if (quoted)
    return (
      innermost(state) === state.open[quoted.base] &&
      (label.strong || DASHED.test(label.separator) || quotesSection(state))
    )
  if (state.open.some(open => open.kind === 'schedule')) return false
  if (profile.bold) return label.strong && from >= 0
  return profile.plain && leadsIn(lastWords(state, innermost(state))) === false
}

const DASHED = /[—–]/

/** `the following section:` before the quotation. */
function quotesSection(state: State): boolean {
  const words = lastWords(state, innermost(state))
  return (
    /\b(?:sections?|articles?)\b/i.test(words.slice(-60)) &&
    !/\b(?:paragraphs?|subsections?|definitions?)\b/i.test(words.slice(-30))
  )
}

/** Labels and defined terms at `at`: `(1)(a) “child” means`. Returns where the words begin. */
function readLabels(state: State, block: TextBlock, start: number, compound: boolean): number {
  let at = start
  let labels = compound ? 1 : 0
  for (; labels < 4; labels++) {
    const mark = readMark(state.text, at, block.end)
    if (!mark || (labels > 0 && mark.shape === 'dot')) break
    if (!openItem(state, mark, block, labels > 0)) break
    at = mark.end
  }
  if (block.bullet && at === start && !readTerm(state.text, at, block.end, true)) {
    openIndent(state, block)
    return at
  }
  if (!isAside(state, block)) return readDefinition(state, block, at, at > start || block.gap)
  return at
}

/** A defined term opens a definition beside its sisters. */
function readDefinition(state: State, block: TextBlock, at: number, mayOpen: boolean): number {
  if (!mayOpen) return at
  const inDefinitions = DEFINITIONS.test(state.open[unitPlace(state)]?.heading ?? '')
  const term = readTerm(state.text, at, block.end, inDefinitions) ?? bareTerm(state, block, at)
  if (!term) return at
  if (at === block.start || !block.bullet) dropBelowDefinitions(state, block, at)
  push(state, {
    kind: 'definition',
    label: term.label,
    num: term.num,
    start: term.start,
    end: term.end,
    introduced: true,
    column: block.bullet ? block.column : -1,
  })
  return term.end
}

/** `**Attorney General**` alone, with its list directly below. */
function bareTerm(state: State, block: TextBlock, at: number): ReturnType<typeof readTerm> {
  const words = state.text.slice(at, block.end)
  const next = state.blocks[state.at + 1]
  if (!MARGINAL.test(words) || !next?.bullet || next.start - block.end > 8) return null
  const name = words.slice(2, -2)
  return { label: name, num: name.toLowerCase(), start: at, end: block.end }
}

const DEFINITIONS = /definition|interpretation|meaning|définition|definici/i

/** Definitions are sisters: a new one closes the last; the first stands where its introduction does. */
function dropBelowDefinitions(state: State, block: TextBlock, at: number): void {
  if (at !== block.start && !state.quotations.length && readMark(state.text, block.start, block.end)) return
  const lowest = floor(state)
  for (let place = lowest + 1; place < state.open.length; place++) {
    if (state.open[place]?.kind !== 'definition') continue
    popTo(state, place)
    return
  }
  while (state.open.length - 1 > lowest && !leadsIn(lastWords(state, innermost(state)))) {
    const kind = innermost(state).kind
    if (kind === 'subsection') return
    popTo(state, state.open.length - 1)
  }
}
