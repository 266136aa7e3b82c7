// List, level → the label Word prints, counting as Word counts.

import { type AbstractList, type Level, type List, type Lists, readLists } from './lists.ts'
import { numeral } from './numerals.ts'
import type { Style } from './styles.ts'

/** Counts paragraphs in document order. */
export interface Numbering {
  /** The label of the next paragraph of a list: `(a)`, `12.`, `Part 2`, `•` for a bullet; empty for none. */
  readonly next: (numId: string, level: number) => string
  /** The level of a list that a paragraph style stands for; 0 when the list names none. */
  readonly levelOf: (numId: string, styleId: string | null) => number
}

interface Counter {
  readonly values: (number | undefined)[]
  /** Lists whose start overrides have taken effect. */
  readonly seen: Set<string>
}

/** Sign for bullets, whatever picture Word would show. */
export const BULLET = '•'

/** Reads the list definitions and starts to count. */
export function startNumbering(xml: string | null, file: string, style: (id: string) => Style): Numbering {
  const lists = readLists(xml, file)
  const counters = new Map<string, Counter>()
  return {
    next: (numId, level) => {
      const list = lists.lists.get(numId)
      if (!list) return ''
      const id = resolve(lists, list, style)
      const abstract = lists.abstracts.get(id)
      const counter = counters.get(id) ?? { values: [], seen: new Set() }
      counters.set(id, counter)
      return step(counter, list, abstract, numId, level)
    },
    levelOf: (numId, styleId) => {
      const list = lists.lists.get(numId)
      const abstract = list && lists.abstracts.get(resolve(lists, list, style))
      for (const [at, level] of abstract?.levels ?? []) if (level.style === styleId) return at
      return 0
    },
  }
}

/** A definition may only point to a numbering style, whose own list has the levels. */
function resolve(lists: Lists, list: List, style: (id: string) => Style): string {
  const link = lists.abstracts.get(list.abstract)?.link
  const target = link ? lists.lists.get(style(link).numId ?? '') : undefined
  return target ? target.abstract : list.abstract
}

function step(
  counter: Counter,
  list: List,
  abstract: AbstractList | undefined,
  numId: string,
  at: number,
): string {
  const level = (index: number): Level | undefined => list.levels.get(index) ?? abstract?.levels.get(index)
  const own = level(at)
  if (!own) return ''
  const { values, seen } = counter
  if (!seen.has(numId)) {
    seen.add(numId)
    for (const [index, start] of list.starts) values[index] = start - 1
  }
  const start = list.starts.get(at) ?? own.start
  values[at] = (values[at] ?? start - 1) + 1
  restart(values, at, level)
  if (own.format === 'bullet') return BULLET
  return own.text.replace(PLACE, (_, digit: string) => {
    const index = Number(digit) - 1
    const shown = level(index)
    return numeral(values[index] ?? shown?.start ?? 1, own.legal ? 'decimal' : (shown?.format ?? 'decimal'))
  })
}

/** `%1` … `%9`. */
const PLACE = /%([1-9])/g

function restart(
  values: (number | undefined)[],
  at: number,
  level: (index: number) => Level | undefined,
): void {
  for (let deeper = at + 1; deeper < values.length; deeper++) {
    const after = level(deeper)?.restart
    if (after === 0) continue
    if (after !== null && after !== undefined && at + 1 > after) continue
    values[deeper] = undefined
  }
}
