// One section of a JSON data set → paragraphs, in the order the law has them.

import { flat, type Paragraph, paragraph } from '../paper/paragraph.ts'
import { at, type Fields, isObject, type JsonObject } from './find.ts'

/** A section as paragraphs: its heading, then its words. */
export function readSection(section: JsonObject, fields: Fields, place: string): Paragraph[] {
  const num = said(section, fields.num).replace(STOP, '')
  const title = said(section, fields.heading).replace(STOP, '')
  const head = num === '' ? title : title === '' ? `${num}.` : `${num}. ${title}`
  const words = proseOf(section, fields.text)
  const items = fields.items === undefined ? [] : itemsOf(at(section, fields.items))
  const body = items.length === 0 ? words.map(text => ({ text, role: 'text' as const })) : weave(words, items)
  return [
    ...(head === '' ? [] : [paragraph(flat(head), { place, level: 3 })]),
    ...body.map(({ text, role }) => paragraph(text, { place, role })),
  ]
}

const STOP = /[\s.]+$/

/** Longest number or heading. Characters. */
const LONGEST = 1_000

function said(section: JsonObject, field: string | undefined): string {
  const value = field === undefined ? undefined : at(section, field)
  return typeof value === 'string' || typeof value === 'number' ? flat(String(value).slice(0, LONGEST)) : ''
}

/** Paragraphs of a field: a string with line breaks, or an array of strings. */
function proseOf(section: JsonObject, field: string | undefined): string[] {
  const value = field === undefined ? undefined : at(section, field)
  const lines = Array.isArray(value)
    ? value.map(line => (typeof line === 'string' ? line : ''))
    : [typeof value === 'string' ? value : '']
  return lines
    .flatMap(line => line.split(BREAK))
    .map(line => flat(line.replace(TAGS, ' ')))
    .filter(line => line !== '')
}

const BREAK = /\r?\n+/
/** Markup left in the words: `<b>`, `<br/>`. */
const TAGS = /<\/?[a-zA-Z][^<>]{0,200}>/g

/** A labelled part of a section. */
interface Item {
  readonly kind: string
  readonly text: string
  readonly listed: boolean
}

function itemsOf(value: unknown): Item[] {
  if (!Array.isArray(value)) return []
  return value.filter(isObject).flatMap(item => {
    const kind = typeof item.kind === 'string' ? item.kind.toLowerCase() : 'item'
    const label = typeof item.label === 'string' || typeof item.label === 'number' ? String(item.label) : ''
    const words = flat(typeof item.text === 'string' ? item.text : '')
    const listed = label !== '' && !NAMED.test(kind)
    const own = { kind, text: listed ? `(${label.replace(BRACKETS, '')}) ${words}` : words, listed }
    const inner = Array.isArray(item.sub_items) ? itemsOf(item.sub_items) : []
    return words === '' && inner.length === 0 ? [] : [own, ...inner]
  })
}

const BRACKETS = /[()]/g
/** Parts whose words print their own label: `Explanation 1.—`. */
const NAMED = /^(?:explanation|illustration|exception|proviso|note)/

interface Placed {
  readonly text: string
  readonly role: 'text' | 'unplaced'
}

/**
 * Some data sets keep the words without a label apart from the labelled ones and lose their order. Words that
 * lead in come first; words in lower case close the first list that is left unfinished; an example follows its
 * heading. What then is left stands at the end, as words without a place.
 */
function weave(words: readonly string[], items: readonly Item[]): Placed[] {
  const rest = [...words]
  const out: Placed[] = []
  const put = (text: string | undefined): void => {
    if (text !== undefined) out.push({ text, role: 'text' })
  }
  const [first] = items
  if (rest[0] && first && (LEADS_IN.test(rest[0]) || !first.listed)) put(rest.shift())
  for (const [place, item] of items.entries()) {
    put(item.text)
    const next = items[place + 1]
    if (item.kind === 'illustration' && next?.kind !== 'item') put(take(rest, UPPER))
    if (item.kind === 'item' && next?.kind !== 'item' && UNFINISHED.test(item.text)) put(take(rest, LOWER))
  }
  return [...out, ...rest.map(text => ({ text, role: 'unplaced' as const }))]
}

const LEADS_IN = /[-—–:,]$/
const UNFINISHED = /(?:[,;—–-]|\b(?:or|and))$/
const LOWER = /^\p{Ll}/u
const UPPER = /^\p{Lu}/u

function take(rest: string[], fits: RegExp): string | undefined {
  const found = rest.findIndex(text => fits.test(text))
  return found < 0 ? undefined : rest.splice(found, 1)[0]
}
