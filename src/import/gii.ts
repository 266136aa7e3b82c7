// German federal law in gii-norm XML (gesetze-im-internet.de) → structured markdown.

import { assemble } from './assemble.ts'
import { type DraftBlock, type DraftMeta, type DraftProvision, type Imported, nestByDepth } from './draft.ts'
import type { Attributes, Context, Grammar, Role } from './grammar.ts'
import { writeDraft } from './write-draft.ts'
import { decodeXml } from './xml.ts'

/** Reads gii-norm XML. @throws ImportError when the XML is broken. */
export function readGii(bytes: Uint8Array, name: string): Imported {
  const { text, warning } = decodeXml(bytes, name)
  return writeDraft(assemble(text, name, GRAMMAR, warning))
}

/** `(1) Wer …`, `(2a) …`: the number of a paragraph (Absatz) stands in its words. */
const ABSATZ = /^(\(\d{1,3}[a-z]?\))\s/

const SKIP: Role = { as: 'skip' }
const WORDS: Role = { as: 'words' }
const NOTE: Role = { as: 'note' }

const norm = (attributes: Attributes, { meta }: Context): Role => {
  meta.jurisdiction = 'DE'
  meta.language = 'de'
  meta.kind ??= 'act'
  return { as: 'provision', kind: 'section', ...(attributes.doknr ? { place: attributes.doknr } : {}) }
}

/** Paragraphs of a section; in notes, tables and lists they are words. */
const paragraph = (_: Attributes, { names }: Context): Role =>
  names.at(-1) === 'Content' && names.includes('text')
    ? { as: 'provision', kind: 'subsection', label: ABSATZ }
    : WORDS

/** The depth of a part is a third of the length of its key: `010`, `010020`. */
const key: Role = { as: 'words', role: 'unplaced' }

/** What the elements of gii-norm XML mean. */
export const GRAMMAR: Grammar = {
  format: 'gii',
  elements: {
    norm,
    langue: { as: 'meta', key: 'title' },
    jurabk: { as: 'meta', key: 'citation' },
    amtabk: SKIP,
    'ausfertigung-datum': SKIP,
    fundstelle: SKIP,
    standangabe: NOTE,
    standtyp: SKIP,
    kurzue: SKIP,
    gliederungskennzahl: key,
    gliederungsbez: { as: 'num' },
    gliederungstitel: { as: 'heading' },
    enbez: { as: 'num' },
    titel: { as: 'heading' },
    text: WORDS,
    Content: WORDS,
    TOC: { as: 'words', role: 'contents' },
    P: paragraph,
    DL: WORDS,
    DT: { as: 'label' },
    DD: { as: 'provision', kind: 'indent' },
    LA: WORDS,
    pre: WORDS,
    BR: { as: 'break' },
    fussnoten: NOTE,
    Footnotes: NOTE,
    FnR: SKIP,
    ABWFORMAT: SKIP,
    table: { as: 'table' },
    row: { as: 'row' },
    entry: { as: 'cell' },
  },
  finish,
}

/** Norms stand in one flat run: those with a key are parts, the first describes the law. */
function finish(blocks: DraftBlock[], meta: DraftMeta): DraftBlock[] {
  meta.title ??= meta.citation ?? 'Untitled'
  for (const block of blocks) if (block.type === 'provision') place(block)
  return nestByDepth(blocks.flatMap(unwrap))
}

/** Parts without a number are headings; the table of contents is no provision. */
function unwrap(block: DraftBlock): DraftBlock[] {
  if (block.type !== 'provision') return [block]
  const { label, heading, depth, children } = block
  if (CONTENTS.test(label)) return children.flatMap(contentsOf)
  if (depth === undefined || NUMBERED.test(label)) return [block]
  const text = [label, heading].filter(words => words).join(' ')
  return [{ type: 'passage', role: 'heading', text, depth }, ...children]
}

function contentsOf(block: DraftBlock): DraftBlock[] {
  if (block.type === 'provision') return block.children.flatMap(contentsOf)
  if (block.type === 'passage') return [{ ...block, role: 'contents' }]
  return block.rows.map(row => ({ type: 'passage', role: 'contents', text: row.join(' ') }))
}

/** `Erster Abschnitt`, `Teil 2`, `§ 3`. */
const NUMBERED = /\d|(?:^|\s)(?:Buch|Teil|Abschnitt|Unterabschnitt|Titel|Untertitel|Kapitel)(?:\s|$)/

function place(norm: DraftProvision): void {
  const [first] = norm.children
  if (first?.type === 'passage' && first.role === 'unplaced') {
    norm.children.shift()
    norm.kind = first.text.length > 3 ? 'division' : 'part'
    norm.depth = Math.max(1, Math.round(first.text.length / 3))
  } else if (SCHEDULE.test(norm.label)) norm.kind = 'schedule'
}

const CONTENTS = /^Inhalts(?:übersicht|verzeichnis)/
const SCHEDULE = /^Anla?ge|^Anhang/
