// Elements and words of an XML file × the grammar of its format → draft tree.

import type { Message } from '../model.ts'
import { addPassage, entitle, type Frame, flush, into, openProvision, type State, WORDS } from './collect.ts'
import type { Draft } from './draft.ts'
import type { Attributes, Choose, Grammar, Role } from './grammar.ts'
import { settle } from './settle.ts'
import { squeeze } from './sheet.ts'
import { readXml, type XmlHandler } from './xml.ts'

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
