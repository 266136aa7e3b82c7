// Every type the stages exchange. No code: plain readonly data, unions told apart by a word.

/** Half-open range of UTF-16 offsets into an instrument's `text`. */
export interface Position {
  readonly start: number
  readonly end: number
}

/** What an instrument is in its legal order. */
export type InstrumentKind = 'act' | 'bill' | 'treaty' | 'model' | 'regulation'

/** Kinds of provision, named as in Akoma Ntoso; `definition` is one defined term with its meaning. */
export type ProvisionKind =
  | 'book'
  | 'part'
  | 'title'
  | 'chapter'
  | 'division'
  | 'subdivision'
  | 'schedule'
  | 'preamble'
  | 'section'
  | 'article'
  | 'clause'
  | 'rule'
  | 'subsection'
  | 'paragraph'
  | 'subparagraph'
  | 'point'
  | 'item'
  | 'indent'
  | 'definition'
  | 'explanation'

/**
 * Whether a provision's words are law as the text stands: `operative` law; `repealed` (the shell of a deleted
 * provision); `uncommenced` (enacted, not in force); `quoted` (words an amending provision inserts elsewhere).
 */
export type ProvisionState = 'operative' | 'repealed' | 'uncommenced' | 'quoted'

/**
 * What a run of words is: `text` and `table` are operative words; `note` editorial or historical matter;
 * `contents` a table of contents; `heading` a heading that opens no provision; `formula` enacting words and
 * long title; `unplaced` words that could not be given a place.
 */
export type PassageRole = 'text' | 'table' | 'note' | 'contents' | 'heading' | 'formula' | 'unplaced'

/** A contiguous run of words of the source: `instrument.text.slice(position.start, position.end)`. */
export interface Passage {
  readonly type: 'passage'
  readonly role: PassageRole
  readonly position: Position
}

/**
 * A numbered or named unit of law. Its words are the passages among its children, in document order:
 * words before the first child provision are the chapeau, words after a child list the closing words.
 */
export interface Provision {
  readonly type: 'provision'
  readonly kind: ProvisionKind
  /** The label as printed, without markup: `12A.`, `(a)`, `Article 3`, `“child”`. Empty when unnumbered. */
  readonly label: string
  /** The bare number or letter: `12A`, `a`, `3`, `child`. Empty when unnumbered. */
  readonly num: string
  readonly heading: string | null
  /** Akoma Ntoso eId, unique in the instrument: `part_2__sec_12A__subsec_1__para_b`. */
  readonly eId: string
  readonly state: ProvisionState
  readonly children: readonly Block[]
  /** From the label to the end of the last child. */
  readonly position: Position
}

/** Provisions and passages stand side by side because law has words before, between and after its lists. */
export type Block = Provision | Passage

/** A fault in a text, never an exception: work goes on. */
export interface Message {
  readonly level: 'info' | 'warning'
  readonly text: string
  readonly position?: Position
}

/** Where a stretch of `text` came from in an imported file: a page, an element. */
export interface SourceMark {
  readonly start: number
  /** `p. 12`, `section[@id=…]`: as a reader would cite it. */
  readonly place: string
}

/** A law, bill, treaty or model law as a tree of provisions over its own text. */
export interface Instrument {
  readonly id: string
  readonly title: string
  /** ISO 3166 code where known (`IE`), or a short name; null when the text does not say. */
  readonly jurisdiction: string | null
  /** BCP 47 tag (`en`, `fr`); null when the text does not say. */
  readonly language: string | null
  /** ISO date of the consolidation; null when unknown. */
  readonly asAt: string | null
  readonly kind: InstrumentKind
  /** The format the text was read from: `markdown`, `docx`, `akn` … */
  readonly format: string
  /** Structured markdown: the text every position points into. */
  readonly text: string
  readonly children: readonly Block[]
  readonly messages: readonly Message[]
  /** Share of the words that stand in a provision, a note or another named passage: 0 to 1. */
  readonly placed: number
  /** Front matter as read, values as printed. */
  readonly meta: Readonly<Record<string, string>>
  /** Ascending by `start`; empty for markdown. */
  readonly marks: readonly SourceMark[]
}

/** How binding an obligation is: `shall`; `shall-hedged` ("in appropriate cases"); `consider`; `may`. */
export type Force = 'shall' | 'shall-hedged' | 'consider' | 'may'

/** What can meet an obligation: only `law`; `law-or-rule`, a binding administrative rule; `policy` is enough. */
export type Needs = 'law' | 'law-or-rule' | 'policy'

/** `contrary`: a provision contradicts the obligation. `not-assessed`: language or text not readable. */
export type Verdict = 'met' | 'partial' | 'absent' | 'contrary' | 'not-assessed'

export type ElementStatus = 'found' | 'missing' | 'contrary'

