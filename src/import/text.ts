// Bytes of plain text → structured markdown: wraps undone, page furniture left out, margins read where they are sure.

import type { Imported } from './draft.ts'
import { decode } from './encoding.ts'
import { ImportError } from './errors.ts'
import { ownMeta } from './paper/own.ts'
import { setParagraphs } from './paper/set.ts'
import { shape } from './paper/shape.ts'
import { dropPageFurniture } from './text/furniture.ts'
import { ownOf } from './text/own.ts'
import { readParagraphs } from './text/paragraphs.ts'

/**
 * Reads plain text in UTF-8, UTF-16 or Windows-1252.
 * @throws ImportError when the bytes are no text.
 */
export function readPlain(bytes: Uint8Array, name: string): Imported {
  const { text, message } = decode(bytes)
  if (isBinary(text))
    throw new ImportError(
      `${name}: this is no text but a binary file of unknown kind; save it as .docx, .pdf, .html or .txt`,
    )
  const lines = text.replace(LINE_ENDS, '\n')
  const own = ownOf(lines)
  if (own) return setParagraphs(own.paragraphs, { format: 'text', meta: ownMeta(own.fields), messages: [] })
  const pages = dropPageFurniture(lines)
  const shaped = shape(readParagraphs(pages))
  const meta = shaped.title === null ? {} : { title: shaped.title }
  return setParagraphs(shaped.paragraphs, { format: 'text', meta, messages: message ? [message] : [] })
}

const LINE_ENDS = /\r\n?|\u2028|\u2029/g

/** Control characters that no text has, more than one in a hundred. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 8_000)
  return (head.match(CONTROLS)?.length ?? 0) > head.length / 100
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it counts
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g
