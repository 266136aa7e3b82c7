// Instrument → Akoma Ntoso 3.0 XML: hierarchy and eIds of the naming convention; importing it gives the same tree.

import type { Block, Instrument, Passage, Provision, ProvisionKind } from '../model.ts'
import { readMark, readUnitLabel } from '../parse/label.ts'
import { attribute, escaped, metaLines } from './akn-meta.ts'

/** Elements of the hierarchy; kinds without an element of their own are `hcontainer`s named after them. */
const ELEMENTS: Readonly<Record<ProvisionKind, string>> = {
  book: 'book',
  part: 'part',
  title: 'title',
  chapter: 'chapter',
  division: 'division',
  subdivision: 'subdivision',
  schedule: 'hcontainer',
  preamble: 'hcontainer',
  section: 'section',
  article: 'article',
  clause: 'clause',
  rule: 'rule',
  subsection: 'subsection',
  paragraph: 'paragraph',
  subparagraph: 'subparagraph',
  point: 'point',
  item: 'hcontainer',
  indent: 'indent',
  definition: 'hcontainer',
  explanation: 'hcontainer',
}

interface Page {
  readonly text: string
  readonly lines: string[]
  /** How many elements of a name each provision has so far. */
  readonly counts: Map<string, number>
}

/**
 * Writes an instrument as one Akoma Ntoso 3.0 document. Words between two provisions, which the standard has no
 * place for, stand in an unnumbered `level`; words inserted into another law in a `quotedStructure`.
 */
export function writeAkn(instrument: Instrument): string {
  const page: Page = { text: instrument.text, lines: [], counts: new Map() }
  const root = instrument.kind === 'bill' ? 'bill' : 'act'
  const first = instrument.children.findIndex(block => block.type === 'provision')
  const preface = first < 0 ? [] : instrument.children.slice(0, first)
  put(page, 0, '<?xml version="1.0" encoding="UTF-8"?>')
  put(page, 0, '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">')
  put(page, 1, `<${root} name="${root}" contains="originalVersion">`)
  for (const line of metaLines(instrument)) put(page, 2, line)
  if (preface.length > 0) {
    put(page, 2, '<preface>')
    writeRun(page, preface, 'preface', 3)
    put(page, 2, '</preface>')
  }
  put(page, 2, '<body>')
  writeHierarchy(page, instrument.children.slice(preface.length), '', 3)
  put(page, 2, '</body>')
  put(page, 1, `</${root}>`)
  put(page, 0, '</akomaNtoso>')
  return `${page.lines.join('\n')}\n`
}

function put(page: Page, depth: number, line: string): void {
  page.lines.push('  '.repeat(Math.min(depth, 20)) + line)
}

/** Passages and quoted provisions run as paragraphs; other provisions are elements of the hierarchy. */
function isRunning(block: Block, quoted: boolean): boolean {
  return block.type === 'passage' ? block.role !== 'heading' : !quoted && block.state === 'quoted'
}

function writeProvision(page: Page, provision: Provision, depth: number): void {
  const { kind, eId, label, heading, state } = provision
  const element = ELEMENTS[kind]
  const name = element === 'hcontainer' ? ` name="${kind}"` : ''
  const status =
    state === 'repealed' ? ' status="removed"' : state === 'uncommenced' ? ' status="pending"' : ''
  put(page, depth, `<${element}${name} eId="${attribute(eId)}"${status}>`)
  if (label !== '') put(page, depth + 1, `<num>${escaped(label)}</num>`)
  if (heading !== null) put(page, depth + 1, `<heading>${escaped(heading)}</heading>`)
  writeBody(page, provision, depth + 1)
  put(page, depth, `</${element}>`)
}

/** `content` when there is no hierarchy inside; else `intro`, the hierarchy, `wrapUp`. */
function writeBody(page: Page, { children, eId, state }: Provision, depth: number): void {
  const quoted = state === 'quoted'
  const running = children.map(child => isRunning(child, quoted))
  const first = running.indexOf(false)
  if (first < 0) {
    writeBlock(page, 'content', children, eId, depth)
    return
  }
  const last = running.lastIndexOf(false)
  if (first > 0) writeBlock(page, 'intro', children.slice(0, first), eId, depth)
  writeHierarchy(page, children.slice(first, last + 1), eId, depth, quoted)
  if (last + 1 < children.length) writeBlock(page, 'wrapUp', children.slice(last + 1), eId, depth)
}

