// `lacuna convert FILE`: any readable format → canonical structured markdown (or Akoma Ntoso).

import { readText } from '../read.ts'
import { EXPORTS, isExportFormat } from '../render/exports.ts'
import { type Command, stringOf } from './command.ts'
import { readingOf, withOutput, withReading } from './options.ts'
import { emit, note } from './terminal.ts'
import { unknownName } from './unknown.ts'

const command: Command = {
  usage: 'convert <file>',
  describe: 'any readable format → structured markdown',
  build: yargs =>
    withReading(withOutput(yargs))
      .positional('file', { type: 'string' })
      .option('to', { default: 'markdown', describe: `one of ${Object.keys(EXPORTS).join(', ')}` })
      .example('lacuna convert act.docx --out act.md', 'a statute you can read, edit and compare'),
  run: async args => {
    const to = stringOf(args, 'to') ?? 'markdown'
    if (!isExportFormat(to)) throw unknownName('format to convert to', to, Object.keys(EXPORTS))
    const path = stringOf(args, 'file') ?? ''
    const { instrument } = await readText(path, readingOf(args))
    await emit(await EXPORTS[to](instrument), stringOf(args, 'out'), [path])
    if (!args.quiet)
      for (const message of instrument.messages)
        if (message.level === 'warning') note(`${path}: ${message.text}`)
    return 0
  },
}

export default command
