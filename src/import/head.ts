// The first bytes of a file → what its format can be told from.

import { encodingOf } from './xml.ts'

/** The beginning of a file. */
export interface Head {
  readonly bytes: Uint8Array
  /** The first 4,096 bytes as text, without a byte order mark. */
  readonly text: string
  /** Local name of the first XML or HTML element; null when the text does not begin with one. */
  readonly root: string | null
  /** True for a text that begins with an XML declaration or an element with a namespace. */
  readonly isXml: boolean
  /** Default namespace of the root, else the attributes printed on it. */
  readonly namespace: string
}

/** Bytes looked at. */
const LENGTH = 4096

/** Declarations, instructions and comments before the root; each is bounded. */
const PROLOG =
  /^\s*(?:<\?[^>]{0,1000}>|<!--(?:[^-]|-(?!->)){0,2000}-->|<![^>[]{0,500}(?:\[[^\]]{0,2000}\]\s*)?>)/
const ROOT = /^\s*<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,60})([^>]{0,3000})/
const DECLARATION = /^\s*<\?xml\s/
const NAMESPACE = /\sxmlns(?::[\w.-]{1,40})?\s*=\s*["']([^"']{0,300})["']/

/** Reads the beginning of a file. */
export function readHead(bytes: Uint8Array): Head {
  const start = bytes.subarray(0, LENGTH)
  const text = new TextDecoder(known(encodingOf(start))).decode(start)
  let rest = text
  for (let turn = 0; turn < 20; turn++) {
    const prolog = PROLOG.exec(rest)?.[0]
    if (!prolog) break
    rest = rest.slice(prolog.length)
  }
  const root = ROOT.exec(rest)
  const attributes = root?.[2] ?? ''
  const declared = NAMESPACE.exec(attributes)?.[1]
  const isXml = DECLARATION.test(text) || (root !== null && declared !== undefined)
  return { bytes: start, text, root: root?.[1] ?? null, isXml, namespace: declared ?? attributes }
}

function known(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding
  } catch {
    return 'utf-8'
  }
}
