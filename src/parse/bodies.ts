// Units and containers whose label is printed in a paragraph, without hashes: `**12.** …`, `PART II`, `*Article 10*`.

import type { TextBlock } from './block.ts'
import { cleanHeading, readUnitLabel, type UnitLabel } from './label.ts'
import { leaveQuotations } from './quotations.ts'
import { distance, readings } from './sequence.ts'
import {
  add,
  endsSentence,
  innermost,
  lastWords,
  leadsIn,
  popTo,
  push,
  type State,
  unitPlace,
} from './state.ts'
import { isCapitals } from './titles.ts'
import { kindOf, openContainer, opensContainer, openUnit, repeats } from './units.ts'

const WORDS = /[\p{L}\p{N}]/u

/** Opens what a paragraph's label stands for. Returns where the words behind it begin, or null without such a label. */
export function readUnit(state: State, block: TextBlock, from: number): number | null {
  if (block.bullet || !block.gap) return null
  const label = readUnitLabel(state.text, from, block.end)
  if (!label || label.kind === 'explanation') return null
  const alone = !WORDS.test(state.text.slice(label.end, Math.min(block.end, label.end + 400)))
  if (label.kind ? !opensByWord(state, label, block, alone) : !opensByNumber(state, label)) {
    return swallow(state, label)
  }
  if (label.strong && state.quotations.at(-1)?.mark === ':') leaveQuotations(state)
  const kind = kindOf(state, label)
  if (!opensContainer(kind)) {
    if (!repeats(innermost(state), label)) openUnit(state, kind, label, 0, block)
    return behindRepeat(state, block, label)
  }
  const own = openContainer(state, kind, label, 0, block)
  if (alone || kind === 'preamble') return label.end
  own.heading = cleanHeading(state.text.slice(label.end, block.end))
  own.end = block.end
  state.untitled = null
  return block.end
}

/** `**ARTICULO 2º**— Artículo 2º: …`: the label stands twice. */
function behindRepeat(state: State, block: TextBlock, label: UnitLabel): number {
  const again = readUnitLabel(state.text, label.end, block.end)
  return again?.kind === label.kind && again.num === label.num && again.separator !== ''
    ? again.end
    : label.end
}

/** The number of a headed section is printed again before its words: it opens nothing. */
function swallow(state: State, label: UnitLabel): number | null {
  const open = innermost(state)
  if (label.kind !== null || !open.unit) return null
  return repeats(open, label) && (label.separator !== '' || label.strong) ? label.end : null
}

function opensByWord(state: State, label: UnitLabel, block: TextBlock, alone: boolean): boolean {
  const kind = kindOf(state, label)
  const { separator, strong, num } = label
  if (kind === 'preamble') return state.units === 0
  const afterSentence = (): boolean => endsSentence(lastWords(state, innermost(state)))
  if (alone) return strong || (num !== '' && block.end - block.start < 40 && afterSentence())
  if (opensContainer(kind)) {
    const words = state.text.slice(block.start, Math.min(block.end, block.start + 200))
    return strong && num !== '' && words.length < 160 && isCapitals(words)
  }
  // Where sections have headings, `Section 83 — other than …` is a sentence.
  return SEPARATED.test(separator) && (strong || (!state.profile.margins && afterSentence()))
}

const SEPARATED = /[.—–:-]/

function opensByNumber(state: State, label: UnitLabel): boolean {
  const { profile, quotations } = state
  if (!STOPPED.test(label.separator)) return false
  const quoted = quotations.at(-1)
  if (quoted) {
    const own = innermost(state)
    if (label.strong || DASHED.test(label.separator)) return true
    if (own.container && own !== state.open[quoted.base]) return own.kind !== 'schedule'
    return own === state.open[quoted.base] && quotesSection(state)
  }
  if (state.open.some(open => open.kind === 'schedule')) return false
  if (profile.bold) return label.strong || (state.marginal !== null && isNext(state, label))
  return profile.plain && !leadsIn(lastWords(state, innermost(state)))
}

/** Print is not always even: below a marginal heading the next number is a section also when it is not bold. */
function isNext(state: State, label: UnitLabel): boolean {
  const [last] = readings(state.open.find(open => open.unit)?.num ?? '')
  const [next] = readings(label.num)
  return last !== undefined && next !== undefined && distance(last, next) === 0
}

const STOPPED = /[.—]/
const DASHED = /[—–]/

/** `the following section:` stands before the quotation. */
function quotesSection(state: State): boolean {
  const words = lastWords(state, innermost(state))
  return SECTION.test(words) && !BELOW_SECTION.test(words.slice(-30))
}

const SECTION = /\b(?:sections?|articles?)\b/i
const BELOW_SECTION = /\b(?:paragraphs?|subsections?|definitions?)\b/i

/** `Explanation 1.—The …`: an explanation of its section. True when the block is one. */
export function readExplanation(state: State, block: TextBlock): boolean {
  const label = readUnitLabel(state.text, block.start, block.end)
  if (label?.kind !== 'explanation' || label.end >= block.end || label.separator === '') return false
  popTo(state, unitPlace(state) + 1)
  const { num, start, end } = label
  const column = block.bullet ? block.column : -1
  const own = push(state, { kind: 'explanation', label: label.label, num, start, end, column })
  add(state, own, 'text', label.end, block.end)
  return true
}
