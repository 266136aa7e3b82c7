// document.xml (or notes) → paragraphs and tables as Word has them, tracked changes settled, before numbering.

import { readXml } from '../xml.ts'
import { describeParagraph, type Properties, type Raw, type Reading, type Run, rawParagraph } from './raw.ts'

/** Which side of tracked changes is read: what they lead to, or what stood before. */
export type Tracked = 'final' | 'original'

/** Elements whose content is no text of the document, whatever is asked. */
const SKIPPED: ReadonlySet<string> = new Set([
  'instrText',
  'delInstrText',
  'Fallback',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'tblGridChange',
  'numberingChange',
  'sectPr',
  'binData',
])
/** Changes by the side on which their content stands. */
const ADDED: ReadonlySet<string> = new Set(['ins', 'moveTo'])
const REMOVED: ReadonlySet<string> = new Set(['del', 'moveFrom'])

/** Reads the blocks of a part in document order. Text boxes follow the paragraph they hang on. */
export function readBody(xml: string, file: string, tracked: Tracked): Raw[] {
  const state = begin(tracked)
  readXml(xml, file, {
    open: (element, attributes) => open(state, element, attributes),
    close: element => close(state, element),
    words: text => words(state, text),
  })
  return state.out
}

function begin(tracked: Tracked): Reading {
  return {
    tracked,
    out: [],
    paragraphs: [],
    tables: [],
    path: [],
    skipping: 0,
    run: null,
    fields: [],
    note: '',
    contents: 0,
    page: 1,
    pages: false,
    carried: null,
  }
}

function isSkipped({ tracked }: Reading, element: string, parent: string | undefined): boolean {
  if (SKIPPED.has(element)) return true
  if (element === 'pPrChange') return tracked === 'final'
  // `ins` in properties marks the paragraph or the row, not words.
  if (parent === 'rPr' || parent === 'trPr' || parent === 'numPr') return false
  return tracked === 'final' ? REMOVED.has(element) : ADDED.has(element)
}

type Attributes = Readonly<Record<string, string>>

function open(state: Reading, element: string, attributes: Attributes): void {
  const parent = state.path.at(-1)
  state.path.push(element)
  if (state.skipping > 0 || isSkipped(state, element, parent)) {
    state.skipping++
    return
  }
  const act = OPEN[element]
  if (act) act(state, attributes, parent)
  else {
    const top = state.paragraphs.at(-1)
    if (top) describeParagraph(top, element, attributes['w:val'], state)
  }
}

const OPEN: Readonly<
  Record<string, (state: Reading, attributes: Attributes, parent: string | undefined) => void>
> = {
  p: state => {
    state.paragraphs.push(rawParagraph(state))
  },
  r: state => {
    state.run = { bold: null, raised: false, hidden: false, starred: false }
  },
  tab: (state, _, parent) => {
    if (parent === 'r') add(state, ' ')
  },
  ptab: state => add(state, ' '),
  cr: state => add(state, ' '),
  br: (state, attributes) => {
    if (attributes['w:type'] === 'page') state.page++
    add(state, ' ')
  },
  lastRenderedPageBreak: state => {
    state.page++
    state.pages = true
    const top = state.paragraphs.at(-1)
    if (top && top.text.trim() === '') top.page = state.page
  },
  noBreakHyphen: state => add(state, '-'),
  sym: state => add(state, ' '),
  footnoteReference: (state, attributes) => note(state, 'footnote', attributes),
  endnoteReference: (state, attributes) => note(state, 'endnote', attributes),
  fldChar: (state, attributes) => field(state, attributes['w:fldCharType']),
  tbl: state => {
    state.tables.push({ rows: [], contents: state.contents > 0, page: state.page })
  },
  tr: state => {
    state.tables.at(-1)?.rows.push({ cells: [], dropped: false })
  },
  tc: state => {
    state.tables.at(-1)?.rows.at(-1)?.cells.push([])
  },
  ins: (state, _, parent) => settleMark(state, 'original', parent),
  moveTo: (state, _, parent) => settleMark(state, 'original', parent),
  del: (state, _, parent) => settleMark(state, 'final', parent),
  moveFrom: (state, _, parent) => settleMark(state, 'final', parent),
  docPartGallery: (state, attributes) => {
    if (attributes['w:val'] === 'Table of Contents') state.contents = state.path.lastIndexOf('sdt') + 1
  },
}

