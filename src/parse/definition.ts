// The start of a text block → the term it defines: `“child” means`, `F1[‘exploitation’means—`, `**Act** includes`, `« traite » désigne`.

import { DEFINING } from './labels.ts'

/** A defined term at the start of a block. */
export interface Term {
  /** As printed: `“child”`, `Act`. */
  readonly label: string
  /** Bare and in lower case: `child`. */
  readonly num: string
  readonly start: number
  /** Behind the closing mark. */
  readonly end: number
}

const LEAD =
  /^(?:F\d{1,4}\[|[*_]{1,3}(?=[“"‘«'F])|\[(?=[“"‘«F])|the (?:expression|term|word) (?=[“"‘«'])|[ \u00a0])*/i
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  '«': '»',
  '„': '”',
  "'": "'",
}
/** Longest term, and how far behind it a defining verb may stand. Characters. */
const TERM = 120
const VERB = 220
/** `**Act** includes`, not `**12.**`. */
const BOLD = /^\*\*([^*\d][^*\n]{0,110})\*\*/
/** Behind a term of a section of definitions: words, or the dash of its list. */
const GOES_ON = /^[\s,(—:–-]|^$/

/** Reads a defined term at `from`, or null. `inDefinitions`: the section is one of definitions. */
export function readTerm(text: string, from: number, to: number, inDefinitions: boolean): Term | null {
  const head = text.slice(from, Math.min(to, from + TERM + 20))
  const lead = LEAD.exec(head)?.[0].length ?? 0
  const bold = BOLD.exec(head)
  if (bold?.[1]) return boldTerm(text, from, to, bold, inDefinitions)
  const opening = head.charAt(lead)
  const closing = CLOSING[opening]
  if (!closing) return null
  const close = closingMark(head, lead + 1, closing)
  if (close < 0) return null
  const name = head
    .slice(lead + 1, close)
    .replace(MARKUP, '')
    .trim()
  const rest = text.slice(from + close + 1, Math.min(to, from + close + 1 + VERB))
  if (name === '' || LABEL_LIKE.test(name) || !isDefining(rest, inDefinitions)) return null
  return {
    label: head
      .slice(lead, close + 1)
      .replace(MARKUP, '')
      .replace(SPACES, ' '),
    num: bare(name),
    // “the expression” before the term belongs to the definition, not to its neighbour.
    start: from,
    end: from + close + 1,
  }
}

const MARKUP = /[*_\\]/g
const SPACES = /\s+/g
const TRAILING = /[\s,;:.]+$/

function bare(name: string): string {
  return name.toLowerCase().replace(SPACES, ' ').replace(TRAILING, '')
}

function boldTerm(
  text: string,
  from: number,
  to: number,
  found: RegExpExecArray,
  inDefinitions: boolean,
): Term | null {
  const end = from + found[0].length
  const rest = text.slice(end, Math.min(to, end + VERB))
  const name = (found[1] ?? '').trim()
  if (rest.trim() === '' || !isDefining(rest, inDefinitions)) return null
  return { label: name.replace(MARKUP, ''), num: bare(name.replace(MARKUP, '')), start: from, end }
}

/** The first closing mark; an apostrophe inside a word (`children’s`) closes nothing. */
function closingMark(head: string, from: number, closing: string): number {
  for (let at = from; at < head.length; at++) {
    const here = head.charAt(at)
    if (here === '“' || here === '\n\n') return -1
    if (here !== closing) continue
    if (closing !== '’' || !POSSESSIVE.test(head.slice(at + 1, at + 3))) return at
  }
  return -1
}

/** `’s home`, not `’means`. */
const POSSESSIVE = /^(?:s[ ’]|s$|t[ ]|[A-Z])/

/** `“1A.` or `“(3)` quotes a provision, not a term. */
const LABEL_LIKE = /^[“"‘\s]{0,4}(?:\(\w{1,4}\)|\d{1,4}[A-Z]{0,3}[.—])/

function isDefining(rest: string, inDefinitions: boolean): boolean {
  const sentence = SENTENCE.exec(rest)?.[0] ?? rest
  if (DEFINING.test(sentence) || DASH_ONLY.test(rest)) return true
  return inDefinitions && GOES_ON.test(rest)
}

/** `‘net premium’—`: the list below says what it means. */
const DASH_ONLY = /^\s*[—–]\s*$/
/** Up to the first full stop that ends a sentence. */
const SENTENCE = /^[^.;]*/
