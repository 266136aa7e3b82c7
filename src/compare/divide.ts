// Instrument → its sections and their pieces, each with the ranges of its operative words, in document order.

import { CONTAINERS, cite } from '../locator.ts'
import type { Block, Instrument, Provision, ProvisionKind } from '../model.ts'
import type { Place } from './concordance.ts'

/** A stretch of operative words; `label` stretches are the printed labels of list items inside a piece. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly label: boolean
}

/** The smallest thing that is aligned: a subsection, a definition, or a section that has neither. */
export interface Piece {
  readonly index: number
  /** Index of the section it belongs to. */
  readonly section: number
  readonly provision: Provision | null
  readonly kind: ProvisionKind | null
  readonly num: string
  readonly place: Place
  readonly stretches: readonly Stretch[]
}

/** A section, article or rule; also the words a Part or the instrument itself holds outside its sections. */
export interface Section {
  readonly index: number
  readonly provision: Provision | null
  readonly num: string
  readonly place: Place
  /** Indexes of its pieces: `first` included, `last` excluded. */
  readonly first: number
  readonly last: number
}

/** One side of a comparison, cut into sections and pieces; every operative word is in exactly one piece. */
export interface Division {
  readonly instrument: Instrument
  readonly sections: readonly Section[]
  readonly pieces: readonly Piece[]
  readonly repealed: readonly Place[]
}

const SENTENCE_KINDS: ReadonlySet<ProvisionKind> = new Set([
  'section',
  'article',
  'clause',
  'rule',
  'subsection',
  'definition',
  'explanation',
])

/** `1`, `2A`: numbered paragraphs of a treaty article are sentences, not list items. */
const NUMBERED = /^\d/

