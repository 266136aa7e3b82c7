// Bytes of a web page, or of a document saved as one → structured markdown.

import type { Imported } from './draft.ts'
import { decode } from './encoding.ts'
import { ImportError } from './errors.ts'
import { readPage } from './html/read.ts'
import { ownMeta } from './paper/own.ts'
import { setParagraphs } from './paper/set.ts'
import { shape } from './paper/shape.ts'

/**
 * Reads HTML: headings, lists with the labels of their numbering, tables, footnotes; menus, scripts and styles are
 * left out. @throws ImportError when the page holds no words.
 */
export function readHtml(bytes: Uint8Array, name: string): Imported {
  const { text, message } = decode(bytes)
  const page = readPage(text)
  if (page.paragraphs.length === 0)
    throw new ImportError(
      `${name}: no words in this page; if the site builds it in the browser, save the page from there and give that file`,
    )
  if (page.own)
    return setParagraphs(page.paragraphs, { format: 'html', meta: ownMeta(page.own), messages: [] })
  const shaped = shape(page.paragraphs)
  const title = shaped.title ?? page.title
  const language = LANGUAGE.exec(page.language ?? '')?.[0]
  const meta = { ...(title ? { title } : {}), ...(language ? { language: language.toLowerCase() } : {}) }
  return setParagraphs(shaped.paragraphs, { format: 'html', meta, messages: message ? [message] : [] })
}

/** `en` of `en-GB`. */
const LANGUAGE = /^[A-Za-z]{2,3}(?![A-Za-z])/
