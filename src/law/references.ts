// Words of a leaf → the provisions they point to: “section 2 or 4”, “subsection (1)”, “this Part”.

import type { Skeleton, Unit } from './text.ts'

/** A pointer in the text, resolved inside the same instrument. */
export interface Reference {
  readonly leaf: number
  /** Word index of the word that names the unit (“section”). */
  readonly word: number
  /** Unit indexes pointed to; a part or chapter stands for all it holds. Empty when nothing was found. */
  readonly targets: readonly number[]
  /** As printed: `sections 2 or 4`. */
  readonly printed: string
}

/** `2(1)(a)`, `279.01`, `12A`, `(b)`, `177 bis`, after any markup. */
const LABEL = /^[\s*_]*((?:\d[\dA-Za-z.-]*(?: bis| ter)?)?(?:\s?\([*_]*[0-9A-Za-z]{1,6}[*_]*\)[*_]*)*)/
/** Joins labels: `, 3 or`, ` and `, ` to `. */
const JOINT = /^[\s*_]*(,(?:\s*(?:or|and)\b)?|or\b|and\b|to\b|through\b|-|–)/
const MARKUP = /[\s*_]/g
const BRACKETED = /\(([0-9A-Za-z]{1,6})\)/g

/** Finds units by number, section by section. */
export class ReferenceIndex {
  readonly skeleton: Skeleton
  readonly #sections = new Map<string, number>()

  constructor(skeleton: Skeleton) {
    this.skeleton = skeleton
    for (const unit of skeleton.units)
      if (unit.section === unit.index && unit.provision.num && !this.#sections.has(key(unit.provision.num)))
        this.#sections.set(key(unit.provision.num), unit.index)
  }

  /** Index of the section so numbered; -1 when there is none. */
  section(num: string): number {
    return this.#sections.get(key(num)) ?? -1
  }

  /**
   * Reads the labels after a unit word.
   * @param text words after `section`, `subsection` …
   * @param from unit in which the words stand.
   */
  read(text: string, level: 'section' | 'below', from: number): { targets: number[]; length: number } {
    const targets: number[] = []
    let rest = text
    let last = -1
    let ranging = false
    for (let guard = 0; guard < 60; guard++) {
      const label = LABEL.exec(rest)
      const printed = label?.[1]?.replace(MARKUP, '') ?? ''
      if (!printed) break
      rest = rest.slice(label?.[0].length)
      const target = this.#resolve(printed.replace(/\.$/, ''), level, from)
      if (target >= 0 && ranging && last >= 0) targets.push(...this.#between(last, target))
      if (target >= 0) targets.push(target)
      last = target
      const joint = JOINT.exec(rest)
      if (!joint) break
      ranging = joint[1] === 'to' || joint[1] === 'through' || joint[1] === '–' || joint[1] === '-'
      const after = rest.slice(joint[0].length)
      if (!LABEL.exec(after)?.[1]) break
      rest = after
    }
    return { targets, length: text.length - rest.length }
  }

  #resolve(printed: string, level: 'section' | 'below', from: number): number {
    const num = printed.split('(')[0] ?? ''
    const steps = [...printed.matchAll(BRACKETED)].map(match => match[1] ?? '')
    const here = this.skeleton.units[from]
    if (!here) return -1
    if (num && level === 'section') return this.#descend(this.section(num), steps)
    const path = num ? [num, ...steps] : steps
    if (level === 'section' && !num) return -1
    // “paragraph (a)” may stand in the same subsection, or name one of the section.
    for (let at = from; at >= 0; at = this.skeleton.units[at]?.parent ?? -1) {
      const found = this.#descend(at, path)
      if (found >= 0 && found !== from) return found
      if (at === here.section) break
    }
    return -1
  }

  /** Follows labels downwards; a step not found gives the last provision found, so that a pointer still points. */
  #descend(start: number, steps: readonly string[]): number {
    let at = start
    if (at < 0) return -1
    for (const [depth, step] of steps.entries()) {
      const child = this.#child(at, step)
      if (child < 0) return depth === 0 && start >= 0 && steps.length === 1 ? -1 : at === start ? -1 : at
      at = child
    }
    return at
  }

  #child(parent: number, num: string): number {
    const around = this.skeleton.units[parent]
    if (!around) return -1
    for (let index = parent + 1; index < around.end; ) {
      const unit = this.skeleton.units[index] as Unit
      if (key(unit.provision.num) === key(num)) return index
      index = unit.end
    }
    return -1
  }

  /** Sections strictly between two: `sections 279.01 to 279.03`. */
  #between(first: number, last: number): number[] {
    const units = this.skeleton.units
    const found: number[] = []
    for (let index = units[first]?.end ?? last; index < last; index = units[index]?.end ?? last)
      if (units[index]?.section === index) found.push(index)
    return found
  }
}

function key(num: string): string {
  return num.toLowerCase().replace(MARKUP, '').replace(/\.$/, '')
}
