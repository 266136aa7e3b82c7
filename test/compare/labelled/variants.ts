// The model act → drafts made from it by known operations, each with the pairs of sections that truly correspond.

import { INSERTS, PARAPHRASES } from './paraphrases.ts'
import { labelPairs, printStatute, readSections, type SourcePiece, type SourceSection } from './statute.ts'

/** A draft made from the model act; `pairs` and `moved` are true by construction. */
export interface Variant {
  readonly name: string
  readonly text: string
  /** `8 → 9`: section numbers, model first. */
  readonly pairs: ReadonlySet<string>
  /** Numbers, in the draft, of the sections that were put elsewhere. */
  readonly moved: ReadonlySet<string>
}

type Edit = (sections: readonly SourceSection[], random: () => number) => SourceSection[]

/** The operations; each variant applies one or several, then numbers the sections anew. */
export const EDITS = {
  filled: fill,
  renumbered: renumber,
  reordered: reorder,
  split,
  merged: merge,
  paraphrased: paraphrase,
  deleted: remove,
  inserted: insert,
  edited: editWords,
} satisfies Record<string, Edit>

const PLAN: readonly (readonly (keyof typeof EDITS)[])[] = [
  ['filled'],
  ['filled', 'renumbered'],
  ['filled', 'reordered'],
  ['filled', 'split'],
  ['filled', 'merged'],
  ['filled', 'paraphrased'],
  ['filled', 'deleted', 'inserted'],
  ['filled', 'edited'],
  ['filled', 'edited', 'reordered', 'inserted'],
  ['filled', 'paraphrased', 'split', 'deleted', 'renumbered'],
  ['filled', 'merged', 'edited', 'inserted', 'reordered'],
  ['filled', 'paraphrased', 'edited', 'deleted', 'split', 'merged', 'inserted', 'reordered'],
]

/** Makes all variants of a statute in canonical markdown; the same every time. */
export function makeVariants(markdown: string): Variant[] {
  const source = readSections(markdown)
  return PLAN.map((edits, seed) => {
    const random = randomFrom(seed + 1)
    let sections = [...source]
    for (const edit of edits) sections = EDITS[edit](sections, random)
    const step = edits.includes('renumbered') ? 4 : 1
    const numbered = sections.map((section, at) => ({ ...section, num: String(at + step) }))
    return {
      name: edits.join(' + '),
      text: printStatute(`Draft ${seed + 1}`, 'bill', numbered),
      pairs: labelPairs(numbered),
      moved: new Set(numbered.filter(section => section.moved).map(section => section.num)),
    }
  })
}

/** Mulberry32: small, seeded, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const CHOICE = /\[option A: ([^|\]]*) \| option B: ([^\]]*)\]/g
const OPTIONAL = /\[optional: ([^\]]*)\]/g
const BLANKS: Readonly<Record<string, string>> = {
  '[this State]': 'the Republic',
  '[competent authority]': 'the Agency',
  '[twenty]': 'fifteen',
  '[thirty]': 'twenty-five',
  '[Parliament]': 'Parliament',
}
const BLANK = /\[([^\]]*)\]/g

/** Fills blanks and chooses options, as every real draft does. */
function fill(sections: readonly SourceSection[], random: () => number): SourceSection[] {
  const filled = (text: string): string =>
    text
      .replace(CHOICE, (_, a: string, b: string) => (random() < 0.5 ? a : b))
      .replace(OPTIONAL, (_, words: string) => (random() < 0.7 ? words : ''))
      .replace(BLANK, (whole, words: string) => BLANKS[whole] ?? words)
  return editPieces(sections, piece => ({ ...piece, text: filled(piece.text) })).map(section => ({
    ...section,
    heading: section.heading.replace(BLANK, whole => BLANKS[whole] ?? 'the Republic'),
    pieces: section.pieces.filter(piece => piece.text.replace(PIECE_LABEL, '').trim() !== ''),
  }))
}

const PIECE_LABEL = /^- \(\d+\)/

function editPieces(
  sections: readonly SourceSection[],
  edit: (piece: SourcePiece) => SourcePiece,
): SourceSection[] {
  return sections.map(section => ({ ...section, pieces: section.pieces.map(edit) }))
}

