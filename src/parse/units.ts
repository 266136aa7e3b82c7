// Labels of units and containers → open provisions: parts nest by kind and heading depth, sections close sections.

import { CONTAINERS } from '../locator.ts'
import type { ProvisionKind } from '../model.ts'
import type { TextBlock } from './block.ts'
import type { Draft } from './draft.ts'
import { cleanHeading, type UnitLabel } from './label.ts'
import { CONTAINER_RANK } from './labels.ts'
import { add, containerPlace, floor, innermost, popTo, push, type State } from './state.ts'

/** The kind a label opens here; `Section` is a division where units are articles. */
export function kindOf(state: State, label: UnitLabel): ProvisionKind {
  if (label.kind === 'section' && state.profile.articles) return 'division'
  if (label.kind) return label.kind
  if (ROMAN_NUMBER.test(label.num)) return 'part'
  const from = (state.quotations.at(-1)?.base ?? -1) + 1
  if (state.open.some((open, place) => place >= from && open.kind === 'schedule')) return 'paragraph'
  return 'section'
}

const ROMAN_NUMBER = /^[IVXLC]+$/

/** Opens a part, chapter, schedule … at the place its kind and heading depth tell. */
export function openContainer(
  state: State,
  kind: ProvisionKind,
  label: UnitLabel,
  level: number,
  block: TextBlock,
): Draft {
  const quoted = state.quotations.at(-1)
  if (quoted) popTo(state, quoted.base + 1)
  else popTo(state, placeFor(state, kind, level) + 1)
  return titled(state, label, block, { kind, level, container: true })
}

/** Place in `open` of the container that a new one goes into. */
function placeFor(state: State, kind: ProvisionKind, level: number): number {
  if (kind === 'schedule' || kind === 'preamble') return 0
  leavePreamble(state)
  let place = containerPlace(state)
  const same = state.open.findIndex(open => open !== state.root && open.kind === kind)
  if (same > 0) return same - 1
  const rank = CONTAINER_RANK[kind] ?? 9
  while (place > 0) {
    const above = state.open[place]
    if (!above || above.kind === 'schedule') break
    if (
      level > 0 && above.level > 0 && level !== above.level
        ? level > above.level
        : rank > (CONTAINER_RANK[above.kind] ?? 9)
    )
      break
    place--
  }
  return place
}

/** Opens a section or article in the innermost container, or in the quoting provision. */
export function openUnit(
  state: State,
  kind: ProvisionKind,
  label: UnitLabel,
  level: number,
  block: TextBlock,
): Draft {
  const quoted = state.quotations.at(-1)
  if (quoted) popTo(state, Math.max(quoted.base, containerAbove(state, quoted.base)) + 1)
  else {
    leavePreamble(state)
    popTo(state, containerPlace(state) + 1)
  }
  state.units++
  state.explaining = null
  return titled(state, label, block, { kind, level, unit: true })
}

/** A preamble holds no articles. */
function leavePreamble(state: State): void {
  const place = state.open.findIndex(open => open.kind === 'preamble')
  if (place > 0) popTo(state, place)
}

function containerAbove(state: State, base: number): number {
  for (let place = state.open.length - 1; place > base; place--)
    if (state.open[place]?.container) return place
  return base
}

type Shape = Partial<Draft> & { readonly kind: ProvisionKind }

function titled(state: State, label: UnitLabel, block: TextBlock, shape: Shape): Draft {
  const title = shape.level ? cleanHeading(state.text.slice(label.end, block.end)) : ''
  const marginal = takeMarginal(state) ?? (shape.unit && title === '' ? takeQuotedHeading(state) : null)
  const own = push(state, {
    ...shape,
    label: label.label,
    num: label.num,
    start: label.start,
    end: shape.level ? block.end : label.end,
    heading: title !== '' ? title : marginal,
  })
  state.untitled = own.heading === null ? own : null
  return own
}

/** In a quotation, a short line directly before the label of a section is its heading. */
function takeQuotedHeading(state: State): string | null {
  const { last } = state
  const before = state.blocks[state.at - 1]
  if (state.quotations.length === 0 || !last || last.passage.end !== before?.end) return null
  if (last.owner.children.at(-1) !== last.passage) return null
  const words = state.text.slice(last.passage.start, last.passage.end)
  if (words.length > 200 || !HEADING_SHAPE.test(words) || SENTENCE.test(words)) return null
  last.owner.children.pop()
  return cleanHeading(words)
}

/** Begins with a capital; no colon or semicolon at the end. */
const HEADING_SHAPE = /^[*_“"‘]{0,4}\p{Lu}.*[\p{L}\p{N})*_.]$/u
/** A finite verb and a full stop: a sentence, not a heading. */
const SENTENCE = /(?<!\p{L})(?:shall|may|must|is|are|means|has|have)(?!\p{L}).*\.$/u

/** The marginal heading that waits, if any. */
export function takeMarginal(state: State): string | null {
  const waiting = state.marginal
  state.marginal = null
  return waiting ? cleanHeading(state.text.slice(waiting.start, waiting.end)) : null
}

/** A heading that waits for a provision which does not come stays where it stands. */
export function dropMarginal(state: State): void {
  const waiting = state.marginal
  state.marginal = null
  if (!waiting) return
  // It closes the lists above it: what comes next goes into the same section.
  popTo(state, floor(state) + 1)
  add(state, innermost(state), 'heading', waiting.start, waiting.end)
}

/** A heading without a label closes the section, and the containers whose headings are not above it. */
export function crossHeading(state: State, block: TextBlock): void {
  leavePreamble(state)
  let place = containerPlace(state)
  while (place > 0 && (state.open[place]?.level ?? 0) >= block.level) place--
  popTo(state, place + 1)
  add(state, innermost(state), 'heading', block.start, block.end)
  state.last = null
}

/** True for a provision that is already the place of this label: the section's number printed again below its heading. */
export function repeats(open: Draft | undefined, label: UnitLabel): boolean {
  return (
    open?.unit === true && open.num.toLowerCase() === label.num.toLowerCase() && open.children.length === 0
  )
}

/** Kinds that a heading word opens as containers. */
export function opensContainer(kind: ProvisionKind): boolean {
  return CONTAINERS.has(kind)
}
