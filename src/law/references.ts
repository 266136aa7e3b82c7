// Labels after a unit word → the provisions they point to: “section 2 or 4”, “subsection (1)”.

import type { Skeleton } from './text.ts'

/** `2(1)(a)`, `279.01`, `12A`, `(b)`, `177 bis`, after any markup. */
const LABEL = /^[\s*_]*((?:\d[\dA-Za-z.-]*(?: bis| ter)?)?(?:\s?\([*_]*[0-9A-Za-z]{1,6}[*_]*\)[*_]*)*)/
/** Joins labels: `, 3 or`, ` and `, ` to `. */
const JOINT = /^[\s*_]*(,(?:\s*(?:or|and)\b)?|or\b|and\b|to\b|through\b|-|–)/
const MARKUP = /[\s*_]/g
const BRACKETED = /\(([0-9A-Za-z]{1,6})\)/g

/** Labels read after a unit word: what they point to, and how many characters they take. */
export interface LabelsRead {
  readonly targets: readonly number[]
  readonly length: number
}

/** Finds provisions by the labels a law prints. */
export interface ReferenceIndex {
  /** Index of the section so numbered; -1 when there is none. */
  section(num: string): number
  /**
   * Reads the labels after a unit word.
   * @param text words after `section`, `subsection` …
   * @param level whether the word names sections or something below one.
   * @param from unit in which the words stand.
   */
  read(text: string, level: 'section' | 'below', from: number): LabelsRead
}

/** Indexes the sections of a text by number. The first of two sections numbered alike is the one pointed to. */
export function indexReferences(skeleton: Skeleton): ReferenceIndex {
  const { units } = skeleton
  const sections = new Map<string, number>()
  for (const { index, section, provision } of units)
    if (section === index && provision.num && !sections.has(key(provision.num)))
      sections.set(key(provision.num), index)

  return { section, read }

  function section(num: string): number {
    return sections.get(key(num)) ?? -1
  }

  function read(text: string, level: 'section' | 'below', from: number): LabelsRead {
    const targets: number[] = []
    let rest = text
    let last = -1
    let ranging = false
    for (let count = 0; count < MOST_LABELS; count++) {
      const label = LABEL.exec(rest)
      const printed = label?.[1]?.replace(MARKUP, '') ?? ''
      if (!label || !printed) break
      rest = rest.slice(label[0].length)
      const target = resolve(printed.replace(/\.$/, ''), level, from)
      if (target >= 0 && ranging && last >= 0) targets.push(...between(last, target))
      if (target >= 0) targets.push(target)
      last = target
      const joint = JOINT.exec(rest)
      if (!joint) break
      const after = rest.slice(joint[0].length)
      if (!LABEL.exec(after)?.[1]) break
      ranging = RANGES.has(joint[1] ?? '')
      rest = after
    }
    return { targets, length: text.length - rest.length }
  }

  function resolve(printed: string, level: 'section' | 'below', from: number): number {
    const num = printed.split('(')[0] ?? ''
    const steps = [...printed.matchAll(BRACKETED)].map(match => match[1] ?? '')
    if (level === 'section') return num ? descend(section(num), steps) : -1
    const path = num ? [num, ...steps] : steps
    const top = units[from]?.section ?? -1
    // “paragraph (a)” may stand in the same subsection, or be one of the section's.
    for (let at = from; at >= 0; at = units[at]?.parent ?? -1) {
      const found = descend(at, path)
      if (found >= 0 && found !== at) return found
      if (at === top) break
    }
    return -1
  }

  /** Follows labels downwards as far as they lead: a lost last step still points to what is around it. */
  function descend(start: number, steps: readonly string[]): number {
    let at = start
    if (at < 0) return -1
    for (const step of steps) {
      const next = child(at, step)
      if (next < 0) break
      at = next
    }
    return at
  }

  function child(parent: number, num: string): number {
    const end = units[parent]?.end ?? 0
    for (let index = parent + 1; index < end; index = units[index]?.end ?? end)
      if (key(units[index]?.provision.num ?? '') === key(num)) return index
    return -1
  }

  /** Sections strictly between two: `sections 279.01 to 279.03`. */
  function between(first: number, last: number): number[] {
    const found: number[] = []
    for (let index = units[first]?.end ?? last; index < last; index = units[index]?.end ?? last)
      if (units[index]?.section === index) found.push(index)
    return found
  }
}

const MOST_LABELS = 60
const RANGES: ReadonlySet<string> = new Set(['to', 'through', '-', '–'])

function key(num: string): string {
  return num.toLowerCase().replace(MARKUP, '').replace(/\.$/, '')
}
