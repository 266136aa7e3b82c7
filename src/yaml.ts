// YAML text → plain value, with the line and column of every node (the only `yaml` for reading).

import { isNode, LineCounter, parseDocument } from 'yaml'

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