/** A slice of a text: `quote === instrument.text.slice(start, end)`. */
export interface Evidence {
  /** Id of the instrument. */
  readonly text: string
  readonly eId: string
  /** As a lawyer would print it: `s 2(1)(a)`. */
  readonly citation: string
  readonly quote: string
  readonly start: number
  readonly end: number
  /** Page or element of the imported file, when it has one. */
  readonly place?: string
  /** Why this passage counts although its own words do not say all: `“trafficks” is defined in s 1`. */
  readonly via?: string
}

export interface ElementFinding {
  readonly id: string
  readonly title: string
  readonly required: boolean
  readonly status: ElementStatus
  /** Set when the element is found but narrower or weaker than the obligation asks; says how. */
  readonly weakness?: string
  readonly evidence: readonly Evidence[]
}

/** A provision that comes closest to an element that was not found, and what it lacks. */
export interface Nearest {
  readonly text: string
  readonly eId: string
  readonly citation: string
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly lacks: readonly string[]
}

/** A named person's verdict on a finding, as written in a review file. Dates are ISO days. */
export interface Review {
  readonly jurisdiction: string | null
  readonly rule: string
  readonly verdict: Verdict
  readonly by: string
  readonly date: string
  readonly reason: string
  /** The last day on which the verdict may be relied on. */
  readonly expires?: string
  readonly second?: SecondReview
  /** What the State means to do about the gap. */
  readonly plan?: { readonly act?: string; readonly authority?: string; readonly date?: string }
  /** The machine's verdict when the review was written. */
  readonly machine?: Verdict
  /** Fingerprint of the words the review was based on; see `anchorOf` in src/review. */
  readonly anchor?: string
}

/** The second pair of eyes on a review. */
export interface SecondReview {
  readonly by: string
  readonly verdict: Verdict
  readonly date: string
  readonly reason?: string
}

/** A review laid over a finding: never replaces the machine's verdict, stands beside it. */
export interface ReviewNote extends Review {
  /** `stale`: the words or the machine's verdict changed since; `expired`: its last day is over. */
  readonly standing: 'current' | 'stale' | 'expired'
  /** Why it is stale or expired; empty when current. */
  readonly why: string
}

/** What one obligation found in one country's texts. */
export interface Finding {
  readonly rule: string
  readonly title: string
  readonly obligation: string
  /** Instrument → article: `{ tip: '3(c)', model: '8' }`. */
  readonly cites: Readonly<Record<string, string>>
  /** Instruments of `cites` whose numbering has not been verified against the authentic text. */
  readonly unverified: readonly string[]
  readonly force: Force
  readonly needs: Needs
  readonly sits: string
  readonly theme: string
  readonly verdict: Verdict
  /** One sentence for a lawyer: why this verdict. */
  readonly reason: string
  readonly elements: readonly ElementFinding[]
  readonly nearest: readonly Nearest[]
  /** Id of the model-act clause that would close the gap, when there is one. */
  readonly clause: string | null
  /** A person's verdict, when a review file holds one. */
  readonly review?: ReviewNote
}

export interface TextSummary {
  readonly id: string
  readonly title: string
  /** As the user gave it; never made absolute. */
  readonly path: string
  readonly language: string | null
  readonly sha256: string
  readonly provisions: number
  readonly placed: number
  readonly messages: readonly Message[]
}

/** What is known of a State's tie to one treaty. Dates are ISO days, or coarser where only that is known. */
export interface TreatyStatus {
  readonly treaty: string
  readonly title: string
  readonly party: boolean
  /** Deposit of the instrument. */
  readonly bound: string | null
  /** ratification, acceptance, approval, accession. */
  readonly by: string | null
  readonly inForce: string | null
  readonly statements: readonly { readonly kind: string; readonly says: string; readonly verified: boolean }[]
  /** Title of the source, and its date. */
  readonly source: string
  readonly asOf: string
  /** False: recalled, to be checked with the depositary before anybody relies on it. */
  readonly verified: boolean
}

export interface Assessment {
  readonly jurisdiction: string | null
  readonly asAt: string | null
  /**
   * The kinds of law (values of `Finding.sits`) on which the texts are said to be complete. When given,
   * a matter that sits elsewhere and was not found is a text not supplied, never a gap.
   */
  readonly covers?: readonly string[]
  /** The State's ties to the treaties, when the jurisdiction is one the corpus knows. */
  readonly status?: readonly TreatyStatus[]
  readonly texts: readonly TextSummary[]
  readonly findings: readonly Finding[]
  readonly summary: Readonly<Record<Verdict, number>>
}

export interface RulesetSummary {
  readonly id: string
  readonly version: string
  readonly sha256: string
}

/** What `lacuna check` says; serialised, it is the JSON of the contract. */
export interface Report {
  readonly schema: 'lacuna-report/1'
  readonly tool: { readonly name: 'lacuna'; readonly version: string }
  readonly rulesets: readonly RulesetSummary[]
  readonly assessments: readonly Assessment[]
}
