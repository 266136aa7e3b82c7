// A test and a law → the provisions that satisfy it, each with the words that do.

import type { Law, Unit } from '../law/index.ts'
import type { Query, Span } from '../query/index.ts'
import type { RuleElement, Test } from '../ruleset/rule.ts'
import { holdsUnit, type Question, question } from './question.ts'

/** A place in a law that satisfies a test. */
export interface Hit {
  readonly law: Law
  /** Unit of subsection level in which it sits. */
  readonly unit: number
  /** Why it counts only partly; null when it counts in full. */
  readonly weakness: string | null
  /** True when the words stand under a power only. */
  readonly permits: boolean
  /** Leaves that carry the words, in document order: definitions opened on the way among them. */
  leaves(): readonly number[]
  /** Words that satisfy the test, ascending. */
  spans(): readonly Span[]
}

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

/** Finds where a test holds. `inside` is the rule's own restriction; the element's exceptions take hits away. */
function findHits(law: Law, test: Test, element: RuleElement | null, inside: Query | null): Hit[] {
  return FINDERS[test.kind](law, test, inside)
    .filter(hit => !law.annexed(hit.unit) && !element?.unless.some(query => holdsIn(law, query, hit.unit)))
    .map(hit => ({ ...hit, weakness: weaknessOf(hit, test, element) }))
}

/** How each kind of test is asked of one law. */
const FINDERS: Readonly<Record<Test['kind'], (law: Law, test: Test, inside: Query | null) => Hit[]>> = {
  reading: readingHits,
  section: sectionHits,
  text: textHits,
  measure: (law, test, inside) => textHits(law, test, inside, laysDown),
  every: (law, test, inside) => findEvery([law], test, inside),
}

/**
 * Where every reading that satisfies the test's query also satisfies its `has`, in all laws together; empty when
 * one does not, or when none satisfies the query.
 */
function findEvery(laws: readonly Law[], test: Test, inside: Query | null): Hit[] {
  const { has } = test
  if (!has) return []
  const hits: Hit[] = []
  for (const law of laws) {
    const claim = question(law, test.query, inside)
    const both = question(law, test.query, has, 'refute')
    for (const hit of claim.asked.hits()) {
      if (law.annexed(hit.root.unit)) continue
      const claimed = both.asked.masksOf(hit.root).filter(both.holdsAlone)
      if (!claimed.every(both.holds)) return []
      if (claimed.length) hits.push(asHit(law, hit.root.unit, hit.leaves, claim))
    }
  }
  return hits
}

function readingHits(law: Law, test: Test, inside: Query | null): Hit[] {
  const asked = question(law, test.query, inside)
  return asked.asked.hits().map(hit => asHit(law, hit.root.unit, hit.leaves, asked))
}

/** Sections that, with the definitions they open, hold everything the query asks. */
function sectionHits(law: Law, test: Test, inside: Query | null): Hit[] {
  const asked = question(law, test.query, inside)
  const masks = new Map<number, number>()
  for (const root of law.roots) {
    const section = law.skeleton.units[root.unit]?.section ?? root.unit
    masks.set(section, (masks.get(section) ?? 0) | asked.asked.unionOf(root))
  }
  return [...masks]
    .filter(([, mask]) => mask !== 0 && asked.holds(mask))
    .map(([section]) =>
      asHit(
        law,
        section,
        () => [...new Set(law.rootsOf(section).flatMap(root => asked.asked.leavesOf(root)))],
        asked,
      ),
    )
}

function textHits(
  law: Law,
  test: Test,
  inside: Query | null,
  counts: (law: Law, unit: Unit, strength: 'duty' | 'power' | null) => boolean = () => true,
): Hit[] {
  const hits: Hit[] = []
  for (const span of law.matches.spans(test.query)) {
    const leaf = law.leafOf(span.first)
    const unit = law.skeleton.units[law.skeleton.leaves[leaf]?.unit ?? -1]
    if (!unit || law.denied(span) || !standsTogether(law, test.query, span)) continue
    const strength = law.strengthOf(span)
    if (!counts(law, unit, strength) || (inside && !bagHolds(law, inside, unit.clause))) continue
    const last = law.leafOf(span.last)
    hits.push({
      law,
      unit: unit.clause,
      weakness: null,
      permits: strength === 'power',
      leaves: () => (last === leaf ? [leaf] : [leaf, last]),
      spans: () => [span],
    })
  }
  return hits
}

/** A measure is laid down by a duty, a power or a right; a definition or an aim lays nothing down. */
function laysDown(law: Law, unit: Unit, strength: 'duty' | 'power' | null): boolean {
  const clause = law.skeleton.units[unit.clause] ?? unit
  return clause.provision.kind !== 'definition' && unit.provision.kind !== 'definition' && strength !== null
}

/**
 * Two items of one list say two things: a match that begins in one and ends in another counts only when an item,
 * with the words above it, has every part.
 */
function standsTogether(law: Law, query: Query, span: Span): boolean {
  const { leaves, units } = law.skeleton
  const ends = [law.leafOf(span.first), law.leafOf(span.last)] as const
  const first = units[leaves[ends[0]]?.unit ?? -1]
  const last = units[leaves[ends[1]]?.unit ?? -1]
  if (!first || !last || first.clause !== last.clause) return true
  if (holdsUnit(first, last) || holdsUnit(last, first)) return true
  if (query.type !== 'and' && query.type !== 'within') return false
  return ends.some(leaf =>
    query.parts.every(
      part => part.type === 'not' || law.pathTo(leaf).some(above => holdsInLeaf(law, part, above)),
    ),
  )
}

function holdsInLeaf(law: Law, query: Query, leaf: number): boolean {
  return law.matches.holds(query, law.leafWords[leaf] ?? 0, (law.leafWords[leaf + 1] ?? 0) - 1)
}

/** Whether a provision, with the definitions it opens, holds everything a query asks. */
function bagHolds(law: Law, query: Query, unit: number): boolean {
  const asked = question(law, query, null)
  const mask = law.rootsOf(unit).reduce((union, root) => union | asked.asked.unionOf(root), 0)
  return asked.holds(mask)
}

/** Whether a query has a match whose words lie inside a unit. */
function holdsIn(law: Law, query: Query, unit: number): boolean {
  const [first, end] = law.wordsOf(unit)
  return end > first && law.matches.holds(query, first, end - 1)
}

function asHit(law: Law, unit: number, leavesOf: () => readonly number[], asked: Question): Hit {
  let leaves: readonly number[] | undefined
  const carrying = () => {
    leaves ??= leavesOf()
    return leaves
  }
  return {
    law,
    unit: law.skeleton.units[unit]?.clause ?? unit,
    weakness: null,
    permits: false,
    leaves: carrying,
    spans() {
      const wanted = new Set(carrying())
      return asked.spansOf
        .flatMap(list => list.filter(span => wanted.has(law.leafOf(span.last))))
        .sort((a, b) => a.first - b.first)
    },
  }
}

function weaknessOf(hit: Hit, test: Test, element: RuleElement | null): string | null {
  if (test.counts === 'partly') return test.because ?? 'covers it only in part'
  if (!element) return null
  const section = hit.law.skeleton.units[hit.unit]?.section ?? hit.unit
  const weak = element.weak.find(weakness => holdsIn(hit.law, weakness.query, section))
  if (weak) return weak.because
  return element.strength === 'duty' && hit.permits
    ? 'the provision only permits it (“may”), where the obligation says “shall”'
    : null
}
