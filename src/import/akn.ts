// Akoma Ntoso 3 and its drafts (acts, bills, amendment lists, collections) → structured markdown.

import type { ProvisionKind } from '../model.ts'
import { alias, concept, country, language, root, work } from './akn-meta.ts'
import { assemble } from './assemble.ts'
import type { Imported } from './draft.ts'
import type { Attributes, Context, Grammar, Role } from './grammar.ts'
import { printedLabel } from './printed.ts'
import { writeDraft } from './write-draft.ts'
import { decodeXml } from './xml.ts'

/** Reads Akoma Ntoso. @throws ImportError when the XML is broken. */
export function readAkn(bytes: Uint8Array, name: string): Imported {
  const { text, warning } = decodeXml(bytes, name)
  return writeDraft(assemble(text, name, GRAMMAR, warning))
}

const provision =
  (kind: ProvisionKind) =>
  (attributes: Attributes, { names }: Context): Role => {
    const id = attributes.eId ?? attributes['akn:eId'] ?? attributes.id
    const place = id ? { place: `${names.at(-1) ?? kind}… #${id}` } : {}
    const state =
      attributes.status === 'removed' || attributes.status === 'removedByAuthority'
        ? { state: 'repealed' as const }
        : {}
    return { as: 'provision', kind, ...place, ...state }
  }

/** Generic containers say what they are by name or class: cross-headings, definitions, schedules. */
const named = (attributes: Attributes, context: Context): Role => {
  const names = `${attributes.name ?? ''} ${attributes.class ?? ''}`
  const own = OWN.find(kind => kind === attributes.name)
  if (own) return provision(own)(attributes, context)
  if (DEFINITION.test(names)) return { as: 'provision', kind: 'definition' }
  if (CROSSHEADING.test(names)) return { as: 'group' }
  if (SCHEDULE.test(names)) return provision('schedule')(attributes, context)
  if (UNNUMBERED.test(names)) return { as: 'words' }
  return provision('paragraph')(attributes, context)
}

const OWN: readonly ProvisionKind[] = ['schedule', 'preamble', 'item', 'definition', 'explanation']
/** `definition`, `def`. */
const DEFINITION = /\bdef(?:inition)?\b/
/** `crossheading`, `group7`, `schGroup8`. */
const CROSSHEADING = /crossheading|roup[78]\b|\bgroup\b/
/** `schedule`, `sch`, not `schGroup`. */
const SCHEDULE = /\bsch(?:edule)?\b/
const UNNUMBERED = /unnumbered|schedules/

const SKIP: Role = { as: 'skip' }
const WORDS: Role = { as: 'words' }
const FORMULA: Role = { as: 'words', role: 'formula' }
const NOTE: Role = { as: 'note' }

/** Paragraphs of the export say in their class what they are. */
const paragraph = (attributes: Attributes): Role => {
  const classes = (attributes.class ?? '').split(' ')
  if (classes.includes('note')) return NOTE
  const role = PASSAGES.find(name => classes.includes(name))
  const literal = classes.includes('literal') ? { literal: true } : {}
  if (role) return { as: 'words', role, ...literal }
  return { as: 'words', ...literal }
}

const PASSAGES = ['formula', 'contents', 'heading', 'unplaced'] as const

/** A block is a paragraph, except the ones that are notes by their name. */
const block = (attributes: Attributes, { names }: Context): Role =>
  NOTED.test(attributes.name ?? '') || names.includes('amendmentHeading') ? NOTE : WORDS
/** `sourceCredit`, `proposer`, `supporters`. */
const NOTED = /credit|note|proposer|supporters/i

/** What the elements of Akoma Ntoso mean. */
export const GRAMMAR: Grammar = {
  format: 'akn',
  label: printedLabel,
  elements: {
    act: root('act'),
    bill: root('bill'),
    doc: root(null),
    portion: root('act'),
    statement: root(null),
    judgment: root(null),
    amendmentList: root(null),
    amendment: root(null),
    documentCollection: root(null),
    lifecycle: SKIP,
    workflow: SKIP,
    analysis: SKIP,
    temporalData: SKIP,
    references: WORDS,
    notes: SKIP,
    proprietary: SKIP,
    presentation: SKIP,
    classification: SKIP,
    publication: SKIP,
    preservation: SKIP,
    FRBRuri: work,
    FRBRthis: SKIP,
    FRBRcountry: country,
    FRBRlanguage: language,
    FRBRalias: alias,
    coverPage: { as: 'words', role: 'note' },
    toc: { as: 'words', role: 'contents' },
    tocItem: { as: 'words', role: 'contents' },
    preface: (_, { names }) =>
      names.at(-1) === 'amendment' || names.at(-1) === 'amendmentList' ? NOTE : FORMULA,
    docProponent: { as: 'break' },
    longTitle: FORMULA,
    docTitle: { as: 'named', key: 'title' },
    TLCConcept: concept,
    preamble: FORMULA,
    formula: FORMULA,
    conclusions: { as: 'words', role: 'note' },
    recitals: WORDS,
    recital: WORDS,
    citations: WORDS,
    citation: WORDS,
    book: provision('book'),
    tome: provision('book'),
    part: provision('part'),
    subpart: provision('subdivision'),
    title: provision('title'),
    subtitle: provision('subdivision'),
    chapter: provision('chapter'),
    subchapter: provision('subdivision'),
    division: provision('division'),
    subdivision: provision('subdivision'),
    section: provision('section'),
    subsection: provision('subsection'),
    article: provision('article'),
    rule: provision('rule'),
    subrule: provision('subsection'),
    clause: provision('clause'),
    subclause: provision('paragraph'),
    paragraph: provision('paragraph'),
    subparagraph: provision('subparagraph'),
    alinea: provision('paragraph'),
    proviso: provision('paragraph'),
    transitional: provision('section'),
    point: provision('point'),
    indent: { as: 'provision', kind: 'indent' },
    list: WORDS,
    level: (attributes, context) =>
      UNNUMBERED.test(attributes.class ?? '') ? WORDS : provision('paragraph')(attributes, context),
    hcontainer: named,
    blockList: WORDS,
    listIntroduction: WORDS,
    listWrapUp: WORDS,
    item: provision('item'),
    ul: WORDS,
    ol: WORDS,
    li: { as: 'provision', kind: 'indent' },
    attachment: WORDS,
    num: { as: 'num' },
    heading: { as: 'heading' },
    subheading: { as: 'heading' },
    crossHeading: { as: 'words', role: 'heading' },
    def: { as: 'term' },
    intro: WORDS,
    content: WORDS,
    wrapUp: WORDS,
    p: paragraph,
    block,
    inline: attributes => (attributes.name?.startsWith('toc') ? { as: 'break' } : { as: 'inline' }),
    tblock: WORDS,
    blockContainer: WORDS,
    container: WORDS,
    amendmentBody: { as: 'provision', kind: 'indent' },
    amendmentJustification: NOTE,
    authorialNote: NOTE,
    remark: NOTE,
    noteRef: SKIP,
    quotedStructure: { as: 'quote' },
    embeddedStructure: { as: 'quote' },
    br: { as: 'break' },
    eol: { as: 'break' },
    table: { as: 'table' },
    tr: { as: 'row' },
    th: { as: 'cell' },
    td: { as: 'cell' },
    caption: WORDS,
  },
}
