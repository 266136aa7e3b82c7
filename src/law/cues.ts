// A language's grammar → queries for the words that make text law: duty, definitions, references, denial.

import { type Grammar, parseQuery, type Query } from '../query/index.ts'

/** Names of the cues the engine looks for in every text. */
export type Cue =
  | 'duty'
  | 'power'
  | 'notPower'
  | 'denial'
  | 'offence'
  | 'annexed'
  | 'means'
  | 'includes'
  | 'same'
  | 'excludes'
  | 'purposes'
  | 'condition'
  | 'subject'
  | 'light'
  | 'determiner'
  | 'notVerb'
  | 'or'
  | 'and'
  | 'anyOf'
  | 'allOf'
  | 'instrument'
  | 'part'
  | 'chapter'
  | 'title'
  | 'division'
  | 'section'
  | 'subsection'
  | 'toSection'
  | 'toBelow'
  | 'conduct'

/** One query per cue; they run with the rules' own phrases in the same pass over the text. */
export type CueQueries = Readonly<Record<Cue, Query>>

/** Builds the cue queries of a grammar. @throws QueryError when a phrase of the grammar is malformed. */
export function cueQueries(grammar: Grammar): CueQueries {
  const { definitions, references, connectors } = grammar
  return {
    duty: anyPhrase(grammar.duty),
    power: anyPhrase(grammar.power),
    notPower: anyPhrase(grammar.notPower),
    denial: anyPhrase(grammar.denial),
    offence: anyPhrase(grammar.offence),
    annexed: anyPhrase(grammar.annexed),
    means: anyPhrase(definitions.means),
    includes: anyPhrase(definitions.includes),
    same: anyPhrase(definitions.same),
    excludes: anyPhrase(definitions.excludes),
    purposes: anyPhrase(definitions.purposes),
    condition: anyPhrase(definitions.condition),
    subject: anyPhrase(definitions.subject),
    light: anyPhrase(definitions.light),
    determiner: anyPhrase(definitions.determiner),
    notVerb: anyPhrase(definitions.notVerb),
    or: anyPhrase(connectors.or),
    and: anyPhrase(connectors.and),
    anyOf: anyPhrase(connectors.anyOf),
    allOf: anyPhrase(connectors.allOf),
    instrument: anyPhrase(definitions.scope.instrument),
    part: anyPhrase(definitions.scope.part),
    chapter: anyPhrase(definitions.scope.chapter),
    title: anyPhrase(definitions.scope.title),
    division: anyPhrase(definitions.scope.division),
    section: anyPhrase(definitions.scope.section),
    subsection: anyPhrase(definitions.scope.subsection),
    toSection: anyPhrase(references.section),
    toBelow: anyPhrase(references.below),
    conduct: anyPhrase(references.conduct),
  }
}

/** Phrases of a grammar as one query; every word counts as printed, without stemming. */
function anyPhrase(phrases: readonly string[]): Query {
  return parseQuery(phrases.map(phrase => `="${phrase}"`).join(' or '))
}
