// Passages of an invented statute → words and layout, for the query tests.

import {
  type Concept,
  type Grammar,
  type Layout,
  type Lexicon,
  matchPlan,
  parseQuery,
  planQueries,
} from '../../src/query/index.ts'
import { createVocabulary, type Language, readWords } from '../../src/words/index.ts'

/** One passage: its section and provision by number, and the heading over it. */
export interface Line {
  readonly text: string
  readonly section?: number
  readonly provision?: number
  readonly heading?: number
  readonly opens?: boolean
}

export const GRAMMAR: Grammar = {
  duty: ['shall', 'must', 'is entitled'],
  power: ['may', 'is empowered'],
  notPower: ['may not'],
  denial: [],
  offence: [],
  annexed: [],
  forms: [],
  connectors: { or: ['or'], and: ['and'], anyOf: [], allOf: [] },
  definitions: {
    means: [],
    includes: [],
    same: [],
    excludes: [],
    purposes: [],
    condition: [],
    subject: [],
    light: [],
    determiner: [],
    notVerb: [],
    scope: { instrument: [], part: [], chapter: [], title: [], division: [], section: [], subsection: [] },
  },
  references: { conduct: [], section: [], below: [] },
}

export function concept(id: string, any: readonly string[], not: readonly string[] = []): Concept {
  return { id, meaning: id, any: any.map(parseQuery), not: not.map(parseQuery), tests: { yes: [], no: [] } }
}

export function lexicon(concepts: readonly Concept[] = [], language: Language = 'en'): Lexicon {
  return { language, grammar: GRAMMAR, concepts: new Map(concepts.map(one => [one.id, one])) }
}

export interface Found {
  /** The words of each span, joined by spaces. */
  readonly quotes: readonly string[]
}

/** Runs a query over lines and gives back the text of each span. */
export function find(
  query: string,
  lines: readonly (string | Line)[],
  {
    concepts = [],
    headings = [],
    parents = [],
    title = '',
    language = 'en',
  }: {
    concepts?: readonly Concept[]
    headings?: readonly string[]
    parents?: readonly number[]
    title?: string
    language?: Language
  } = {},
): string[] {
  const vocabulary = createVocabulary(language)
  const parts = lines.map((line, index) =>
    typeof line === 'string' ? { text: line, provision: index, section: index } : line,
  )
  const { text, ranges } = join(parts.map(part => part.text))
  const words = readWords(
    vocabulary,
    text,
    ranges.map((range, index) => ({ ...range, opens: parts[index]?.opens ?? true })),
  )
  const partOf = lineOf(words.start, ranges)
  const over = join(headings)
  const headingWords = readWords(vocabulary, over.text, over.ranges)
  const layout: Layout = {
    provision: Uint32Array.from(partOf, part => parts[part]?.provision ?? part),
    section: Uint32Array.from(partOf, part => parts[part]?.section ?? 0),
    headings: {
      words: headingWords,
      heading: lineOf(headingWords.start, over.ranges),
      parent: Int32Array.from(headings, (_, index) => parents[index] ?? -1),
    },
    headingOf: Int32Array.from(partOf, part => parts[part]?.heading ?? -1),
    title: readWords(vocabulary, title, [{ start: 0, end: title.length }]),
  }
  const parsed = parseQuery(query)
  const plan = planQueries([parsed], lexicon(concepts, language), vocabulary)
  return matchPlan(plan, words, layout)
    .spans(parsed)
    .map(({ first, last }) => text.slice(words.start[first], words.end[last]).replace(/\s+/g, ' '))
}

function join(lines: readonly string[]): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = []
  let text = ''
  for (const line of lines) {
    ranges.push({ start: text.length, end: text.length + line.length })
    text += `${line}\n\n`
  }
  return { text, ranges }
}

function lineOf(starts: Uint32Array, ranges: readonly { start: number; end: number }[]): Uint32Array {
  return starts.map(start => ranges.findIndex(range => start >= range.start && start < range.end))
}