/** Numbering changes anyway; the plan shifts it. */
function renumber(sections: readonly SourceSection[]): SourceSection[] {
  return [...sections]
}

/** Takes every eleventh section or so and puts it well away from its neighbours. */
function reorder(sections: readonly SourceSection[], random: () => number): SourceSection[] {
  const result = [...sections]
  const chosen = sections.filter((_, at) => at % 11 === 7)
  for (const section of chosen) {
    result.splice(result.indexOf(section), 1)
    const old = sections.indexOf(section)
    const to = (old + 12 + Math.floor(random() * 16)) % result.length
    result.splice(to, 0, { ...section, moved: true })
  }
  return result
}

/** Cuts sections of three and more subsections in two. */
function split(sections: readonly SourceSection[], random: () => number): SourceSection[] {
  return sections.flatMap(section => {
    const numbered = section.pieces.every(piece => piece.label.startsWith('('))
    if (!numbered || section.pieces.length < 3 || random() < 0.5) return [section]
    const at = Math.ceil(section.pieces.length / 2)
    const rest = {
      ...section,
      heading: `Further provisions on ${section.heading.toLowerCase()}`,
      pieces: section.pieces.slice(at),
    }
    return [{ ...section, pieces: section.pieces.slice(0, at) }, rest]
  })
}

/** Makes one section of two neighbours, now and then. */
function merge(sections: readonly SourceSection[], random: () => number): SourceSection[] {
  const result: SourceSection[] = []
  for (const section of sections) {
    const last = result.at(-1)
    const numbered = [...(last?.pieces ?? []), ...section.pieces].every(piece => piece.label.startsWith('('))
    if (last && numbered && !last.moved && !section.moved && random() < 0.4) {
      result[result.length - 1] = {
        ...last,
        heading: `${last.heading} and ${section.heading.toLowerCase()}`,
        pieces: [...last.pieces, ...section.pieces],
      }
    } else result.push(section)
  }
  return result
}

/** Says sections again in other words; the rewording as a whole answers the section as a whole. */
function paraphrase(sections: readonly SourceSection[]): SourceSection[] {
  return sections.map(section => {
    const other = PARAPHRASES[section.num]
    if (!other) return section
    const [read] = readSections(`### ${section.num}. ${other.heading}\n\n${other.text}\n`)
    return {
      ...section,
      heading: other.heading,
      pieces: (read?.pieces ?? []).map(piece => ({ ...piece, from: [section.num] })),
    }
  })
}

function remove(sections: readonly SourceSection[], random: () => number): SourceSection[] {
  return sections.filter(() => random() > 0.15)
}

function insert(sections: readonly SourceSection[], random: () => number): SourceSection[] {
  const result = [...sections]
  for (const { heading, text } of INSERTS) {
    const [read] = readSections(`### 0. ${heading}\n\n${text}\n`)
    const pieces = (read?.pieces ?? []).map(piece => ({ ...piece, from: [] }))
    result.splice(Math.floor(random() * result.length), 0, { num: '0', heading, pieces })
  }
  return result
}

/** Replacements a legislature makes: about one word in twelve of the text. */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/\bshall\b/g, 'must'],
  [/\bcompetent authority\b/g, 'Directorate'],
  [/\bThe Minister\b/g, 'The Secretary of State'],
  [/\btrafficking in persons\b/g, 'human trafficking'],
  [/\bcommits an offence\b/g, 'is guilty of an offence'],
  [/\bimprisonment\b/g, 'a term of imprisonment'],
  [/\bperson\b/g, 'individual'],
  [/\bassistance\b/g, 'support'],
  [/\bchild\b/g, 'minor'],
  [/\bprovided\b/g, 'supplied'],
  [/\bmeasures\b/g, 'steps'],
]

function editWords(sections: readonly SourceSection[], random: () => number): SourceSection[] {
  return editPieces(sections, piece => {
    let { text } = piece
    for (const [from, to] of REPLACEMENTS) text = text.replace(from, whole => (random() < 0.6 ? to : whole))
    return { ...piece, text }
  })
}
