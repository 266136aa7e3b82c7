// A finding that is not met → what to draft: the clauses of the model that serve it, and what contradicts it.

import type { Block, ElementStatus, Evidence, Finding, Instrument, Provision } from '../model.ts'
import type { AmendmentRequest } from './amend.ts'
import { readServes } from './serves.ts'

/**
 * The requests that close the gap a finding shows: one for each section of the model with clauses that serve the
 * obligation or support it. The provision that gives the finding its “contrary” is to be taken out. `others`: all
 * findings on the draft, so that of several provisions the one goes on which least else rests. Empty when the
 * finding is met or no clause serves it.
 */
export function remedyFor(
  model: Instrument,
  draft: Instrument,
  finding: Finding,
  others: readonly Finding[],
): AmendmentRequest[] {
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
  const replaces = contraryProvision(draft, finding, others)
  return [...clauses].map(([section, pieces], at) => ({
    clause: pieces.has(section) ? [section] : [...pieces],
    reason: `${finding.rule}: ${finding.reason}`,
    ...(at === 0 && replaces.length > 0 ? { replaces } : {}),
  }))
}

const SECTIONS: ReadonlySet<string> = new Set(['section', 'article', 'clause', 'rule'])

/**
 * The sentence-like provision of the draft at fault. Contrary evidence also quotes the definitions that the faulty
 * provision draws on; those carry other obligations and must stay.
 */
function contraryProvision(draft: Instrument, finding: Finding, others: readonly Finding[]): string[] {
  const all = evidenceOf(finding, 'contrary').filter(({ text }) => text === draft.id)
  const direct = all.filter(({ via }) => via === undefined)
  const contrary = direct.length > 0 ? direct : all
  const suspects = new Map<string, Provision>()
  for (const { start } of contrary) {
    const path = pathAt(draft.children, start)
    const section = path.findIndex(provision => SECTIONS.has(provision.kind))
    const found = path[section + 1] ?? path[section]
    if (found) suspects.set(found.eId, found)
  }
  const restOn = ({ position }: Provision): number =>
    others.filter(
      other =>
        other.rule !== finding.rule &&
        evidenceOf(other, 'found').some(
          ({ text, start }) => text === draft.id && start >= position.start && start < position.end,
        ),
    ).length
  const counted = [...suspects.values()].map(provision => ({ eId: provision.eId, count: restOn(provision) }))
  counted.sort((one, two) => one.count - two.count)
  return counted.slice(0, 1).map(({ eId }) => eId)
}

function evidenceOf(finding: Finding, status: ElementStatus): readonly Evidence[] {
  return finding.elements.filter(element => element.status === status).flatMap(element => element.evidence)
}

function pathAt(blocks: readonly Block[], offset: number): Provision[] {
  for (const block of blocks) {
    if (block.type !== 'provision' || offset < block.position.start || offset >= block.position.end) continue
    return [block, ...pathAt(block.children, offset)]
  }
  return []
}
