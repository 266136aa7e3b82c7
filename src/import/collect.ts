// What an XML reading has so far: open elements, the paragraph being read, and the provisions they go into.

import type { PassageRole } from '../model.ts'
import type { DraftBlock, DraftMeta, DraftProvision } from './draft.ts'
import type { Attributes, Grammar, OpensProvision, Role } from './grammar.ts'
import { squeeze } from './sheet.ts'

/** An element that is open. */
export interface Frame {
  readonly role: Role
  /** True when its words are kept apart from the paragraph around it. */
  readonly catching: boolean
  caught: string
  /** The provision it opened. */
  readonly provision: DraftProvision | null
  /** Role of the words around it. */
  readonly outer: PassageRole
  /** Heading of a group, until it is written. */
  waiting: string | null
  /** Length of the paragraph where a defined term begins. */
  readonly from: number
}

/** What the children of an element may ask of it. */
export interface Parent {
  readonly attributes: Attributes
  children: number
}

/** The state of one reading. */
export interface State {
  readonly grammar: Grammar
  readonly names: string[]
  readonly parents: Parent[]
  readonly meta: DraftMeta
  readonly frames: Frame[]
  readonly catches: Frame[]
  readonly provisions: DraftProvision[]
  readonly top: DraftBlock[]
  /** Words of the paragraph being read, and the notes met in it. */
  run: string
  asides: string[]
  role: PassageRole
  literal: boolean
  quotes: number
  /** Depth inside skipped elements; 0 outside. */
  skipped: number
  /** Heading and label that the next provision takes. */
  title: string | null
  label: string
  table: string[][] | null
}

/** Opens a provision in the innermost one; a heading or label that waits is its own. */
export function openProvision(state: State, role: OpensProvision): DraftProvision {
  writeWaiting(state)
  const provision: DraftProvision = {
    type: 'provision',
    kind: role.kind,
    label: role.number ?? state.label,
    heading: state.title,
    state: role.state ?? (state.quotes > 0 ? 'quoted' : 'operative'),
    children: [],
    place: role.place ?? null,
  }
  if (role.depth !== undefined) provision.depth = role.depth
  state.title = null
  state.label = ''
  into(state).push(provision)
  state.provisions.push(provision)
  return provision
}

/** Where blocks go: the innermost provision, or the top. */
export function into(state: State): DraftBlock[] {
  return state.provisions.at(-1)?.children ?? state.top
}

/** The heading of a group stands before what the group holds. */
function writeWaiting(state: State): void {
  for (const frame of state.frames) {
    if (frame.waiting === null) continue
    addPassage(state, 'heading', frame.waiting)
    frame.waiting = null
  }
}

/** A letter or a digit: punctuation alone is no words. */
export const WORDS = /[\p{L}\p{N}]/u

/** Punctuation alone, as stands behind a quoted insertion, is no passage. */
export function addPassage(state: State, role: PassageRole, words: string): void {
  const text = squeeze(words)
  if (!WORDS.test(text)) return
  const quoted = state.quotes > 0 ? { quoted: true } : {}
  const literal = state.literal ? { literal: true } : {}
  into(state).push({ type: 'passage', role, text, ...quoted, ...literal })
}

/** Ends the paragraph being read; the notes met in it follow it. */
export function flush(state: State): void {
  const { run, asides } = state
  state.run = ''
  if (WORDS.test(run)) {
    writeWaiting(state)
    if (state.title !== null) addPassage(state, 'heading', state.title)
    state.title = null
    addPassage(state, state.role, run)
  }
  if (asides.length === 0) return
  state.asides = []
  for (const aside of asides) addPassage(state, 'note', aside)
}

/** Gives a number or heading to what it stands in: a provision, a group, or else the words. */
export function entitle(state: State, isNum: boolean, words: string): void {
  for (let at = state.frames.length - 1; at >= 0; at--) {
    const frame = state.frames[at]
    if (!frame || frame.role.as === 'inline') continue
    const { provision, role } = frame
    if (provision && isNum) {
      const printed = state.grammar.label?.(words, provision.kind) ?? words
      if (provision.label === '') provision.label = printed
      else if (provision.children.length === 0 && provision.heading === null) provision.label += ` ${printed}`
      else addPassage(state, 'text', words)
    } else if (provision)
      provision.heading = provision.heading === null ? words : `${provision.heading} ${words}`
    else if (role.as === 'group') frame.waiting = frame.waiting === null ? words : `${frame.waiting} ${words}`
    else if (role.as === 'titled') state.title = state.title === null ? words : `${state.title} ${words}`
    else if (role.as === 'words' || isNum) state.run += ` ${words} `
    else addPassage(state, 'heading', words)
    return
  }
  addPassage(state, isNum ? 'text' : 'heading', words)
}
