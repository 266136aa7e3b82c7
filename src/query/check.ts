// A parsed query → the same, or an error where `not` or a field stands where it can mean nothing.

import { QueryError } from './error.ts'
import type { Query } from './types.ts'

/**
 * Checks that a query can be pointed at in a text: a bare `not` holds nearly everywhere and points at nothing.
 * @throws QueryError at the part at fault.
 */
export function requireWords(query: Query): void {
  if (!isPositive(query)) {
    throw new QueryError('“not” needs something to narrow: write “a and not b”', firstNot(query).start)
  }
  checkParts(query)
}

function checkParts(query: Query): void {
  switch (query.type) {
    case 'or':
    case 'and':
    case 'within':
      for (const part of query.parts) checkParts(part)
      return
    case 'not':
      checkParts(query.part)
      return
    case 'near':
    case 'without':
      checkOperand(query.left)
      checkOperand(query.right)
      return
    case 'field':
      requireWords(query.query)
      return
    default:
  }
}

function checkOperand(query: Query): void {
  if (!isPositive(query)) {
    throw new QueryError(
      '“not” binds tighter than /n and %: put what is denied in brackets after “and not”',
      firstNot(query).start,
    )
  }
  if (query.type === 'field') {
    throw new QueryError(
      `${query.field}() has no place among the words: join it with and, or, not`,
      query.start,
    )
  }
  checkParts(query)
}

function isPositive(query: Query): boolean {
  if (query.type === 'not') return false
  if (query.type === 'or') return query.parts.every(isPositive)
  if (query.type === 'and' || query.type === 'within') return query.parts.some(isPositive)
  return true
}

function firstNot(query: Query): Query {
  if (query.type === 'or' || query.type === 'and' || query.type === 'within') {
    const part = query.parts.find(one => !isPositive(one))
    return part ? firstNot(part) : query
  }
  return query
}
