// The types of a comparison: what `compare` returns. No code.

/** Where words stand: a provision, or the passages beside provisions (`eId` empty: opening or closing words). */
export interface Place {
  readonly eId: string
  /** As a lawyer would print it: `s 2(1)`; `opening words` for passages outside every provision. */
  readonly citation: string
  readonly heading: string | null
  /** Offsets into the instrument's text. */
  readonly start: number
  readonly end: number
}

/** Why two places are said to correspond. */
export type Reason =
  | 'same words'
  | 'same number'
  | 'same heading'
  | 'same term'
  | 'similar words'
  | 'contains its words'
  | 'same section'
  | 'same elements'

/**
 * How the words of a match differ. `identical`: letter for letter; `typographic`: same words, other punctuation,
 * capitals, list labels, or cross-references that only follow a renumbering; `filled`: a model's placeholders filled and options chosen, nothing else;
 * `edited`: words changed; `reworded`: hardly a word in common, matched by its place; `omitted`: only in the
 * model; `added`: only in the draft.
 */
export type Change = 'identical' | 'typographic' | 'filled' | 'edited' | 'reworded' | 'omitted' | 'added'

/**
 * What happened to a run of words. `same` on both sides; `omitted` only in the model; `added` only in the draft;
 * `filled` a placeholder of the model and what the draft puts in its place; `unchosen` a drafting option the
 * draft does not take; `label` the label of a list item that only changed its letter; `reference` a
 * cross-reference that follows a renumbering.
 */
export type RunKind = 'same' | 'omitted' | 'added' | 'filled' | 'unchosen' | 'label' | 'reference'

/** A run of words with the text as each side prints it (empty where the side has none). */
export interface Run {
  readonly kind: RunKind
  readonly model: string
  readonly draft: string
}

/** A change of legal strength inside a match, read from the changed words. */
export interface StrengthChange {
  readonly kind: 'duty' | 'age' | 'prison' | 'fine' | 'time' | 'exception' | 'scope' | 'negation' | 'list'
  /** `weaker`, `narrower`: the draft gives less than the model; `changed` where that cannot be told. */
  readonly direction: 'weaker' | 'stronger' | 'narrower' | 'wider' | 'changed'
  readonly model: string
  readonly draft: string
  /** One sentence for a lawyer. */
  readonly says: string
}

/** Pieces (subsections, definitions, whole short sections) of the model and the draft that answer each other. */
export interface Match {
  /** Several when the draft merges pieces of the model; empty when the draft added words. */
  readonly model: readonly Place[]
  /** Several when the draft splits a piece of the model; empty when the draft omits it. */
  readonly draft: readonly Place[]
  readonly shape: 'one' | 'split' | 'merged' | 'many' | 'omitted' | 'added'
  /** 0 to 1: 1 is the same words. */
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly change: Change
  /** Same matter at another place in the order; only said where the words leave no doubt. */
  readonly moved: boolean
  /** Another number, at the same place or after a move; only said of versions of one law. */
  readonly renumbered: boolean
  /** The headings differ. */
  readonly retitled: boolean
  /** Every word of both sides in order; empty for `identical`. */
  readonly runs: readonly Run[]
  readonly strength: readonly StrengthChange[]
}

/** One section of a side with what answers it on the other side. */
export interface Row {
  readonly place: Place
  /** `kept`: no word changed; `omitted` (model rows) and `added` (draft rows): nothing answers it. */
  readonly outcome: 'kept' | 'changed' | 'omitted' | 'added'
  readonly moved: boolean
  readonly renumbered: boolean
  readonly answers: readonly Answer[]
  /** Indexes into `matches`, in the order of this side's text. */
  readonly matches: readonly number[]
}

export interface Answer {
  readonly place: Place
  readonly score: number
  readonly reasons: readonly Reason[]
  /** `part`: only some of its pieces correspond. */
  readonly extent: 'whole' | 'part'
}

/** An element of an obligation served by a side. */
export interface ElementPlace {
  readonly rule: string
  readonly element: string
  /** Where it sits, on the side that has it. */
  readonly places: readonly Place[]
}

export interface CompareSide {
  readonly id: string
  readonly title: string
  readonly jurisdiction: string | null
  readonly language: string | null
  readonly sections: number
  readonly words: number
}

/** What `compare` says: both directions of the concordance, the matches they rest on, and what the elements show. */
export interface Concordance {
  readonly schema: 'lacuna-concordance/1'
  readonly model: CompareSide
  readonly draft: CompareSide
  /** Model order; additions stand at the end in draft order. Each piece of both sides is in exactly one match. */
  readonly matches: readonly Match[]
  /** Model → draft: every section of the model in order. */
  readonly forward: readonly Row[]
  /** Draft → model: every section of the draft in order. */
  readonly backward: readonly Row[]
  /** Empty unless elements were given for both sides. */
  readonly elements: {
    readonly lost: readonly ElementPlace[]
    readonly gained: readonly ElementPlace[]
    readonly kept: readonly ElementPlace[]
  }
  /** Placeholders of the model that still stand unfilled in the draft. */
  readonly unfilled: readonly { readonly place: Place; readonly text: string }[]
  /** Shells of repealed provisions, left out of the comparison. */
  readonly repealed: { readonly model: readonly Place[]; readonly draft: readonly Place[] }
  readonly messages: readonly string[]
  readonly summary: {
    readonly model: { readonly kept: number; readonly changed: number; readonly omitted: number }
    readonly draft: { readonly kept: number; readonly changed: number; readonly added: number }
    readonly moved: number
    readonly renumbered: number
    /** Changes of strength by direction. */
    readonly weaker: number
  }
}
