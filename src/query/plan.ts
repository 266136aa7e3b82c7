// Queries and a lexicon → one plan: equal parts once, all phrases in one automaton.

import { ANY_ENDING, ANY_LETTERS } from '../words/characters.ts'
import { splitWords, type Vocabulary } from '../words/index.ts'
import { type Automaton, createAutomaton } from './automaton.ts'
import { QueryError } from './error.ts'
import { nearestName } from './nearest-name.ts'
import { parseQuery } from './parse.ts'
import type { Bound, Concept, Field, Lexicon, Mood, Query, Scope, ValueKind } from './types.ts'

/** A node of the plan; parts are node ids, always smaller than the node's own. */
export type PlanNode =
  | { readonly op: 'phrase'; readonly phrase: number }
  | { readonly op: 'or'; readonly parts: readonly number[] }
  | { readonly op: 'all'; readonly scope: Scope; readonly parts: readonly number[] }
  | { readonly op: 'not'; readonly part: number }
  | {
      readonly op: 'near'
      readonly left: number
      readonly right: number
      readonly distance: number
      readonly ordered: boolean
    }
  | { readonly op: 'without'; readonly left: number; readonly right: number }
  | { readonly op: 'field'; readonly field: Field; readonly part: number }
  | { readonly op: 'value'; readonly kind: ValueKind; readonly bound: Bound | null }

/** Queries made ready to run over texts read with the same vocabulary; one plan serves many texts. */
export interface Plan {
  readonly vocabulary: Vocabulary
  readonly nodes: readonly PlanNode[]
  /** Per node: is it a condition on its surroundings (`not`, heading()) rather than words to point at? */
  readonly conditions: readonly boolean[]
  readonly automaton: Automaton
  /** Node id of a planned query or of a part of one. */
  nodeOf(query: Query): number | undefined
}

/**
 * Plans queries and the concepts they use.
 * @throws QueryError on a concept the lexicon does not have (naming the nearest it has) or one made of itself.
 */
export function planQueries(queries: readonly Query[], lexicon: Lexicon, vocabulary: Vocabulary): Plan {
  const nodes: PlanNode[] = []
  const conditions: boolean[] = []
  const idByKey = new Map<string, number>()
  const idByQuery = new Map<Query, number>()
  const concepts = new Map<string, number>()
  const moods = new Map<Mood, number>()
  const automaton = createAutomaton(vocabulary)
  const opening: string[] = []
  for (const query of queries) add(query, 'provision')
  return { vocabulary, nodes, conditions, automaton, nodeOf: query => idByQuery.get(query) }

  function add(query: Query, scope: Scope): number {
    const known = idByQuery.get(query)
    if (known !== undefined) return known
    const id = compile(query, scope)
    idByQuery.set(query, id)
    return id
  }

  function compile(query: Query, scope: Scope): number {
    switch (query.type) {
      case 'phrase':
        return node({ op: 'phrase', phrase: automaton.addPhrase(readTerms(query), query.exact) })
      case 'or':
        return anyNode(query.parts.map(part => add(part, scope)))
      case 'and':
        return node({ op: 'all', scope, parts: query.parts.map(part => add(part, scope)) })
      case 'within':
        return node({ op: 'all', scope: query.scope, parts: query.parts.map(part => add(part, query.scope)) })
      case 'not':
        return node({ op: 'not', part: add(query.part, scope) })
      case 'near': {
        const { distance, ordered } = query
        const left = add(query.left, 'provision')
        return node({ op: 'near', left, right: add(query.right, 'provision'), distance, ordered })
      }
      case 'without':
        return node({ op: 'without', left: add(query.left, scope), right: add(query.right, scope) })
      case 'field':
        return node({ op: 'field', field: query.field, part: add(query.query, 'provision') })
      case 'value':
        return node({ op: 'value', kind: query.kind, bound: query.bound })
      case 'concept':
        return conceptNode(query.id, query.start)
      case 'mood':
        return moodNode(query.mood)
    }
  }

  function node(made: PlanNode): number {
    const key = JSON.stringify(made)
    const known = idByKey.get(key)
    if (known !== undefined) return known
    const id = nodes.length
    nodes.push(made)
    conditions.push(isCondition(made, conditions))
    idByKey.set(key, id)
    return id
  }

  function anyNode(parts: readonly number[]): number {
    const distinct = [...new Set(parts)]
    const [only] = distinct
    return distinct.length === 1 && only !== undefined ? only : node({ op: 'or', parts: distinct })
  }

  function conceptNode(id: string, offset: number): number {
    const known = concepts.get(id)
    if (known !== undefined) return known
    const concept = lexicon.concepts.get(id)
    if (!concept) throw new QueryError(unknownConcept(id, lexicon), offset)
    if (opening.includes(id)) {
      const circle = [...opening.slice(opening.indexOf(id)), id].map(name => `#${name}`)
      throw new QueryError(`${circle.join(' → ')}: a concept may not be made of itself`, offset)
    }
    opening.push(id)
    const made = withFalseFriends(concept)
    opening.pop()
    concepts.set(id, made)
    return made
  }

  function withFalseFriends(concept: Concept): number {
    const any = anyNode(concept.any.map(part => add(part, 'provision')))
    if (!concept.not.length) return any
    return node({ op: 'without', left: any, right: anyNode(concept.not.map(part => add(part, 'provision'))) })
  }

  function moodNode(mood: Mood): number {
    const known = moods.get(mood)
    if (known !== undefined) return known
    const { grammar } = lexicon
    const words = phrasesNode(mood === 'duty' ? grammar.duty : grammar.power)
    // “may not” permits nothing
    const made =
      mood === 'duty' || !grammar.notPower.length
        ? words
        : node({ op: 'without', left: words, right: phrasesNode(grammar.notPower) })
    moods.set(mood, made)
    return made
  }

  function phrasesNode(phrases: readonly string[]): number {
    return anyNode(phrases.map(phrase => add(parseQuery(`="${phrase}"`), 'provision')))
  }

  /** The words of a phrase, split as a text would be; expanders stand as characters no text holds. */
  function readTerms(query: { readonly terms: readonly string[]; readonly start: number }): string[] {
    const words = query.terms.flatMap(term =>
      splitWords(vocabulary.data, term.replaceAll('*', ANY_LETTERS).replaceAll('!', ANY_ENDING)),
    )
    if (!words.length)
      throw new QueryError(`“${query.terms.join(' ')}” has no words to look for`, query.start)
    return words
  }
}

function isCondition(made: PlanNode, conditions: readonly boolean[]): boolean {
  if (made.op === 'not' || made.op === 'field') return true
  if (made.op === 'or') return made.parts.some(part => conditions[part] === true)
  return made.op === 'all' && made.parts.every(part => conditions[part] === true)
}

function unknownConcept(id: string, lexicon: Lexicon): string {
  const near = nearestName(id, lexicon.concepts.keys())
  return `#${id} is no concept of the lexicon${near ? `; did you mean #${near}?` : ''}`
}
