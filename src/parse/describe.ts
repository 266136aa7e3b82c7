// Front matter, headings and words → what a text is: id, title, country, language, kind, date.

import type { Instrument, InstrumentKind } from '../model.ts'
import type { TextBlock } from './block.ts'
import type { FrontMatter } from './frontmatter.ts'
import type { Given } from './index.ts'
import { cleanHeading } from './label.ts'
import { KIND_WORDS, STOP_WORDS } from './labels.ts'

type About = Pick<Instrument, 'id' | 'title' | 'jurisdiction' | 'language' | 'kind' | 'asAt'>

/** Tells what an instrument is; what is given wins, then the front matter, then the text itself. */
export function describe(
  text: string,
  blocks: readonly TextBlock[],
  front: FrontMatter,
  given: Given,
): About {
  const meta = new Map(Object.entries(front.meta).map(([key, value]) => [key.toLowerCase(), value]))
  const say = (...keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      const value = meta.get(key)
      if (value) return value
    }
    return undefined
  }
  const language =
    given.language !== undefined ? given.language : (say('language', 'lang') ?? guessLanguage(text, blocks))
  const title =
    given.title ?? say('title', 'titel', 'título') ?? titleOf(text, blocks, language) ?? 'Untitled'
  const country = say('jurisdiction', 'country')
  return {
    id: given.id ?? say('id', 'identifier', 'chapter', 'citation') ?? slug(title),
    title,
    jurisdiction:
      given.jurisdiction !== undefined ? given.jurisdiction : country ? country.toUpperCase() : null,
    language,
    kind: given.kind ?? kindOf(say('kind', 'type', 'rank'), title),
    asAt: given.asAt !== undefined ? given.asAt : dateOf(say('asat', 'as_at', 'last_updated', 'date')),
  }
}

const DATE = /^\d{4}-\d{2}-\d{2}/

function dateOf(printed: string | undefined): string | null {
  return (printed && DATE.exec(printed)?.[0]) ?? null
}

const KINDS: readonly InstrumentKind[] = ['act', 'bill', 'treaty', 'model', 'regulation']

function kindOf(printed: string | undefined, title: string): InstrumentKind {
  const named = KINDS.find(kind => kind === printed?.toLowerCase())
  if (named) return named
  for (const [words, kind] of KIND_WORDS) if (words.test(title)) return kind
  return 'act'
}

function slug(title: string): string {
  return title.toLowerCase().replace(NOT_SLUG, '-').replace(EDGES, '').slice(0, 60) || 'text'
}

const NOT_SLUG = /[^\p{L}\p{N}]+/gu
const EDGES = /^-+|-+$/g

/** The first headings without a number; of several, the one in the language of the text. */
function titleOf(text: string, blocks: readonly TextBlock[], language: string | null): string | undefined {
  const titles: string[] = []
  for (const block of blocks.slice(0, 6)) {
    if (block.type === 'heading') titles.push(cleanHeading(text.slice(block.start, block.end)))
  }
  const fitting = titles.find(title => languageOf(title)[0] === language)
  return fitting ?? titles[0] ?? firstLine(text, blocks)
}

function firstLine(text: string, blocks: readonly TextBlock[]): string | undefined {
  const first = blocks.find(block => block.type === 'text')
  const line = first && cleanHeading(text.slice(first.start, Math.min(first.end, first.start + 200)))
  return line || undefined
}

/** Characters from which the language is guessed. */
const SAMPLE = 20_000

/** Guesses by the most frequent small words; null when two languages are near each other or words are few. */
export function guessLanguage(text: string, blocks: readonly TextBlock[]): string | null {
  let sample = ''
  for (const block of blocks) {
    if (sample.length > SAMPLE) break
    if (block.type === 'text')
      sample += ` ${text.slice(block.start, Math.min(block.end, block.start + SAMPLE))}`
  }
  const [best, share, second] = languageOf(sample)
  return share > 0.08 && share > second * 1.2 ? best : null
}

function languageOf(sample: string): [language: string, share: number, second: number] {
  const words = sample.toLowerCase().match(WORDS) ?? []
  const shares = Object.entries(STOP_WORDS).map(([language, stops]): [string, number] => {
    const set = new Set(stops)
    return [language, words.filter(word => set.has(word)).length / Math.max(1, words.length)]
  })
  shares.sort((a, b) => b[1] - a[1])
  return [shares[0]?.[0] ?? '', shares[0]?.[1] ?? 0, shares[1]?.[1] ?? 0]
}

const WORDS = /\p{L}+/gu
