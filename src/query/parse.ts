// Query source → query tree, by precedence: `not` > proximity > `and` > `or`.

import { requireWords } from './check.ts'
import { QueryError } from './error.ts'
import { lexQuery, type Token } from './lex.ts'
import type { Bound, Comparison, Field, Mood, Query, Scope, TimeUnit, ValueKind } from './types.ts'

const SCOPES: Readonly<Record<string, Scope>> = {
  s: 'sentence',
  r: 'reading',
  p: 'provision',
  sec: 'section',
}
const COMPARISONS: ReadonlySet<string> = new Set<Comparison>(['<', '<=', '=', '>=', '>'])
/** Brackets inside brackets; deeper source is refused rather than overflowing the stack. */
const DEEPEST = 200

/**
 * Reads a query of the terms-and-connectors language (`docs/query-language.md`).
 * @throws QueryError naming the character and what to write instead.
 */
export function parseQuery(source: string): Query {
  const reader = createReader(source)
  const query = reader.readOr()
  reader.expectEnd()
  requireWords(query)
  return query
}

function createReader(source: string) {
  const tokens = lexQuery(source)
  let next = 0
  let depth = 0

  return { readOr, expectEnd }

  function peek(): Token {
    const token = tokens[next]
    if (!token) throw new QueryError('the query ends too early', source.length)
    return token
  }

  function take(): Token {
    const token = peek()
    next++
    return token
  }

  function expectEnd(): void {
    const token = peek()
    if (token.type === 'end') return
    if (token.type === ')') throw new QueryError('this ) closes nothing', token.start)
    throw new QueryError(juxtaposed(token), token.start)
  }

  function readOr(): Query {
    return readChain('or', readAnd)
  }

  function readAnd(): Query {
    return readChain('and', readProximity)
  }

  function readChain(type: 'or' | 'and', readPart: () => Query): Query {
    const first = readPart()
    if (peek().type !== type) return first
    const parts = [first]
    while (peek().type === type) {
      take()
      parts.push(readPart())
    }
    return { type, parts, start: first.start, end: endOf(parts) }
  }

  function readProximity(): Query {
    let left = readNot()
    /** Parts of the chain `a /s b /s c` being read, which are one node. */
    let chain: readonly Query[] = []
    for (;;) {
      const token = peek()
      if (token.type === 'scope') {
        take()
        const right = readNot()
        const scope = SCOPES[token.text] ?? 'provision'
        const goesOn = chain.length > 0 && left.type === 'within' && left.scope === scope
        chain = goesOn ? [...chain, right] : [left, right]
        left = { type: 'within', scope, parts: chain, start: left.start, end: right.end }
      } else if (token.type === 'near' || token.type === '%') {
        take()
        left = joinSides(left, token, readNot())
        chain = []
      } else return left
    }
  }

  function readNot(): Query {
    const token = peek()
    if (token.type !== 'not') return readAtom()
    take()
    const part = nested(token.start, readNot)
    return { type: 'not', part, start: token.start, end: part.end }
  }

  function nested<T>(at: number, read: () => T): T {
    if (++depth > DEEPEST) throw new QueryError(`more than ${DEEPEST} brackets inside one another`, at)
    const value = read()
    depth--
    return value
  }

  function readAtom(): Query {
    const token = take()
    const { start, end } = token
    switch (token.type) {
      case 'word':
        return { type: 'phrase', terms: [token.text], exact: token.exact, start, end }
      case 'phrase':
        return { type: 'phrase', terms: token.terms, exact: token.exact, start, end }
      case 'concept':
        return { type: 'concept', id: token.text, start, end }
      case 'mood':
        return { type: 'mood', mood: readMood(token.text, start), start, end }
      case '(':
        return nested(start, () => {
          const query = readOr()
          closeBracket(start)
          return query
        })
      case 'field':
        return nested(start, () => {
          const query = readOr()
          // Decoded boundary: the lexer makes field tokens of these two names only.
          return { type: 'field', field: token.text as Field, query, start, end: closeBracket(start) }
        })
      case 'value':
        return { type: 'value', kind: token.kind, bound: readBound(token), start, end }
      default:
        throw new QueryError(misplaced(token), start)
    }
  }

  function closeBracket(open: number): number {
    const token = peek()
    if (token.type === ')') return take().end
    if (token.type === 'end') throw new QueryError('this bracket is never closed', open)
    throw new QueryError(juxtaposed(token), token.start)
  }
}

function joinSides(left: Query, token: Token, right: Query): Query {
  const place = { start: left.start, end: right.end }
  return token.type === 'near'
    ? { type: 'near', left, right, distance: token.distance, ordered: token.ordered, ...place }
    : { type: 'without', left, right, ...place }
}

function endOf(parts: readonly Query[]): number {
  return parts.at(-1)?.end ?? 0
}

function readMood(text: string, at: number): Mood {
  if (text === 'duty' || text === 'power') return text
  throw new QueryError(`[${text}] is unknown: there are [duty] and [power]`, at)
}

/** E.g. `>=4y`, `max >= 4 y` */
const BOUND = /^(max)?\s*(<=|>=|<|>|=)\s*(\d{1,6}(?:\.\d{1,3})?)\s*([ymwd])?$/

function readBound(token: { kind: ValueKind; text: string; start: number }): Bound | null {
  const body = token.text.trim()
  if (body === 'any') return null
  const found = BOUND.exec(body)
  const comparison = found?.[2] ?? ''
  const named = found?.[1] !== undefined
  if (!found || !isComparison(comparison) || named !== (token.kind === 'prison')) {
    throw new QueryError(
      `${token.kind}(${body}) is not understood: write ${EXAMPLES[token.kind]}`,
      token.start,
    )
  }
  return { comparison, amount: Number(found[3]), unit: readUnit(found[4]) }
}

const EXAMPLES: Readonly<Record<ValueKind, string>> = {
  age: 'age(<18), age(=18) or age(any)',
  prison: 'prison(max>=4y) or prison(any)',
  days: 'days(>=30) or days(any)',
}

function isComparison(text: string): text is Comparison {
  return COMPARISONS.has(text)
}

function readUnit(text: string | undefined): TimeUnit | null {
  return text === 'y' || text === 'm' || text === 'w' || text === 'd' ? text : null
}

function juxtaposed(token: Token): string {
  if (token.type === 'not') return 'write "and not"'
  return `${describe(token)} follows without a connector: quote the words to make a phrase, or write and, or, /5, /s between them`
}

function misplaced(token: Token): string {
  if (token.type === 'end') return 'a word or phrase is missing at the end'
  if (token.type === ')') return 'a word or phrase is missing before this )'
  return `a word or phrase is missing before ${describe(token)}; to search the word itself, quote it`
}

function describe(token: Token): string {
  return token.type === 'end' ? 'the end' : `“${token.source}”`
}
