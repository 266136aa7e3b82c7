// `lacuna impact OLD NEW`: which gaps a change closes, opens, weakens or leaves.

import { type ChangeKind, impact } from '../impact.ts'
import { IMPACT_FORMATS, isImpactFormat } from '../render/impact/index.ts'
import { type Command, listOf, stringOf } from './command.ts'
import { withOutput, withReading, withRules } from './options.ts'
import { reportAt } from './reports.ts'
import { emit } from './terminal.ts'
import { unknownName } from './unknown.ts'

const FAILING: readonly ChangeKind[] = ['opens', 'weakens', 'leaves']

const command: Command = {
  usage: 'impact <old> <new>',
  describe: 'which gaps a change closes, opens, weakens or leaves',
  build: yargs =>
    withRules(withReading(withOutput(yargs)))
      .positional('old', { type: 'string', describe: 'texts, or a report saved as JSON' })
      .positional('new', { type: 'string', describe: 'the same after the change' })
      .option('bridge', {
        type: 'string',
        describe: 'report on the old texts by the new rules, to tell texts from rules',
      })
      .option('format', {
        alias: 'f',
        default: 'markdown',
        describe: `one of ${Object.keys(IMPACT_FORMATS).join(', ')}`,
      })
      .option('fail-on', {
        choices: FAILING,
        type: 'array',
        describe: 'exit 1 when a change is of this kind',
      })
      .example('lacuna impact laws/ laws-with-bill/', 'what a bill would do'),
  run: async args => {
    const format = stringOf(args, 'format') ?? 'markdown'
    if (!isImpactFormat(format))
      throw unknownName('format of an impact report', format, Object.keys(IMPACT_FORMATS))
    const paths = [stringOf(args, 'old') ?? '', stringOf(args, 'new') ?? ''] as const
    const bridge = stringOf(args, 'bridge')
    const earlier = await reportAt(paths[0], args)
    const later = await reportAt(paths[1], args)
    const result = impact(earlier, later, bridge === null ? undefined : await reportAt(bridge, args))
    await emit(
      IMPACT_FORMATS[format](result),
      stringOf(args, 'out'),
      bridge === null ? paths : [...paths, bridge],
    )
    const failing = listOf(args, 'fail-on')
    return result.changes.some(
      change => failing.includes(change.kind) && (change.isGap || change.kind !== 'leaves'),
    )
      ? 1
      : 0
  },
}

export default command
