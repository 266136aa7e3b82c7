// An element that was not found → the provisions that come closest, and what each lacks.

import type { Law } from '../law/index.ts'
import type { Nearest } from '../model.ts'
import type { Lexicon, Query } from '../query/index.ts'
import type { Rule, RuleElement } from '../ruleset/rule.ts'
import type { Body } from './body.ts'
import { quoteLeaf } from './evidence.ts'

/** Most provisions shown for one obligation. */
const MOST_NEAREST = 3
/** Most provisions shown for one element. */
const MOST_FOR_ELEMENT = 2
/** A provision with less than this share of what is asked, by weight, is not near. */
const LEAST_SHARE = 0.3
/** Words in more provisions than this say nothing about nearness. */
const COMMON = 400

/** One way to recognise an element: words that should stand together. */
type Signals = readonly Query[]

interface Candidate {
  readonly law: Law
  readonly unit: number
  readonly share: number
  readonly firstWord: number
  readonly lacking: Signals
}

/** Ranks provisions by the share, weighted by rarity, of the words of one way to recognise the element. */
export function findNearest(body: Body, rule: Rule, missing: readonly RuleElement[]): Nearest[] {
  const found = new Map<string, Nearest>()
  for (const element of missing)
    for (const near of nearestFor(body, rule, element))
      if (found.size < MOST_NEAREST) found.set(`${near.text}/${near.eId}`, near)
  return [...found.values()]
}

function nearestFor(body: Body, rule: Rule, element: RuleElement): Nearest[] {
  const { concepts } = body.lexicon
  const ways = element.any.flatMap(test => waysOf(test.query, concepts)).filter(way => way.length > 1)
  const restriction = rule.in ? [rule.in] : []
  const best = new Map<string, Candidate>()
  for (const law of body.laws)
    for (const way of ways)
      for (const candidate of candidatesIn(law, [...way, ...restriction])) {
        const key = `${law.instrument.id}/${candidate.unit}`
        if (candidate.share > (best.get(key)?.share ?? LEAST_SHARE)) best.set(key, candidate)
      }
  return [...best.values()]
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_FOR_ELEMENT)
    .flatMap(candidate => describe(candidate, element, body.lexicon))
}

/** The alternatives of a query, each as the words it joins; a concept stands for its own wordings as well. */
function waysOf(query: Query, concepts: Lexicon['concepts'], depth = 0): Signals[] {
  switch (query.type) {
    case 'or':
      return query.parts.flatMap(part => waysOf(part, concepts, depth))
    case 'and':
    case 'within':
      return [query.parts.filter(part => part.type !== 'not').flatMap(part => joined(part))]
    case 'near':
      return [[query.left, query.right].flatMap(joined)]
    case 'without':
      return waysOf(query.left, concepts, depth)
    case 'concept':
      return depth > 1
        ? []
        : (concepts.get(query.id)?.any ?? []).flatMap(any => waysOf(any, concepts, depth + 1))
    default:
      return [[query]]
  }
}

function joined(query: Query): Query[] {
  if (query.type === 'near') return [query.left, query.right].flatMap(joined)
  return query.type === 'without' ? joined(query.left) : [query]
}

function candidatesIn(law: Law, way: Signals): Candidate[] {
  const held = way.map(signal => unitsWith(law, signal))
  const rarity = held.map(units => Math.log(1 + law.skeleton.units.length / (1 + units.size)))
  const whole = rarity.reduce((sum, weight) => sum + weight, 0)
  const units = new Set(held.filter(each => each.size <= COMMON).flatMap(each => [...each.keys()]))
  return [...units].map(unit => {
    const present = held.map(each => each.get(unit))
    const share = present.reduce<number>(
      (sum, word, at) => sum + (word === undefined ? 0 : (rarity[at] ?? 0)),
      0,
    )
    return {
      law,
      unit,
      share: share / whole,
      firstWord: Math.min(...present.filter(word => word !== undefined)),
      lacking: way.filter((_, at) => present[at] === undefined),
    }
  })
}

/** Provisions of subsection level that hold a query, with the first word of its first match in each. */
function unitsWith(law: Law, query: Query): Map<number, number> {
  const found = new Map<number, number>()
  for (const span of law.matches.spans(query)) {
    const unit = law.skeleton.units[law.skeleton.leaves[law.leafOf(span.first)]?.unit ?? -1]?.clause ?? -1
    if (unit >= 0 && !found.has(unit) && !law.annexed(unit)) found.set(unit, span.first)
  }
  return found
}

function describe(candidate: Candidate, element: RuleElement, lexicon: Lexicon): Nearest[] {
  const { law, firstWord } = candidate
  const quoted = quoteLeaf(law, law.leafOf(firstWord), [{ first: firstWord, last: firstWord }])
  if (!quoted) return []
  const lacking = candidate.lacking.flatMap(signal => nameSignal(signal, lexicon))
  const { text, eId, citation, quote, start, end } = quoted
  return [{ text, eId, citation, quote, start, end, lacks: lacking.length ? lacking : [element.lacks] }]
}

/** `#child` → what the concept means; plain words as they are; anything else says nothing to a reader. */
function nameSignal(signal: Query, lexicon: Lexicon): string[] {
  if (signal.type === 'concept') {
    const meaning = lexicon.concepts.get(signal.id)?.meaning
    return meaning ? [meaning] : []
  }
  return signal.type === 'phrase' && !signal.terms.some(term => /[!*]/.test(term))
    ? [signal.terms.join(' ')]
    : []
}
