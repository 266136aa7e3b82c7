// `lacuna rules list|test|lint`: what rules there are, whether their own examples pass, whether they are well made.

import { type Command, stringOf } from './command.ts'
import { ruleSetsOf, withRules } from './options.ts'
import { lintRules } from './rules-lint.ts'
import { listRules } from './rules-list.ts'
import { testRules } from './rules-test.ts'
import { unknownName } from './unknown.ts'

/** Actions by name. */
const ACTIONS = { list: listRules, test: testRules, lint: lintRules } as const

const command: Command = {
  usage: 'rules <action>',
  describe: 'list, test or lint the rules',
  build: yargs =>
    withRules(yargs)
      .positional('action', { type: 'string', describe: Object.keys(ACTIONS).join(', ') })
      .option('json', { type: 'boolean', describe: 'print JSON (list)' })
      .example('lacuna rules test --rules tip', "run the examples of one set's rules"),
  run: args => {
    const action = stringOf(args, 'action') ?? ''
    if (!Object.hasOwn(ACTIONS, action)) throw unknownName('action of rules', action, Object.keys(ACTIONS))
    return ACTIONS[action as keyof typeof ACTIONS](
      ruleSetsOf(args),
      stringOf(args, 'lexicon'),
      args.json === true,
    )
  },
}

export default command
