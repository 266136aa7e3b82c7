// Two paths → a model and a draft, compared with the help of the rules where the rules can be read.

import { existsSync } from 'node:fs'
import { assess } from '../assess/index.ts'
import { type Concordance, compare, elementsFrom } from '../compare/index.ts'
import type { Assessment } from '../model.ts'
import { readLexicons, readRuleSets, readText } from '../read.ts'
import { stringOf } from './command.ts'
import { readingOf, ruleSetsOf } from './options.ts'
import { findCorpusEntry, readEntry } from './own-corpus.ts'

type Args = Readonly<Record<string, unknown>>
type Given = Awaited<ReturnType<typeof readText>>

/** The model act of this package, by name. */
const MODEL_ACT = 'model-act'

/** A model and a draft with what was found in comparing them. */
export interface Compared {
  readonly model: Given
  readonly draft: Given
  readonly concordance: Concordance
  /** Assessment of the draft; null when the rules were not asked. */
  readonly assessment: Assessment | null
}

/**
 * Reads and compares two texts. Unless `--no-elements` is given, a model law or treaty and its draft are also
 * assessed, so that sections that serve the same obligation find each other.
 */
export async function readSides(args: Args): Promise<Compared> {
  const name = stringOf(args, 'model') ?? MODEL_ACT

  const entry = existsSync(name) ? undefined : findCorpusEntry(name)
  const { jurisdiction: _, ...reading } = readingOf(args)
  const model = entry ? await readEntry(entry) : await readText(name, reading)
  const draft = await readText(stringOf(args, 'draft') ?? '', readingOf(args))
  const { kind } = model.instrument
  if (args.elements === false || (kind !== 'model' && kind !== 'treaty')) {
    return { model, draft, concordance: compare(model.instrument, draft.instrument), assessment: null }
  }
  const ruleSets = readRuleSets(ruleSetsOf(args))
  const lexicons = readLexicons(stringOf(args, 'lexicon'))
  const assessed = [model, draft].map(given => ({
    instrument: given.instrument,
    assessment: assess([given], ruleSets, lexicons),
  }))
  const concordance = compare(model.instrument, draft.instrument, { elementsOf: elementsFrom(assessed) })
  return { model, draft, concordance, assessment: assessed[1]?.assessment ?? null }
}
