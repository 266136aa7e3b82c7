// Query source → tokens.

import { QueryError } from './error.ts'
import type { ValueKind } from './types.ts'

interface Place {
  readonly start: number
  readonly end: number
  /** The characters of the token, for messages. */
  readonly source: string
}

/** One token of a query. */
export type Token = Place &
  (
    | { readonly type: 'end' | 'and' | 'or' | 'not' | '(' | ')' | '%' }
    | { readonly type: 'word'; readonly text: string; readonly exact: boolean }
    | { readonly type: 'phrase'; readonly terms: readonly string[]; readonly exact: boolean }
    | { readonly type: 'scope'; readonly text: string }
    | { readonly type: 'concept' | 'mood' | 'field'; readonly text: string }
    | { readonly type: 'near'; readonly distance: number; readonly ordered: boolean }
    | { readonly type: 'value'; readonly kind: ValueKind; readonly text: string }
  )

// One pattern per kind of token, tried in turn at the same place (sticky).
const SPACE = /\s+/y
/** E.g. `="in force"`, `“position of vulnerability”` */
const PHRASE = /(=?)(?:"([^"]*)"|“([^”]*)”)/y
/** E.g. `#child` */
const CONCEPT = /#([\p{L}\d]+(?:-[\p{L}\d]+)*)/uy
/** E.g. `[duty]` */
const MOOD = /\[\s*([a-z]+)\s*\]/y
/** E.g. `/5`, `+3`, `/sec` */
const CONNECTOR = /([/+])(\d{1,4}|[a-z]+)(?![\p{L}\d])/uy
/** E.g. `prison(max>=4y)` */
const VALUE = /(age|prison|days)\s*\(([^()]*)\)/y
/** E.g. `heading(` */
const FIELD = /(heading|title)\s*\(/y
/** E.g. `=law`, `traffick!`, `sub-section`, `harbo*r` */
const WORD = /(=?)([\p{L}\p{M}\d*§][\p{L}\p{M}\d*§'’-]*!?)/uy

const KEYWORDS: ReadonlySet<string> = new Set(['and', 'or', 'not'])
const SIGNS: ReadonlySet<string> = new Set(['(', ')', '%'])
const MAX_DISTANCE = 255

/** Cuts a query into tokens; the last is always `end`. @throws QueryError at a character with no meaning. */
export function lexQuery(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (;;) {
    at += match(SPACE, source, at)?.[0].length ?? 0
    if (at >= source.length) break
    const token = readToken(source, at)
    tokens.push(token)
    at = token.end
  }
  tokens.push({ type: 'end', start: source.length, end: source.length, source: '' })
  return tokens
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

function readToken(source: string, at: number): Token {
  const sign = source[at] ?? ''
  const place = (text: string): Place => ({ start: at, end: at + text.length, source: text })
  if (isSign(sign)) return { type: sign, ...place(sign) }
  let found = match(PHRASE, source, at)
  if (found) {
    const terms = (found[2] ?? found[3] ?? '').split(/\s+/).filter(Boolean)
    if (!terms.length)
      throw new QueryError('an empty phrase matches nothing: put words between the quotes', at)
    for (const term of terms) checkTerm(term, at)
    return { type: 'phrase', terms, exact: found[1] === '=', ...place(found[0]) }
  }
  found = match(CONCEPT, source, at)
  if (found) return { type: 'concept', text: found[1] ?? '', ...place(found[0]) }
  found = match(MOOD, source, at)
  if (found) return { type: 'mood', text: found[1] ?? '', ...place(found[0]) }
  found = match(CONNECTOR, source, at)
  if (found) return readConnector(found, at, place(found[0]))
  found = match(VALUE, source, at)
  if (found && isKind(found[1]))
    return { type: 'value', kind: found[1], text: found[2] ?? '', ...place(found[0]) }
  found = match(FIELD, source, at)
  if (found) return { type: 'field', text: found[1] ?? '', ...place(found[0]) }
  found = match(WORD, source, at)
  if (found) return readWord(found, at, place(found[0]))
  throw new QueryError(fault(source, at), at)
}

function readWord(found: RegExpExecArray, at: number, place: Place): Token {
  const exact = found[1] === '='
  const text = found[2] ?? ''
  const keyword = text.toLowerCase()
  if (!exact && isKeyword(keyword)) return { type: keyword, ...place }
  checkTerm(text, at)
  return { type: 'word', text, exact, ...place }
}

function readConnector(found: RegExpExecArray, at: number, place: Place): Token {
  const what = found[2] ?? ''
  const distance = Number(what)
  if (Number.isInteger(distance)) {
    if (distance < 1 || distance > MAX_DISTANCE) {
      throw new QueryError(`${found[0]}: the distance is a number of words from 1 to ${MAX_DISTANCE}`, at)
    }
    return { type: 'near', distance, ordered: found[1] === '+', ...place }
  }
  if (found[1] === '/' && ['s', 'r', 'p', 'sec'].includes(what))
    return { type: 'scope', text: what, ...place }
  throw new QueryError(`${found[0]} is unknown: there are /5, +5, /s, /r, /p and /sec`, at)
}

/** `!` expands a root and stands at the end of a word of two letters or more; so `*` has letters beside it. */
function checkTerm(term: string, at: number): void {
  const bang = term.indexOf('!')
  if (bang >= 0 && bang < term.length - 1)
    throw new QueryError(`${term}: ! stands only at the end of a word`, at)
  const letters = term.replace(LETTERS_ONLY, '')
  const expands = bang >= 0 || term.includes('*')
  if (expands && letters.length < 2)
    throw new QueryError(`${term}: an expander needs two letters or more`, at)
  if (!letters.length) throw new QueryError(`${term}: no letter or digit to look for`, at)
}

/** E.g. the `*` of `harbo*r` */
const LETTERS_ONLY = /[^\p{L}\p{N}]/gu

function isSign(text: string): text is '(' | ')' | '%' {
  return SIGNS.has(text)
}

function isKeyword(text: string): text is 'and' | 'or' | 'not' {
  return KEYWORDS.has(text)
}

function isKind(text: string | undefined): text is ValueKind {
  return text === 'age' || text === 'prison' || text === 'days'
}

function fault(source: string, at: number): string {
  const sign = source[at] ?? ''
  if (sign === '"' || sign === '“' || (sign === '=' && '"“'.includes(source[at + 1] ?? ' '))) {
    return 'this quotation is never closed'
  }
  if (sign === '#') return 'a concept is written #with-letters-and-hyphens'
  if (sign === '[') return 'there are [duty] and [power]'
  if (sign === '&') return 'write and for &'
  if (sign === '|') return 'write or for |'
  return `“${String.fromCodePoint(source.codePointAt(at) ?? 0)}” has no meaning here`
}
