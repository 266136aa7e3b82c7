// Options that several commands share, and what they mean.

import type { Argv } from 'yargs'
import type { ImportOptions } from '../import/index.ts'
import { listRuleSets, UserError } from '../read.ts'
import { stringOf } from './command.ts'

type Args = Readonly<Record<string, unknown>>

/** `--out`, `--quiet`. */
export function withOutput(yargs: Argv): Argv {
  return yargs
    .option('out', { alias: 'o', type: 'string', describe: 'write to this file, whole or not at all' })
    .option('quiet', { alias: 'q', type: 'boolean', describe: 'no progress and no messages' })
}

/** `--jurisdiction`, `--as-at`, `--from`, `--language`, `--tracked`. */
export function withReading(yargs: Argv): Argv {
  return yargs
    .option('jurisdiction', { type: 'string', describe: 'whose law it is (IE, MY …)' })
    .option('as-at', { type: 'string', describe: 'date of the texts, YYYY-MM-DD' })
    .option('from', { type: 'string', describe: 'read the files as this format, whatever they look like' })
    .option('language', { type: 'string', describe: 'language of the texts (en, fr …)' })
    .option('tracked', { choices: ['final', 'original'] as const, describe: 'tracked changes of Word files' })
}

/** `--rules`, `--lexicon`. */
export function withRules(yargs: Argv): Argv {
  return yargs
    .option('rules', {
      type: 'array',
      string: true,
      describe: 'rule sets or folders of rules (default: all)',
    })
    .option('lexicon', { type: 'string', describe: 'a folder laid over the lexicon' })
}

/** Reading options as the importers take them. @throws UserError for a malformed date. */
export function readingOf(args: Args): ImportOptions {
  const asAt = dateOf(args, 'as-at')
  const pairs: [string, string | null][] = [
    ['jurisdiction', stringOf(args, 'jurisdiction')],
    ['asAt', asAt],
    ['from', stringOf(args, 'from')],
    ['language', stringOf(args, 'language')],
    ['tracked', stringOf(args, 'tracked')],
  ]
  return Object.fromEntries(pairs.filter(([, value]) => value !== null)) as ImportOptions
}

/** An ISO date option. @throws UserError when it is no date. */
export function dateOf(args: Args, name: string): string | null {
  const date = stringOf(args, name)
  if (date !== null && !isDay(date))
    throw new UserError(`--${name} “${date}” is no day of the calendar; write YYYY-MM-DD`)
  return date
}

/** `2025-02-28`, but not `2025-02-31`, which a Date would take for the third of March. */
function isDay(date: string): boolean {
  const time = DAY.test(date) ? Date.parse(date) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** `2025-02-28` */
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Rule sets asked for: comma or space separated; all when none is named. */
export function ruleSetsOf(args: Args, bundled: readonly string[] | null = null): readonly string[] {
  const value = args.rules
  const given = (Array.isArray(value) ? value : value === undefined ? [] : [value])
    .flatMap(name => String(name).split(','))
    .filter(Boolean)
  return given.length ? given : (bundled ?? listRuleSets())
}
