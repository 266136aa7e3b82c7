// What the nesting steps share: the tree so far, the open provisions, and the few things that wait.

import type { Message, PassageRole, ProvisionState } from '../model.ts'
import type { TextBlock } from './block.ts'
import { type Draft, type DraftPassage, draft, type Seed } from './draft.ts'
import type { Profile } from './profile.ts'

/** A quoted insertion that is still open. */
export interface Quotation {
  /** Place in `open` of the provision that quotes. */
  readonly base: number
  /** Depth of the blockquote that opened it; 0 for quotation marks. */
  readonly depth: number
  /** Opening mark: `“`, `‘`, `"`, `«` or `>`; `:` for a heading quoted without marks. */
  readonly mark: string
  /** Offset at which it begins. */
  readonly from: number
  /** Opening less closing marks so far. */
  balance: number
}

/** The state of one parse. */
export interface State {
  readonly text: string
  readonly blocks: readonly TextBlock[]
  readonly profile: Profile
  readonly treaty: boolean
  readonly root: Draft
  /** The open provisions, the root first. */
  readonly open: Draft[]
  readonly quotations: Quotation[]
  readonly messages: Message[]
  /** Place in `blocks` of the block being read. */
  at: number
  /** A provision whose label stood alone: the next line may be its title. */
  untitled: Draft | null
  /** Place of the last block already read with one before; -1 without. */
  skip: number
  /** A marginal heading that waits for its provision. */
  marginal: TextBlock | null
  /** Labels seen in the table of contents being read; null outside one. */
  contents: Set<string> | null
  /** True behind a page break: the next short line is a running title. */
  pageBreak: boolean
  /** The unit in which numbered explanations follow. */
  explaining: Draft | null
  /** Closing bracket count of a note that runs over several blocks; 0 outside. */
  noteDepth: number
  /** The passage the last block ended in, when the next may continue it. */
  last: { passage: DraftPassage; owner: Draft } | null
  /** True below a heading of amendments not in force, up to the next part or schedule. */
  notInForce: boolean
  /** True behind the heading of an explanatory statement. */
  behindLaw: boolean
  units: number
  tooDeep: boolean
}

/** Deepest nesting kept; deeper items stay at this depth, with a message. Levels. */
export const DEEPEST = 40

/** A state before the first block. */
export function begin(text: string, blocks: readonly TextBlock[], profile: Profile, treaty: boolean): State {
  const root = draft({ kind: 'part', label: '', num: '', start: 0, end: 0, container: true })
  return {
    text,
    blocks,
    profile,
    treaty,
    root,
    open: [root],
    quotations: [],
    messages: [],
    at: 0,
    skip: -1,
    untitled: null,
    marginal: null,
    contents: null,
    pageBreak: false,
    explaining: null,
    noteDepth: 0,
    last: null,
    notInForce: false,
    behindLaw: false,
    units: 0,
    tooDeep: false,
  }
}

/** The innermost open provision; the root when none is. */
export function innermost(state: State): Draft {
  return state.open[state.open.length - 1] ?? state.root
}

/** Closes provisions until `length` are open. */
export function popTo(state: State, length: number): void {
  if (state.open.length > length) state.open.length = Math.max(1, length)
  while (state.quotations.length > 0 && (state.quotations.at(-1)?.base ?? 0) >= state.open.length)
    state.quotations.pop()
}

/** Opens a provision inside the innermost one; at the deepest level kept, beside it. */
export function push(state: State, seed: Seed): Draft {
  if (state.open.length >= DEEPEST) {
    if (!state.tooDeep) {
      const position = { start: seed.start, end: seed.end }
      const text = `Nested deeper than ${DEEPEST} levels: kept flat from here.`
      state.messages.push({ level: 'warning', text, position })
    }
    state.tooDeep = true
    popTo(state, DEEPEST - 1)
  }
  const own = draft({ ...seed, state: seed.state ?? inherited(state) })
  innermost(state).children.push(own)
  state.open.push(own)
  state.last = null
  return own
}

function inherited(state: State): ProvisionState {
  if (state.quotations.length > 0) return 'quoted'
  return state.notInForce ? 'uncommenced' : 'operative'
}

/** Adds a run of words to a provision, without looking at what stands before. */
export function add(state: State, owner: Draft, role: PassageRole, start: number, end: number): DraftPassage {
  let from = start
  while (from < end && isBlank(state.text.charCodeAt(from))) from++
  const passage: DraftPassage = { type: 'passage', role, start: from, end }
  owner.children.push(passage)
  if (role === 'text') state.last = { passage, owner }
  return passage
}

function isBlank(code: number): boolean {
  return code === 32 || (code > 8 && code < 14) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b)
}

/** Place in `open` of the innermost unit, or of the innermost container when no unit is open. */
export function unitPlace(state: State): number {
  for (let place = state.open.length - 1; place > 0; place--) {
    const at = state.open[place]
    if (at?.unit || at?.container) return place
  }
  return 0
}

/** Place in `open` of the innermost container; 0 is the root. */
export function containerPlace(state: State): number {
  let place = state.open.length - 1
  while (place > 0 && !state.open[place]?.container) place--
  return place
}

/** The lowest place at which items may go: the quoting provision, else the unit. */
export function floor(state: State): number {
  const quoted = state.quotations.at(-1)
  const unit = unitPlace(state)
  return quoted ? Math.max(quoted.base, unit) : unit
}

/** How many children back words are looked for: enough for notes in between, and linear. */
export const REACH = 40

/** The last words of a provision that are law: those its next item or paragraph follows. */
export function lastWords(state: State, owner: Draft): string {
  for (let place = owner.children.length - 1; place >= Math.max(0, owner.children.length - REACH); place--) {
    const child = owner.children[place]
    if (child?.type === 'passage' && child.role === 'text')
      return state.text.slice(Math.max(child.start, child.end - 60), child.end)
    if (child?.type === 'provision') return lastWords(state, child)
  }
  return ''
}

/** True behind words that end a sentence. Empty words do. */
export function endsSentence(words: string): boolean {
  return words.trim() === '' || SENTENCE_END.test(words)
}

/** Ends a sentence or an entry: `offence.` `fine;` `offence.”` */
const SENTENCE_END = /[.;!?][”"’'»)\]*_\s]*$/

/** True behind words that lead into a list: `a person who—`, `the following:`. */
export function leadsIn(words: string): boolean {
  return LEAD_IN.test(words)
}

const LEAD_IN = /(?:[:—–]|[a-z] ?-|:-|\.—)[.*_\s]*$/