/** A first word in upper case or a quotation mark: the item is a sentence of its own. */
const OPENS_SENTENCE = /^[\s*_>]*[“"«'‘`]*\s*\p{Lu}/u

/** Cuts an instrument. Provisions that an amending provision quotes are sections of their own. */
export function divide(instrument: Instrument): Division {
  const cut = new Cutter(instrument)
  cut.run()
  return { instrument, sections: cut.sections, pieces: cut.pieces, repealed: cut.repealed }
}

/** Gathers sections and pieces in one walk; a class only because four lists grow together. */
class Cutter {
  readonly sections: Section[] = []
  readonly pieces: Piece[] = []
  readonly repealed: Place[] = []
  readonly #instrument: Instrument

  constructor(instrument: Instrument) {
    this.#instrument = instrument
  }

  run(): void {
    const { children } = this.#instrument
    this.#ownWords(null, children)
    this.#walk(children)
  }

  /** Explicit stack: containers may nest as deep as the text likes. */
  #walk(blocks: readonly Block[]): void {
    const waiting = provisionsOf(blocks).reverse()
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next.state === 'repealed') {
        this.repealed.push(this.#place(next))
        continue
      }
      const inside = provisionsOf(next.children)
      if (CONTAINERS.has(next.kind) && inside.length > 0) {
        this.#ownWords(next, next.children)
        waiting.push(...inside.reverse())
        continue
      }
      const quoted = this.#section(next)
      waiting.push(...quoted.reverse())
    }
  }

  #ownWords(provision: Provision | null, blocks: readonly Block[]): void {
    const stretches = passagesOf(blocks)
    if (stretches.length === 0) return
    const index = this.sections.length
    const place = provision === null ? openingPlace(stretches) : this.#place(provision)
    const first = this.pieces.length
    const num = provision?.num ?? ''
    this.pieces.push({
      index: first,
      section: index,
      provision,
      kind: provision?.kind ?? null,
      num,
      place,
      stretches,
    })
    this.sections.push({ index, provision, num, place, first, last: first + 1 })
  }

  /** Adds a section with its pieces; gives back the quoted sections found inside, to be cut next. */
  #section(provision: Provision): Provision[] {
    const index = this.sections.length
    const first = this.pieces.length
    const quoted: Provision[] = []
    const children = provisionsOf(provision.children)
    const sentences = this.#areSentences(children)
    const pieces = children.filter(child => sentences || standsAlone(child))
    const apart = new Set(pieces)
    const add = (part: Provision, without: ReadonlySet<Provision>): void => {
      const stretches = this.#words(part, without, quoted)
      if (stretches.length === 0) return
      const { kind, num } = part
      this.pieces.push({
        index: this.pieces.length,
        section: index,
        provision: part,
        kind,
        num,
        place: this.#place(part),
        stretches,
      })
    }
    add(provision, apart)
    for (const piece of pieces) {
      if (piece.state === 'repealed') this.repealed.push(this.#place(piece))
      else if (piece.state === 'quoted' && provision.state !== 'quoted') quoted.push(piece)
      else add(piece, new Set())
    }
    const last = this.pieces.length
    if (last > first)
      this.sections.push({ index, provision, num: provision.num, place: this.#place(provision), first, last })
    return quoted
  }

  /** Items that open in upper case are sentences; fragments of a list stay with the sentence they complete. */
  #areSentences(items: readonly Provision[]): boolean {
    const sentences = items.filter(item => OPENS_SENTENCE.test(this.#opening(item)))
    return sentences.length * 2 > items.length
  }

  #opening(provision: Provision): string {
    const passage = provision.children.find(block => block.type === 'passage')
    const start = passage?.position.start ?? provision.position.start
    return this.#instrument.text.slice(start, start + 40)
  }

  /** Words of a provision and of the list below it, in order, leaving out pieces cut apart and quoted sections. */
  #words(root: Provision, without: ReadonlySet<Provision>, quoted: Provision[]): Stretch[] {
    const found: Stretch[] = []
    const waiting: Block[] = [...root.children].reverse()
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next.type === 'passage') {
        found.push(...passagesOf([next]))
      } else if (without.has(next)) {
      } else if (next.state === 'repealed') {
        this.repealed.push(this.#place(next))
      } else if (next.state === 'quoted' && root.state !== 'quoted' && SENTENCE_KINDS.has(next.kind)) {
        quoted.push(next)
      } else {
        const label = this.#label(next)
        if (label !== null) found.push(label)
        for (let at = next.children.length - 1; at >= 0; at -= 1) {
          const child = next.children[at]
          if (child !== undefined) waiting.push(child)
        }
      }
    }
    return found
  }

  #label(provision: Provision): Stretch | null {
    if (provision.label === '') return null
    const { start, end } = provision.position
    const at = this.#instrument.text
      .slice(start, Math.min(end, start + provision.label.length + 16))
      .indexOf(provision.label)
    if (at < 0) return null
    return { start: start + at, end: start + at + provision.label.length, label: true }
  }

  #place(provision: Provision): Place {
    const { eId, heading, position } = provision
    return {
      eId,
      citation: cite(this.#instrument, provision),
      heading,
      start: position.start,
      end: position.end,
    }
  }
}

function standsAlone(child: Provision): boolean {
  return SENTENCE_KINDS.has(child.kind) || CONTAINERS.has(child.kind) || NUMBERED.test(child.num)
}

function provisionsOf(blocks: readonly Block[]): Provision[] {
  return blocks.filter(block => block.type === 'provision')
}

/** Notes, contents and headings are no law; words without a place are compared rather than passed over. */
function passagesOf(blocks: readonly Block[]): Stretch[] {
  const found: Stretch[] = []
  for (const block of blocks) {
    if (block.type !== 'passage') continue
    if (block.role === 'note' || block.role === 'contents' || block.role === 'heading') continue
    found.push({ start: block.position.start, end: block.position.end, label: false })
  }
  return found
}

function openingPlace(stretches: readonly Stretch[]): Place {
  const start = stretches[0]?.start ?? 0
  const end = stretches.at(-1)?.end ?? start
  return { eId: '', citation: 'opening words', heading: null, start, end }
}
