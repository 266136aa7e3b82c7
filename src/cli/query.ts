// `lacuna query QUERY TEXT…`: where a terms-and-connectors query holds, one line a match.

import { type LaidText, layWords } from '../law/index.ts'
import { cite } from '../locator.ts'
import type { Evidence } from '../model.ts'
import { type Lexicon, matchPlan, parseQuery, planQueries, type Query, type Span } from '../query/index.ts'
import { readCountry, readLexicons, UserError } from '../read.ts'
import { oneLine, printedQuote, showHidden } from '../render/safe.ts'
import { createVocabulary, languageOf } from '../words/index.ts'
import { type Command, listOf, stringOf } from './command.ts'
import { readingOf, withOutput, withReading } from './options.ts'
import { emit, note } from './terminal.ts'

/** Words shown on each side of a match. */
const AROUND = 8

const command: Command = {
  usage: 'query <query> <texts..>',
  describe: 'try a terms-and-connectors query on a text',
  build: yargs =>
    withReading(withOutput(yargs))
      .positional('query', { type: 'string' })
      .positional('texts', { type: 'string', array: true })
      .option('lexicon', { type: 'string', describe: 'a folder laid over the lexicon' })
      .option('json', { type: 'boolean', describe: 'print JSON' })
      .example("lacuna query 'traffick! /s child' act.md", 'where both stand in one sentence')
      .example("lacuna query '#shelter and [duty]' act.md", 'a concept of the lexicon, as a duty'),
  run: async args => {
    const query = parseQuery(stringOf(args, 'query') ?? '')
    const paths = listOf(args, 'texts')
    const { texts } = await readCountry(paths, readingOf(args))
    const lexicons = readLexicons(stringOf(args, 'lexicon'))
    const lines: string[] = []
    const found: Evidence[] = []
    for (const { instrument, path } of texts) {
      const language = languageOf(instrument.language ?? 'en')
      const lexicon = lexicons.get(language ?? '')
      if (!lexicon)
        throw new UserError(`${path}: there is no lexicon for its language; name it with --language`)
      for (const hit of findIn(layOf(instrument, lexicon), query, lexicon)) {
        found.push(hit.evidence)
        lines.push(showHidden(`${texts.length > 1 ? `${path}: ` : ''}${hit.evidence.citation}: ${hit.shown}`))
      }
    }
    const printed = args.json ? JSON.stringify(found, null, 2) : lines.join('\n')
    if (printed) await emit(`${printed}\n`, stringOf(args, 'out'), paths)
    if (!args.quiet) note(found.length === 1 ? '1 match' : `${found.length} matches`)
    return 0
  },
}

export default command

interface Laid extends LaidText {
  readonly vocabulary: ReturnType<typeof createVocabulary>
}

function layOf(instrument: LaidText['instrument'], lexicon: Lexicon): Laid {
  const vocabulary = createVocabulary(lexicon.language)
  return { ...layWords(instrument, vocabulary), vocabulary }
}

function findIn(laid: Laid, query: Query, lexicon: Lexicon): { evidence: Evidence; shown: string }[] {
  const plan = planQueries([query], lexicon, laid.vocabulary)
  const matches = matchPlan(plan, laid.words, laid.layout)
  let leaf = 0
  return matches.spans(query).map(span => {
    // spans ascend, so the leaf they begin in is found by going on from the last
    while ((laid.leafWords[leaf + 1] ?? 0) <= span.first && leaf + 1 < laid.skeleton.leaves.length) leaf++
    return { evidence: quoteOf(laid, span, leaf), shown: inContext(laid, span) }
  })
}

function quoteOf({ instrument, words, skeleton }: Laid, { first, last }: Span, leaf: number): Evidence {
  const start = words.start[first] ?? 0
  const end = words.end[last] ?? start
  const eId = skeleton.units[skeleton.leaves[leaf]?.unit ?? -1]?.provision.eId ?? ''
  const quote = instrument.text.slice(start, end)
  return { text: instrument.id, eId, citation: cite(instrument, eId), quote, start, end }
}

/** The match with some words around it from the same provision: `… before «match» after …` */
function inContext({ instrument, words, layout }: Laid, { first, last }: Span): string {
  const sameProvision = (word: number, as: number) => layout.provision[word] === layout.provision[as]
  let from = first
  while (from > 0 && first - from < AROUND && sameProvision(from - 1, first)) from--
  let to = last
  while (to + 1 < words.count && to - last < AROUND && sameProvision(to + 1, last)) to++
  const slice = (start: number, end: number) => printedQuote(instrument.text.slice(start, end))
  const start = words.start[first] ?? 0
  const end = words.end[last] ?? start
  return oneLine(
    `${slice(words.start[from] ?? start, start)} «${slice(start, end)}» ${slice(end, words.end[to] ?? end)}`,
  )
}
