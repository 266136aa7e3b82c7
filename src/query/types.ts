// What a query, a lexicon, a layout and their matches are. No code.

import type { Language, Words } from '../words/index.ts'

/** Where a query node stands in its source: half-open range of UTF-16 offsets. */
interface Placed {
  readonly start: number
  readonly end: number
}

/** Units of law within which things stand together. */
export type Scope = 'sentence' | 'reading' | 'provision' | 'section'

/** Words in a row. `terms` as written; `traffick!` and `harbo*r` expand; `exact` words are not stemmed. */
export interface PhraseQuery extends Placed {
  readonly type: 'phrase'
  readonly terms: readonly string[]
  readonly exact: boolean
}

/** Any of the parts. */
export interface OrQuery extends Placed {
  readonly type: 'or'
  readonly parts: readonly Query[]
}

/** All of the parts, in the scope of the operator around it; in the same provision when there is none. */
export interface AndQuery extends Placed {
  readonly type: 'and'
  readonly parts: readonly Query[]
}

/** Holds where the part does not occur; stands only under `and` and the scope operators. */
export interface NotQuery extends Placed {
  readonly type: 'not'
  readonly part: Query
}

/** `left` and `right` within `distance` words (1: side by side); `ordered`: left before right. */
export interface NearQuery extends Placed {
  readonly type: 'near'
  readonly left: Query
  readonly right: Query
  readonly distance: number
  readonly ordered: boolean
}

/** All of the parts in the same sentence, reading, provision or section. */
export interface WithinQuery extends Placed {
  readonly type: 'within'
  readonly scope: Scope
  readonly parts: readonly Query[]
}

/** Matches of `left` that lie in no match of `right`. */
export interface WithoutQuery extends Placed {
  readonly type: 'without'
  readonly left: Query
  readonly right: Query
}

/** A concept of the lexicon. */
export interface ConceptQuery extends Placed {
  readonly type: 'concept'
  readonly id: string
}

/** `query` in a heading around the provision, or in the instrument's title. */
export interface FieldQuery extends Placed {
  readonly type: 'field'
  readonly field: Field
  readonly query: Query
}

/** A stated value; `bound` null: any. */
export interface ValueQuery extends Placed {
  readonly type: 'value'
  readonly kind: ValueKind
  readonly bound: Bound | null
}

/** A word of duty or of power of the language's grammar. */
export interface MoodQuery extends Placed {
  readonly type: 'mood'
  readonly mood: Mood
}

export type Query =
  | PhraseQuery
  | OrQuery
  | AndQuery
  | NotQuery
  | NearQuery
  | WithinQuery
  | WithoutQuery
  | ConceptQuery
  | FieldQuery
  | ValueQuery
  | MoodQuery

export type Field = 'heading' | 'title'
export type ValueKind = 'age' | 'prison' | 'days'
export type Mood = 'duty' | 'power'
export type Comparison = '<' | '<=' | '=' | '>=' | '>'
/** Years, months, weeks, days. */
export type TimeUnit = 'y' | 'm' | 'w' | 'd'

/** `>=4y`. Without a unit: years of age, years in prison, days. */
export interface Bound {
  readonly comparison: Comparison
  readonly amount: number
  readonly unit: TimeUnit | null
}

/** A named set of wordings. */
export interface Concept {
  readonly id: string
  readonly meaning: string
  readonly any: readonly Query[]
  /** False friends: matches of `any` inside these do not count. */
  readonly not: readonly Query[]
  readonly tests: { readonly yes: readonly string[]; readonly no: readonly string[] }
}

/** How a language's statutes speak: phrases, matched word for word. */
export interface Grammar {
  readonly duty: readonly string[]
  readonly power: readonly string[]
  readonly notPower: readonly string[]
  readonly denial: readonly string[]
  readonly offence: readonly string[]
  readonly annexed: readonly string[]
  readonly forms: readonly string[]
  readonly connectors: {
    readonly or: readonly string[]
    readonly and: readonly string[]
    readonly anyOf: readonly string[]
    readonly allOf: readonly string[]
  }
  readonly definitions: {
    readonly means: readonly string[]
    readonly includes: readonly string[]
    readonly same: readonly string[]
    readonly excludes: readonly string[]
    readonly purposes: readonly string[]
    readonly condition: readonly string[]
    readonly subject: readonly string[]
    readonly light: readonly string[]
    readonly determiner: readonly string[]
    readonly notVerb: readonly string[]
    readonly scope: {
      readonly instrument: readonly string[]
      readonly part: readonly string[]
      readonly chapter: readonly string[]
      readonly title: readonly string[]
      readonly division: readonly string[]
      readonly section: readonly string[]
      readonly subsection: readonly string[]
    }
  }
  readonly references: {
    readonly conduct: readonly string[]
    readonly section: readonly string[]
    readonly below: readonly string[]
  }
}

/** The wordings of one language. */
export interface Lexicon {
  readonly language: Language
  readonly grammar: Grammar
  readonly concepts: ReadonlyMap<string, Concept>
}

/** Headings (or titles) as a stream of words of their own. */
export interface Headings {
  /** Read with one range per heading. */
  readonly words: Words
  /** Per heading word: ordinal of its heading. */
  readonly heading: Uint32Array
  /** Per heading: the heading around it, always a smaller ordinal; -1 at the top. */
  readonly parent: Int32Array
}

/**
 * Where each word of a text stands; filled by the law layer. Ordinals count from 0 in the order in which the
 * units begin; a unit may be interrupted only by units inside it.
 */
export interface Layout {
  /** Per word: ordinal of the subsection-level provision it lies in (`/p`). */
  readonly provision: Uint32Array
  /** Per word: ordinal of the section it lies in (`/sec`). */
  readonly section: Uint32Array
  readonly headings: Headings
  /** Per word: ordinal of the nearest heading over it; -1 when none. */
  readonly headingOf: Int32Array
  /** The words of the instrument's title. */
  readonly title: Words
}

/** Words `first` to `last`, both included. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** Spans in columns: both columns strictly ascending, so no span lies in another. */
export interface Spans {
  readonly first: Int32Array
  readonly last: Int32Array
}

/** What the planned queries found in one text. */
export interface Matches {
  /** Minimal spans of a planned query or of any part of one, ascending. @throws QueryError when not planned. */
  spans(query: Query): readonly Span[]
  /** As `spans`, in columns: quicker where there are many. */
  columns(query: Query): Spans
  /** Does a span of the query lie in words `first` to `last`? For heading() and title(): does it hold there? */
  holds(query: Query, first: number, last: number): boolean
}
