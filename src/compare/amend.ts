// Model, draft and their concordance → amendments that put a clause of the model into the draft, and the draft amended.

import { cite } from '../locator.ts'
import type { Block, Instrument, Provision } from '../model.ts'
import { languageOf } from '../words/index.ts'
import { type ClauseStyle, printSection, printSubsections, siblingsNamed } from './clause.ts'
import type { Concordance, Place } from './concordance.ts'
import { findSlot, type Slot } from './slot.ts'

/** A clause of the model as it would stand in the draft. Offsets point into the draft's text. */
export interface Amendment {
  /** The provisions of the model it is made of. */
  readonly clause: readonly Place[]
  readonly kind: 'new section' | 'new subsections'
  /** The number it gets in the draft: `12A`, or `12(4)` for subsections. */
  readonly number: string
  /** All numbers it takes up, so that the next amendment does not. */
  readonly numbers: readonly string[]
  /** The provision after which it stands; null at the beginning. */
  readonly after: Place | null
  readonly at: number
  /** Provisions of the draft that contradict the clause and are taken out. */
  readonly replaces: readonly Place[]
  readonly markdown: string
  /** Why it is proposed, and what the drafter still has to decide. */
  readonly reason: string
  readonly notes: readonly string[]
}

/** What to draft. */
export interface AmendmentRequest {
  /** eIds of model provisions: a section, or pieces of one section. */
  readonly clause: readonly string[]
  readonly reason?: string
  /** eIds of draft provisions to take out, since they contradict the clause. */
  readonly replaces?: readonly string[]
  /** Numbers given to other amendments of the same draft. */
  readonly taken?: ReadonlySet<string>
}

/**
 * Drafts one amendment, numbered and labelled in the draft's own style, placed after what answers the clause's
 * neighbours in the model.
 * @throws Error when no provision of the model has the eId asked for.
 */
export function draftAmendment(
  model: Instrument,
  draft: Instrument,
  concordance: Concordance,
  request: AmendmentRequest,
): Amendment {
  const answers = answersOf(concordance)
  const asked = findClause(model, request.clause)
  const { section } = asked
  const pieces = asked.pieces && withReferences(model, section, asked.pieces, answers)
  const slot = findSlot(draft, concordance, section.eId, request.taken ?? new Set())
  const replaces = (request.replaces ?? []).flatMap(eId => placeOf(draft, eId))
  const clause =
    pieces === null
      ? [section]
      : [...section.children]
          .filter(child => child.type === 'provision')
          .filter(child => pieces.has(child.eId))
  const below = pieces !== null && slot.answer !== null && slot.lastSubsection > 0
  const first = below ? nextSubsection(slot, request.taken) : 1
  const siblings =
    pieces === null ? new Map<string, string>() : siblingNames(section, pieces, first, slot, answers)
  const style = { ...styleOf(model, draft, concordance, slot), siblings }
  const printed = below
    ? printSubsections(model, section, pieces, first, style)
    : printSection(model, section, pieces, slot.number, style)
  return {
    clause: clause.map(each => placeIn(model, each)),
    kind: below ? 'new subsections' : 'new section',
    number: below ? `${slot.answerNumber}(${first})` : slot.number,
    numbers: below ? clause.map((_, at) => `${slot.answerNumber}(${first + at})`) : [slot.number],
    after: below ? slot.answer : slot.after,
    at: below ? slot.answerEnd : slot.at,
    replaces,
    markdown: printed.markdown,
    reason: request.reason ?? 'nothing in the draft answers this clause of the model',
    notes: printed.notes,
  }
}

/** Piece of the model → what answers it in the draft. */
function answersOf({ matches }: Concordance): Map<string, Place> {
  const answers = new Map<string, Place>()
  for (const { model, draft } of matches) {
    const [answer] = draft
    if (answer) for (const place of model) answers.set(place.eId, answer)
  }
  return answers
}

/** The pieces with those of their section that they refer to and the draft lacks: a clause must not hang in the air. */
function withReferences(
  model: Instrument,
  section: Provision,
  pieces: ReadonlySet<string>,
  answers: ReadonlyMap<string, Place>,
): ReadonlySet<string> {
  const all = new Set(pieces)
  const children = section.children.filter(child => child.type === 'provision')
  // A set grows while it is walked, so references of what is taken along are followed too.
  for (const eId of all) {
    const piece = children.find(child => child.eId === eId)
    if (!piece) continue
    for (const num of siblingsNamed(model.text.slice(piece.position.start, piece.position.end))) {
      const named = children.find(child => child.num === num)
      if (named && !answers.has(named.eId)) all.add(named.eId)
    }
  }
  return all
}

/** What “subsection (n)” of the model becomes: its new number, or the provision of the draft that answers it. */
function siblingNames(
  section: Provision,
  pieces: ReadonlySet<string>,
  first: number,
  slot: Slot,
  answers: ReadonlyMap<string, Place>,
): Map<string, string> {
  const names = new Map<string, string>()
  let next = first
  for (const child of section.children) {
    if (child.type !== 'provision') continue
    const answer = answers.get(child.eId)
    if (pieces.has(child.eId)) names.set(child.num, `subsection (${next++})`)
    else if (answer) names.set(child.num, `${slot.unit} ${answer.citation.replace(CITED_AS, '')}`)
  }
  return names
}

/** `s ` or `Article ` before the number in a citation. */
const CITED_AS = /^\D*(?=\d)/

/** The first subsection number after the section's last that no other amendment has. */
function nextSubsection(
  { answerNumber, lastSubsection }: Slot,
  taken: ReadonlySet<string> | undefined,
): number {
  let next = lastSubsection + 1
  while (taken?.has(`${answerNumber}(${next})`)) next += 1
  return next
}

