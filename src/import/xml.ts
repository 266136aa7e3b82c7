// Bytes of an XML file → its text and a stream of elements and words (the only saxes).

import { SaxesParser } from 'saxes'
import { ImportError } from './errors.ts'
import { decodeAs } from './western.ts'

/** What is told of an XML file, in document order. Names come without their prefix. */
export interface XmlHandler {
  /** Attributes by printed name, prefix included. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  words(text: string): void
}

/** Elements may nest this deep; real statutes stay below 60. */
export const DEEPEST = 500

/** Characters given to the parser at a time. */
const CHUNK = 1 << 16

/** Entities of HTML that statutes use without declaring them; all others stay as printed. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  sect: '§',
  para: '¶',
  middot: '·',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  copy: '©',
  deg: '°',
  pound: '£',
  euro: '€',
  shy: '',
}

/**
 * Streams an XML text through `handler`. No entity is ever fetched or expanded from a declaration.
 * @throws ImportError, with the line, when the XML is broken, cut off or nested deeper than {@link DEEPEST}.
 */
export function readXml(xml: string, name: string, handler: XmlHandler): void {
  // `xmlns` off: attributes come as plain strings, and an undeclared prefix is no fault.
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  Object.assign(parser.ENTITIES, ENTITIES)
  let depth = 0
  parser.on('error', error => {
    if (error.message.includes('undefined entity')) return
    const what = error.message.replace(PLACE, '').replace(STOP, '')
    throw new ImportError(
      `${name}: the XML is broken or cut off at line ${parser.line}: ${what}; get a whole copy of the file`,
    )
  })
  parser.on('opentag', tag => {
    if (++depth > DEEPEST)
      throw new ImportError(
        `${name}: line ${parser.line}: elements nest deeper than ${DEEPEST} levels; this is no statute`,
      )
    handler.open(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', tag => {
    depth--
    handler.close(localName(tag.name))
  })
  parser.on('text', text => handler.words(text))
  parser.on('cdata', text => handler.words(text))
  for (let at = 0; at < xml.length; at += CHUNK) parser.write(xml.slice(at, at + CHUNK))
  parser.close()
}

/** `12:40: ` before a fault. */
const PLACE = /^\d+:\d+: /
const STOP = /\.$/

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** A text and, when the bytes are not what they say, a word about it. */
export interface Decoded {
  readonly text: string
  readonly warning: string | null
}

/**
 * Decodes XML bytes by byte order mark, by their first bytes, then by the declaration. Bytes that are no UTF-8
 * although they should be are read as Windows-1252, with a warning.
 * @throws ImportError for an encoding that is not known.
 */
export function decodeXml(bytes: Uint8Array, name: string): Decoded {
  const encoding = encodingOf(bytes)
  try {
    return { text: decodeAs(bytes, encoding, encoding === 'utf-8'), warning: null }
  } catch (fault) {
    if (fault instanceof RangeError)
      throw new ImportError(`${name}: the encoding “${encoding}” is not known; save the file as UTF-8`)
    const warning = 'Some bytes are no UTF-8 although the file says so; it was read as Windows-1252.'
    return { text: decodeAs(bytes, 'windows-1252'), warning }
  }
}

/** `encoding="ISO-8859-1"` of an XML declaration. */
const DECLARED = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/

/** Encoding of a file by its first bytes, as TextDecoder names it. */
export function encodingOf(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le'
  let head = ''
  for (const byte of bytes.subarray(0, 256)) head += String.fromCharCode(byte)
  const declared = DECLARED.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
  // A declaration of UTF-16 that can be read byte by byte is wrong.
  return declared.startsWith('utf-16') || declared === 'us-ascii' ? 'utf-8' : declared
}
