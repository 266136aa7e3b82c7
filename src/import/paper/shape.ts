// Paragraphs in reading order → the same with what stands for a heading made one: parts, sections, titles.

import { readMark, readUnitLabel, type UnitLabel } from '../../parse/label.ts'
import { CONTAINER_RANK } from '../../parse/labels.ts'
import { markContents } from './contents.ts'
import { heading, isMarginal, splitRunIn } from './headings.ts'
import { flat, type Paragraph } from './paragraph.ts'
import { isQuoting, type Quoting } from './quoting.ts'
import { titleAt } from './title.ts'

/** Paragraphs made ready for the writer, and the title of the text where one was found. */
export interface Shaped {
  readonly paragraphs: readonly Paragraph[]
  readonly title: string | null
}

interface State {
  readonly out: Paragraph[]
  /** Units are `Article 5`: numbers alone are subsections. */
  readonly articles: boolean
  readonly quoting: Quoting
  /** Number of the last section; 0 before the first. */
  last: number
  /** In a schedule numbers begin anew. */
  schedule: boolean
  /** A container label that still waits for its title. */
  untitled: boolean
  /** Place of the last section's heading: the paragraph behind it is its own, never the heading of the next. */
  opened: number
  /** Behind the heading of the editors' notes. */
  notes: boolean
}

/** Depth of headings: the title, parts and chapters, sections. */
const TITLE = 1
const CONTAINER = 2
const UNIT = 3

/** Finds the headings of a law among its paragraphs. One pass; nothing is dropped. */
export function shape(given: readonly Paragraph[]): Shaped {
  const all = markContents(given)
  const at = titleAt(all)
  const state: State = {
    out: [],
    articles: all.filter(({ text }) => ARTICLE.test(text)).length > 2,
    quoting: { open: false, mark: '' },
    last: 0,
    schedule: false,
    untitled: false,
    notes: false,
    opened: -2,
  }
  for (const [index, own] of all.entries()) {
    if (index === at) state.out.push(heading(own, own.text, TITLE))
    // What stands before the title is the cover: masthead, crest, number of the gazette.
    else if (index < at && own.role === 'text') state.out.push({ ...own, role: 'note', level: 0 })
    else if (own.role !== 'text' || own.rows.length > 0) state.out.push(own)
    else place(state, own)
  }
  return { paragraphs: state.out, title: at < 0 ? null : flat(all[at]?.text ?? '').replace(NOTE_MARKS, '') }
}

/** Marks of notes around a title. */
const NOTE_MARKS = /^[⁰¹²³⁴-⁹*]+\s?|\s?[⁰¹²³⁴-⁹*]+$/g
/** `Article 5`, `ARTÍCULO 12.-`, `Art. 3`. */
const ARTICLE = /^art(?:icle|[íi]culo|igo|ikel|icolo)?\.?\s{1,3}(?:\d{1,4}|[IVX]{1,6}\b)/iu

function place(state: State, own: Paragraph): void {
  const quoted = isQuoting(state.quoting, own, state.out.slice(-2))
  if (quoted) {
    quotedUnit(state, own)
    return
  }
  if (NOTES.test(own.text)) state.notes = true
  else if (takesTitle(state, own) || openContainer(state, own) || openWorded(state, own)) {
    state.notes = false
    return
  } else if (!state.notes && openNumbered(state, own)) return
  state.untitled = false
  if (state.notes) {
    state.out.push({ ...own, role: 'note', level: 0 })
    return
  }
  // A heading that opens no provision must not pass for the end of the section: its depth is the deepest.
  state.out.push(own.level > 0 && state.last > 0 ? { ...own, level: 6 } : own)
}

/** The notes of the editors behind a text. */
const NOTES = /^(?:NOTES?|ENDNOTES?|Endnotes?)$/

/** Inside an insertion the heading of a section is set in bold, which the parser reads as one. */
function quotedUnit(state: State, own: Paragraph): void {
  const before = state.out.at(-1)
  if (QUOTED_UNIT.test(own.text) && before && isMarginal(before)) {
    state.out.pop()
    state.out.push({ ...before, text: `**${before.text}**`, level: 0 })
  }
  state.out.push({ ...own, level: 0 })
}

