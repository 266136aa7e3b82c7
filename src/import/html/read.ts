// HTML → paragraphs: blocks of words with their headings, lists, tables and notes.

import { readMark } from '../../parse/label.ts'
import { readTable } from '../paper/layout.ts'
import { ownParagraph } from '../paper/own.ts'
import { flat, type Paragraph, paragraph } from '../paper/paragraph.ts'
import { readMarkup } from './door.ts'
import { BLOCKS, EMPTY } from './elements.ts'
import { type Frame, frameOf, TOP } from './frame.ts'
import { type List, nextLabel, startList } from './list.ts'

/** What a page holds. */
export interface PageWords {
  readonly paragraphs: readonly Paragraph[]
  /** BCP 47 tag of the page; null when it does not say. */
  readonly language: string | null
  /** Words of `<title>`. */
  readonly title: string
  /** Metadata of a page that the project exported; null for others. */
  readonly own: readonly (readonly [string, string])[] | null
}

interface State {
  readonly frames: Frame[]
  readonly lists: List[]
  /** Open tables: rows of cells of paragraphs. */
  readonly tables: Paragraph[][][][]
  /** Tables open beyond the deepest that is read as one. */
  beyond: number
  readonly out: Paragraph[]
  /** Only what stands in `<main>` or `<article>` counts, where the page has one. */
  readonly main: boolean
  /** The page is an export of the project: its structure is certain. */
  readonly own: boolean
  readonly fields: (readonly [string, string])[]
  /** Blockquotes of an export: margin, and lists open outside it. */
  readonly quotes: { readonly margin: number; readonly lists: number }[]
  text: string
  bold: number
  place: string
  language: string | null
  title: string
  inTitle: boolean
}

