// `lacuna compare MODEL DRAFT`: what the draft keeps, changes, leaves out and adds.

import { COMPARE_FORMATS, isCompareFormat } from '../render/compare-formats.ts'
import { type Command, stringOf } from './command.ts'
import { withOutput, withReading, withRules } from './options.ts'
import { readSides } from './sides.ts'
import { emit, note } from './terminal.ts'
import { unknownName } from './unknown.ts'

const command: Command = {
  usage: 'compare <model> <draft>',
  describe: 'a draft beside a model law, a treaty or its older version',
  build: yargs =>
    withRules(withReading(withOutput(yargs)))
      .positional('model', {
        type: 'string',
        describe: 'a file, or a text of the corpus (model-act, tip-protocol …)',
      })
      .positional('draft', { type: 'string' })
      .option('format', {
        alias: 'f',
        default: 'markdown',
        describe: `one of ${Object.keys(COMPARE_FORMATS).join(', ')}`,
      })
      .option('elements', {
        type: 'boolean',
        default: true,
        describe: 'also ask the rules which elements each side holds (--no-elements: words only)',
      })
      .example('lacuna compare model-act bill.docx --format html --out compare.html', 'side by side')
      .example('lacuna compare act-2008.md act-2024.md', 'two versions of one law'),
  run: async args => {
    const format = stringOf(args, 'format') ?? 'markdown'
    if (!isCompareFormat(format))
      throw unknownName('format for comparisons', format, Object.keys(COMPARE_FORMATS))
    const { model, draft, concordance } = await readSides(args)
    await emit(COMPARE_FORMATS[format].render(concordance), stringOf(args, 'out'), [model.path, draft.path])
    if (!args.quiet) for (const message of concordance.messages) note(message)
    return 0
  },
}

export default command
