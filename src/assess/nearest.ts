// An element that was not found → the provisions that come closest, and what each lacks.

import type { Law } from '../law/index.ts'
import type { Nearest } from '../model.ts'
import { atomsOf, type Lexicon, printQuery, type Query } from '../query/index.ts'
import type { Rule, RuleElement } from '../ruleset/rule.ts'
import type { Body } from './body.ts'
import { quoteLeaf } from './evidence.ts'

/** Most provisions shown for one obligation. */
const MOST_NEAREST = 3
/** A provision with less than this share of what is asked, by weight, is not near. */
const LEAST_SHARE = 0.34

interface Candidate {
  readonly law: Law
  readonly unit: number
  readonly atoms: ReadonlySet<string>
  readonly weight: number
  readonly firstWord: number
}

/** Ranks provisions by the rarity-weighted share of the missing elements' words that they hold. */
export function findNearest(body: Body, rule: Rule, missing: readonly RuleElement[]): Nearest[] {
  const found: Nearest[] = []
  const seen = new Set<string>()
  for (const element of missing)
    for (const near of nearestFor(body, rule, element)) {
      const key = `${near.text}/${near.eId}`
      if (seen.has(key) || found.length >= MOST_NEAREST) continue
      seen.add(key)
      found.push(near)
    }
  return found
}

function nearestFor(body: Body, rule: Rule, element: RuleElement): Nearest[] {
  const tests = element.any.map(test => atomsOf(test.query))
  const atoms = new Map<string, Query>()
  for (const atom of [...tests.flat(), ...(rule.in ? atomsOf(rule.in) : [])])
    atoms.set(printQuery(atom), atom)
  const candidates = body.laws.flatMap(law => candidatesIn(law, atoms))
  const wanted = (tests[0] ?? []).map(printQuery)
  return candidates
    .sort((a, b) => b.weight - a.weight)
    .filter(candidate => candidate.weight >= LEAST_SHARE)
    .slice(0, 2)
    .flatMap(candidate => describe(candidate, element, wanted, body.lexicon))
}

function candidatesIn(law: Law, atoms: ReadonlyMap<string, Query>): Candidate[] {
  const held = new Map<number, Map<string, number>>()
  const frequency = new Map<string, number>()
  for (const [name, atom] of atoms)
    for (const span of law.matches.spans(atom)) {
      const unit = law.skeleton.units[law.skeleton.leaves[law.leafOf(span.first)]?.unit ?? -1]?.clause ?? -1
      if (unit < 0) continue
      const names = held.get(unit) ?? new Map<string, number>()
      held.set(unit, names)
      if (names.has(name)) continue
      names.set(name, span.first)
      frequency.set(name, (frequency.get(name) ?? 0) + 1)
    }
  const rarity = (name: string) => Math.log(1 + law.skeleton.units.length / (1 + (frequency.get(name) ?? 0)))
  const whole = [...atoms.keys()].reduce((sum, name) => sum + rarity(name), 0)
  return [...held].map(([unit, names]) => ({
    law,
    unit,
    atoms: new Set(names.keys()),
    weight: [...names.keys()].reduce((sum, name) => sum + rarity(name), 0) / whole,
    firstWord: Math.min(...names.values()),
  }))
}

function describe(
  candidate: Candidate,
  element: RuleElement,
  wanted: readonly string[],
  lexicon: Lexicon,
): Nearest[] {
  const { law } = candidate
  const span = { first: candidate.firstWord, last: candidate.firstWord }
  const quoted = quoteLeaf(law, law.leafOf(candidate.firstWord), [span])
  if (!quoted) return []
  const lacking = wanted.flatMap(name => (candidate.atoms.has(name) ? [] : meaningOf(name, lexicon)))
  const { text, eId, citation, quote, start, end } = quoted
  return [{ text, eId, citation, quote, start, end, lacks: lacking.length ? lacking : [element.lacks] }]
}

/** `#child` → what the concept means; anything else of a query says nothing to a reader. */
function meaningOf(printed: string, lexicon: Lexicon): string[] {
  const concept = printed.startsWith('#') ? lexicon.concepts.get(printed.slice(1)) : undefined
  return concept ? [concept.meaning] : []
}