function writeHierarchy(
  page: Page,
  blocks: readonly Block[],
  eId: string,
  depth: number,
  quoted = false,
): void {
  let run: Block[] = []
  const end = (): void => {
    if (run.length === 0) return
    const level = nextId(page, eId, 'level')
    put(page, depth, `<level class="unnumbered" eId="${attribute(level)}">`)
    writeBlock(page, 'content', run, level, depth + 1)
    put(page, depth, '</level>')
    run = []
  }
  for (const block of blocks) {
    if (isRunning(block, quoted)) {
      run.push(block)
      continue
    }
    end()
    if (block.type === 'passage')
      put(page, depth, `<crossHeading>${inline(words(page, block))}</crossHeading>`)
    else writeProvision(page, block, depth)
  }
  end()
}

/** `sec_2__mod_1`, `sec_2__content_1`: the naming convention for elements that print no number. */
function nextId(page: Page, eId: string, name: string): string {
  const own = `${eId === '' ? '' : `${eId}__`}${name}`
  const place = (page.counts.get(own) ?? 0) + 1
  page.counts.set(own, place)
  return `${own}_${place}`
}

function writeBlock(page: Page, element: string, run: readonly Block[], eId: string, depth: number): void {
  put(page, depth, `<${element} eId="${attribute(nextId(page, eId, element))}">`)
  writeRun(page, run, eId, depth + 1)
  if (run.length === 0) put(page, depth + 1, '<p/>')
  put(page, depth, `</${element}>`)
}

/** Paragraphs, tables, and quoted provisions that follow each other in one quotation. */
function writeRun(page: Page, run: readonly Block[], eId: string, depth: number): void {
  for (let at = 0; at < run.length; at++) {
    const block = run[at]
    if (block?.type === 'passage') {
      writePassage(page, block, depth)
      continue
    }
    const mod = nextId(page, eId, 'mod')
    put(page, depth, `<p><mod eId="${attribute(mod)}"><quotedStructure eId="${attribute(mod)}__qstr">`)
    for (let next = run[at]; next?.type === 'provision'; next = run[++at])
      writeProvision(page, next, depth + 1)
    at--
    put(page, depth, '</quotedStructure></mod></p>')
  }
}

function writePassage(page: Page, passage: Passage, depth: number): void {
  if (passage.role === 'table') {
    writeTable(page, passage, depth)
    return
  }
  const printed = words(page, passage)
  // A paragraph that begins like a label, and is none, says so.
  const literal = opensLikeLabel(printed) ? ' literal' : ''
  const names = `${passage.role === 'text' ? '' : passage.role}${literal}`.trim()
  put(page, depth, `<p${names === '' ? '' : ` class="${names}"`}>${inline(printed)}</p>`)
}

function opensLikeLabel(printed: string): boolean {
  if (LITERAL.test(printed) || readMark(printed, 0, printed.length)) return true
  const label = readUnitLabel(printed, 0, printed.length)
  return label !== null && label.separator !== ''
}

/** `1\. foo`, `\(3)`: a backslash at the first punctuation mark. */
const LITERAL = /^[\s*_]*[\p{L}\p{N}]*\\/u

function writeTable(page: Page, passage: Passage, depth: number): void {
  const rows = page.text.slice(passage.position.start, passage.position.end).split('\n')
  put(page, depth, '<table>')
  for (const row of rows) {
    const bare = row.replace(MARGIN, '').trim()
    if (bare === '' || DELIMITER.test(bare)) continue
    const cells = bare.replace(OUTER, '').split(COLUMN)
    put(page, depth + 1, `<tr>${cells.map(cell => `<td><p>${inline(cell.trim())}</p></td>`).join('')}</tr>`)
  }
  put(page, depth, '</table>')
}

const MARGIN = /^[\s>]+/
const DELIMITER = /^[|: -]*-[|: -]*$/
const OUTER = /^\||\|$/g
/** A bar that no backslash stands before. */
const COLUMN = /(?<!\\)\|/

function words(page: Page, { position }: Passage): string {
  return page.text.slice(position.start, position.end).replace(QUOTED_LINE, ' ').replace(SPACES, ' ').trim()
}

const QUOTED_LINE = /\n[ \t]*(?:>[ \t]?)+/g
const SPACES = /\s+/g

/** Words with markdown's emphasis as `b` and `i`, its links and backslashes gone. */
function inline(printed: string): string {
  return escaped(printed.replace(LINK, '$1').replace(BACKSLASH, '$1'))
    .replace(STRONG, '<b>$1</b>')
    .replace(EMPHASIS, '<i>$1</i>')
}

const LINK = /\[([^[\]]{1,200})\]\([^()\s]{1,300}\)/g
const BACKSLASH = /\\([\p{P}\p{S}])/gu
const STRONG = /\*\*([^*<>]{1,300})\*\*/g
const EMPHASIS = /\*([^*<>]{1,300})\*/g
