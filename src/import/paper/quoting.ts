// Paragraphs one after another → whether each belongs to words that are inserted into another law.

import { isMarginal } from './headings.ts'
import type { Paragraph } from './paragraph.ts'

/** Where the reading stands. */
export interface Quoting {
  open: boolean
  mark: string
}

/** Tells whether a paragraph is quoted, and goes on with `quoting`. */
export function isQuoting(quoting: Quoting, own: Paragraph, before: readonly Paragraph[]): boolean {
  if (!quoting.open) {
    const mark = OPENS.exec(own.text)?.[1]
    if (!mark || DEFINES.test(own.text) || !leadsIn(before)) return false
    quoting.open = true
    quoting.mark = mark
  } else if (UNQUOTED_PART.test(own.text) && (own.centred || own.strong)) {
    // The closing mark was lost: a part of the law itself ends every insertion.
    quoting.open = false
    return false
  }
  if (CLOSES.test(own.text)) quoting.open = false
  return true
}

/** The words before, or those before the heading of the inserted section, announce it. */
function leadsIn(before: readonly Paragraph[]): boolean {
  const [last, first] = [before.at(-1), before.at(-2)]
  if (!last) return false
  return LEADS_IN.test(last.text) || (first !== undefined && isMarginal(last) && LEADS_IN.test(first.text))
}

/** `“48A.(1)`, `‘(a)`. */
const OPENS = /^([“‘"«])/
/** `the following section is inserted:`, `substitute:`. */
const LEADS_IN =
  /(?:insert|substitut|add|replac|following|amended|incorp|sustit|agr[ée]g|remplac)[^.]{0,160}[:—–-]\s?$/i
/** `“child” means`: a term, not an insertion. */
const DEFINES = /^[“‘"«][^”’"»]{1,80}[”’"»],? (?:means|includes|has|désigne|significa)/
/** Ends with the closing mark: `”.`, `’;”.` */
const CLOSES = /[”"»]['’”]?[.,;]{0,2}(?: and| or)?$/
const UNQUOTED_PART = /^(?:PART|CHAPTER|SCHEDULE)\b/
