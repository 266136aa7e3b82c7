#!/usr/bin/env node
// Arguments in, exit code out.

import type { Command } from './command.ts'

/** Commands by name, each with its line in the help; loaded only when asked for. */
const COMMANDS: Readonly<
  Record<string, readonly [usage: string, describe: string, load: () => Promise<{ default: Command }>]>
> = {
  check: [
    'check <texts..>',
    "gap report on one country's texts (files or folders)",
    () => import('./check.ts'),
  ],
  matrix: ['matrix <dirs..>', 'many countries against one rule set', () => import('./matrix.ts')],
  review: [
    'review <texts..>',
    "persons' verdicts on findings: what is open, stale or in dispute; add one",
    () => import('./review.ts'),
  ],
  impact: [
    'impact <old> <new>',
    'which gaps a change closes, opens, weakens or leaves',
    () => import('./impact.ts'),
  ],
  init: ['init [folder]', 'make a folder of texts a bundle (lacuna.yaml)', () => import('./init.ts')],
  compare: [
    'compare <model> <draft>',
    'a draft beside a model law, a treaty or its older version',
    () => import('./compare.ts'),
  ],
  draft: [
    'draft <model> <draft>',
    "the model's clauses that would close the gaps of a draft",
    () => import('./draft.ts'),
  ],
  convert: ['convert <file>', 'any readable format → structured markdown', () => import('./convert.ts')],
  search: ['search <words..>', 'find headings, terms and obligations', () => import('./search.ts')],
  explain: [
    'explain <rule> [texts..]',
    'what a rule looks for, and its trace on a text',
    () => import('./explain.ts'),
  ],
  corpus: [
    'corpus <action> [id] [file]',
    'treaties and model act: list, show, add an authentic text',
    () => import('./corpus.ts'),
  ],
  rules: ['rules <action>', 'list, test or lint the rules', () => import('./rules.ts')],
  query: [
    'query <query> <texts..>',
    'try a terms-and-connectors query on a text',
    () => import('./query.ts'),
  ],
}

/** A call that names its own fault. */
class UsageError extends Error {
  override readonly name = 'UsageError'
}

const HELP_WORDS: ReadonlySet<string> = new Set(['--help', '-h', 'help'])
const ABOUT =
  'lacuna <command>\n\nFinds the gaps in a law: checks statutes against treaty obligations and model-law clauses.'
const EPILOGUE = 'Not legal advice. `lacuna <command> --help` tells more.'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has gone (`lacuna … | head`): there is nobody left to tell.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main(process.argv.slice(2))

async function main(argv: readonly string[]): Promise<number> {
  try {
    if (argv[0] === '--version' && argv.length === 1) return await printVersion()
    const [first] = argv
    if (argv.length === 1 && first !== undefined && HELP_WORDS.has(first)) return printHelp()
    return await dispatch(argv)
  } catch (error) {
    const { describeFault } = await import('./fault.ts')
    const { note } = await import('./terminal.ts')
    note(`lacuna: ${describeFault(error)}`)
    return 2
  }
}

/** The list of commands, without loading anything for it. */
function printHelp(): number {
  const rows = Object.values(COMMANDS).map(([usage, describe]) => `  ${usage.padEnd(28)} ${describe}\n`)
  process.stdout.write(`${ABOUT}\n\nCommands:\n${rows.join('')}\n${EPILOGUE}\n`)
  return 0
}

async function printVersion(): Promise<number> {
  const { packageVersion } = await import('./version.ts')
  process.stdout.write(`${packageVersion()}\n`)
  return 0
}

async function dispatch(argv: readonly string[]): Promise<number> {
  const { default: yargs } = await import('yargs')
  const asked = argv.find(word => !word.startsWith('-'))
  if (asked !== undefined && !Object.hasOwn(COMMANDS, asked)) return refuse(asked)
  let code = 0
  const parser = yargs([...argv])
    .scriptName('lacuna')
    .usage(ABOUT)
    .strict()
    .parserConfiguration({ 'parse-positional-numbers': false, 'greedy-arrays': true })
    .demandCommand(1, 'Name a command.')
    .help()
    .alias('help', 'h')
    .version(false)
    .epilogue(EPILOGUE)
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(plainUsage(message, asked))
    })
  for (const [name, [usage, describe, load]] of Object.entries(COMMANDS)) {
    if (name !== asked) {
      parser.command(usage, describe)
      continue
    }
    const { default: command } = await load()
    parser.command(
      command.usage,
      command.describe,
      builder => command.build(builder),
      async args => {
        code = await command.run(args)
      },
    )
  }
  await parser.parseAsync()
  return code
}

/** What yargs says, in the words of the help. */
function plainUsage(message: string, command: string | undefined): string {
  if (!message.startsWith('Not enough')) return `${message.split('\n').join(' ').trim()} (lacuna --help)`
  const usage = command === undefined ? undefined : COMMANDS[command]?.[0]
  return usage ? `something is missing; write: lacuna ${usage}` : 'name a command (lacuna --help lists them)'
}

async function refuse(asked: string): Promise<never> {
  const { nearestName } = await import('../search.ts')
  const near = nearestName(asked, Object.keys(COMMANDS))
  throw new UsageError(
    `there is no command “${asked}”${near ? `; did you mean “${near}”?` : ''} (lacuna --help lists them)`,
  )
}
