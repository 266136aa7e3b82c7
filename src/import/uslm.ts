// United States Legislative Markup 1 and 2 (public laws, compilations, the Code) → structured markdown.

import type { InstrumentKind, ProvisionKind } from '../model.ts'
import { assemble } from './assemble.ts'
import type { Imported } from './draft.ts'
import type { Attributes, Context, Grammar, Role } from './grammar.ts'
import { printedLabel } from './printed.ts'
import { writeDraft } from './write-draft.ts'
import { decodeXml } from './xml.ts'

/** Reads USLM. @throws ImportError when the XML is broken. */
export function readUslm(bytes: Uint8Array, name: string): Imported {
  const { text, warning } = decodeXml(bytes, name)
  return writeDraft(assemble(text, name, GRAMMAR, warning))
}

const provision =
  (kind: ProvisionKind) =>
  (attributes: Attributes): Role => {
    const place = attributes.identifier ? { place: attributes.identifier } : {}
    const status = STATES[attributes.status ?? '']
    return { as: 'provision', kind, ...place, ...(status ? { state: status } : {}) }
  }

const STATES: Readonly<Record<string, 'repealed' | 'uncommenced'>> = {
  repealed: 'repealed',
  omitted: 'repealed',
  terminated: 'repealed',
  pending: 'uncommenced',
}

const root =
  (kind: InstrumentKind) =>
  (_: Attributes, { meta }: Context): Role => {
    meta.kind = kind
    meta.jurisdiction ??= 'US'
    meta.language ??= 'en'
    return { as: 'words' }
  }

/** The date to which a compilation is current. */
const date = (attributes: Attributes, { meta, names }: Context): Role => {
  if (names.at(-1) === 'editionNote' && attributes.date) meta.asAt ??= attributes.date
  return { as: 'inline' }
}

const title = (_: Attributes, { names }: Context): Role =>
  names.at(-1) === 'meta' ? { as: 'meta', key: 'title' } : { as: 'inline' }

const SKIP: Role = { as: 'skip' }
const WORDS: Role = { as: 'words' }
const FORMULA: Role = { as: 'words', role: 'formula' }
const NOTE: Role = { as: 'note' }

/** `title` is an element of two vocabularies: metadata, and a Title of an Act. */
const titled = (attributes: Attributes, context: Context): Role =>
  context.names.at(-1) === 'meta' ? title(attributes, context) : provision('title')(attributes)

/** Facts of the file that are no words of the law. */
const META = [
  'type',
  'docNumber',
  'creator',
  'publisher',
  'format',
  'language',
  'rights',
  'processedBy',
] as const
const META_ONLY = [
  'processedDate',
  'publicPrivate',
  'containsShortTitle',
  'citableAsShortTitle',
  'currentThroughPublicLaw',
  'property',
  'approvedDate',
  'congress',
  'session',
  'citableAs',
  'docPublicationName',
  'docReleasePoint',
  'created',
] as const

/** Skipped in the metadata; in the preface they are formula. */
const fact = (_: Attributes, { names }: Context): Role => (names.includes('meta') ? SKIP : { as: 'inline' })

/** What the elements of USLM mean. */
export const GRAMMAR: Grammar = {
  format: 'uslm',
  label: printedLabel,
  elements: {
    ...Object.fromEntries([...META, ...META_ONLY].map(name => [name, fact])),
    pLaw: root('act'),
    statuteCompilation: root('act'),
    lawDoc: root('act'),
    uscDoc: root('act'),
    bill: root('bill'),
    resolution: root('bill'),
    meta: WORDS,
    date,
    preface: FORMULA,
    main: WORDS,
    longTitle: FORMULA,
    docTitle: WORDS,
    officialTitle: WORDS,
    enactingFormula: FORMULA,
    title: titled,
    subtitle: provision('subdivision'),
    part: provision('part'),
    subpart: provision('subdivision'),
    chapter: provision('chapter'),
    subchapter: provision('subdivision'),
    division: provision('book'),
    subdivision: provision('subdivision'),
    appendix: provision('schedule'),
    schedule: provision('schedule'),
    section: provision('section'),
    courtRule: provision('rule'),
    subsection: provision('subsection'),
    paragraph: provision('paragraph'),
    subparagraph: provision('subparagraph'),
    clause: provision('paragraph'),
    subclause: provision('item'),
    item: provision('item'),
    subitem: provision('point'),
    subsubitem: provision('point'),
    level: provision('paragraph'),
    num: { as: 'num' },
    heading: { as: 'heading' },
    subheading: { as: 'heading' },
    chapeau: WORDS,
    content: WORDS,
    continuation: WORDS,
    proviso: WORDS,
    p: WORDS,
    toc: { as: 'words', role: 'contents' },
    referenceItem: WORDS,
    groupItem: WORDS,
    quotedContent: { as: 'quote' },
    page: SKIP,
    ref: attributes => (attributes.class === 'footnoteRef' ? SKIP : { as: 'inline' }),
    sup: (_, { names }) => (names.at(-1) === 'num' ? SKIP : { as: 'inline' }),
    sidenote: NOTE,
    footnote: NOTE,
    note: NOTE,
    notes: WORDS,
    editorialNote: NOTE,
    explanationNote: NOTE,
    citationNote: NOTE,
    editionNote: NOTE,
    sourceCredit: NOTE,
    legislativeHistory: NOTE,
    endMarker: SKIP,
    action: NOTE,
    br: { as: 'break' },
    table: { as: 'table' },
    tr: { as: 'row' },
    th: { as: 'cell' },
    td: { as: 'cell' },
    row: { as: 'row' },
    entry: { as: 'cell' },
  },
}
