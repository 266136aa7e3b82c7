// Schedules → which of them make no law of the text: treaties set out in full, forms to fill in.

import type { Span } from '../query/index.ts'
import type { Skeleton } from './text.ts'

/** How often a schedule must speak as a treaty to be one. */
const TREATY_CUES = 3

/** Tells whether a unit lies in a schedule that sets out a treaty or is a form. */
export function annexedIn(
  skeleton: Skeleton,
  cues: { readonly treaty: readonly Span[]; readonly forms: readonly string[] },
  leafOf: (word: number) => number,
): (unit: number) => boolean {
  const schedules = outermostSchedules(skeleton)
  const counts = new Map<number, number>()
  for (const span of cues.treaty) {
    const at = schedules[skeleton.leaves[leafOf(span.first)]?.unit ?? -1] ?? -1
    if (at >= 0) counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  const isForm = (unit: number) => {
    const { heading, label } = skeleton.units[unit]?.provision ?? {}
    const title = (heading || label || '').toLowerCase()
    return cues.forms.some(form => title.startsWith(`${form} `) || title === form)
  }
  const dead = new Set(
    [...new Set(schedules)].filter(at => at >= 0 && ((counts.get(at) ?? 0) >= TREATY_CUES || isForm(at))),
  )
  return unit => dead.has(schedules[unit] ?? -1)
}

/** Per unit: the outermost schedule around it, itself included; -1 when there is none. */
function outermostSchedules({ units }: Skeleton): Int32Array {
  const found = new Int32Array(units.length).fill(-1)
  for (const { index, parent, provision } of units) {
    const above = parent >= 0 ? (found[parent] ?? -1) : -1
    found[index] = above >= 0 ? above : provision.kind === 'schedule' ? index : -1
  }
  return found
}
