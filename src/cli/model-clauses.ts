// The model act that comes with the package → the clauses that serve each rule, named for reports.

import { existsSync } from 'node:fs'
import { readClauses } from '../corpus.ts'
import { packagePath, readText } from '../read.ts'

/** Rule ids with the clauses without which they are not met: `section 8(3) of the model act, “Child victims”`. */
export async function clausesByRule(): Promise<Record<string, string>> {
  const path = packagePath('corpus', 'model', 'act-against-trafficking.md')
  if (!existsSync(path)) return {}
  const { instrument } = await readText(path)
  const names = new Map<string, string[]>()
  for (const { id, heading, serves } of readClauses(instrument)) {
    const [section = '', subsection] = id.replace('model-', '').split('-')
    const number = subsection ? `${section}(${subsection})` : section
    const name = `section ${number} of the model act, “${heading}”`
    for (const rule of serves) names.set(rule, [...(names.get(rule) ?? []), name])
  }
  return Object.fromEntries([...names].map(([rule, clauses]) => [rule, clauses.join('; ')]))
}
