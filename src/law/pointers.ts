// Words of a leaf → the sentences of law they bring in: “an offence under subsection (1)”, “under this Act”.

import type { CueHit, CuesOf, LaidText } from './laid.ts'
import type { Root } from './readings.ts'
import type { ReferenceIndex } from './references.ts'
import type { Leaf } from './text.ts'

/** What the pointers of a text need to know of it. Lists are shared, so that what they say is read once. */
export interface PointerContext {
  readonly laid: LaidText
  readonly cuesOf: CuesOf
  readonly references: ReferenceIndex
  /** Every root that makes an offence. */
  readonly offences: readonly Root[]
  /** Roots of a unit and all it holds. */
  rootsOf(unit: number): readonly Root[]
}

const NO_ROOTS: readonly (readonly Root[])[] = []
/** “An offence under this Act” brings in every offence of an act; in a whole code it says too little to open. */
const MOST_OFFENCES = 60
/** Characters between “offence” and the pointer that says which: `an offence specified in section 5`. */
const POINTING = 60

/** Roots the words of a leaf bring in, one list for each pointer: alternatives within a list. */
export function pointersIn(context: PointerContext, leaf: number): readonly (readonly Root[])[] {
  const { cuesOf, offences, rootsOf } = context
  const { skeleton } = context.laid
  const conduct = cuesOf(leaf, 'conduct')
  const at = skeleton.leaves[leaf]
  if (!conduct.length || !at) return NO_ROOTS
  const pointed = (cue: string) => cuesOf(leaf, cue).filter(hit => follows(conduct, hit))
  const found = [...pointedByNumber(context, at, pointed)]
  if (pointed('section').length) found.push(rootsOf(skeleton.units[at.unit]?.section ?? at.unit))
  if (offences.length <= MOST_OFFENCES && pointed('instrument').length) found.push(offences)
  return found.filter(list => list.length > 0)
}

/** `section 5`, `subsections (1) and (2)`. */
function pointedByNumber(
  { laid, references, rootsOf }: PointerContext,
  leaf: Leaf,
  pointed: (cue: string) => readonly CueHit[],
): (readonly Root[])[] {
  const { start, end } = leaf.passage.position
  const text = laid.skeleton.instrument.text.slice(start, end)
  return LEVELS.flatMap(([cue, level]) =>
    pointed(cue).map(hit => {
      const { targets } = references.read(text.slice(hit.end - start), level, leaf.unit)
      return targets.length === 1
        ? rootsOf(targets[0] ?? -1)
        : targets.flatMap(target => [...rootsOf(target)])
    }),
  )
}

const LEVELS = [
  ['toSection', 'section'],
  ['toBelow', 'below'],
] as const

function follows(conduct: readonly CueHit[], hit: CueHit): boolean {
  return conduct.some(word => word.end <= hit.start && hit.start - word.end < POINTING)
}
