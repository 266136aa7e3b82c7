// The formats of documents: how each is told by its first bytes, and what reads it.

import type { Imported } from './draft.ts'
import { ImportError } from './errors.ts'
import type { Head } from './head.ts'
import type { ImportOptions } from './index.ts'

interface DocumentFormat {
  readonly recognises: (head: Head) => boolean
  readonly read: (bytes: Uint8Array, name: string, options: ImportOptions) => Imported | Promise<Imported>
}

const begins =
  (...signature: readonly number[]) =>
  ({ bytes }: Head): boolean =>
    signature.every((byte, at) => bytes[at] === byte)

/** Elements a page may begin with when its declaration was cut away. */
const HTML_ROOTS: ReadonlySet<string> = new Set(
  'html head body div p h1 h2 h3 table main article section span font center meta title'.split(' '),
)
const WHOLE: ReadonlySet<string> = new Set(['html', 'head', 'body'])
const DOCTYPE = /^\s*(?:<!--[^>]{0,500}-->\s*)?<!doctype\s+html/i
/** A page without `<html>` is markup through and through; markdown only begins with some. */
function isMarkup(text: string): boolean {
  return !FRONT_MATTER.test(text) && (text.match(TAG)?.length ?? 0) > (text.match(LINE)?.length ?? 0) / 3
}
const FRONT_MATTER = /^(?:---\s*$|#{1,6}\s?[\p{L}\p{N}§])/mu
const TAG = /<\/?[a-zA-Z]/g
const LINE = /\n\s*\S/g
/** `[{`, `{"`, `[]`. */
const JSON_START = /^\s*(?:\[\s*(?:\{|\]|$)|\{\s*(?:"|\}|$))/
/** How the plain text export begins: its title, underlined, and what the law is. */
const EXPORTED = /^[^\n]{0,1000}\n={3,}\n\n\[Law: |^\[Law: /
/** Anything markdown: headings, front matter, list markers, bold, quotations, tables, rules. */
const MARKDOWN =
  /^(?:---\s*$|#{1,6}\s?[\p{L}\p{N}§]|\s{0,12}[-*+]\s(?!\d{1,4}\s-)|>|\|)|(?:^|\s)[*_]{1,3}[^\s*_][^*_\n]{0,200}[*_]{1,3}|\]\(/mu

/** Document formats in the order in which they are tried. */
export const DOCUMENTS = {
  docx: {
    recognises: begins(0x50, 0x4b),
    read: async (bytes, name, { tracked }) =>
      (await import('./docx.ts')).readDocx(bytes, name, tracked ? { tracked } : {}),
  },
  pdf: {
    recognises: ({ text }) => text.slice(0, 1024).includes('%PDF-'),
    read: async (bytes, name) => (await import('./pdf.ts')).readPdf(bytes, name),
  },
  doc: { recognises: begins(0xd0, 0xcf, 0x11, 0xe0), read: refuse('an old Word file (.doc)') },
  rtf: { recognises: ({ text }) => text.startsWith('{\\rtf'), read: refuse('an RTF file') },
  html: {
    recognises: ({ text, root }) =>
      DOCTYPE.test(text) ||
      (root !== null &&
        HTML_ROOTS.has(root.toLowerCase()) &&
        (WHOLE.has(root.toLowerCase()) || isMarkup(text))),
    read: async (bytes, name) => (await import('./html.ts')).readHtml(bytes, name),
  },
  json: {
    recognises: ({ text }) => JSON_START.test(text),
    read: async (bytes, name, { map }) =>
      (await import('./json.ts')).readJson(bytes, name, map ? { map } : {}),
  },
  text: {
    recognises: ({ text }) => EXPORTED.test(text) || text.includes('\f') || !MARKDOWN.test(text),
    read: async (bytes, name) => (await import('./text.ts')).readPlain(bytes, name),
  },
} as const satisfies Record<string, DocumentFormat>

function refuse(what: string): DocumentFormat['read'] {
  return (_, name) => {
    throw new ImportError(`${name}: this is ${what}; open it in Word or LibreOffice and save it as .docx`)
  }
}
