// Quotation marks after “is amended by … the following:” → quoted insertions that open and close.

import type { TextBlock } from './block.ts'
import { readTerm } from './definition.ts'
import type { Draft } from './draft.ts'
import { AMENDING } from './labels.ts'
import {
  endsSentence,
  innermost,
  lastWords,
  leadsIn,
  popTo,
  type Quotation,
  REACH,
  type State,
} from './state.ts'

/** An opening mark before anything else: `“(1) A person`, `‘ “term”`, `F4[“12A.`. */
const OPENING = /^(?:F\d{1,4}\[|[*_]{1,3}|\[)?\s?([“"‘«])\s*/
const CLOSED = /[”"’»](?:[\]*_\s]{0,6}[.,;:]{0,3}[\]*_\s]{0,4}(?:and|or)?[.,;]?)$/

/** Opens a quotation when the block begins one; returns where its words begin. */
export function openQuotation(state: State, block: TextBlock): number {
  const from = quoteByMargin(state, block)
  if (state.quotations.length > 0) return from
  const found = OPENING.exec(state.text.slice(block.start, Math.min(block.end, block.start + 24)))
  const mark = found?.[1]
  if (!found || !mark || !isAmending(state)) return from
  // `“child” means …` quotes only the term it defines.
  if (readTerm(state.text, block.start, block.end, false)) return from
  state.quotations.push({ base: state.open.length - 1, depth: 0, mark, balance: 0, from: block.start })
  return block.start + found[0].length
}

/** A blockquote inside a unit is a quotation, as canonical text writes it. */
function quoteByMargin(state: State, block: TextBlock): number {
  for (let last = state.quotations.at(-1); last && last.depth > block.quote; last = state.quotations.at(-1)) {
    popTo(state, last.base + 1)
    state.quotations.pop()
  }
  const depth = state.quotations.at(-1)?.depth ?? 0
  if (block.quote > depth && state.open.length > 1 && block.quote > 0) {
    if (depth === 0) popByMargin(state, block)
    state.quotations.push({
      base: state.open.length - 1,
      depth: block.quote,
      mark: '>',
      balance: 0,
      from: block.start,
    })
  }
  return block.start
}

/** The quoting provision is the one whose bullet stands left of the quotation. */
function popByMargin(state: State, block: TextBlock): void {
  while (state.open.length > 1 && innermost(state).column >= block.margin) {
    popTo(state, state.open.length - 1)
  }
}

/** The words before say that another law is changed, and lead in. */
export function isAmending(state: State): boolean {
  const words = lastWords(state, innermost(state))
  if (!leadsIn(words) && (state.profile.broken || endsSentence(words))) return false
  for (let place = state.open.length - 1; place > 0; place--) {
    const open = state.open[place]
    if (!open || open.container) return false
    if (open.heading && AMENDING.test(open.heading)) return true
    if (changesLaw(state, open)) return true
    if (open.unit) return false
  }
  return false
}

/** The latest words of a provision say that they change another law. */
function changesLaw(state: State, open: Draft): boolean {
  for (let place = open.children.length - 1; place >= Math.max(0, open.children.length - REACH); place--) {
    const child = open.children[place]
    if (child?.type !== 'passage') continue
    if (AMENDING.test(state.text.slice(Math.max(child.start, child.end - 400), child.end))) return true
  }
  return false
}

/** The words directly before insert or replace something: a definition below them belongs to another law. */
export function insertsTerm(state: State): boolean {
  const own = innermost(state)
  const last = own.children.at(-1)
  if (last?.type === 'provision') return last.kind === 'definition' && last.state === 'quoted'
  if (last?.role !== 'text' || state.quotations.length > 0) return false
  const words = state.text.slice(Math.max(last.start, last.end - 300), last.end)
  return leadsIn(words) && AMENDING.test(words)
}

/** Closes every quotation: the law itself goes on. */
export function leaveQuotations(state: State): void {
  const [first] = state.quotations
  if (!first) return
  popTo(state, first.base + 1)
  state.quotations.length = 0
}

/** Counts the marks of a block and closes the quotation that ends with it. */
export function closeQuotation(state: State, block: TextBlock): void {
  const last = state.quotations.at(-1)
  if (!last || last.depth > 0 || last.mark === ':') return
  const words = state.text.slice(block.start, block.end)
  last.balance += balanceOf(words, last)
  const tail = state.text.slice(Math.max(block.start, block.end - 16), block.end)
  if (!CLOSED.test(tail)) return
  if ((last.mark === '“' || last.mark === '«') && last.balance > 0) return
  popTo(state, last.base + 1)
  state.quotations.pop()
  state.last = null
}

function balanceOf(words: string, quotation: Quotation): number {
  const [opening, closing] = quotation.mark === '«' ? ['«', '»'] : ['“', '”']
  let balance = 0
  for (const mark of words) balance += mark === opening ? 1 : mark === closing ? -1 : 0
  // Older print opens every paragraph of a quotation anew and closes it once.
  return quotation.balance > 0 && words.startsWith(opening ?? '') && balance > 0 ? balance - 1 : balance
}