/** `<meta name="generator" content="lacuna">`. */
const OWN = /<meta name="generator" content="lacuna">/
/** `<main`, `role="main"`. */
const MAIN = /<main[\s>]|role\s*=\s*["']?main\b/i

/** Reads a page. */
export function readPage(html: string): PageWords {
  const state: State = {
    frames: [],
    lists: [],
    tables: [],
    beyond: 0,
    out: [],
    main: MAIN.test(html),
    own: OWN.test(html.slice(0, 4096)),
    fields: [],
    quotes: [],
    text: '',
    bold: 0,
    place: '',
    language: null,
    title: '',
    inTitle: false,
  }
  readMarkup(html, {
    open: (name, attributes) => open(state, name, attributes),
    close: name => close(state, name),
    words: text => words(state, text),
  })
  flush(state)
  return {
    paragraphs: state.out,
    language: state.language,
    title: flat(state.title),
    own: state.own ? state.fields : null,
  }
}

type Attributes = Readonly<Record<string, string>>

function top(state: State): Frame {
  return state.frames.at(-1) ?? TOP
}

function open(state: State, name: string, attributes: Attributes): void {
  if (name === 'html') state.language = attributes.lang ?? attributes['xml:lang'] ?? null
  if (name === 'title' && !state.frames.some(frame => frame.name === 'svg')) state.inTitle = true
  if (name === 'br') state.text += '\n'
  if (BLOCKS.has(name)) flush(state)
  if (name === 'meta' && attributes.name?.startsWith('law.'))
    state.fields.push([attributes.name.slice(4), attributes.content ?? ''])
  if (EMPTY.has(name)) return
  const frame = frameOf(top(state), name, attributes)
  state.frames.push(frame)
  if (frame.silent) return
  if (state.own && attributes.class === 'law-bold') state.text += '**'
  if (state.own && name === 'blockquote') {
    const outer = state.quotes.at(-1)?.lists ?? 0
    state.quotes.push({ margin: (state.lists.length - outer) * 2, lists: state.lists.length })
  }
  if (attributes.id && BLOCKS.has(name)) state.place = `#${attributes.id}`
  if (name === 'ol' || name === 'ul') state.lists.push(startList(name, attributes))
  else if (name === 'li') nextItem(state, attributes)
  else openTable(state, name)
}

function nextItem(state: State, attributes: Attributes): void {
  const list = state.lists.at(-1)
  if (list) list.label = nextLabel(list, attributes.value)
}

function words(state: State, text: string): void {
  if (state.inTitle) state.title += text
  const frame = top(state)
  if (frame.silent || (state.main && !frame.main)) return
  const said = frame.raised
    ? text.replace(DIGIT, digit => RAISED[Number(digit)] ?? digit)
    : text.replace(NEWLINES, ' ')
  state.text += said
  if (frame.bold) state.bold += text.trim().length
}

const NEWLINES = /[\r\n\t]+/g
const DIGIT = /\d/g
const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

function close(state: State, name: string): void {
  if (name === 'title') state.inTitle = false
  if (BLOCKS.has(name)) flush(state)
  if (EMPTY.has(name)) return
  const frame = state.frames.pop()
  if (!frame || frame.silent) return
  if (state.own && name === 'b') state.text += '**'
  if (state.own && name === 'blockquote') state.quotes.pop()
  if (name === 'ol' || name === 'ul') state.lists.pop()
  else if (name === 'table') endTable(state, frame)
}

/** Ends the paragraph: its lines are one, unless a line begins with a label or an empty one parts them. */
function flush(state: State): void {
  const { text, bold } = state
  state.text = ''
  state.bold = 0
  if (text.trim() === '') return
  const frame = top(state)
  const length = text.replace(SPACES, '').length
  const strong = length > 0 && bold >= length * 0.9
  for (const line of linesOf(text)) addLine(state, frame, line, strong)
}

const SPACES = /\s/g

function linesOf(text: string): string[] {
  const lines: string[] = []
  let gap = true
  for (const printed of text.split('\n')) {
    const line = flat(printed)
    if (line === '') gap = true
    else if (gap || readMark(line, 0, line.length)) {
      lines.push(line)
      gap = false
    } else lines[lines.length - 1] += ` ${line}`
  }
  return lines
}

function addLine(state: State, frame: Frame, line: string, strong: boolean): void {
  if (state.own) {
    addOwn(state, frame, line)
    return
  }
  const list = frame.level > 0 ? undefined : state.lists.at(-1)
  const opens = list !== undefined && list.label !== null
  const label = list?.label ?? ''
  if (list) list.label = null
  const own = readMark(line, 0, line.length)
  const labelled = own !== null || OPENS_TERM.test(line)
  const text = opens && !labelled && label !== '' ? `${label} ${line}` : line
  sink(state).push(
    paragraph(text, {
      place: state.place,
      role: frame.note ? 'note' : frame.contents ? 'contents' : 'text',
      level: frame.note || frame.contents ? 0 : frame.level,
      strong,
      centred: frame.centred,
      depth: list && !frame.note && !frame.contents ? Math.min(state.lists.length - 1, 40) : -1,
      more: list !== undefined && !opens,
    }),
  )
}

/** A paragraph of an export: what it is stands in its element and class. */
function addOwn(state: State, frame: Frame, line: string): void {
  const depth = state.lists.length - (state.quotes.at(-1)?.lists ?? 0)
  const list = state.lists.at(-1)
  const opens = list !== undefined && list.label !== null && depth > 0
  if (list) list.label = null
  const what = frame.level > 0 ? 'heading' : frame.aside !== '' ? frame.aside : opens ? 'item' : 'words'
  const quotes = state.quotes.map(({ margin }) => margin)
  sink(state).push(
    ownParagraph({ what, level: frame.level > 0 ? frame.level : depth, quotes }, line, {
      place: state.place,
    }),
  )
}

/** `“child” means`: the term is its own label. */
const OPENS_TERM = /^[“"«‘]/

/** Deepest table in tables that is read as one; deeper ones only hold words. */
const DEEPEST = 12

function openTable(state: State, name: string): void {
  if (name === 'table') {
    if (state.tables.length < DEEPEST) state.tables.push([])
    else state.beyond++
  } else if (state.beyond > 0) return
  else if (name === 'tr') state.tables.at(-1)?.push([])
  else if (name === 'td' || name === 'th') {
    const table = state.tables.at(-1)
    if (table?.length === 0) table.push([])
    table?.at(-1)?.push([])
  }
}

/** Where paragraphs go: into the open cell, else into the text. */
function sink({ tables, out }: State): Paragraph[] {
  return tables.at(-1)?.at(-1)?.at(-1) ?? out
}

function endTable(state: State, frame: Frame): void {
  if (state.beyond > 0) {
    state.beyond--
    return
  }
  const cells = state.tables.pop() ?? []
  const into = sink(state)
  const { place } = state
  if (state.own) {
    const quotes = state.quotes.map(({ margin }) => margin)
    const level = state.lists.length - (state.quotes.at(-1)?.lists ?? 0)
    const rows = cells.map(row => row.map(cell => flat(cell.map(own => own.text).join(' '))))
    into.push(ownParagraph({ what: 'table', level, quotes }, '', { place, rows }))
    return
  }
  const role = frame.note ? 'note' : frame.contents ? 'contents' : 'table'
  for (const own of readTable(cells, place, role)) into.push(own)
}
