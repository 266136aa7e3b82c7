// Query tree → its atoms, and the truth of the whole from the truth of each.

import type { Lexicon, Query } from './types.ts'

/**
 * The atoms of a query, as the reading test sees it: `and`, `or`, `not` and `/r` are decided over a whole
 * reading; phrases, concepts, proximity, fields and values are atoms that lie in one of its parts. The atoms
 * are the nodes of `query` themselves, so a plan of `query` knows them.
 */
export function atomsOf(query: Query): readonly Query[] {
  const parts = booleanParts(query)
  return parts ? parts.flatMap(atomsOf) : [query]
}

/** The truth of a query, given which of its atoms hold. Asks `has` only for atoms that matter. */
export function evaluate(query: Query, has: (atom: Query) => boolean): boolean {
  if (query.type === 'not') return !evaluate(query.part, has)
  const parts = booleanParts(query)
  if (!parts) return has(query)
  return query.type === 'or'
    ? parts.some(part => evaluate(part, has))
    : parts.every(part => evaluate(part, has))
}

/**
 * Replaces concepts that are made of several conditions (`#act and #purpose`) by those conditions, so that
 * they too can be met by different parts of one reading. A concept of plain wordings, or one with false
 * friends, stays one atom. Returns the same object when nothing is replaced.
 * @throws nothing: unknown concepts and circles are left for `planQueries` to name.
 */
export function openConcepts(query: Query, lexicon: Lexicon): Query {
  return open(query, lexicon, new Set())
}

function open(query: Query, lexicon: Lexicon, opening: ReadonlySet<string>): Query {
  if (query.type === 'concept') {
    const concept = lexicon.concepts.get(query.id)
    if (
      !concept ||
      opening.has(query.id) ||
      concept.not.length ||
      !concept.any.some(part => isComposite(part, lexicon, opening))
    )
      return query
    const inside = new Set([...opening, query.id])
    const parts = concept.any.map(part => open(part, lexicon, inside))
    const [only] = parts
    if (parts.length === 1 && only) return only
    return { type: 'or', parts, start: query.start, end: query.end }
  }
  if (query.type === 'not') {
    const part = open(query.part, lexicon, opening)
    return part === query.part ? query : { ...query, part }
  }
  if (query.type === 'and' || query.type === 'or' || (query.type === 'within' && query.scope === 'reading')) {
    const parts = query.parts.map(part => open(part, lexicon, opening))
    return parts.every((part, index) => part === query.parts[index]) ? query : { ...query, parts }
  }
  return query
}

/** Does the query join conditions that different parts of a reading may meet? Looks into its concepts. */
function isComposite(query: Query, lexicon: Lexicon, opening: ReadonlySet<string>): boolean {
  if (query.type === 'and' || query.type === 'not') return true
  if (query.type === 'within') return query.scope === 'reading'
  if (query.type === 'or') return query.parts.some(part => isComposite(part, lexicon, opening))
  if (query.type !== 'concept' || opening.has(query.id)) return false
  const concept = lexicon.concepts.get(query.id)
  if (!concept || concept.not.length) return false
  const inside = new Set([...opening, query.id])
  return concept.any.some(part => isComposite(part, lexicon, inside))
}

function booleanParts(query: Query): readonly Query[] | null {
  if (query.type === 'and' || query.type === 'or') return query.parts
  if (query.type === 'not') return [query.part]
  if (query.type === 'within' && query.scope === 'reading') return query.parts
  return null
}
