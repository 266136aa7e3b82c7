// Query tree → source that parses to the same tree.

import type { Bound, Query, Scope } from './types.ts'

const CONNECTORS: Readonly<Record<Scope, string>> = {
  sentence: '/s',
  reading: '/r',
  provision: '/p',
  section: '/sec',
}
/** A word that needs no quotes: `traffick!`, `sub-section` */
const BARE = /^[\p{L}\p{M}\d*§][\p{L}\p{M}\d*§'’-]*!?$/u
const KEYWORD = /^(?:and|or|not)$/i

/** Binding strength: a part is bracketed unless it binds tighter than what stands around it. */
const STRENGTH = { or: 1, and: 2, near: 3, within: 3, without: 3, not: 4 } as const
const ATOM = 5

/** The query as source, brackets only where needed: `parseQuery(printQuery(q))` is `q`, positions aside. */
export function printQuery(query: Query): string {
  switch (query.type) {
    case 'or':
    case 'and':
      return query.parts.map(part => bracket(part, STRENGTH[query.type] + 1)).join(` ${query.type} `)
    case 'not':
      return `not ${bracket(query.part, STRENGTH.not)}`
    case 'within':
      return printWithin(query.parts, query.scope)
    case 'near':
      return printSides(query.left, `${query.ordered ? '+' : '/'}${query.distance}`, query.right)
    case 'without':
      return printSides(query.left, '%', query.right)
    case 'phrase':
      return printPhrase(query.terms, query.exact)
    case 'concept':
      return `#${query.id}`
    case 'field':
      return `${query.field}(${printQuery(query.query)})`
    case 'value':
      return `${query.kind}(${printBound(query.kind === 'prison', query.bound)})`
    case 'mood':
      return `[${query.mood}]`
  }
}

/** `a /5 b /s c` reads from the left, so only the first part of a chain may be a chain itself. */
function printSides(left: Query, connector: string, right: Query): string {
  return `${bracket(left, STRENGTH.near)} ${connector} ${bracket(right, STRENGTH.near + 1)}`
}

function printWithin(parts: readonly Query[], scope: Scope): string {
  const [first, ...rest] = parts
  if (!first) return ''
  const merges = first.type === 'within' && first.scope === scope
  const head = merges ? `(${printQuery(first)})` : bracket(first, STRENGTH.near)
  return [head, ...rest.map(part => bracket(part, STRENGTH.near + 1))].join(` ${CONNECTORS[scope]} `)
}

function bracket(query: Query, least: number): string {
  const strength = query.type in STRENGTH ? strengthOf(query.type) : ATOM
  return strength >= least ? printQuery(query) : `(${printQuery(query)})`
}

function strengthOf(type: string): number {
  return Object.entries(STRENGTH).find(([name]) => name === type)?.[1] ?? ATOM
}

function printPhrase(terms: readonly string[], exact: boolean): string {
  const sign = exact ? '=' : ''
  const [only] = terms
  if (terms.length === 1 && only !== undefined && BARE.test(only) && (exact || !KEYWORD.test(only)))
    return sign + only
  return `${sign}"${terms.join(' ')}"`
}

function printBound(named: boolean, bound: Bound | null): string {
  if (!bound) return 'any'
  return `${named ? 'max' : ''}${bound.comparison}${bound.amount}${bound.unit ?? ''}`
}
