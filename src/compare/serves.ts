// Assessments of both texts, and the model's “Serves:” notes → which elements sit in which provision.

import type { Assessment, Block, Instrument } from '../model.ts'
import type { ElementsOf } from './lay.ts'

/** `> Serves: tip-3a-acts, tip-5-1-offence`, `> Supports: tip-3b-consent` */
const SERVES = /(Serves|Supports):\s*([a-z0-9][a-z0-9,\s>-]*)/g
/** `tip-3a-acts` */
const RULE_ID = /[a-z][a-z0-9]*(?:-[a-z0-9]+)+/g

/** A model law's note that a provision serves an obligation, or supports another that does. */
export interface Serves {
  readonly rule: string
  /** Offset of the note, which stands inside its provision. */
  readonly start: number
  readonly supports: boolean
}

/** The obligations that a model law's notes name, with the place of each note. */
export function readServes(instrument: Instrument): Serves[] {
  const found: Serves[] = []
  const waiting: Block[] = [...instrument.children]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'provision') waiting.push(...next.children)
    else if (next.role === 'note') {
      const { start, end } = next.position
      for (const match of instrument.text.slice(start, end).matchAll(SERVES)) {
        for (const rule of (match[2] ?? '').match(RULE_ID) ?? [])
          found.push({ rule, start, supports: match[1] === 'Supports' })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * Elements by place: required elements found by the engine, at the offsets of their evidence. In a text with
 * “Serves:” notes only the obligations noted inside a provision count for it: its author knows best.
 */
export function elementsFrom(
  given: readonly { readonly instrument: Instrument; readonly assessment: Assessment }[],
): ElementsOf {
  const spots = new Map<string, { rule: string; element: string; start: number }[]>()
  const notes = new Map<string, { rule: string; start: number }[]>()
  for (const { instrument, assessment } of given) {
    notes.set(instrument.id, readServes(instrument))
    for (const { rule, elements } of assessment.findings) {
      for (const { id, required, status, evidence } of elements) {
        if (!required || status !== 'found') continue
        for (const { text, start } of evidence) {
          const list = spots.get(text) ?? []
          list.push({ rule, element: id, start })
          spots.set(text, list)
        }
      }
    }
  }
  return (instrument, { start, end }) => {
    const inside = <T extends { readonly start: number }>(list: readonly T[]): T[] =>
      list.filter(spot => spot.start >= start && spot.start < end)
    const noted = notes.get(instrument.id) ?? []
    const rules = new Set(inside(noted).map(note => note.rule))
    return inside(spots.get(instrument.id) ?? []).filter(({ rule }) => noted.length === 0 || rules.has(rule))
  }
}
