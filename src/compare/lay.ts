// Two instruments → both sides cut, counted and weighed with one vocabulary: what every step of alignment reads.

import type { Instrument } from '../model.ts'
import { createVocabulary, type Language, languageOf, readWords, type Vocabulary } from '../words/index.ts'
import { HEADING_TOPICS } from './cues.ts'
import { type Division, divide } from './divide.ts'
import { type Lexis, readTokens, type Tokens } from './tokens.ts'
import { type Bag, type Counts, countTerms, rarity, weigh } from './weigh.ts'

/** One side ready for alignment. Bags and keys stand at the index of their piece or section. */
export interface Side extends Division {
  readonly tokens: Tokens
  /** The piece's words as one key: equal for equal words, whatever the labels and the punctuation. */
  readonly keys: readonly string[]
  readonly pieceCounts: readonly Counts[]
  readonly pieceBags: readonly Bag[]
  readonly sectionKeys: readonly string[]
  readonly sectionBags: readonly Bag[]
  readonly headingBags: readonly Bag[]
  /** Which of the language's usual subjects a heading names (`interpretation`); undefined where none. */
  readonly headingTopics: readonly (string | undefined)[]
  /** Rule and element ids that each section serves, as `rule element`; empty sets when none were given. */
  readonly served: readonly ReadonlySet<string>[]
  /** The same for pieces; empty for a section's own words beside its subsections. */
  readonly pieceServed: readonly ReadonlySet<string>[]
  /** How telling each term is in the two texts together. */
  readonly rare: ReadonlyMap<number, number>
}

/** Tells which elements of which obligations sit in a provision, its descendants included. */
export type ElementsOf = (
  instrument: Instrument,
  provision: { readonly eId: string; readonly start: number; readonly end: number },
) => readonly { readonly rule: string; readonly element: string }[]

/** Lays both sides out. `brackets`: read the model's square brackets as options and placeholders. */
export function layOut(
  model: Instrument,
  draft: Instrument,
  options: { readonly brackets: boolean; readonly elementsOf?: ElementsOf },
): { model: Side; draft: Side; vocabulary: Vocabulary } {
  const lexis: Lexis = {
    vocabulary: createVocabulary(languageOf(model.language ?? draft.language) ?? 'en'),
    printed: new Map(),
  }
  const cut = { model: divide(model), draft: divide(draft) }
  const tokens = {
    model: readTokens(cut.model, lexis, options.brackets),
    draft: readTokens(cut.draft, lexis, options.brackets),
  }
  const counts = { model: pieceCounts(cut.model, tokens.model), draft: pieceCounts(cut.draft, tokens.draft) }
  const rare = rarity([...counts.model, ...counts.draft])
  const headings = { model: headingCounts(cut.model, lexis), draft: headingCounts(cut.draft, lexis) }
  const rareInHeadings = rarity([...headings.model, ...headings.draft])
  const side = (name: 'model' | 'draft'): Side => ({
    ...cut[name],
    tokens: tokens[name],
    keys: cut[name].pieces.map(piece => keyOf(tokens[name], piece.index, piece.index + 1)),
    pieceCounts: counts[name],
    rare,
    pieceBags: counts[name].map(count => weigh(count, rare)),
    sectionKeys: cut[name].sections.map(section => keyOf(tokens[name], section.first, section.last)),
    sectionBags: cut[name].sections.map(({ first, last }) =>
      weigh(sumCounts(counts[name].slice(first, last)), rare),
    ),
    headingTopics: cut[name].sections.map(({ place }) => topicOf(lexis.vocabulary.language, place.heading)),
    headingBags: headings[name].map(count => weigh(count, rareInHeadings)),
    pieceServed: cut[name].pieces.map(piece => {
      const section = cut[name].sections[piece.section]
      const own =
        section !== undefined && section.last - section.first > 1 && piece.provision === section.provision
      return own ? new Set<string>() : servedBy(cut[name].instrument, piece.place, options.elementsOf)
    }),
    served: cut[name].sections.map(section =>
      servedBy(cut[name].instrument, section.place, options.elementsOf),
    ),
  })
  return { model: side('model'), draft: side('draft'), vocabulary: lexis.vocabulary }
}

/** Number of tokens of a piece. */
export function lengthOf(side: Pick<Side, 'tokens'>, piece: number): number {
  return (side.tokens.from[piece + 1] ?? 0) - (side.tokens.from[piece] ?? 0)
}

function pieceCounts(division: Division, tokens: Tokens): Map<number, number>[] {
  return division.pieces.map(({ index }) =>
    countTerms(tokens.term.subarray(tokens.from[index], tokens.from[index + 1])),
  )
}

/** Adds up the counts of several pieces. */
export function sumCounts(all: readonly Counts[]): Map<number, number> {
  const sum = new Map<number, number>()
  for (const counts of all) for (const [term, count] of counts) sum.set(term, (sum.get(term) ?? 0) + count)
  return sum
}

function headingCounts(division: Division, lexis: Lexis): Map<number, number>[] {
  return division.sections.map(({ place }) => {
    const heading = place.heading ?? ''
    const words = readWords(
      lexis.vocabulary,
      heading,
      heading === '' ? [] : [{ start: 0, end: heading.length }],
    )
    return countTerms(words.stem)
  })
}

function topicOf(language: Language, heading: string | null): string | undefined {
  const words = ` ${(heading ?? '').toLowerCase().replace(NOT_LETTERS, ' ')} `
  return HEADING_TOPICS[language].find(phrases => phrases.some(phrase => words.includes(` ${phrase} `)))?.[0]
}

/** Anything but letters and digits. */
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu

function keyOf(tokens: Tokens, first: number, last: number): string {
  const from = tokens.from[first] ?? 0
  const to = tokens.from[last] ?? from
  const forms: number[] = []
  for (let at = from; at < to; at += 1) if ((tokens.term[at] ?? -1) >= 0) forms.push(tokens.form[at] ?? 0)
  return forms.join(' ')
}

function servedBy(
  instrument: Instrument,
  place: { eId: string; start: number; end: number },
  elementsOf?: ElementsOf,
) {
  return new Set((elementsOf?.(instrument, place) ?? []).map(({ rule, element }) => `${rule} ${element}`))
}
