// Growing tree of a parse → readonly blocks with eIds. Shared by the nesting steps.

import { eIdStep } from '../locator.ts'
import type {
  Block,
  Message,
  Passage,
  PassageRole,
  Provision,
  ProvisionKind,
  ProvisionState,
} from '../model.ts'
import type { Mark, Shape } from './label.ts'
import { REPEALED } from './labels.ts'
import type { Value } from './sequence.ts'

/** A passage that can still grow. */
export interface DraftPassage {
  type: 'passage'
  role: PassageRole
  start: number
  end: number
}

/** A provision that can still grow. */
export interface Draft {
  readonly type: 'provision'
  readonly kind: ProvisionKind
  readonly label: string
  readonly num: string
  heading: string | null
  state: ProvisionState
  readonly children: (Draft | DraftPassage)[]
  readonly start: number
  end: number
  /** Provisions that hold units: Part, Schedule. */
  readonly container: boolean
  /** Units of law: section, article. */
  readonly unit: boolean
  readonly mark: Mark | null
  /** How the label is read; set once its list is known. */
  readonly value: Value | null
  /** Column of the bullet that opened it; -1 without one. */
  readonly column: number
  /** True for an item of a list that runs on from unfinished words above it. */
  readonly introduced: boolean
  /** Number of hashes of its heading; 0 without. */
  readonly level: number
  /** Last item of each shape of list directly below. */
  readonly lists: Map<Shape, Draft>
}

/** What makes a draft; the rest has defaults. */
export type Seed = Pick<Draft, 'kind' | 'label' | 'num' | 'start' | 'end'> & Partial<Draft>

/** Makes an empty draft. */
export function draft(seed: Seed): Draft {
  return {
    type: 'provision',
    heading: null,
    state: 'operative',
    children: [],
    container: false,
    unit: false,
    mark: null,
    value: null,
    column: -1,
    introduced: false,
    level: 0,
    lists: new Map(),
    ...seed,
  }
}

/** The finished tree and what was noticed on the way. */
export interface Finished {
  readonly children: readonly Block[]
  readonly messages: readonly Message[]
}

interface Frame {
  readonly source: Draft
  readonly eId: string
  readonly done: Block[]
  next: number
  end: number
  unnumbered: Map<ProvisionKind, number>
}

/** Gives every provision its eId and its extent. Iterative, so that depth costs no stack. */
export function finish(root: Draft, text: string): Finished {
  const taken = new Map<string, number>()
  const messages: Message[] = []
  const open: Frame[] = [frame(root, '')]
  for (;;) {
    const top = open[open.length - 1]
    if (!top) return { children: [], messages }
    const child = top.source.children[top.next++]
    if (child?.type === 'passage') {
      top.done.push(passage(child))
      top.end = Math.max(top.end, child.end)
    } else if (child) {
      open.push(frame(child, name(child, top, taken, messages)))
    } else {
      open.pop()
      const parent = open[open.length - 1]
      if (!parent) return { children: top.done, messages }
      parent.done.push(close(top, text))
      parent.end = Math.max(parent.end, top.end)
    }
  }
}

function frame(source: Draft, eId: string): Frame {
  return { source, eId, done: [], next: 0, end: source.end, unnumbered: new Map() }
}

function passage({ role, start, end }: DraftPassage): Passage {
  return { type: 'passage', role, position: { start, end } }
}

function name(child: Draft, parent: Frame, taken: Map<string, number>, messages: Message[]): string {
  const place = (parent.unnumbered.get(child.kind) ?? 0) + 1
  if (child.num === '') parent.unnumbered.set(child.kind, place)
  // Units are numbered through the whole law, yet parents prefix them: two laws in one file stay apart.
  const own = eIdStep(child.kind, child.num, place)
  const full = parent.eId === '' ? own : `${parent.eId}__${own}`
  const copies = (taken.get(full) ?? 0) + 1
  taken.set(full, copies)
  if (copies === 1) return full
  let unique = `${full}_${copies}`
  for (let more = copies + 1; taken.has(unique); more++) unique = `${full}_${more}`
  taken.set(unique, 1)
  if (child.unit) {
    const position = { start: child.start, end: child.end }
    messages.push({
      level: 'info',
      text: `“${child.label}” stands more than once; this one is called ${unique}.`,
      position,
    })
  }
  return unique
}

/** Longest text that can say that a provision is repealed and nothing else. Characters. */
const SHELL = 400

function close({ source, eId, done, end }: Frame, text: string): Provision {
  const { kind, label, num, heading, start } = source
  const state = source.state === 'operative' && isShell(source, text) ? 'repealed' : source.state
  return {
    type: 'provision',
    kind,
    label,
    num,
    heading,
    eId,
    state,
    children: done,
    position: { start, end },
  }
}

/** True when the heading or the only words say that the provision is repealed. */
function isShell(source: Draft, text: string): boolean {
  const words = source.children.filter(child => child.type === 'provision' || child.role === 'text')
  if (words.length === 0 && source.heading !== null && REPEALED.test(source.heading)) return true
  const [first] = source.children
  if (first?.type !== 'passage' || words.length > 1 || (words.length === 1 && words[0] !== first))
    return false
  if (first.role !== 'text' && first.role !== 'note') return false
  return first.end - first.start < SHELL && REPEALED.test(text.slice(first.start, first.start + 80))
}
