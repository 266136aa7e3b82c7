// `lacuna search WORDS`: headings, defined terms and obligations, with slips of spelling forgiven.

import { listRuleSets, readRuleSets, readText, UserError } from '../read.ts'
import { showHidden } from '../render/safe.ts'
import { entriesOf, type SearchEntry, search } from '../search.ts'
import { type Command, listOf } from './command.ts'
import { readingOf, withOutput, withReading } from './options.ts'
import { print } from './terminal.ts'

const command: Command = {
  usage: 'search <words..>',
  describe: 'find headings, terms and obligations',
  build: yargs =>
    withReading(withOutput(yargs))
      .positional('words', { type: 'string', array: true })
      .option('in', { type: 'array', string: true, describe: 'texts to search besides the obligations' })
      .option('json', { type: 'boolean', describe: 'print JSON' })
      .example('lacuna search "compansation" --in act.md', 'in an act and in the obligations'),
  run: async args => {
    const words = listOf(args, 'words').join(' ')
    if (!words.trim()) throw new UserError('say what to search for')
    const entries = ruleEntries()
    for (const path of listOf(args, 'in'))
      entries.push(...entriesOf((await readText(path, readingOf(args))).instrument))
    const hits = search(entries, words)
    if (args.json) await print(`${JSON.stringify(hits, null, 2)}\n`)
    else if (!hits.length) await print(`Nothing near “${showHidden(words)}”.\n`)
    else
      for (const hit of hits)
        await print(
          `${showHidden(`${hit.kind.padEnd(8)} ${hit.place.padEnd(28)} ${hit.name}  (${hit.source})`)}\n`,
        )
    return 0
  },
}

export default command

function ruleEntries(): SearchEntry[] {
  return readRuleSets(listRuleSets()).flatMap(set =>
    set.rules.map(rule => ({ kind: 'rule' as const, name: rule.title, place: rule.id, source: set.title })),
  )
}
