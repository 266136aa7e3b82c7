// HTML → a stream of elements and words, whatever was left unclosed (the only htmlparser2).

import { Parser } from 'htmlparser2'

/** What is told of a page, in document order; names and attribute names in lower case. */
export interface HtmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  words(text: string): void
}

/** Characters given to the parser at a time. */
const CHUNK = 1 << 16

/** Streams a page through `handler`. Never throws: HTML has no errors. Comments and scripts are not told. */
export function readMarkup(html: string, handler: HtmlHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => handler.open(name, attributes),
      onclosetag: name => handler.close(name),
      ontext: text => handler.words(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  for (let at = 0; at < html.length; at += CHUNK) parser.write(html.slice(at, at + CHUNK))
  parser.end()
}
