// Model act → its clauses and what they serve; restatement + authentic text → which provisions answer each other.

import type { Block, Instrument, Position, Provision } from './model.ts'

/** A section or subsection of the model act, with what its note says. */
export interface Clause {
  /** `model-8-3` is section 8(3). */
  readonly id: string
  readonly eId: string
  /** Heading of the section it stands in. */
  readonly heading: string
  /** Rule ids that are no longer met without it. */
  readonly serves: readonly string[]
  /** Rule ids that it helps with, but that are met without it too. */
  readonly supports: readonly string[]
  /** Why it is drafted as it is; empty when the note says nothing. */
  readonly draftingNote: string
  /** Corresponding provisions of the UNODC texts, as printed; empty when none is known. */
  readonly parallel: string
  readonly position: Position
}

/** `Serves: tip-3a-acts, tip-3a-means` */
const NOTE_LINE = /^(Serves|Supports|Drafting note|UNODC [^:]*): ?(.*)$/
/** Blocks that group units and are no clause of their own. */
const CONTAINERS = new Set<Provision['kind']>([
  'book',
  'part',
  'title',
  'chapter',
  'division',
  'subdivision',
  'preamble',
])

/**
 * The clauses of a model act in document order: every section, and every subsection whose note names obligations.
 * A note in a list below a subsection speaks of the subsection.
 */
export function readClauses(model: Instrument): Clause[] {
  const clauses: Clause[] = []
  for (const section of unitsOf(model.children)) {
    const id = `model-${section.num}`
    clauses.push(clauseOf(model, id, section, section, ownNotes(section)))
    for (const child of section.children) {
      if (child.type !== 'provision' || child.kind !== 'subsection') continue
      const notes = allNotes(child)
      if (notes.length > 0) clauses.push(clauseOf(model, `${id}-${child.num}`, child, section, notes))
    }
  }
  return clauses
}

function clauseOf(
  { text }: Instrument,
  id: string,
  { eId, position }: Provision,
  section: Provision,
  notes: readonly Position[],
): Clause {
  const lines = notes.map(({ start, end }) => NOTE_LINE.exec(text.slice(start, end).trim()))
  const of = (word: string): string => lines.find(line => line?.[1]?.startsWith(word))?.[2]?.trim() ?? ''
  return {
    id,
    eId,
    heading: section.heading ?? '',
    serves: splitIds(of('Serves')),
    supports: splitIds(of('Supports')),
    draftingNote: of('Drafting'),
    parallel: lines.find(line => line?.[1]?.startsWith('UNODC'))?.[0] ?? '',
    position,
  }
}

function splitIds(list: string): string[] {
  return list === '' ? [] : list.split(', ')
}

function ownNotes(provision: Provision): Position[] {
  return provision.children.flatMap(child =>
    child.type === 'passage' && child.role === 'note' ? [child.position] : [],
  )
}

function allNotes(provision: Provision): Position[] {
  return provision.children.flatMap(child =>
    child.type === 'provision' ? allNotes(child) : child.role === 'note' ? [child.position] : [],
  )
}

/** Sections and articles in document order, whatever Part or Chapter they stand in. */
function unitsOf(blocks: readonly Block[]): Provision[] {
  return blocks.flatMap(block =>
    block.type === 'passage' ? [] : CONTAINERS.has(block.kind) ? unitsOf(block.children) : [block],
  )
}

/** How an authentic text fits the restatement it is laid over. Places are paths of numbers: `6 3 a`. */
export interface Fit {
  /** Provisions by place, in the order of the restatement. */
  readonly pairs: readonly {
    readonly place: string
    readonly restated: Provision
    readonly authentic: Provision
  }[]
  /** Places of the restatement that the authentic text lacks. */
  readonly missing: readonly string[]
  /** Places of the authentic text below a restated article that the restatement lacks. */
  readonly surplus: readonly string[]
}

/**
 * Matches a restatement and an authentic text article by article and paragraph by paragraph, by their numbers.
 * In an authentic text that repeats its articles (another language behind the first) the first one counts.
 * The texts match one to one when `missing` and `surplus` are empty.
 */
export function fitAuthentic(restatement: Instrument, authentic: Instrument): Fit {
  const restated = placesOf(restatement)
  const found = placesOf(authentic)
  const articles = new Set([...restated.keys()].map(articleOf))
  const pairs = [...restated].flatMap(([place, provision]) => {
    const other = found.get(place)
    return other ? [{ place, restated: provision, authentic: other }] : []
  })
  return {
    pairs,
    missing: [...restated.keys()].filter(place => !found.has(place)),
    surplus: [...found.keys()].filter(place => articles.has(articleOf(place)) && !restated.has(place)),
  }
}

function articleOf(place: string): string {
  return place.split(' ', 1)[0] ?? place
}

function placesOf(instrument: Instrument): Map<string, Provision> {
  const places = new Map<string, Provision>()
  for (const unit of unitsOf(instrument.children)) {
    if (unit.num === '' || places.has(unit.num)) continue
    places.set(unit.num, unit)
    addPlaces(places, unit, unit.num)
  }
  return places
}

/** A defined term below a numbered item is the item itself, so it opens no place. */
function addPlaces(places: Map<string, Provision>, parent: Provision, path: string): void {
  for (const child of parent.children) {
    if (child.type === 'passage') continue
    const numbered = child.num !== '' && child.kind !== 'definition'
    const place = numbered ? `${path} ${child.num}` : path
    if (numbered && !places.has(place)) places.set(place, child)
    addPlaces(places, child, place)
  }
}
