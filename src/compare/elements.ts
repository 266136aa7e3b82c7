// What each side serves → elements of obligations that the draft lost, gained and kept.

import type { ElementPlace, Place } from './concordance.ts'
import type { Side } from './lay.ts'

/** Compares what the sections of both sides serve; all three lists empty when nothing was given for a side. */
export function compareElements(
  model: Side,
  draft: Side,
): { lost: ElementPlace[]; gained: ElementPlace[]; kept: ElementPlace[] } {
  const left = holdersOf(model)
  const right = holdersOf(draft)
  const pick = (from: Map<string, Place[]>, wanted: (key: string) => boolean): ElementPlace[] =>
    [...from]
      .filter(([key]) => wanted(key))
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, places]) => {
        const [rule = '', element = ''] = key.split(' ')
        return { rule, element, places }
      })
  return {
    lost: pick(left, key => !right.has(key)),
    gained: pick(right, key => !left.has(key)),
    kept: pick(right, key => left.has(key)),
  }
}

function holdersOf(side: Side): Map<string, Place[]> {
  const holders = new Map<string, Place[]>()
  for (const { index, place } of side.sections) {
    for (const key of side.served[index] ?? []) holders.set(key, [...(holders.get(key) ?? []), place])
  }
  return holders
}
