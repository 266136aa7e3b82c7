// YAML text → plain value, with the line and column of every node (the only `yaml`).

import { isNode, isSeq, LineCounter, parseDocument, stringify } from 'yaml'

/** A fault in a data file: says which file, where, what is wrong and what to do, in one line. */
export class DataError extends Error {
  readonly file: string
  readonly line: number
  readonly column: number
  constructor(file: string, place: Place, fault: string) {
    super(`${file}:${place.line}:${place.column}: ${fault}`)
    this.name = 'DataError'
    this.file = file
    this.line = place.line
    this.column = place.column
  }
}

/** One-based line and column. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A decoded YAML text that still knows where each value stands. */
export interface YamlText {
  readonly value: unknown
  /** Place of the value at a path of keys and indexes; of its nearest ancestor when there is none. */
  at(path: readonly (string | number)[]): Place
}

/**
 * Reads one YAML document.
 * @throws DataError on malformed YAML, with file, line and column.
 */
export function readYaml(source: string, file: string): YamlText {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, strict: true, uniqueKeys: true })
  const [error] = document.errors
  if (error) {
    const place = lines.linePos(error.pos[0])
    throw new DataError(file, { line: place.line, column: place.col }, firstLine(error.message))
  }
  return {
    value: document.toJS({ maxAliasCount: 100 }),
    at(path) {
      for (let depth = path.length; depth >= 0; depth--) {
        const node = depth ? document.getIn(path.slice(0, depth), true) : document.contents
        if (isNode(node) && node.range) {
          const { line, col } = lines.linePos(node.range[0])
          return { line, column: col }
        }
      }
      return { line: 1, column: 1 }
    },
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')
}

/**
 * A YAML text with one more item at the end of the list under `key`; every other character, comments included,
 * stays as it is. An empty text becomes a text with that list.
 * @throws DataError when the text is malformed, or `key` holds something else than a list.
 */
export function appendToYamlList(source: string, file: string, key: string, item: object): string {
  const { value, at } = readYaml(source, file)
  const before = isRecord(value) ? value[key] : undefined
  if (value !== null && !isRecord(value)) throw new DataError(file, at([]), `must hold a key “${key}”`)
  if (before !== undefined && before !== null && !Array.isArray(before))
    throw new DataError(file, at([key]), `${key}: must be a list`)
  const wanted = JSON.stringify([...(before ?? []), item])
  const inserted = insertItem(source, key, item)
  if (inserted !== null && holds(inserted, key, wanted)) return inserted
  const document = parseDocument(source)
  if (!before?.length) document.set(key, document.createNode([item]))
  else document.addIn([key], document.createNode(item))
  return document.toString({ lineWidth: 0 })
}

/** Writes the item as text behind the last one of a block list; null when the list is written otherwise. */
function insertItem(source: string, key: string, item: object): string | null {
  const document = parseDocument(source)
  const list = document.get(key, true)
  if (!isSeq(list) || list.flow || !list.range || list.items.length === 0) return null
  const indent = ' '.repeat(columnOf(source, list.range[0]))
  const text = stringify([item], { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map(line => (line ? indent + line : line))
    .join('\n')
  const end = list.range[1]
  const head = source.slice(0, end).trimEnd()
  return `${head}\n${text}\n${source.slice(head.length).replace(FIRST_LINE_END, '')}`
}

/** The end of the line on which the last item ends: blanks, then a line feed. */
const FIRST_LINE_END = /^[ \t]*\r?\n/

function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf('\n', offset - 1) + 1)
}

function holds(source: string, key: string, wanted: string): boolean {
  const document = parseDocument(source)
  return document.errors.length === 0 && JSON.stringify(document.toJS()?.[key]) === wanted
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A plain value as YAML text, long lines unbroken. */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 })
}
