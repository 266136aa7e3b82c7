// A test and a law → the provisions that satisfy it, each with the words that do.

import { type Asked, ask, type Law, type Unit } from '../law/index.ts'
import { atomsOf, evaluate, printQuery, type Query, type Span } from '../query/index.ts'
import type { RuleElement, Test, TestKind } from '../ruleset/rule.ts'

/** A place in a law that satisfies a test. */
export interface Hit {
  readonly law: Law
  /** Unit of subsection level in which it sits. */
  readonly unit: number
  /** Leaves that carry the words, in document order: definitions opened on the way among them. */
  readonly leaves: readonly number[]
  /** Words that satisfy the test, ascending. */
  readonly spans: readonly Span[]
  /** Why it counts only partly; null when it counts in full. */
  readonly weakness: string | null
}

/** One query over one law: its atoms as bits, and what they find. */
interface Question {
  readonly asked: Asked
  readonly spansOf: readonly (readonly Span[])[]
  /** Whether these atoms satisfy the query and its restriction. */
  holds(mask: number): boolean
  /** Whether these atoms satisfy the query alone. */
  holdsAlone(mask: number): boolean
}

const questions = new WeakMap<Law, Map<Query, Map<Query | null, Question>>>()

/** Finds where a test holds in several laws read together, in the order of the texts. */
export function findAll(
  laws: readonly Law[],
  test: Test,
  element: RuleElement | null,
  inside: Query | null,
): Hit[] {
  return test.kind === 'every'
    ? findEvery(laws, test, inside)
    : laws.flatMap(law => findHits(law, test, element, inside))
}

/** Tests that look at the words of a provision alone. */
const BY_WORDS: ReadonlySet<TestKind> = new Set(['text', 'measure'])

/** Finds where a test holds. `inside` is the rule's own restriction; the element's exceptions take hits away. */
function findHits(law: Law, test: Test, element: RuleElement | null, inside: Query | null): Hit[] {
  const found = BY_WORDS.has(test.kind) ? textHits(law, test, inside) : readingHits(law, test, inside)
  const hits = found.filter(hit => !element || !element.unless.some(query => holdsIn(law, query, hit.unit)))
  return hits.map(hit => ({ ...hit, weakness: weaknessOf(hit, test, element) }))
}

/**
 * Whether every reading that satisfies the test's query also satisfies its `has`, in all laws together, and at
 * least one does: `[satisfied, has]` hits for evidence; empty when it does not hold.
 */
function findEvery(laws: readonly Law[], test: Test, inside: Query | null): Hit[] {
  const has = test.has
  if (!has) return []
  const hits: Hit[] = []
  for (const law of laws) {
    const claim = question(law, test.query, inside)
    const both = question(law, test.query, has, 'refute')
    for (const hit of claim.asked.hits()) {
      if (law.annexed(hit.root.unit)) continue
      const masks = both.asked.masksOf(hit.root)
      const claimed = masks.filter(both.holdsAlone)
      if (!claimed.every(both.holds)) return []
      if (claimed.length) hits.push(asHit(law, hit.root.unit, hit.leaves, claim))
    }
  }
  return hits
}

function readingHits(law: Law, test: Test, inside: Query | null): Hit[] {
  const asked = question(law, test.query, inside)
  if (test.kind === 'reading')
    return asked.asked
      .hits()
      .filter(hit => !law.annexed(hit.root.unit))
      .map(hit => asHit(law, hit.root.unit, hit.leaves, asked))
  return sectionHits(law, asked)
}

/** Sections that, with the definitions they open, hold everything the query asks. */
function sectionHits(law: Law, asked: Question): Hit[] {
  const { units } = law.skeleton
  const bySection = new Map<number, number>()
  for (const root of law.roots) {
    const section = units[root.unit]?.section ?? root.unit
    bySection.set(section, (bySection.get(section) ?? 0) | asked.asked.unionOf(root))
  }
  const hits: Hit[] = []
  for (const [section, mask] of bySection) {
    if (!mask || !asked.holds(mask) || law.annexed(section)) continue
    const leaves = law.rootsOf(section).flatMap(root => asked.asked.leavesOf(root))
    hits.push(asHit(law, section, [...new Set(leaves)], asked))
  }
  return hits
}

