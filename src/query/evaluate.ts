// The nodes of a plan over one stream of words → their spans.

import type { Words } from '../words/index.ts'
import type { PhraseHits } from './automaton.ts'
import type { Plan, PlanNode } from './plan.ts'
import {
  anyOf,
  bothOf,
  countSpans,
  createSpanBuilder,
  firstOf,
  inUnits,
  lastOf,
  NO_SPANS,
  nearby,
  outside,
} from './spans.ts'
import type { Layout, Scope, Spans } from './types.ts'
import { createValues } from './values.ts'

/** Words in their places: a text, its headings or its title. */
export interface Stream {
  readonly words: Words
  readonly provision: Uint32Array
  readonly section: Uint32Array
  /** What heading() and title() look into; null where there is nothing above. */
  readonly layout: Layout | null
}

/** Works nodes out when asked for, each once. */
export interface Evaluator {
  spansOf(node: number): Spans
}

/** An evaluator with nothing worked out yet. */
export function createEvaluator(plan: Plan, stream: Stream): Evaluator {
  const { words } = stream
  const memo: (Spans | undefined)[] = []
  const values = createValues(plan.vocabulary, words)
  let hits: PhraseHits | null = null
  const fieldStreams = new Map<string, Evaluator>()
  const unitMemo = new Map<string, Uint8Array<ArrayBuffer>>()
  const unitCounts = new Map<Uint32Array, number>()
  return { spansOf }

  function spansOf(id: number): Spans {
    const known = memo[id]
    if (known) return known
    const node = plan.nodes[id]
    const found = node ? evaluate(node) : NO_SPANS
    memo[id] = found
    return found
  }

  function evaluate(node: PlanNode): Spans {
    switch (node.op) {
      case 'phrase':
        return phraseSpans(node.phrase)
      case 'or':
        return anyOf(node.parts.map(spansOf))
      case 'all':
        return allSpans(node.parts, node.scope)
      case 'near':
        return nearby(spansOf(node.left), spansOf(node.right), node.distance, node.ordered, stream.provision)
      case 'without':
        return outside(spansOf(node.left), spansOf(node.right))
      case 'field':
        return runsWhere(fieldUnits(node.field, node.part))
      case 'value':
        return values.spans(node.kind, node.bound)
      case 'not':
        return runsWhere(unitsWhere(node.part, 'provision').map(mark => 1 - mark))
    }
  }

  function phraseSpans(phrase: number): Spans {
    hits ??= plan.automaton.run(words)
    const from = hits.offset[phrase] ?? 0
    const to = hits.offset[phrase + 1] ?? 0
    if (from === to) return NO_SPANS
    const first = hits.first.subarray(from, to)
    const beyond = (hits.length[phrase] ?? 1) - 1
    return { first, last: beyond ? first.map(word => word + beyond) : first }
  }

  /** The words that are pointed at must stand together in one unit; conditions then sort the units out. */
  function allSpans(parts: readonly number[], scope: Scope): Spans {
    const unitOf = unitsOf(scope)
    const isCondition = (part: number) => plan.conditions[part] === true
    const pointed = parts.filter(part => !isCondition(part))
    let found: Spans | null = null
    for (const part of pointed) {
      const spans: Spans = spansOf(part)
      found = found === null ? inOneUnit(spans, unitOf) : bothOf(found, spans, unitOf)
      if (!countSpans(found)) return NO_SPANS
    }
    for (const part of parts.filter(isCondition)) {
      const node = plan.nodes[part]
      const denied = node?.op === 'not'
      const units = unitsWhere(denied ? node.part : part, scope)
      found = inUnits(found ?? allRuns(), unitOf, units, denied ? 0 : 1)
    }
    return found ?? NO_SPANS
  }

  function unitsOf(scope: Scope): Uint32Array {
    if (scope === 'sentence') return words.sentence
    return scope === 'section' ? stream.section : stream.provision
  }

  /** Marks 1 the units of a scope in which a node holds. */
  function unitsWhere(id: number, scope: Scope): Uint8Array<ArrayBuffer> {
    const key = `${scope} ${id}`
    const units = unitMemo.get(key) ?? findUnits(id, scope)
    unitMemo.set(key, units)
    return units
  }

  function findUnits(id: number, scope: Scope): Uint8Array<ArrayBuffer> {
    const node = plan.nodes[id]
    const unitOf = unitsOf(scope)
    if (node && plan.conditions[id] === true) {
      if (node.op === 'not') return unitsWhere(node.part, scope).map(mark => 1 - mark)
      if (node.op === 'or') return combine(node.parts, scope, (a, b) => a | b)
      if (node.op === 'all') return combine(node.parts, scope, (a, b) => a & b)
    }
    const units = new Uint8Array(countUnits(unitOf))
    const spans = spansOf(id)
    const isRun = node?.op === 'field'
    for (let index = 0; index < countSpans(spans); index++) {
      const first = firstOf(spans, index)
      const last = lastOf(spans, index)
      if (isRun) for (let word = first; word <= last; word++) units[unitOf[word] ?? 0] = 1
      else if (unitOf[first] === unitOf[last]) units[unitOf[first] ?? 0] = 1
    }
    return units
  }

  function countUnits(unitOf: Uint32Array): number {
    const count = unitCounts.get(unitOf) ?? highest(unitOf) + 1
    unitCounts.set(unitOf, count)
    return count
  }

  function combine(
    parts: readonly number[],
    scope: Scope,
    join: (a: number, b: number) => number,
  ): Uint8Array<ArrayBuffer> {
    const [first, ...rest] = parts.map(part => unitsWhere(part, scope))
    if (!first) return new Uint8Array(0)
    return first.map((mark, unit) => rest.reduce((sum, units) => join(sum, units[unit] ?? 0), mark))
  }

  /** Marks 1 the provisions under a heading (or title) in which a node holds. */
  function fieldUnits(field: 'heading' | 'title', part: number): Uint8Array<ArrayBuffer> {
    const { layout } = stream
    const units = new Uint8Array(countUnits(stream.provision))
    if (!layout) return units
    const spans = fieldEvaluator(field, layout).spansOf(part)
    if (field === 'title') return units.fill(countSpans(spans) ? 1 : 0)
    const { heading, parent } = layout.headings
    const marked = new Uint8Array(parent.length)
    for (const word of spans.first) marked[heading[word] ?? 0] = 1
    for (let one = 0; one < parent.length; one++) {
      const above = parent[one] ?? -1
      if (above >= 0 && marked[above] === 1) marked[one] = 1
    }
    for (let word = 0; word < words.count; word++) {
      const over = layout.headingOf[word] ?? -1
      if (over >= 0 && marked[over] === 1) units[stream.provision[word] ?? 0] = 1
    }
    return units
  }

  function fieldEvaluator(field: 'heading' | 'title', layout: Layout): Evaluator {
    const known = fieldStreams.get(field)
    if (known) return known
    const { headings, title } = layout
    const read = field === 'heading' ? headings.words : title
    const unit = field === 'heading' ? headings.heading : new Uint32Array(title.count)
    const made = createEvaluator(plan, { words: read, provision: unit, section: unit, layout: null })
    fieldStreams.set(field, made)
    return made
  }

  function allRuns(): Spans {
    return runsWhere(new Uint8Array(countUnits(stream.provision)).fill(1))
  }

  /** The words of the marked provisions, a span for each run of words of one provision. */
  function runsWhere(units: Uint8Array): Spans {
    const { provision } = stream
    const built = createSpanBuilder(16)
    let first = 0
    for (let word = 1; word <= words.count; word++) {
      if (word < words.count && provision[word] === provision[first]) continue
      if (units[provision[first] ?? 0] === 1) built.add(first, word - 1)
      first = word
    }
    return built.build()
  }
}

function inOneUnit(spans: Spans, unitOf: Uint32Array): Spans {
  const built = createSpanBuilder(countSpans(spans))
  for (let index = 0; index < countSpans(spans); index++) {
    const first = firstOf(spans, index)
    const last = lastOf(spans, index)
    if (unitOf[first] === unitOf[last]) built.add(first, last)
  }
  return built.build()
}

function highest(unitOf: Uint32Array): number {
  let most = 0
  for (const unit of unitOf) if (unit > most) most = unit
  return most
}
