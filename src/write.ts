// Instrument → structured markdown, the canonical form; `parse` reads the same tree back.

import { CONTAINERS } from './locator.ts'
import type { Block, Instrument, Passage, Provision } from './model.ts'
import { writeFrontMatter } from './parse/frontmatter.ts'
import { readMark, readUnitLabel } from './parse/label.ts'
import { BEHIND_LAW } from './parse/labels.ts'

/** Where a block is written: margin inside the quotation, blockquote marks before it, depth of containers. */
interface Place {
  readonly prefix: string
  readonly indent: number
  readonly depth: number
  /** The provision around is quoted already. */
  readonly quoted: boolean
  readonly inside: 'root' | 'container' | 'unit' | 'item'
}

/** Deepest heading of markdown. */
const DEEPEST = 6
const UNITS: ReadonlySet<string> = new Set(['section', 'article', 'rule'])

/**
 * Writes the canonical form: front matter, headings with the printed label, bullets that carry theirs literally,
 * closing words indented into the provision they close, quoted insertions as blockquotes, notes as alerts.
 * White space inside a passage becomes one space; everything else keeps its words and their order.
 */
export function write(instrument: Instrument): string {
  const lines: string[] = [...writeFrontMatter(instrument)]
  const base = containerDepth(instrument.children) > DEEPEST - 2 ? 1 : 2
  const writer: Writer = { text: instrument.text, lines, base, units: 0 }
  writeBlocks(writer, instrument.children, { prefix: '', indent: 0, depth: 0, quoted: false, inside: 'root' })
  return `${lines.join('\n').replace(MANY_BLANKS, '\n\n').trimEnd()}\n`
}

const MANY_BLANKS = /\n{3,}/g

interface Writer {
  readonly text: string
  readonly lines: string[]
  /** Number of hashes of the outermost container. */
  readonly base: number
  units: number
}

function containerDepth(blocks: readonly Block[]): number {
  let deepest = 0
  for (const block of blocks)
    if (block.type === 'provision' && CONTAINERS.has(block.kind))
      deepest = Math.max(deepest, 1 + containerDepth(block.children))
  return deepest
}

function writeBlocks(writer: Writer, blocks: readonly Block[], place: Place): void {
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'passage') writePassage(writer, block, place, at === 0)
    else if (block.state === 'quoted' && !place.quoted) {
      const before = blocks[at - 1]
      if (before?.type !== 'provision' || before.state !== 'quoted') blank(writer, place)
      const prefix = `${place.prefix}${' '.repeat(place.indent)}> `
      writeProvision(writer, block, { ...place, prefix, indent: 0, quoted: true })
      if (blocks[at + 1]?.type === 'passage') blank(writer, place)
    } else writeProvision(writer, block, place)
  }
}

function writeProvision(writer: Writer, provision: Provision, place: Place): void {
  const { kind } = provision
  if (CONTAINERS.has(kind)) writeContainer(writer, provision, place)
  else if (isHeaded(provision, place)) writeUnit(writer, provision, place)
  else writeItem(writer, provision, place)
}

/** Units have headings, and so have the numbered paragraphs of a schedule. */
function isHeaded({ kind, label }: Provision, place: Place): boolean {
  if (UNITS.has(kind)) return true
  if (kind === 'clause') return WORD_LABEL.test(label)
  // A bullet behind a headed paragraph would be read as part of it, so all of them are headed.
  return kind === 'paragraph' && place.inside === 'container' && NUMBERED.test(label)
}

const NUMBERED = /^\d/
const WORD_LABEL = /^\p{L}{2,}/u

function writeContainer(writer: Writer, provision: Provision, place: Place): void {
  if (provision.label !== '') heading(writer, writer.base + place.depth, titleOf(provision), place)
  const depth = provision.label === '' || provision.kind === 'preamble' ? place.depth : place.depth + 1
  writeBlocks(writer, provision.children, { ...place, depth, inside: 'container' })
}

function writeUnit(writer: Writer, provision: Provision, place: Place): void {
  writer.units++
  heading(writer, writer.base + place.depth, titleOf(provision), place)
  writeBlocks(writer, provision.children, { ...place, inside: 'unit' })
}

function heading(writer: Writer, level: number, title: string, place: Place): void {
  blank(writer, place)
  put(writer, place, `${'#'.repeat(Math.min(level, DEEPEST))} ${title}`)
  blank(writer, place)
}

/** `Part 2. Offences`, `12A. Notice`, `279.01 Trafficking in persons`. */
function titleOf({ label, heading: title }: Provision): string {
  if (title === null) return label
  if (label === '') return title
  return NUMBERED.test(label) || ENDS_STOPPED.test(label) ? `${label} ${title}` : `${label}. ${title}`
}

const ENDS_STOPPED = /[.:]$/

