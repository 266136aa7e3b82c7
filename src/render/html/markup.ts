// Template with values → HTML in which every value is escaped unless it is HTML already.

import { escapeHtml } from '../safe.ts'

/** HTML made by `html`; the only thing that is put into a page without escaping. */
export interface Markup {
  readonly markup: string
}

/** What can stand in a template: words (escaped), markup, lists of markup, or nothing. */
export type Insert = string | number | Markup | readonly Markup[] | null

/** HTML from a template literal. Words inserted are escaped and their hidden characters shown. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  let markup = parts[0] ?? ''
  inserts.forEach((insert, index) => {
    markup += print(insert) + (parts[index + 1] ?? '')
  })
  return { markup }
}

/** Trusted text of the program itself (style sheets, scripts) as markup. Never for words of a statute. */
export function trusted(markup: string): Markup {
  return { markup }
}

function print(insert: Insert): string {
  if (insert === null) return ''
  if (typeof insert === 'string') return escapeHtml(insert)
  if (typeof insert === 'number') return String(insert)
  if ('markup' in insert) return insert.markup
  return insert.map(each => each.markup).join('')
}

/** A name that is safe as an `id` and in a fragment: letters, digits and hyphens, anything else as its code point. */
export function idOf(...names: readonly (string | number)[]): string {
  return names
    .map(name => String(name).replace(NOT_ID, sign => `_${(sign.codePointAt(0) ?? 0).toString(16)}`))
    .join('-')
}

/** Anything but what can stand in an id, e.g. a blank. */
const NOT_ID = /[^A-Za-z0-9-]/gu