function textHits(law: Law, test: Test, inside: Query | null): Hit[] {
  const hits: Hit[] = []
  for (const span of law.matches.spans(test.query)) {
    if (law.denied(span) || !standsTogether(law, test.query, span)) continue
    const leaf = law.leafOf(span.first)
    const unit = law.skeleton.units[law.skeleton.leaves[leaf]?.unit ?? -1]
    if (!unit || law.annexed(unit.index)) continue
    if (test.kind === 'measure' && !laysDown(law, unit, span)) continue
    if (inside && !bagHolds(law, inside, unit.clause)) continue
    const last = law.leafOf(span.last)
    const leaves = last === leaf ? [leaf] : [leaf, last]
    hits.push({ law, unit: unit.clause, leaves, spans: [span], weakness: null })
  }
  return hits
}

/**
 * Two items of one list say two things: a match that begins in one and ends in another counts only when an item,
 * with the words above it, has every part.
 */
function standsTogether(law: Law, query: Query, span: Span): boolean {
  const { leaves, units } = law.skeleton
  const first = units[leaves[law.leafOf(span.first)]?.unit ?? -1]
  const last = units[leaves[law.leafOf(span.last)]?.unit ?? -1]
  if (!first || !last || first.clause !== last.clause) return true
  const related = (a: Unit, b: Unit) => b.index >= a.index && b.index < a.end
  if (related(first, last) || related(last, first)) return true
  if (query.type !== 'and' && query.type !== 'within') return false
  return [law.leafOf(span.first), law.leafOf(span.last)].some(leaf =>
    query.parts.every(
      part => part.type === 'not' || law.pathTo(leaf).some(above => holdsInLeaf(law, part, above)),
    ),
  )
}

function holdsInLeaf(law: Law, query: Query, leaf: number): boolean {
  return law.matches.holds(query, law.leafWords[leaf] ?? 0, (law.leafWords[leaf + 1] ?? 0) - 1)
}

/** A measure is laid down by a duty, a power or a right; a definition or an aim lays nothing down. */
function laysDown(law: Law, unit: Unit, span: Span): boolean {
  const clause = law.skeleton.units[unit.clause] ?? unit
  return (
    clause.provision.kind !== 'definition' &&
    unit.provision.kind !== 'definition' &&
    law.strengthOf(span) !== null
  )
}

/** Whether a provision, with the definitions it opens, holds everything a query asks. */
function bagHolds(law: Law, query: Query, unit: number): boolean {
  const asked = question(law, query, null)
  let mask = 0
  for (const root of law.rootsOf(unit)) mask |= asked.asked.unionOf(root)
  return asked.holds(mask)
}

/** Whether a query has a match whose words lie inside a unit. */
export function holdsIn(law: Law, query: Query, unit: number): boolean {
  return spansIn(law, query, unit).length > 0
}

/** Matches of a query that lie inside a unit. */
export function spansIn(law: Law, query: Query, unit: number): Span[] {
  const end = law.skeleton.units[unit]?.end ?? unit + 1
  return law.matches.spans(query).filter(span => {
    const at = law.skeleton.leaves[law.leafOf(span.first)]?.unit ?? -1
    return at >= unit && at < end
  })
}

function asHit(law: Law, unit: number, leaves: readonly number[], asked: Question): Hit {
  const wanted = new Set(leaves)
  const spans = asked.spansOf
    .flatMap(list => list.filter(span => wanted.has(law.leafOf(span.last))))
    .sort((a, b) => a.first - b.first)
  return { law, unit: law.skeleton.units[unit]?.clause ?? unit, leaves, spans, weakness: null }
}

function weaknessOf(hit: Hit, test: Test, element: RuleElement | null): string | null {
  if (test.counts === 'partly') return test.because ?? 'covers it only in part'
  if (!element) return null
  const section = hit.law.skeleton.units[hit.unit]?.section ?? hit.unit
  const weak = element.weak.find(weakness => holdsIn(hit.law, weakness.query, section))
  if (weak) return weak.because
  if (
    element.strength === 'duty' &&
    hit.spans.length &&
    hit.spans.every(span => hit.law.strengthOf(span) === 'power')
  )
    return 'the provision only permits it (“may”), where the obligation says “shall”'
  return null
}