/** A paragraph mark or a row that does not stand on the side that is read. */
function settleMark(state: Reading, absent: Tracked, parent: string | undefined): void {
  if (state.tracked !== absent) return
  if (parent === 'rPr' && state.path.at(-3) === 'pPr') {
    const top = state.paragraphs.at(-1)
    if (top) top.joins = true
  } else if (parent === 'trPr') {
    const row = state.tables.at(-1)?.rows.at(-1)
    if (row) row.dropped = true
  }
}

function note(state: Reading, kind: 'footnote' | 'endnote', attributes: Attributes): void {
  state.paragraphs.at(-1)?.notes.push({ kind, id: attributes['w:id'] ?? '' })
}

/** A field's instruction is skipped, its result is read. */
function field(state: Reading, type: string | undefined): void {
  if (type === 'begin') state.fields.push('code')
  else if (type === 'separate' && state.fields.length > 0) state.fields[state.fields.length - 1] = 'result'
  else if (type === 'end') state.fields.pop()
}

function words(state: Reading, text: string): void {
  if (state.skipping > 0) return
  const element = state.path.at(-1)
  if (element === 't' || (element === 'delText' && state.tracked === 'original')) add(state, text)
}

function add(state: Reading, text: string): void {
  const top = state.paragraphs.at(-1)
  const run: Run = state.run ?? { bold: null, raised: false, hidden: false, starred: false }
  if (!top || run.hidden || state.fields.includes('code')) return
  if (run.starred) top.text += `**${text}**`
  else top.text += run.raised ? text.replace(DIGIT, digit => RAISED[Number(digit)] ?? digit) : text
  if (text.trim() === '') return
  if (run.bold === null) top.plain ||= !top.boldMark
  else if (!run.bold) top.plain = true
  if (run.bold) top.bold = true
}

/** Raised digits are marks of notes, never part of the number before them: `Act 1988¹`. */
const DIGIT = /\d/g
const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

function close(state: Reading, element: string): void {
  state.path.pop()
  if (state.skipping > 0) {
    state.skipping--
    return
  }
  if (element === 'r') state.run = null
  else if (element === 'p') endParagraph(state)
  else if (element === 'tbl') endTable(state)
  else if (element === 'sdt' && state.contents > state.path.length) state.contents = 0
  else if (element === 'footnote' || element === 'endnote') state.note = ''
}

function endParagraph(state: Reading): void {
  const own = state.paragraphs.pop()
  if (!own) return
  let done = own
  if (state.carried) {
    done = {
      ...own,
      ...properties(state.carried),
      text: state.carried.text + own.text,
      notes: [...state.carried.notes, ...own.notes],
    }
    state.carried = null
  }
  if (own.joins && state.paragraphs.length === 0) {
    state.carried = done
    return
  }
  const cell = state.tables.at(-1)?.rows.at(-1)?.cells.at(-1)
  if (cell) cell.push(done)
  else state.out.push({ type: 'paragraph', paragraph: done })
}

/** Paragraphs run together by a change keep the properties of the first. */
function properties({ style, numId, level, outline, centred, page }: Properties): Partial<Properties> {
  return { style, numId, level, outline, centred, page }
}

/** Tables inside cells give their words to the cell. */
function endTable(state: Reading): void {
  const table = state.tables.pop()
  if (!table) return
  const rows = table.rows.filter(row => !row.dropped).map(row => row.cells)
  const cell = state.tables.at(-1)?.rows.at(-1)?.cells.at(-1)
  if (cell) for (const inner of rows.flat(2)) cell.push(inner)
  else state.out.push({ type: 'table', rows, contents: table.contents, page: table.page })
}
