// Rule sets → faults beyond their shape, one line each.

import { queriesOf } from '../assess/index.ts'
import { readLexicons, readRuleSets } from '../read.ts'
import { lintRuleFiles } from '../ruleset/lint.ts'
import { createVocabulary } from '../words/index.ts'
import { note, print } from './terminal.ts'

/** Lints rules against every lexicon. Exit code 1 when something is wrong. */
export async function lintRules(names: readonly string[], overlay: string | null): Promise<number> {
  const rules = readRuleSets(names, { tests: true }).flatMap(set => set.rules)
  let faults = 0
  for (const lexicon of readLexicons(overlay, { tests: true }).values())
    for (const fault of lintRuleFiles(rules, lexicon, () => createVocabulary(lexicon.language), queriesOf)) {
      note(`${fault.file}: ${fault.text}`)
      faults++
    }
  await print(`${rules.length} rules, ${faults} faults\n`)
  return faults ? 1 : 0
}
