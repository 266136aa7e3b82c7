// Rule sets → one line a rule.

import { readRuleSets } from '../read.ts'
import { print } from './terminal.ts'

/** Prints every rule: id, force, title. */
export async function listRules(
  names: readonly string[],
  _lexicon: string | null,
  json: boolean,
): Promise<number> {
  const sets = readRuleSets(names)
  if (json) {
    const plain = sets.map(set => ({
      id: set.id,
      title: set.title,
      version: set.version,
      rules: set.rules.map(
        ({ id, title, obligation, cites, unverified, force, needs, sits, theme, clause }) => ({
          id,
          title,
          obligation,
          cites,
          unverified,
          force,
          needs,
          sits,
          theme,
          clause,
        }),
      ),
    }))
    await print(`${JSON.stringify(plain, null, 2)}\n`)
    return 0
  }
  for (const set of sets) {
    await print(`${set.id} ${set.version}: ${set.title}\n`)
    for (const rule of set.rules)
      await print(`  ${rule.id.padEnd(32)} ${rule.force.padEnd(13)} ${rule.title}\n`)
  }
  return 0
}
