// A finding that is not met → what to draft: the clauses of the model that serve it, and what contradicts it.

import type { Block, Finding, Instrument, Provision } from '../model.ts'
import type { AmendmentRequest } from './amend.ts'
import { readServes } from './serves.ts'

/**
 * The requests that close the gap a finding shows: one for each section of the model with clauses that serve the
 * obligation or support it. Provisions that give the finding its “contrary” are to be taken out. Empty when the
 * finding is met or no clause serves it.
 */
export function remedyFor(model: Instrument, draft: Instrument, finding: Finding): AmendmentRequest[] {
  if (finding.verdict === 'met' || finding.verdict === 'not-assessed') return []
  const notes = readServes(model).filter(note => note.rule === finding.rule)
  const clauses = new Map<string, Set<string>>()
  for (const { start } of notes) {
    const path = pathAt(model.children, start)
    const section = path.find(provision => SECTIONS.has(provision.kind))
    if (!section) continue
    const piece = path[path.indexOf(section) + 1] ?? section
    clauses.set(section.eId, (clauses.get(section.eId) ?? new Set<string>()).add(piece.eId))
  }
  const replaces = contraryProvisions(draft, finding)
  return [...clauses].map(([section, pieces], at) => ({
    clause: pieces.has(section) ? [section] : [...pieces],
    reason: `${finding.rule}: ${finding.reason}`,
    ...(at === 0 && replaces.length > 0 ? { replaces } : {}),
  }))
}

const SECTIONS: ReadonlySet<string> = new Set(['section', 'article', 'clause', 'rule'])

/** The smallest sentence-like provisions of the draft that hold contrary evidence. */
function contraryProvisions(draft: Instrument, finding: Finding): string[] {
  const evidence = finding.elements
    .filter(element => element.status === 'contrary')
    .flatMap(element => element.evidence)
  const found = evidence
    .filter(({ text }) => text === draft.id)
    .flatMap(({ start }) => {
      const path = pathAt(draft.children, start)
      const section = path.findIndex(provision => SECTIONS.has(provision.kind))
      return (path[section + 1] ?? path[section])?.eId ?? []
    })
  return [...new Set(found)]
}

function pathAt(blocks: readonly Block[], offset: number): Provision[] {
  for (const block of blocks) {
    if (block.type !== 'provision' || offset < block.position.start || offset >= block.position.end) continue
    return [block, ...pathAt(block.children, offset)]
  }
  return []
}
