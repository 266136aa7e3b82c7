// An instrument → its operative words in order, and where in the tree each word stands.

import { CONTAINERS } from '../locator.ts'
import type { Block, Instrument, Passage, Position, Provision } from '../model.ts'

/** A provision of the tree, by its place in document order. */
export interface Unit {
  readonly index: number
  readonly provision: Provision
  /** Index of the provision around it; -1 at the top. */
  readonly parent: number
  /** Index of the section (or article) it lies in: the outermost provision that is no container. Else itself. */
  readonly section: number
  /** Index of the provision of subsection level it lies in: what `/p` means. */
  readonly clause: number
  /** One past the index of its last descendant. */
  readonly end: number
}

/** A passage of operative words; leaves are numbered in document order. */
export interface Leaf {
  readonly index: number
  readonly passage: Passage
  readonly unit: number
  /** True where a legal sentence begins: not inside the list it runs through. */
  readonly opens: boolean
}

/** The skeleton of one text: units and leaves in document order. */
export interface Skeleton {
  readonly instrument: Instrument
  readonly units: readonly Unit[]
  readonly leaves: readonly Leaf[]
}

const ALONE: ReadonlySet<string> = new Set(['definition', 'explanation'])
const DEAD: ReadonlySet<string> = new Set(['repealed', 'uncommenced'])

/** Ends a sentence: `offence.` `offence.”` `offence.*` */
export const SENTENCE_END = /[.?!][”"’'»)\]*_\s]*$/
/** Starts a sentence: a capital letter or a quotation, after markup. */
export const SENTENCE_START = /^[\s*_“"‘'«(>]*[\p{Lu}]/u

/**
 * Lays out the operative passages of an instrument. Notes, headings, contents, enacting words, repealed and
 * uncommenced provisions have no leaf: they are not law.
 */
export function layOut(instrument: Instrument): Skeleton {
  const units: Unit[] = []
  const leaves: Leaf[] = []
  const source = instrument.text
  walk(instrument.children, -1, -1, -1, true)
  return { instrument, units, leaves }

  function walk(
    blocks: readonly Block[],
    parent: number,
    section: number,
    clause: number,
    live: boolean,
  ): void {
    let opens = true
    for (const [place, block] of blocks.entries()) {
      if (block.type === 'passage') {
        if (!live || (block.role !== 'text' && block.role !== 'table') || parent < 0) continue
        leaves.push({
          index: leaves.length,
          passage: block,
          unit: parent,
          opens: opens && beginsSentence(parent),
        })
        opens = endsSentence(source, block.position)
      } else {
        enter(block, parent, section, clause, live, standsAlone(source, blocks, place))
        opens = closesList(source, blocks, place)
      }
    }
  }

  function beginsSentence(unit: number): boolean {
    return unit < 0 || units[unit]?.clause === unit
  }

  function enter(
    provision: Provision,
    parent: number,
    section: number,
    clause: number,
    live: boolean,
    alone: boolean,
  ): void {
    const index = units.length
    const isContainer = CONTAINERS.has(provision.kind)
    const inSection = section >= 0 && !isContainer
    const ownSection = inSection ? section : index
    const ownClause =
      !inSection || ALONE.has(provision.kind) || (alone && canStandAlone(provision, parent === section))
        ? index
        : clause
    const unit = { index, provision, parent, section: ownSection, clause: ownClause, end: index + 1 }
    units.push(unit)
    const alive = live && !DEAD.has(provision.state) && provision.kind !== 'preamble'
    walk(provision.children, index, isContainer ? -1 : ownSection, ownClause, alive)
    unit.end = units.length
  }
}

function canStandAlone(provision: Provision, inSection: boolean): boolean {
  return inSection || provision.kind === 'subsection'
}

/**
 * A numbered paragraph of a section stands alone when no unfinished sentence leads into it. Subsections are sentences
 * of their own even below such words (“The following applies:”), unless the first of them is itself unfinished:
 * `Whoever, for the purpose of exploitation: (1) buys a person; or (2) …`.
 */
function standsAlone(source: string, blocks: readonly Block[], place: number): boolean {
  let first = blocks[place]
  for (let before = place - 1; before >= 0; before--) {
    const block = blocks[before]
    if (block?.type !== 'passage') first = block
    else if (block.role === 'text') return endsSentence(source, block.position) || isSentence(source, first)
  }
  return true
}

function isSentence(source: string, block: Block | undefined): boolean {
  if (block?.type === 'passage' || block?.kind !== 'subsection') return false
  const words = block.children.find(child => child.type === 'passage' && child.role === 'text')
  return words === undefined || endsSentence(source, words.position)
}

/** After the last item of a list a sentence is open only when closing words follow in the same breath. */
function closesList(source: string, blocks: readonly Block[], place: number): boolean {
  const next = blocks[place + 1]
  return next?.type === 'passage' && SENTENCE_START.test(slice(source, next.position))
}

function endsSentence(source: string, position: Position): boolean {
  return SENTENCE_END.test(source.slice(Math.max(position.start, position.end - 12), position.end))
}

function slice(source: string, position: Position): string {
  return source.slice(position.start, Math.min(position.end, position.start + 40))
}
