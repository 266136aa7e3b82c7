// A boolean query and a law → the query's atoms as bits over the law's leaves, ready to be asked of readings.

import { type Asked, ask, type Law, type Unit } from '../law/index.ts'
import { atomsOf, evaluate, printQuery, type Query, type Span } from '../query/index.ts'

/** One query, with what every reading must also satisfy, over one law. */
export interface Question {
  readonly asked: Asked
  /** Spans of each atom, by its bit. */
  readonly spansOf: readonly (readonly Span[])[]
  /** Whether these atoms satisfy the query and its restriction. */
  holds(mask: number): boolean
  /** Whether these atoms satisfy the query alone. */
  holdsAlone(mask: number): boolean
}

/** What is sought: readings that satisfy, or a reading that satisfies the query and lacks the restriction. */
export type Aim = 'satisfy' | 'refute'

/** Most atoms of one query with its restriction: they are the bits of a mask. */
const MOST_ATOMS = 30

const known = new WeakMap<Law, Map<string, Question>>()

/**
 * Prepares a query for one law. Kept per law, so that the same question is read once.
 * @throws Error when query and restriction have more than 30 atoms.
 */
export function question(law: Law, query: Query, inside: Query | null, aim: Aim = 'satisfy'): Question {
  const questions = known.get(law) ?? new Map<string, Question>()
  known.set(law, questions)
  const key = `${aim}|${printQuery(query)}|${inside ? printQuery(inside) : ''}`
  const made = questions.get(key) ?? prepare(law, query, inside, aim)
  questions.set(key, made)
  return made
}

function prepare(law: Law, query: Query, inside: Query | null, aim: Aim): Question {
  const atoms = new Map<string, Query>()
  for (const atom of [...atomsOf(query), ...(inside ? atomsOf(inside) : [])])
    atoms.set(printQuery(atom), atom)
  if (atoms.size > MOST_ATOMS)
    throw new Error(
      `“${printQuery(query)}” joins more than ${MOST_ATOMS} things; name some of them as one concept`,
    )
  const spansOf = [...atoms.values()].map(atom => law.matches.spans(atom))
  const leaves = new Uint32Array(law.skeleton.leaves.length)
  for (const [bit, atom] of [...atoms.values()].entries())
    for (const span of spansOf[bit] ?? [])
      for (const leaf of leavesOfSpan(law, atom, span)) leaves[leaf] = (leaves[leaf] ?? 0) | (1 << bit)
  const bits = new Map([...atoms.keys()].map((atom, index) => [atom, 1 << index]))
  const bitOf = (atom: Query) => bits.get(printQuery(atom)) ?? 0
  const within = (mask: number) => (atom: Query) => (mask & bitOf(atom)) !== 0
  const holdsAlone = remember(mask => evaluate(query, within(mask)))
  const holds = remember(mask => holdsAlone(mask) && (!inside || evaluate(inside, within(mask))))
  const possible = remember(
    mask =>
      couldHold(query, within(mask)) && (!inside || aim === 'refute' || couldHold(inside, within(mask))),
  )
  const masks = { leaves, holds, possible, ...directions(query, inside, aim, bitOf) }
  return { asked: ask(law, masks), spansOf, holds, holdsAlone }
}

/** Atoms that can only help, and atoms that can only hinder, what is sought. */
function directions(query: Query, inside: Query | null, aim: Aim, bitOf: (atom: Query) => number): Direction {
  const wanted = directionOf(query, bitOf)
  const beside = inside ? directionOf(inside, bitOf) : NO_DIRECTION
  const helping = wanted.helping | (aim === 'satisfy' ? beside.helping : beside.hindering)
  const hindering = wanted.hindering | (aim === 'satisfy' ? beside.hindering : beside.helping)
  return { helping: helping & ~hindering, hindering: hindering & ~helping }
}

interface Direction {
  readonly helping: number
  readonly hindering: number
}

const NO_DIRECTION: Direction = { helping: 0, hindering: 0 }

function directionOf(query: Query, bitOf: (atom: Query) => number): Direction {
  if (query.type === 'not') {
    const inner = directionOf(query.part, bitOf)
    return { helping: inner.hindering, hindering: inner.helping }
  }
  if (query.type === 'or' || joins(query))
    return query.parts
      .map(part => directionOf(part, bitOf))
      .reduce(
        (a, b) => ({ helping: a.helping | b.helping, hindering: a.hindering | b.hindering }),
        NO_DIRECTION,
      )
  return { helping: bitOf(query), hindering: 0 }
}

/** Whether the query could hold for some part of these atoms: what must be absent may be left out. */
function couldHold(query: Query, has: (atom: Query) => boolean): boolean {
  if (query.type === 'not') return true
  if (query.type === 'or') return query.parts.some(part => couldHold(part, has))
  if (joins(query)) return query.parts.every(part => couldHold(part, has))
  return has(query)
}

function joins(query: Query): query is Extract<Query, { type: 'and' | 'within' }> {
  return query.type === 'and' || (query.type === 'within' && query.scope === 'reading')
}

/**
 * A heading holds for all the words under it. Other spans lie in one leaf; a span between two counts for the
 * later one when a sentence runs through them, else for none.
 */
function leavesOfSpan(law: Law, atom: Query, span: Span): number[] {
  const first = law.leafOf(span.first)
  const last = law.leafOf(span.last)
  if (first === last) return [first]
  if (atom.type === 'field') return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
  const { leaves, units } = law.skeleton
  const a = units[leaves[first]?.unit ?? -1]
  const b = units[leaves[last]?.unit ?? -1]
  if (!a || !b) return []
  return holdsUnit(a, b) ? [last] : holdsUnit(b, a) ? [first] : []
}

/** Whether one provision is, or lies in, another. */
export function holdsUnit(outer: Unit, inner: Unit): boolean {
  return inner.index >= outer.index && inner.index < outer.end
}

function remember(decide: (mask: number) => boolean): (mask: number) => boolean {
  const decided = new Map<number, boolean>()
  return mask => {
    const found = decided.get(mask) ?? decide(mask)
    decided.set(mask, found)
    return found
  }
}
