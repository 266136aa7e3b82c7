// A provision ⇄ its printed citation ("sec_2__subsec_1__para_a" ⇄ "s 2(1)(a)"), and the names of eIds.

import type { Block, Instrument, Provision, ProvisionKind } from './model.ts'

/** Akoma Ntoso abbreviations of element names in eIds (Naming Convention 1.0, section 5.3). */
export const EID_NAMES: Readonly<Record<ProvisionKind, string>> = {
  book: 'book',
  part: 'part',
  title: 'title',
  chapter: 'chp',
  division: 'dvs',
  subdivision: 'subdvs',
  schedule: 'schedule',
  preamble: 'preamble',
  section: 'sec',
  article: 'art',
  clause: 'cl',
  rule: 'rule',
  subsection: 'subsec',
  paragraph: 'para',
  subparagraph: 'subpara',
  point: 'point',
  item: 'item',
  indent: 'indent',
  definition: 'def',
  explanation: 'expl',
}

/** One step of an eId: `sec_12A`, `def_child`. `place` numbers a provision that prints no number. */
export function eIdStep(kind: ProvisionKind, num: string, place: number): string {
  const bare = num.trim().replace(UNSAFE, '-').replace(EDGE, '').slice(0, 60)
  return `${EID_NAMES[kind]}_${bare === '' ? place : bare}`
}

/** Characters that do not belong in an eId: spaces, punctuation except the dot and the hyphen. */
const UNSAFE = /[^\p{L}\p{N}.-]+/gu
const EDGE = /^[-.]+|[-.]+$/g

const WORDED: Readonly<Partial<Record<ProvisionKind, string>>> = {
  book: 'Book',
  part: 'Part',
  title: 'Title',
  chapter: 'Ch',
  division: 'Div',
  subdivision: 'Subdiv',
  schedule: 'Sch',
  preamble: 'Preamble',
  rule: 'r',
  explanation: 'Explanation',
}

/** Kinds of provision that only hold others: the first provision below them is the section. */
export const CONTAINERS: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>([
  'book',
  'part',
  'title',
  'chapter',
  'division',
  'subdivision',
  'schedule',
  'preamble',
])

/**
 * The citation of a provision as its drafting tradition prints it: `s 2(1)(a)`, `Article 3(a)`,
 * `art. 177 bis`, `§ 232(1)`, `s 2 (child)`. Returns the eId when the provision is not in the instrument.
 */
export function cite(instrument: Instrument, target: Provision | string): string {
  const eId = typeof target === 'string' ? target : target.eId
  return index(instrument).byId.get(eId)?.citation ?? eId
}

/** Finds the provision that a printed citation or an eId names; spaces, case and dots do not matter. */
export function locate(instrument: Instrument, citation: string): Provision | undefined {
  const { byId, byCitation } = index(instrument)
  return byId.get(citation)?.provision ?? byCitation.get(plain(citation))
}

interface Place {
  readonly provision: Provision
  readonly citation: string
}

interface Index {
  readonly byId: ReadonlyMap<string, Place>
  readonly byCitation: ReadonlyMap<string, Provision>
}

const cache = new WeakMap<Instrument, Index>()

/** Iterative: real texts nest deep, and broken ones deeper. */
function index(instrument: Instrument): Index {
  const known = cache.get(instrument)
  if (known) return known
  const byId = new Map<string, Place>()
  const byCitation = new Map<string, Provision>()
  const stack: { block: Block; prefix: string }[] = [...instrument.children]
    .reverse()
    .map(block => ({ block, prefix: '' }))
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { block, prefix } = top
    if (block.type === 'passage') continue
    const own = step(block, prefix)
    let citation = own
    for (let copy = 2; byCitation.has(plain(citation)); copy++) citation = `${own} [${copy}]`
    byId.set(block.eId, { provision: block, citation })
    byCitation.set(plain(citation), block)
    for (let at = block.children.length - 1; at >= 0; at--) {
      const child = block.children[at]
      if (child) stack.push({ block: child, prefix: citation })
    }
  }
  const made = { byId, byCitation }
  cache.set(instrument, made)
  return made
}

function step(provision: Provision, prefix: string): string {
  const { kind, num, label } = provision
  if (CONTAINERS.has(kind)) return contain(provision, prefix)
  const unit = unitWord(provision)
  if (unit !== null) {
    const inside = SCHEDULED.test(prefix)
      ? `${prefix} `
      : prefix === '' || CONTAINED.test(prefix)
        ? ''
        : `${prefix} `
    return `${inside}${unit}${num || label}`
  }
  if (kind === 'definition') return `${prefix} (${num})`.trim()
  if (kind === 'explanation') return `${prefix} Explanation ${num}`.trim()
  if (num === '') return `${prefix} –`.trim()
  if (DEGREE.test(label)) return `${prefix} ${num}°`.trim()
  return CONTAINED.test(prefix) && !SCHEDULED.test(prefix) ? `(${num})` : `${prefix}(${num})`
}

const DEGREE = /^\d+\s?[°º]/
const SCHEDULED = /^(?:Sch|Preamble)(?![a-z])/
/** A citation that names only containers: `Part 2 Ch 1`. */
const CONTAINED = /^(?:(?:Book|Part|Title|Ch|Div|Subdiv|Sch|Preamble)(?![a-z])[^(]*)$/

function contain(provision: Provision, prefix: string): string {
  const word = WORDED[provision.kind] ?? provision.kind
  return `${prefix === '' ? '' : `${prefix} `}${word}${provision.num === '' ? '' : ` ${provision.num}`}`
}

/** `s `, `Article `, `art. `, `§ `: the word of the tradition, from the printed label. Null below the unit. */
function unitWord({ kind, label }: Provision): string | null {
  if (kind === 'section') return label.startsWith('§') ? '§ ' : 's '
  if (kind === 'article') return SPANISH.test(label) ? 'art. ' : 'Article '
  if (kind === 'rule') return 'r '
  if (kind === 'clause' && WORD_LABEL.test(label)) return 'cl '
  return null
}

const SPANISH = /^art(?:\.|[íi]culo)/i
const WORD_LABEL = /^\p{L}{2,}/u

function plain(citation: string): string {
  return citation.toLowerCase().replace(SQUEEZE, '')
}

const SQUEEZE = /[\s.]+/g
