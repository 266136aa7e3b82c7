// Two sequences of word ids → what stayed, went and came. The only door to jsdiff.

import { diffArrays } from 'diff'

/** A stretch of the comparison: how many words of each side it covers. */
export interface DiffPart {
  readonly kind: 'same' | 'omitted' | 'added'
  readonly model: number
  readonly draft: number
}

/** More changed words than this are shown as replaced: the cost of a diff grows with the square of the changes. */
const MOST_EDITS = 6_000

/** A single common word between longer changes is chance (“of”), not text that stayed. */
const CHANCE = 1
const AROUND_CHANCE = 4

/**
 * Compares word ids (Myers 1986, by jsdiff). Common beginnings and ends are cut off first, since most edits of a
 * law are small. Parts cover both sides completely and in order; an omission comes before what replaces it.
 */
export function diffWords(model: readonly number[], draft: readonly number[]): DiffPart[] {
  let head = 0
  const shorter = Math.min(model.length, draft.length)
  while (head < shorter && model[head] === draft[head]) head += 1
  let tail = 0
  while (tail < shorter - head && model[model.length - 1 - tail] === draft[draft.length - 1 - tail]) tail += 1
  const left = model.slice(head, model.length - tail)
  const right = draft.slice(head, draft.length - tail)
  const middle = diffMiddle(left, right)
  return tidy([same(head), ...middle, same(tail)])
}

function diffMiddle(left: readonly number[], right: readonly number[]): DiffPart[] {
  if (left.length === 0 || right.length === 0) return [omitted(left.length), added(right.length)]
  const parts = diffArrays([...left], [...right], { maxEditLength: MOST_EDITS })
  if (!parts) return [omitted(left.length), added(right.length)]
  return parts.map(({ added: came, removed: went, value }) =>
    came ? added(value.length) : went ? omitted(value.length) : same(value.length),
  )
}

const same = (count: number): DiffPart => ({ kind: 'same', model: count, draft: count })
const omitted = (count: number): DiffPart => ({ kind: 'omitted', model: count, draft: 0 })
const added = (count: number): DiffPart => ({ kind: 'added', model: 0, draft: count })

/** Drops empty parts, takes chance words into the change around them, and puts each omission before its addition. */
function tidy(parts: readonly DiffPart[]): DiffPart[] {
  const tidied: DiffPart[] = []
  let went = 0
  let came = 0
  const flush = (): void => {
    if (went > 0) tidied.push(omitted(went))
    if (came > 0) tidied.push(added(came))
    went = 0
    came = 0
  }
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'omitted') went += part.model
    else if (part.kind === 'added') came += part.draft
    else if (part.model > 0) {
      if (part.model <= CHANCE && Math.min(went, came) >= AROUND_CHANCE && followedByChange(parts, at)) {
        went += part.model
        came += part.draft
        continue
      }
      flush()
      const last = tidied.at(-1)
      if (last?.kind === 'same') tidied[tidied.length - 1] = same(last.model + part.model)
      else tidied.push(part)
    }
  }
  flush()
  return tidied
}

function followedByChange(parts: readonly DiffPart[], at: number): boolean {
  const [first, second] = [parts[at + 1], parts[at + 2]]
  const changes = [first, second].filter(part => part !== undefined && part.kind !== 'same')
  return changes.reduce((sum, part) => sum + (part?.model ?? 0) + (part?.draft ?? 0), 0) >= 2 * AROUND_CHANCE
}
