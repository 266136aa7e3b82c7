// Words of a leaf → the sentences of law they bring in: “an offence under subsection (1)”, “under this Act”.

import type { CueHit, CuesOf, LaidText } from './laid.ts'
import type { Root } from './readings.ts'
import type { ReferenceIndex } from './references.ts'

/** What the pointers of a text need to know of it. */
export interface PointerContext {
  readonly laid: LaidText
  readonly cuesOf: CuesOf
  readonly roots: readonly Root[]
  readonly references: ReferenceIndex
  /** Roots of a unit and all it holds. */
  rootsOf(unit: number): readonly Root[]
}

const NO_ROOTS: readonly (readonly Root[])[] = []
/** “An offence under this Act” brings in every offence of an act, but not the thousands of a whole code. */
const MOST_OFFENCES = 60
/** Characters between “offence” and the pointer that says which: `an offence specified in section 5`. */
const POINTING = 60

/** Roots the words of a leaf bring in, one list for each pointer: alternatives within a list. */
export function pointersIn(context: PointerContext, leaf: number): readonly (readonly Root[])[] {
  const { cuesOf, references, roots, rootsOf } = context
  const { skeleton } = context.laid
  const conduct = cuesOf(leaf, 'conduct')
  const at = skeleton.leaves[leaf]
  if (!conduct.length || !at) return NO_ROOTS
  const { start, end } = at.passage.position
  const text = skeleton.instrument.text.slice(start, end)
  const found: (readonly Root[])[] = []
  for (const [cue, level] of [
    ['toSection', 'section'],
    ['toBelow', 'below'],
  ] as const)
    for (const hit of cuesOf(leaf, cue)) {
      if (!follows(conduct, hit)) continue
      const { targets } = references.read(text.slice(hit.end - start), level, at.unit)
      found.push(targets.flatMap(target => rootsOf(target)).filter(isElsewhere))
    }
  for (const hit of cuesOf(leaf, 'section'))
    if (follows(conduct, hit))
      found.push(
        rootsOf(skeleton.units[at.unit]?.section ?? at.unit).filter(
          root => isElsewhere(root) && isOffence(root),
        ),
      )
  for (const hit of cuesOf(leaf, 'instrument'))
    if (follows(conduct, hit))
      found.push(roots.filter(root => isElsewhere(root) && isOffence(root)).slice(0, MOST_OFFENCES))
  return found.filter(list => list.length > 0)

  function isElsewhere(root: Root): boolean {
    return leaf < root.firstLeaf || leaf >= root.endLeaf
  }

  function isOffence(root: Root): boolean {
    for (let own = root.firstLeaf; own < root.endLeaf; own++) if (cuesOf(own, 'offence').length) return true
    return false
  }
}

function follows(conduct: readonly CueHit[], hit: CueHit): boolean {
  return conduct.some(word => word.end <= hit.start && hit.start - word.end < POINTING)
}
