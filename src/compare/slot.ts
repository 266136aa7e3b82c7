// Draft and concordance → the place, number and style that a clause of the model would have in the draft.

import { cite } from '../locator.ts'
import type { Block, Instrument, Provision } from '../model.ts'
import type { Concordance, Place } from './concordance.ts'

/** Where a clause would go, and how the draft writes there. */
export interface Slot {
  /** The section after which a new section stands; null in an empty draft. */
  readonly after: Place | null
  /** Offset in the draft's text. */
  readonly at: number
  /** Number of the new section: the next at the end of the draft, else `12A` after 12. */
  readonly number: string
  /** What answers the clause's own section in the draft, where new subsections could go; null when nothing does. */
  readonly answer: Place | null
  readonly answerEnd: number
  readonly answerNumber: string
  /** Number of the last subsection of `answer`; 0 when it has none. */
  readonly lastSubsection: number
  readonly opening: string
  readonly unit: string
  readonly subsection: (n: number) => string
}

const SECTIONS: ReadonlySet<string> = new Set(['section', 'article', 'clause', 'rule'])

/** Finds the slot of a section of the model. `taken`: numbers already given to other new sections. */
export function findSlot(
  draft: Instrument,
  concordance: Concordance,
  eId: string,
  taken: ReadonlySet<string>,
): Slot {
  const sections = sectionsOf(draft.children)
  const rows = concordance.forward
  const own = rows.findIndex(row => row.place.eId === eId)
  const answerOf = (at: number): Provision | undefined => {
    const place = rows[at]?.answers.find(answer => answer.extent === 'whole')?.place
    return sections.find(section => section.eId === place?.eId)
  }
  const answer = answerOf(own)
  const after = answer ?? neighbour(own, answerOf) ?? sections.at(-1)
  const style = after ?? sections[0]
  const numbers = new Set([...sections.map(section => section.num), ...taken])
  const end = draft.text.trimEnd().length
  return {
    after: after ? place(draft, after) : null,
    at: after ? Math.min(after.position.end, end) : end,
    number: nextNumber(after?.num ?? '0', after === sections.at(-1), numbers, draft),
    answer: answer ? place(draft, answer) : null,
    answerEnd: answer?.position.end ?? end,
    answerNumber: answer?.num ?? '',
    lastSubsection: lastSubsection(answer),
    opening: style ? openingOf(draft.text, style) : '### ',
    unit: style?.kind === 'article' ? 'Article' : 'section',
    subsection: subsectionStyle(sections),
  }
}

/** What answers the nearest section before the clause in the model that has an answer. */
function neighbour(own: number, answerOf: (at: number) => Provision | undefined): Provision | undefined {
  for (let at = own - 1; at >= 0; at -= 1) {
    const found = answerOf(at)
    if (found) return found
  }
  return undefined
}

/** Operative sections in order; quoted ones belong to another law. */
function sectionsOf(blocks: readonly Block[]): Provision[] {
  return blocks.flatMap(block => {
    if (block.type !== 'provision' || block.state === 'quoted' || block.kind === 'schedule') return []
    return SECTIONS.has(block.kind) ? [block] : sectionsOf(block.children)
  })
}

function place(draft: Instrument, provision: Provision): Place {
  const { eId, heading, position } = provision
  return { eId, citation: cite(draft, provision), heading, ...position }
}

/** The whole number a section number begins with, e.g. 12 of `12A`. */
const WHOLE = /^\d+/

/** `12A` after 12, `12B` when that is taken; the next whole number at the end of the draft. */
function nextNumber(after: string, last: boolean, numbers: ReadonlySet<string>, draft: Instrument): string {
  const whole = Number(WHOLE.exec(after)?.[0] ?? 0)
  if (last) {
    let next = whole + 1
    while (numbers.has(String(next))) next += 1
    return String(next)
  }
  const latin = draft.language?.startsWith('fr') || draft.language?.startsWith('es')
  const endings = latin ? LATIN : LETTERS
  const free = endings.map(ending => `${whole}${ending}`).find(number => !numbers.has(number))
  return free ?? `${whole}${endings.at(-1) ?? ''}1`
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((letter, _, all) =>
  letter === 'Z' ? ['Z', ...all.map(next => `A${next}`)] : [letter],
)
const LATIN = [
  ' bis',
  ' ter',
  ' quater',
  ' quinquies',
  ' sexies',
  ' septies',
  ' octies',
  ' nonies',
  ' decies',
]

/** What stands on the heading line before the number: `### `, `### Article `. */
function openingOf(text: string, section: Provision): string {
  const line = text.lastIndexOf('\n', section.position.start - 1) + 1
  const signs = text.slice(line, section.position.start)
  const word = section.label.slice(0, Math.max(0, section.label.indexOf(section.num)))
  return HEADING.test(signs) ? `${signs}${word}` : `### ${word}`
}

/** `### ` */
const HEADING = /^#{1,6} $/

function lastSubsection(section: Provision | undefined): number {
  const children = (section?.children ?? []).filter(child => child.type === 'provision')
  const numbers = children.map(child => Number(child.num)).filter(Number.isInteger)
  return children.length > 0 && numbers.length === children.length ? Math.max(...numbers) : 0
}

/** The label of subsections as the draft prints them: `(1)` unless it writes `1.` or `1)`. */
function subsectionStyle(sections: readonly Provision[]): (n: number) => string {
  for (const section of sections) {
    for (const child of section.children) {
      if (child.type === 'provision' && child.num === '1') return n => child.label.replace('1', String(n))
    }
  }
  return n => `(${n})`
}