function writeItem(writer: Writer, provision: Provision, place: Place): void {
  const { children, heading: title } = provision
  const [first, ...rest] = children
  const inline = first?.type === 'passage' && first.role === 'text' && title === null ? first : null
  const words =
    title !== null ? ` **${title}**` : inline ? ` ${behindLabel(wordsOf(writer, inline), provision)}` : ''
  put(writer, place, `- ${printed(provision)}${words}`.trimEnd())
  const inner: Place = { ...place, indent: place.indent + 2, inside: 'item' }
  writeBlocks(writer, inline ? rest : children, inner)
}

/** A label as a bullet carries it; a term without quotation marks is set in bold. */
function printed({ kind, label }: Provision): string {
  if (kind !== 'definition' || QUOTED_TERM.test(label)) return label
  return `**${label}**`
}

const QUOTED_TERM = /^[“"‘«„']/

/** Words that would be read as a second label, or as a term, are told apart by a backslash. */
function behindLabel(words: string, { kind, label }: Provision): string {
  if (label !== '' && kind !== 'definition')
    return readMark(words, 0, words.length) ? guardMark(words) : words
  return label === '' ? guarded(words) : words
}

function writePassage(writer: Writer, passage: Passage, place: Place, first: boolean): void {
  const { role } = passage
  if (role === 'table') writeTable(writer, passage, place)
  else if (role === 'text' || (role === 'formula' && place.inside === 'root' && writer.units === 0))
    paragraph(writer, place, guarded(wordsOf(writer, passage)))
  else if (role === 'heading' && isCrossHeading(writer, passage, place, first))
    heading(writer, crossLevel(writer, place), wordsOf(writer, passage), place)
  else if (
    role === 'note' &&
    place.inside === 'root' &&
    BEHIND_LAW.test(wordsOf(writer, passage).replace(EMPHASIS, ''))
  )
    heading(writer, writer.base, wordsOf(writer, passage), place)
  else alert(writer, passage, place)
}

const EMPHASIS = /[*_]/g

/** The headings before the first unit are the title's. */
function crossLevel(writer: Writer, place: Place): number {
  const isTitle = place.inside === 'root' && writer.units === 0
  return Math.max(1, writer.base + place.depth - (isTitle ? 1 : 0))
}

/** A heading that opens no provision keeps its hashes where these cannot be taken for a title or a label. */
function isCrossHeading(writer: Writer, passage: Passage, place: Place, first: boolean): boolean {
  const { start, end } = passage.position
  if (place.inside !== 'root' && (place.inside !== 'container' || first)) return false
  return (
    writer.base + place.depth <= DEEPEST && !place.quoted && !readUnitLabel(writer.text, start, end, true)
  )
}

/** `> [!NOTE]`: what is no law, with its role. */
function alert(writer: Writer, passage: Passage, place: Place): void {
  const words = wordsOf(writer, passage)
  blank(writer, place)
  put(writer, place, `> [!${passage.role.toUpperCase()}]`)
  put(writer, place, `> ${BLOCK_START.test(words) ? `\\${words}` : words}`)
  blank(writer, place)
}

const BLOCK_START = /^(?:[>#]|[-+*] )/

function writeTable(writer: Writer, passage: Passage, place: Place): void {
  blank(writer, place)
  const lines = writer.text.slice(passage.position.start, passage.position.end).split('\n')
  for (const line of lines) if (line.trim() !== '') put(writer, place, line.replace(QUOTE_MARKS, '').trim())
  blank(writer, place)
}

function paragraph(writer: Writer, place: Place, words: string): void {
  blank(writer, place)
  put(writer, place, words)
  blank(writer, place)
}

/** Blockquote marks and the margin before a line. */
const QUOTE_MARKS = /^[ ]*(?:>[ ]?)+/

function wordsOf(writer: Writer, passage: Passage): string {
  const words = writer.text.slice(passage.position.start, passage.position.end)
  return words.replace(INNER_QUOTE, '\n').replace(SPACES, ' ').trim()
}

const INNER_QUOTE = /\n[ \t]*(?:>[ \t]?)+/g
const SPACES = /[\s\u200b]+/g

/** Text that begins like a label, a bullet or a heading, though it is none. */
function guarded(words: string): string {
  if (BLOCK_START.test(words) || NOTE_START.test(words)) return `\\${words}`
  return readMark(words, 0, words.length) ? guardMark(words) : words
}

const NOTE_START = /^[*_]{1,3}\((?![a-z\d]{1,4}[*_]{0,2}\))/i

/** Sets a backslash before the first punctuation mark: `\(3)`, `1\. foo`. */
function guardMark(words: string): string {
  return words.replace(FIRST_MARK, '$1\\$2')
}

const FIRST_MARK = /^([\s*_]*[\p{L}\p{N}]*)([().°º*_[])/u

function put(writer: Writer, place: Place, line: string): void {
  writer.lines.push(`${place.prefix}${' '.repeat(place.indent)}${line}`.trimEnd())
}

/** One blank line; inside a quotation it keeps the quotation's marks. */
function blank(writer: Writer, place: Place): void {
  const line = place.prefix.trimEnd()
  if (writer.lines.at(-1) !== line) writer.lines.push(line)
}