/** `“48A.(1) The`, `“29B. The`. */
const QUOTED_UNIT = /^[“"‘]?\d{1,4}[A-Z]{0,3}\.\s?(?:\(|\p{Lu})/u

/** `CHAPTER I` and, on a line of its own, `PRELIMINARY`. */
function takesTitle(state: State, own: Paragraph): boolean {
  const before = state.out.at(-1)
  if (!state.untitled || !before || own.text.length > 200) return false
  state.untitled = false
  if (!(own.strong || own.centred || own.level > 0 || own.text === own.text.toUpperCase())) return false
  if (labelOf(own.text) || readMark(own.text, 0, own.text.length)) return false
  state.out.pop()
  state.out.push(heading(before, `${before.text.replace(STOP, '')}. ${own.text}`, before.level))
  return true
}

const STOP = /[\s.:—–-]+$/

function labelOf(text: string): UnitLabel | null {
  const label = readUnitLabel(text, 0, text.length, true)
  return label?.kind ? label : null
}

/** `PART 2—OFFENCES`, `Chapter IV`, `FIRST SCHEDULE`: short, and set apart from the text. */
function openContainer(state: State, own: Paragraph): boolean {
  const { text } = own
  if (text.length > 220) return false
  const label = labelOf(text)
  const rank = label?.kind ? CONTAINER_RANK[label.kind] : undefined
  if (!label?.kind || rank === undefined || label.kind === 'preamble') return false
  const rest = text.slice(label.end).trim()
  const apart = own.strong || own.centred || own.level > 0 || text === text.toUpperCase()
  if (label.strong && BASIS.test(rest)) {
    openContainer(state, { ...own, text: label.label, strong: true })
    state.out.push({ ...own, text: rest, role: 'note' })
    return true
  }
  if (!apart && (rest !== '' || !STANDS_ALONE.test(text))) return false
  if (REFERENCE.test(rest) || (rest !== '' && !apart)) return false
  if (rest !== '' && CONTINUED.test(rest)) {
    state.out.push({ ...own, role: 'note' })
    return true
  }
  state.schedule = label.kind === 'schedule'
  if (state.schedule) state.last = 0
  state.untitled = rest === ''
  state.out.push(heading(own, text, Math.min(CONTAINER + (rank > 2 && !state.schedule ? 1 : 0), UNIT)))
  return true
}

/** The provision a schedule belongs to, printed beside its label: `SCHEDULE 1   Section 13`. */
const BASIS = /^[([]?(?:sections?|ss?\.|articles?|clauses?|regulations?)\s\d[^.]{0,40}$/i
/** Only a label: `Part II`, `Schedule`. */
const STANDS_ALONE = /^\p{Lu}\p{L}{2,12}\s?[\dIVXLC]{0,6}[A-Z]?$/u
/** What follows a label that is only mentioned: `Part 2 of this Act applies`. */
const REFERENCE = /^(?:of|to|and|or|in|shall|is|are|applies)\s/
const CONTINUED = /^[—–-]?\s?\(?continued\)?$/i

/** `Article 5. Use of terms`, `Section 12 – Notice`, on a line of its own or in front of its words. */
function openWorded(state: State, own: Paragraph): boolean {
  const label = labelOf(own.text)
  if (!label || label.num === '' || (label.kind !== 'article' && label.kind !== 'section')) return false
  if (label.kind === 'article' && !state.articles) return false
  const rest = own.text.slice(label.end).trim()
  const apart = own.strong || own.centred || own.level > 0
  if (rest === '' || (apart && rest.length < 160)) {
    state.untitled = rest === ''
    state.schedule = false
    state.last ||= 1
    state.out.push(heading(own, own.text, UNIT))
    return true
  }
  return false
}

/** `12. (1) A person …` with its heading above it, beside it, or run in before its words. */
function openNumbered(state: State, own: Paragraph): boolean {
  const found = NUMBERED.exec(own.text)
  const num = found?.[1]
  if (!num || state.articles) return false
  const stopped = found[2] === '.'
  if (!stopped && own.level === 0 && !(own.strong && own.text.length < 160)) return false
  const value = Number.parseInt(num, 10)
  if (own.level === 0 && !follows(state, value, own)) return false
  const rest = own.text.slice(found[0].length).trim()
  state.untitled = false
  const before = state.out.at(-1)
  const headed = before !== undefined && state.out.length - 2 !== state.opened && isMarginal(before)
  const titled = !headed && own.strong && rest.length < 160 && !rest.startsWith('(')
  if (own.level > 0 || own.beside !== '' || titled) {
    const title = own.beside !== '' ? own.beside : rest
    open(state, own, num, title, own.beside !== '' ? rest : '')
  } else {
    const [title, words] = splitRunIn(rest)
    if (title !== '') open(state, own, num, title, words)
    else if (before && headed) {
      state.out.pop()
      open(state, { ...own, place: before.place }, num, before.text, rest)
    } else open(state, own, num, '', rest)
  }
  state.last = value
  return true
}

/** `12. `, `12A. `, `3.(1)`, `12  ` before a heading. */
const NUMBERED = /^(\d{1,4}[A-Z]{0,3})(\.(?=[\s(“"—–-]|\p{Lu}\p{Ll}|$)|(?=\s))\s*/u

function open(state: State, own: Paragraph, num: string, title: string, words: string): void {
  state.opened = state.out.length
  state.out.push(heading(own, title === '' ? `${num}.` : `${num}. ${title}`, UNIT))
  if (words !== '') state.out.push({ ...own, text: words, level: 0, beside: '', strong: false })
}

/** Sections follow each other: a number that does not is an item, or another text's. */
function follows(state: State, value: number, own: Paragraph): boolean {
  if (own.beside !== '') return value > state.last
  if (state.schedule) return value === state.last + 1 || value === 1
  return value >= state.last && value <= state.last + REPEALED_RUN && (state.last > 0 || value === 1)
}

/** Most sections that a consolidated text may leave out between two. */
const REPEALED_RUN = 40
