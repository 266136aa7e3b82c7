// Bytes of JSON that holds sections → structured markdown.

import type { Message } from '../model.ts'
import type { DraftMeta, Imported } from './draft.ts'
import { decode } from './encoding.ts'
import { ImportError } from './errors.ts'
import {
  at,
  type Fields,
  fieldsOf,
  findSections,
  isObject,
  type JsonMap,
  type JsonObject,
} from './json/find.ts'
import { readSection } from './json/section.ts'
import { flat, type Paragraph, paragraph } from './paper/paragraph.ts'
import { setParagraphs } from './paper/set.ts'

export type { JsonMap } from './json/find.ts'

/** How JSON is read. */
export interface JsonOptions {
  /** Which fields hold what, where the usual names do not fit. */
  readonly map?: JsonMap
}

/**
 * Reads an array of sections, bare or somewhere in an object. Usual field names (`number`, `section_title`,
 * `text` …) are known; `map` names others.
 * @throws ImportError when it is no JSON, or no sections are found in it.
 */
export function readJson(bytes: Uint8Array, name: string, options: JsonOptions = {}): Imported {
  const root = parseJson(decode(bytes).text, name)
  const { map = {} } = options
  const sections = sectionsOf(root, name, map)
  const fields = fieldsOf(sections, map)
  if (fields.text === undefined && fields.items === undefined)
    throw new ImportError(
      `${name}: the sections have no field of words; say which one it is, for example map: {text: 'body'}`,
    )
  const paragraphs = readAll(sections, fields)
  // A bare array has no name of its own.
  const title = titleOf(root, map) || (name.split(FOLDERS).at(-1) ?? name).replace(ENDING, '')
  const meta: DraftMeta = { title }
  const lost = paragraphs.filter(own => own.role === 'unplaced').length
  const head = [paragraph(title, { level: 1 })]
  return setParagraphs([...head, ...paragraphs], {
    format: 'json',
    meta,
    messages: lost > 0 ? [orderLost(lost)] : [],
  })
}

const FOLDERS = /[\\/]/
const ENDING = /\.[^.]+$/

function orderLost(count: number): Message {
  return {
    level: 'warning',
    text: `The file does not say where ${count} paragraphs without a label stand in their sections; they are kept at the end of each as words without a place.`,
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (fault) {
    const what = fault instanceof Error ? fault.message.replace(QUOTED, '').slice(0, 90) : 'unknown fault'
    throw new ImportError(`${name}: the JSON is broken or cut off (${what}); get a whole copy of the file`)
  }
}

/** The passage an engine quotes in its message: it may be long. */
const QUOTED = /, (?:\.\.\.)?".*$/s

function sectionsOf(root: unknown, name: string, map: JsonMap): readonly JsonObject[] {
  const given = map.sections === undefined ? null : at(root, map.sections)
  const found = Array.isArray(given)
    ? given.filter(isObject)
    : map.sections === undefined
      ? findSections(root)
      : null
  const own = found ?? (Array.isArray(root) && map.text !== undefined ? root.filter(isObject) : null)
  if (!own || own.length === 0)
    throw new ImportError(
      `${name}: no sections found in this JSON; say where they are, for example map: {sections: 'act.sections', num: 'no', heading: 'title', text: 'body'}`,
    )
  return own
}

function titleOf(root: unknown, map: JsonMap): string {
  const value = at(root, map.title ?? 'title')
  return isObject(root) && typeof value === 'string' ? flat(value) : ''
}

function readAll(sections: readonly JsonObject[], fields: Fields): Paragraph[] {
  const out: Paragraph[] = []
  let chapter = ''
  for (const [index, section] of sections.entries()) {
    const place = `section ${index + 1} of the file`
    const head = chapterOf(section, fields)
    if (head !== '' && head !== chapter) {
      out.push(paragraph(head, { place, level: 2 }))
      chapter = head
    }
    out.push(...readSection(section, fields, place))
  }
  return out
}

function chapterOf(section: JsonObject, fields: Fields): string {
  const num = fields.chapter === undefined ? undefined : at(section, fields.chapter)
  const title = fields.chapterTitle === undefined ? undefined : at(section, fields.chapterTitle)
  const words = typeof title === 'string' ? flat(title) : ''
  if (typeof num !== 'number' && typeof num !== 'string') return words
  const label = /\p{L}{3}/u.test(String(num)) ? flat(String(num)) : `Chapter ${num}`
  return words === '' ? label : `${label}. ${words}`
}