/** Drafts an amendment for every section of the model that nothing in the draft answers, in model order. */
export function draftMissing(model: Instrument, draft: Instrument, concordance: Concordance): Amendment[] {
  const taken = new Set<string>()
  return concordance.forward.flatMap(row => {
    if (row.outcome !== 'omitted' || row.place.eId === '') return []
    const amendment = draftAmendment(model, draft, concordance, { clause: [row.place.eId], taken })
    for (const number of amendment.numbers) taken.add(number)
    return [amendment]
  })
}

/** The draft's text with amendments carried out. Pure; offsets are those of the text the draft was parsed from. */
export function applyAmendments(text: string, amendments: readonly Amendment[]): string {
  const edits = amendments.flatMap((amendment, order) => [
    { start: amendment.at, end: amendment.at, order, words: insertion(text, amendment) },
    ...amendment.replaces.map(({ start, end }) => ({
      ...wholeLines(text, start, end),
      order: -1,
      words: '',
    })),
  ])
  edits.sort((a, b) => b.start - a.start || b.order - a.order)
  let amended = text
  for (const { start, end, words } of edits) {
    amended =
      amended.slice(0, start) + words + amended.slice(start === end ? start : Math.min(end, amended.length))
  }
  return amended
}

function insertion(text: string, { at, markdown, kind }: Amendment): string {
  const gap = kind === 'new subsections' ? '\n' : '\n\n'
  const tail = at >= text.length ? '\n' : text[at] === '\n' ? '' : '\n'
  return `${gap}${markdown}${tail}`
}

/** A provision with the bullet or heading signs before its label. */
function wholeLines(text: string, start: number, end: number): { start: number; end: number } {
  return { start: text.lastIndexOf('\n', start - 1) + 1, end }
}

function findClause(
  model: Instrument,
  eIds: readonly string[],
): { section: Provision; pieces: ReadonlySet<string> | null } {
  const [first] = eIds
  const path = first === undefined ? null : pathTo(model.children, first)
  const last = path?.at(-1)
  if (!path || !last)
    throw new Error(`${model.title} has no provision “${first ?? ''}”; name the eId of a section`)
  const section = path.find(provision => SECTIONS.has(provision.kind)) ?? last
  return { section, pieces: eIds.includes(section.eId) ? null : new Set(eIds) }
}

const SECTIONS: ReadonlySet<string> = new Set(['section', 'article', 'clause', 'rule'])

function pathTo(blocks: readonly Block[], eId: string): Provision[] | null {
  for (const block of blocks) {
    if (block.type !== 'provision') continue
    if (block.eId === eId) return [block]
    const below = pathTo(block.children, eId)
    if (below) return [block, ...below]
  }
  return null
}

function placeOf(draft: Instrument, eId: string): Place[] {
  const found = pathTo(draft.children, eId)?.at(-1)
  return found ? [placeIn(draft, found)] : []
}

function placeIn(instrument: Instrument, provision: Provision): Place {
  const { eId, heading, position } = provision
  return { eId, citation: cite(instrument, provision), heading, ...position }
}

function styleOf(
  model: Instrument,
  draft: Instrument,
  concordance: Concordance,
  slot: Slot,
): Omit<ClauseStyle, 'siblings'> {
  const numbers = new Map<string, string>()
  for (const row of concordance.forward) {
    const whole = row.answers.find(answer => answer.extent === 'whole')
    const from = pathTo(model.children, row.place.eId)?.at(-1)?.num
    const to = whole && pathTo(draft.children, whole.place.eId)?.at(-1)?.num
    if (from && to) numbers.set(from, to)
  }
  const headings = new Map<string, string>()
  for (const { place } of concordance.forward) {
    const provision = pathTo(model.children, place.eId)?.at(-1)
    if (provision?.heading) headings.set(provision.num, provision.heading)
  }
  const language = languageOf(draft.language) ?? 'en'
  return {
    language,
    opening: slot.opening,
    unit: slot.unit,
    subsection: slot.subsection,
    itself: selfName(draft.text),
    defined: definedIn(draft.children),
    fills: fillsOf(concordance),
    reference: num => numbers.get(num),
    headingOf: num => headings.get(num),
  }
}

/** Terms that have a definition of their own in a text, lower case. */
function definedIn(blocks: readonly Block[]): Set<string> {
  const terms = new Set<string>()
  const waiting = [...blocks]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type !== 'provision') continue
    if (next.kind === 'definition') terms.add(next.num.toLowerCase())
    waiting.push(...next.children)
  }
  return terms
}

/** `this Law`, `This Code` */
const ITSELF = /\b[Tt]his (Act|Law|Code|Ordinance|Decree|Chapter|Regulation|Proclamation)\b/g

/** The name a text most often gives itself; `Act` when it gives none. */
function selfName(text: string): string {
  const counts = new Map<string, number>()
  for (const match of text.matchAll(ITSELF)) counts.set(match[1] ?? '', (counts.get(match[1] ?? '') ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'Act'
}

/** How the draft fills the model's blanks where it does, by the most common filling. */
function fillsOf({ matches }: Concordance): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const match of matches) {
    for (const run of match.runs) {
      if (run.kind !== 'filled' || run.draft === '') continue
      const known = counts.get(run.model.toLowerCase()) ?? new Map<string, number>()
      known.set(run.draft, (known.get(run.draft) ?? 0) + 1)
      counts.set(run.model.toLowerCase(), known)
    }
  }
  return new Map(
    [...counts].map(([blank, words]) => [blank, [...words].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']),
  )
}
