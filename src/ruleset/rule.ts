// What a decoded rule set is. No code.

import type { Force, Needs, Verdict } from '../model.ts'
import type { Query } from '../query/index.ts'

/** How a query is asked of a law; see docs/writing-rules.md. */
export type TestKind = 'reading' | 'section' | 'text' | 'measure' | 'every'

/** One way to recognise an element (or a contradiction). */
export interface Test {
  readonly kind: TestKind
  readonly query: Query
  /** For `every`: what each reading that satisfies `query` must also satisfy. */
  readonly has: Query | null
  /** `partly`: a hit counts, but the element is narrower or weaker than the obligation asks. */
  readonly counts: 'fully' | 'partly'
  /** Why it counts partly, or why it contradicts; shown to the reader. */
  readonly because: string | null
}

/** A condition that, holding in the same section as a hit, makes the element weaker than asked. */
export interface Weakness {
  readonly query: Query
  readonly because: string
}

/** One legal element of an obligation. */
export interface RuleElement {
  readonly id: string
  readonly title: string
  readonly required: boolean
  readonly any: readonly Test[]
  readonly unless: readonly Query[]
  readonly weak: readonly Weakness[]
  /** `duty`: a provision that only permits counts partly. */
  readonly strength: 'duty' | 'any'
  /** Short noun phrase for the reader when the element is missing. */
  readonly lacks: string
}

/** A small statute with the verdict the rule must give on it. */
export interface RuleExample {
  readonly name: string
  readonly text: string
  readonly verdict: Verdict
  /** 1-based line in the rule file. */
  readonly line: number
}

/** One obligation: what is required, on whose authority, how it is recognised. */
export interface Rule {
  readonly id: string
  readonly title: string
  readonly obligation: string
  readonly cites: Readonly<Record<string, string>>
  readonly unverified: readonly string[]
  readonly theme: string
  readonly force: Force
  readonly needs: Needs
  readonly sits: string
  /** A query that every reading or provision must also satisfy to count. */
  readonly in: Query | null
  readonly elements: readonly RuleElement[]
  readonly contrary: readonly Test[]
  readonly pitfalls: readonly string[]
  readonly clause: string | null
  readonly examples: readonly RuleExample[]
  readonly file: string
}

/** The rules of one instrument or theme. */
export interface RuleSet {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly sha256: string
  readonly rules: readonly Rule[]
}

/** What `lacuna.yaml` beside the texts of a country says. */
export interface Bundle {
  readonly jurisdiction: string
  readonly name: string | null
  readonly asAt: string | null
  /** Paths of the texts, relative to the manifest. */
  readonly texts: readonly string[]
  /** Rule sets to check; null for all. */
  readonly rules: readonly string[] | null
  /** Folder with the ministry's own lexicon, relative to the manifest. */
  readonly lexicon: string | null
  /** Kinds of law on which the texts are complete; null when it does not say. */
  readonly covers: readonly string[] | null
}