/** Prepares a query with its restriction for one law; kept, so that it is read once. */
function question(
  law: Law,
  query: Query,
  inside: Query | null,
  aim: 'satisfy' | 'refute' = 'satisfy',
): Question {
  const byQuery = questions.get(law) ?? new Map<Query, Map<Query | null, Question>>()
  questions.set(law, byQuery)
  const byInside = byQuery.get(query) ?? new Map<Query | null, Question>()
  byQuery.set(query, byInside)
  const known = byInside.get(inside)
  if (known) return known
  const made = prepare(law, query, inside, aim)
  byInside.set(inside, made)
  return made
}

/** Most atoms of one query with its restriction: they are the bits of a mask. */
const MOST_ATOMS = 30

function prepare(law: Law, query: Query, inside: Query | null, aim: 'satisfy' | 'refute'): Question {
  const atoms = new Map<string, Query>()
  for (const atom of [...atomsOf(query), ...(inside ? atomsOf(inside) : [])])
    atoms.set(printQuery(atom), atom)
  if (atoms.size > MOST_ATOMS)
    throw new Error(
      `“${printQuery(query)}” joins more than ${MOST_ATOMS} things; name some of them as one concept`,
    )
  const leaves = new Uint32Array(law.skeleton.leaves.length)
  const spansOf = [...atoms.values()].map(atom => law.matches.spans(atom))
  for (const [bit, spans] of spansOf.entries())
    for (const span of spans) {
      const leaf = leafOfSpan(law, span)
      if (leaf >= 0) leaves[leaf] = (leaves[leaf] ?? 0) | (1 << bit)
    }
  const bits = new Map([...atoms.keys()].map((atom, index) => [atom, 1 << index]))
  const within = (mask: number) => (atom: Query) => (mask & (bits.get(printQuery(atom)) ?? 0)) !== 0
  const holdsAlone = remember(mask => evaluate(query, within(mask)))
  const holds = remember(mask => holdsAlone(mask) && (!inside || evaluate(inside, within(mask))))
  const possible = remember(
    mask => couldHold(query, within(mask)) && (!inside || couldHold(inside, within(mask))),
  )
  const bitOf = (atom: Query) => bits.get(printQuery(atom)) ?? 0
  const wanted = polarity(query, bitOf)
  // To refute “every … has …” a reading is sought that satisfies the query and lacks what it should have.
  const beside = inside ? polarity(inside, bitOf) : { helping: 0, hindering: 0 }
  const helping = wanted.helping | (aim === 'satisfy' ? beside.helping : beside.hindering)
  const hindering = wanted.hindering | (aim === 'satisfy' ? beside.hindering : beside.helping)
  const masks = { leaves, holds, possible, helping: helping & ~hindering, hindering: hindering & ~helping }
  return { asked: ask(law, masks), spansOf, holds, holdsAlone }
}

/** Which atoms can help a query to hold, and which can hinder it. */
function polarity(query: Query, bitOf: (atom: Query) => number): { helping: number; hindering: number } {
  if (query.type === 'not') {
    const inner = polarity(query.part, bitOf)
    return { helping: inner.hindering, hindering: inner.helping }
  }
  if (query.type === 'or' || query.type === 'and' || (query.type === 'within' && query.scope === 'reading'))
    return query.parts
      .map(part => polarity(part, bitOf))
      .reduce((a, b) => ({ helping: a.helping | b.helping, hindering: a.hindering | b.hindering }))
  return { helping: bitOf(query), hindering: 0 }
}

/** Whether the query could hold for some part of these atoms: what must be absent may be left out. */
function couldHold(query: Query, has: (atom: Query) => boolean): boolean {
  if (query.type === 'not') return true
  if (query.type === 'or') return query.parts.some(part => couldHold(part, has))
  if (query.type === 'and' || (query.type === 'within' && query.scope === 'reading'))
    return query.parts.every(part => couldHold(part, has))
  return has(query)
}

/** A span between two leaves counts for the later one when a sentence runs through them; else for none. */
function leafOfSpan(law: Law, span: Span): number {
  const first = law.leafOf(span.first)
  const last = law.leafOf(span.last)
  if (first === last) return first
  const { leaves, units } = law.skeleton
  const a = leaves[first]?.unit ?? -1
  const b = leaves[last]?.unit ?? -1
  if (b >= a && b < (units[a]?.end ?? 0)) return last
  return a >= b && a < (units[b]?.end ?? 0) ? first : -1
}

function remember(decide: (mask: number) => boolean): (mask: number) => boolean {
  const known = new Map<number, boolean>()
  return mask => {
    const found = known.get(mask) ?? decide(mask)
    known.set(mask, found)
    return found
  }
}
