// Elements and words of an XML file × the grammar of its format → draft tree.

import type { Message, PassageRole } from '../model.ts'
import type { Draft, DraftBlock, DraftMeta, DraftProvision } from './draft.ts'
import type { Attributes, Choose, Grammar, OpensProvision, Role } from './grammar.ts'
import { settle } from './settle.ts'
import { squeeze } from './write-draft.ts'
import { readXml, type XmlHandler } from './xml.ts'

/** An element that is open. */
interface Frame {
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
interface Parent {
  readonly attributes: Attributes
  children: number
}

interface State {
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

const INLINE: Role = { as: 'inline' }
/** Roles whose words are kept apart. */
const CATCHING: ReadonlySet<Role['as']> = new Set<Role['as']>([
  'num',
  'heading',
  'note',
  'meta',
  'cell',
  'label',
])
/** Roles that stand inside a paragraph without ending it. */
const WITHIN: ReadonlySet<Role['as']> = new Set<Role['as']>([
  'inline',
  'term',
  'named',
  'break',
  'note',
  'meta',
])

/** Reads an XML text with the grammar of its format. @throws ImportError when the XML is broken. */
export function assemble(xml: string, name: string, grammar: Grammar, warning: string | null = null): Draft {
  const state: State = {
    grammar,
    names: [],
    parents: [],
    meta: {},
    frames: [],
    catches: [],
    provisions: [],
    top: [],
    run: '',
    asides: [],
    role: 'text',
    literal: false,
    quotes: 0,
    skipped: 0,
    title: null,
    label: '',
    table: null,
  }
  readXml(xml, name, handlerOf(state))
  flush(state)
  const children = grammar.finish ? grammar.finish(state.top, state.meta) : state.top
  const messages: Message[] = warning ? [{ level: 'warning', text: warning }] : []
  return { format: grammar.format, meta: state.meta, children, messages }
}

function handlerOf(state: State): XmlHandler {
  return {
    open(name, attributes) {
      if (state.skipped > 0) {
        state.skipped++
        return
      }
      const parent = state.parents.at(-1)
      if (parent) parent.children++
      const found = Object.hasOwn(state.grammar.elements, name) ? state.grammar.elements[name] : undefined
      const role = typeof found === 'function' ? choose(found, attributes, state) : (found ?? INLINE)
      if (role.as === 'skip') {
        state.skipped = 1
        return
      }
      state.names.push(name)
      state.parents.push({ attributes, children: 0 })
      open(state, role)
    },
    close() {
      if (state.skipped > 0) {
        state.skipped--
        return
      }
      state.names.pop()
      state.parents.pop()
      close(state)
    },
    words(text) {
      if (state.skipped > 0) return
      const catching = state.catches.at(-1)
      if (catching) catching.caught += text
      else state.run += text
    },
  }
}

function choose(found: Choose, attributes: Attributes, state: State): Role {
  const { names, meta, quotes } = state
  const { attributes: parent, children: position } = state.parents.at(-1) ?? { attributes: {}, children: 1 }
  return found(attributes, { names, meta, quoted: quotes > 0, parent, position })
}

function open(state: State, asked: Role): void {
  const inside = state.catches.at(-1)
  // In a heading, a cell or a note, structure is only words; a note in a heading stays a note.
  const role = inside && !(asked.as === 'note' && inside.role.as !== 'note') ? INLINE : asked
  if (inside && asked.as !== 'inline' && asked.as !== 'term') inside.caught += ' '
  if (!inside && !WITHIN.has(role.as)) flush(state)
  if (role.as === 'break') state.run += ' '
  if (role.as === 'quote') state.quotes++
  if (role.as === 'table') state.table = []
  if (role.as === 'row') state.table?.push([])
  const catching = CATCHING.has(role.as)
  const provision = role.as === 'provision' ? openProvision(state, role) : null
  const frame: Frame = {
    role,
    catching,
    caught: '',
    provision,
    outer: state.role,
    waiting: null,
    from: state.run.length,
  }
  if (role.as === 'words' && role.role) state.role = role.role
  if (role.as === 'words') state.literal = role.literal === true
  state.frames.push(frame)
  if (catching) state.catches.push(frame)
}

function openProvision(state: State, role: OpensProvision): DraftProvision {
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

function into(state: State): DraftBlock[] {
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

const WORDS = /[\p{L}\p{N}]/u

/** Punctuation alone, as stands behind a quoted insertion, is no passage. */
function addPassage(state: State, role: PassageRole, words: string): void {
  const text = squeeze(words)
  if (!WORDS.test(text)) return
  const quoted = state.quotes > 0 ? { quoted: true } : {}
  const literal = state.literal ? { literal: true } : {}
  into(state).push({ type: 'passage', role, text, ...quoted, ...literal })
}

/** Ends the paragraph being read; the notes met in it follow it. */
function flush(state: State): void {
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

function close(state: State): void {
  const frame = state.frames.pop()
  if (!frame) return
  const { role } = frame
  if (frame.catching) {
    state.catches.pop()
    closeCatch(state, frame)
  } else if (role.as === 'named') describeBy(state, frame)
  else if (role.as === 'term') closeTerm(state, frame)
  else if (!WITHIN.has(role.as)) closeBlock(state, frame)
}

function closeCatch(state: State, { role, caught }: Frame): void {
  const words = squeeze(caught)
  if (!WORDS.test(words)) return
  if (role.as === 'meta') {
    state.meta[role.key] ??= words
  } else if (role.as === 'label') state.label = words
  else if (role.as === 'note') state.asides.push(words)
  else if (role.as === 'cell') state.table?.at(-1)?.push(words)
  else entitle(state, role.as === 'num', words)
}

/** Gives a number or heading to what it stands in: a provision, a group, or else the words. */
function entitle(state: State, isNum: boolean, words: string): void {
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

/** Words of the text that also name the document. */
function describeBy(state: State, { role, from }: Frame): void {
  const words = squeeze(state.run.slice(from))
  if (role.as === 'named' && WORDS.test(words)) state.meta[role.key] ??= words
}

/** A term that opens its definition is its label. */
function closeTerm(state: State, { from }: Frame): void {
  const provision = state.provisions.at(-1)
  if (state.catches.length > 0 || provision?.kind !== 'definition' || provision.label !== '') return
  if (
    provision.children.some(child => child.type !== 'passage' || child.role === 'text') ||
    WORDS.test(state.run.slice(0, from)) ||
    QUOTE.test(state.run.slice(0, from))
  )
    return
  const term = squeeze(state.run.slice(from))
  const [opening, closing] = state.meta.language === 'fr' ? ['« ', ' »'] : ['“', '”']
  provision.label = `${opening}${term}${closing}`
  state.run = ''
}

const QUOTE = /["“‘«]/

function closeBlock(state: State, frame: Frame): void {
  flush(state)
  const { role, provision } = frame
  state.role = frame.outer
  state.literal = false
  if (role.as === 'quote') state.quotes--
  if (role.as === 'table' && state.table) {
    into(state).push({ type: 'table', rows: state.table, ...(state.quotes > 0 ? { quoted: true } : {}) })
    state.table = null
  }
  if ((role.as === 'titled' || provision) && state.title !== null) {
    addPassage(state, 'heading', state.title)
    state.title = null
  }
  if (role.as === 'group' && frame.waiting !== null) addPassage(state, 'heading', frame.waiting)
  if (role.as !== 'provision' || !provision) return
  state.provisions.pop()
  settle(provision, role, into(state))
}
