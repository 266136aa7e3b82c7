// `lacuna init [FOLDER]`: a folder of texts → a bundle ready to check, without touching what is there.

import { existsSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { BUNDLE_FILE, readCountry, UserError } from '../read.ts'
import { REVIEW_FILE } from '../review/index.ts'
import { writeYaml } from '../yaml.ts'
import { type Command, stringOf } from './command.ts'
import { readingOf, withReading } from './options.ts'
import { note, writeWhole } from './terminal.ts'

const command: Command = {
  usage: 'init [folder]',
  describe: 'make a folder of texts a bundle (lacuna.yaml)',
  build: yargs =>
    withReading(yargs)
      .positional('folder', {
        type: 'string',
        default: '.',
        describe: 'folder with the texts of one country',
      })
      .option('quiet', { alias: 'q', type: 'boolean', describe: 'no messages' })
      .example('lacuna init laws/ && lacuna check laws/', 'the first report'),
  run: async args => {
    const folder = stringOf(args, 'folder') ?? '.'
    const manifest = join(folder, BUNDLE_FILE)
    if (existsSync(manifest))
      throw new UserError(`${manifest}: is there already; edit it, or remove it first`)
    const country = await readCountry([folder], readingOf(args))
    const texts = country.texts.map(text => relative(folder, text.path).replaceAll('\\', '/'))
    const guess = country.texts.find(text => text.instrument.jurisdiction)?.instrument.jurisdiction
    const jurisdiction = stringOf(args, 'jurisdiction') ?? (await ask(guess ?? basename(resolve(folder))))
    writeWhole(manifest, manifestOf(jurisdiction, stringOf(args, 'as-at'), texts))
    const reviews = join(folder, REVIEW_FILE)
    if (!existsSync(reviews)) writeWhole(reviews, REVIEWS)
    if (!args.quiet)
      note(`${manifest}: ${texts.length} texts of ${jurisdiction}; now run: lacuna check ${folder}`)
    return 0
  },
}

export default command

/** Asks on a terminal; elsewhere the guess stands. */
async function ask(guess: string): Promise<string> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return guess
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await terminal.question(`Whose law is it? [${guess}] `)).trim() || guess
  } finally {
    terminal.close()
  }
}

function manifestOf(jurisdiction: string, asAt: string | null, texts: readonly string[]): string {
  const value = { jurisdiction, ...(asAt === null ? {} : { 'as-at': asAt }), texts }
  return `# The texts of one country that lacuna checks together.
${writeYaml(value)}
# Kinds of law on which these texts are complete. What sits in a law not named here and is not found
# is reported as “not supplied”, not as a gap.
# covers: [trafficking-law, penal-code]
`
}

const REVIEWS = `# Verdicts of named persons on findings; add one with: lacuna review FOLDER --add RULE …
reviews:
`
