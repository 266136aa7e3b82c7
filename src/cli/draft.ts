// `lacuna draft MODEL DRAFT`: the clauses of the model that would close the draft's gaps, in the draft's own style.

import { type Amendment, applyAmendments, draftAmendment, draftMissing, remedyFor } from '../compare/index.ts'
import { UserError } from '../read.ts'
import { renderAmendments } from '../render/compare-amendments.ts'
import { type Command, listOf, stringOf } from './command.ts'
import { withOutput, withReading, withRules } from './options.ts'
import { type Compared, readSides } from './sides.ts'
import { emit } from './terminal.ts'

const command: Command = {
  usage: 'draft <model> <draft>',
  describe: "the model's clauses that would close the gaps of a draft",
  build: yargs =>
    withRules(withReading(withOutput(yargs)))
      .positional('model', { type: 'string', describe: 'a file, or model-act' })
      .positional('draft', { type: 'string' })
      .option('for', { type: 'array', string: true, describe: 'only for these obligations (rule ids)' })
      .option('apply', { type: 'boolean', describe: 'write the draft with the amendments carried out' })
      .example('lacuna draft model-act bill.md --for tip-5-2a-attempt', 'the missing clause, renumbered')
      .example('lacuna draft model-act bill.md --apply --out bill-2.md', 'then run check again'),
  run: async args => {
    const compared = await readSides({ ...args, elements: true })
    const amendments = propose(compared, listOf(args, 'for'))
    const { instrument } = compared.draft
    const words = args.apply
      ? applyAmendments(instrument.text, amendments)
      : renderAmendments(instrument.title, amendments)
    await emit(words, stringOf(args, 'out'), [compared.model.path, compared.draft.path])
    return 0
  },
}

export default command

/** By obligation where the draft was assessed, else every section of the model that has no answer. */
function propose(
  { model, draft, concordance, assessment }: Compared,
  wanted: readonly string[],
): Amendment[] {
  if (!assessment) return draftMissing(model.instrument, draft.instrument, concordance)
  const known = assessment.findings.map(finding => finding.rule)
  const unknown = wanted.find(rule => !known.includes(rule))
  if (unknown !== undefined) throw new UserError(`there is no rule “${unknown}” (lacuna rules list)`)
  const findings = assessment.findings.filter(({ rule }) => wanted.length === 0 || wanted.includes(rule))
  const amendments = new Map<string, Amendment>()
  const taken = new Set<string>()
  for (const finding of findings) {
    for (const request of remedyFor(model.instrument, draft.instrument, finding, assessment.findings)) {
      const key = request.clause.join(' ')
      // One clause may close several gaps; it is put in once.
      if (amendments.has(key) && !request.replaces) continue
      const amendment = draftAmendment(model.instrument, draft.instrument, concordance, { ...request, taken })
      for (const number of amendment.numbers) taken.add(number)
      amendments.set(key, amendment)
    }
  }
  return [...amendments.values()]
}
