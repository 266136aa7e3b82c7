// Provisions of a model law → the same provisions as markdown in the style of a draft.

import type { Instrument, Provision } from '../model.ts'
import { LANGUAGES, type Language } from '../words/index.ts'
import { readBrackets } from './brackets.ts'

/** How the draft writes, and what of the model is called otherwise there. */
export interface ClauseStyle {
  readonly language: Language
  /** Markdown before the number of a section: `### ` or `### Article `. */
  readonly opening: string
  /** What the draft calls a section in running text: `section`, `Article`. */
  readonly unit: string
  /** Label of the subsection numbered n: `(1)` or `1.`. */
  readonly subsection: (n: number) => string
  /** What the draft calls itself: `Law` in “this Law”. */
  readonly itself: string
  /** Terms that the draft defines, lower case. */
  readonly defined: ReadonlySet<string>
  /** Placeholder as the model prints it → what the draft puts in its place elsewhere. */
  readonly fills: ReadonlyMap<string, string>
  /** Number of a section of the model, with its subsections → what the draft calls it; undefined when it has none. */
  readonly reference: (num: string, below: string) => string | undefined
  /** Number of a subsection of the clause's own section → what to write for “subsection (n)”. */
  readonly siblings: ReadonlyMap<string, string>
  /** Heading of a section of the model, to name what the draft lacks. */
  readonly headingOf: (num: string) => string | undefined
}

/** A clause ready to be put into a draft. */
export interface Clause {
  readonly markdown: string
  /** What the drafter still has to decide: blanks, options not printed, references without a target. */
  readonly notes: readonly string[]
}

/** `section 8(3)`, `sections 8`, `Article 5` */
const REFERENCE = /\b([Ss]ection|[Aa]rticle)s? (\d+[A-Z]{0,2})((?:\(\w{1,4}\)){0,4})/g

/** `this Act`, `This Act` */
const ITSELF = /\b([Tt]his) Act\b/g

/** `the offence of trafficking in persons and is liable` */
const NAMED_OFFENCE = /\bthe offence of ([a-z]+(?: [a-z]+){0,4}?)(?= and | is |[,.;])/g

/** `subsection (1)` */
const SIBLING = /\bsubsection \((\w{1,4})\)/g

/** The subsections of its own section that some words refer to, by number. */
export function siblingsNamed(text: string): string[] {
  return [...text.matchAll(SIBLING)].map(match => match[1] ?? '')
}

/** Line breaks and the marks of quotes inside a passage. */
const WRAPPING = /\s*\n[\s>]*/g

/** Prints a section under a new number: all of it, or only the pieces named. */
export function printSection(
  model: Instrument,
  section: Provision,
  pieces: ReadonlySet<string> | null,
  num: string,
  style: ClauseStyle,
): Clause {
  const notes = new Set<string>()
  const heading = adapt(model, section.heading ?? '', style, notes)
  const lines = [
    `${style.opening}${num}. ${heading}`,
    '',
    ...printBody(model, section, pieces, style, notes, 0, 1),
  ]
  return { markdown: lines.join('\n'), notes: [...notes] }
}

/** Prints pieces of a section as further subsections, from the number given. */
export function printSubsections(
  model: Instrument,
  section: Provision,
  pieces: ReadonlySet<string>,
  from: number,
  style: ClauseStyle,
): Clause {
  const notes = new Set<string>()
  const lines = printBody(model, section, pieces, style, notes, 0, from)
  return { markdown: lines.join('\n'), notes: [...notes] }
}

function printBody(
  model: Instrument,
  provision: Provision,
  only: ReadonlySet<string> | null,
  style: ClauseStyle,
  notes: Set<string>,
  depth: number,
  from: number,
): string[] {
  const indent = '  '.repeat(depth)
  const lines: string[] = []
  const children = provision.children.filter(child => child.type === 'provision')
  const kept = children.filter(child => only === null || only.has(child.eId))
  // A chapeau belongs to its list; left alone it says nothing.
  const bare = only !== null && children.length > 0 && !kept.some(child => child.kind === 'definition')
  let next = from
  let after = false
  for (const child of provision.children) {
    if (child.type === 'passage') {
      if ((child.role !== 'text' && child.role !== 'table') || (depth === 0 && bare)) continue
      const words = adapt(model, model.text.slice(child.position.start, child.position.end), style, notes)
      if (words !== '')
        lines.push(...(lines.length > 0 ? [''] : []), `${indent}${words}`, ...(after ? [] : ['']))
    } else if (kept.includes(child) || depth > 0) {
      const label = depth === 0 && /^\(\d+\)$/.test(child.label) ? style.subsection(next++) : child.label
      const body = printBody(model, child, null, style, notes, depth + 1, 1)
      if (body.length === 0) continue
      lines.push(`${indent}- ${label} ${(body[0] ?? '').trim()}`, ...body.slice(1))
      after = true
    }
  }
  while (lines.at(-1) === '') lines.pop()
  return lines
}

/** Words of the model in the terms of the draft: options chosen, blanks filled, references turned. */
function adapt(model: Instrument, text: string, style: ClauseStyle, notes: Set<string>): string {
  const flat = text.replace(WRAPPING, ' ').trim()
  const chosen = fillBlanks(chooseFirst(flat, notes), style, notes)
  return chosen
    .replace(NAMED_OFFENCE, (whole, term: string) => {
      if (!style.defined.has(term)) return whole
      notes.add(
        `“an offence” stands for “${whole}”: the draft defines “${term}” and its conditions must not come in`,
      )
      return 'an offence'
    })
    .replace(ITSELF, `$1 ${style.itself}`)
    .replace(REFERENCE, (whole, _unit: string, num: string, below: string) => {
      const known = style.reference(num, below)
      if (known !== undefined) return `${style.unit} ${known}`
      const heading = style.headingOf(num)
      if (heading === undefined) return whole
      notes.add(`the draft has nothing that answers ${whole} of ${model.title} (${heading})`)
      return `[the ${style.unit.toLowerCase()} on ${heading.toLowerCase()}]`
    })
    .replace(SIBLING, (whole, num: string) => style.siblings.get(num) ?? whole)
}

/** Takes the first option of each choice; the others are named in a note. */
function chooseFirst(text: string, notes: Set<string>): string {
  let chosen = ''
  let at = 0
  for (const choice of readBrackets(text, 0, text.length).choices) {
    const options = choice.options.map(({ start, end }) => text.slice(start, end).trim())
    const others = options.slice(1).filter(option => option !== '')
    if (others.length > 0)
      notes.add(`instead of “${options[0]}” the model also offers “${others.join('” or “')}”`)
    else notes.add(`“${options[0]}” is optional`)
    chosen += text.slice(at, choice.start) + (options[0] ?? '')
    at = choice.end
  }
  return chosen + text.slice(at)
}

function fillBlanks(text: string, style: ClauseStyle, notes: Set<string>): string {
  let filled = ''
  let at = 0
  for (const { start, end } of readBrackets(text, 0, text.length).placeholders) {
    const blank = text.slice(start, end)
    const words = blank.slice(1, -1)
    const suggested = words.toLowerCase() in LANGUAGES[style.language].numbers
    const known = style.fills.get(blank.toLowerCase())
    if (known === undefined) notes.add(suggested ? `“${words}” is a suggestion` : `fill in ${blank}`)
    filled += text.slice(at, start) + (known ?? (suggested ? words : blank))
    at = end
  }
  return filled + text.slice(at)
}
