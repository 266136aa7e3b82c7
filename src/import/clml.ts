// Crown Legislation Markup Language (legislation.gov.uk) → structured markdown.

import type { ProvisionKind } from '../model.ts'
import { assemble } from './assemble.ts'
import type { Imported } from './draft.ts'
import type { Attributes, Context, Grammar, Role } from './grammar.ts'
import { listNumber, printedLabel } from './printed.ts'
import { writeDraft } from './write-draft.ts'
import { decodeXml } from './xml.ts'

/** Reads CLML. @throws ImportError when the XML is broken. */
export function readClml(bytes: Uint8Array, name: string): Imported {
  const { text, warning } = decodeXml(bytes, name)
  return writeDraft(assemble(text, name, GRAMMAR, warning))
}

const provision =
  (kind: ProvisionKind) =>
  (attributes: Attributes): Role => {
    const place = attributes.id ? { place: `#${attributes.id}` } : {}
    const repealed = attributes.Status === 'Repealed' ? { state: 'repealed' as const } : {}
    const prospective = attributes.Status === 'Prospective' ? { state: 'uncommenced' as const } : {}
    return { as: 'provision', kind, ...place, ...repealed, ...prospective }
  }

/** `P1` is a section of an Act, a rule or article of an instrument, and a paragraph of a schedule. */
const first = (attributes: Attributes, { names, meta }: Context): Role => {
  const scheduled = names.includes('ScheduleBody') && !names.includes('BlockAmendment')
  return provision(scheduled ? 'paragraph' : meta.kind === 'regulation' ? 'rule' : 'section')(attributes)
}

/** Items of lists print the label their list gives them; items without one may be definitions. */
const item = (_: Attributes, { names, parent, position }: Context): Role => {
  if (names.at(-1) !== 'OrderedList') return { as: 'provision', kind: 'definition' }
  const number = listNumber(parent.Type ?? 'arabic', position)
  return { as: 'provision', kind: 'paragraph', number: decorate(number, parent.Decoration ?? 'parens') }
}

function decorate(number: string, decoration: string): string {
  return decoration === 'period' ? `${number}.` : decoration === 'parenRight' ? `${number})` : `(${number})`
}

const metadata =
  (key: 'asAt' | 'jurisdiction') =>
  (attributes: Attributes, { meta }: Context): Role => {
    const value = attributes.Date
    if (value && key === 'asAt') meta.asAt ??= value
    return SKIP
  }

/** `UnitedKingdomStatutoryInstrument`: what the document is, and whose. */
const documentType = (attributes: Attributes, { meta }: Context): Role => {
  const type = attributes.Value ?? ''
  meta.kind ??= INSTRUMENT.test(type) ? 'regulation' : 'act'
  meta.jurisdiction ??= 'GB'
  return SKIP
}
const INSTRUMENT = /Instrument|Order|Rule/

const legislation = (attributes: Attributes, { meta }: Context): Role => {
  meta.language ??= attributes['xml:lang'] ?? 'en'
  const date = attributes.RestrictStartDate
  if (date) meta.asAt ??= date
  return { as: 'inline' }
}

/** Only the title of the whole, not those of links and notes. */
const title = (_: Attributes, { names }: Context): Role =>
  names.at(-1) === 'Metadata' ? { as: 'meta', key: 'title' } : SKIP

const SKIP: Role = { as: 'skip' }
const WORDS: Role = { as: 'words' }
const FORMULA: Role = { as: 'words', role: 'formula' }
const NOTE: Role = { as: 'note' }

/** What the elements of CLML mean. */
export const GRAMMAR: Grammar = {
  format: 'clml',
  label: printedLabel,
  elements: {
    Legislation: legislation,
    Metadata: WORDS,
    title,
    DocumentMainType: documentType,
    EnactmentDate: metadata('asAt'),
    identifier: SKIP,
    description: SKIP,
    type: SKIP,
    format: SKIP,
    language: SKIP,
    publisher: SKIP,
    modified: SKIP,
    valid: SKIP,
    subject: SKIP,
    contributor: SKIP,
    creator: SKIP,
    rights: SKIP,
    Alternatives: SKIP,
    Statistics: SKIP,
    Contents: { as: 'words', role: 'contents' },
    ContentsItem: WORDS,
    ContentsPart: WORDS,
    ContentsChapter: WORDS,
    ContentsSchedule: WORDS,
    ContentsPblock: WORDS,
    ContentsPsubBlock: WORDS,
    ContentsGroup: WORDS,
    ContentsTitle: { as: 'break' },
    ContentsNumber: { as: 'inline' },
    PrimaryPrelims: FORMULA,
    SecondaryPrelims: FORMULA,
    EUPrelims: FORMULA,
    LongTitle: WORDS,
    DateText: WORDS,
    MadeDate: WORDS,
    LaidDate: WORDS,
    ComingIntoForce: WORDS,
    SubjectInformation: WORDS,
    Body: WORDS,
    Group: provision('book'),
    Part: provision('part'),
    Chapter: provision('chapter'),
    EUTitle: provision('title'),
    EUPart: provision('part'),
    EUChapter: provision('chapter'),
    EUSection: provision('division'),
    EUSubsection: provision('subdivision'),
    Pblock: { as: 'group' },
    PsubBlock: { as: 'group' },
    P1group: { as: 'titled' },
    P2group: { as: 'titled' },
    P3group: { as: 'titled' },
    P1: first,
    P2: provision('subsection'),
    P3: provision('paragraph'),
    P4: provision('subparagraph'),
    P5: provision('clause'),
    P6: provision('item'),
    P7: provision('point'),
    P: WORDS,
    P1para: WORDS,
    P2para: WORDS,
    P3para: WORDS,
    P4para: WORDS,
    P5para: WORDS,
    Para: WORDS,
    Text: WORDS,
    Number: { as: 'num' },
    Pnumber: { as: 'num' },
    Title: { as: 'heading' },
    Subtitle: { as: 'heading' },
    TitleBlock: { as: 'inline' },
    Reference: NOTE,
    UnorderedList: WORDS,
    OrderedList: WORDS,
    ListItem: item,
    Term: { as: 'inline' },
    BlockAmendment: { as: 'quote' },
    BlockExtract: { as: 'quote' },
    AppendText: WORDS,
    Schedules: WORDS,
    Schedule: provision('schedule'),
    ScheduleBody: WORDS,
    Appendix: provision('schedule'),
    Form: WORDS,
    Tabular: WORDS,
    table: { as: 'table' },
    tr: { as: 'row' },
    th: { as: 'cell' },
    td: { as: 'cell' },
    FootnoteRef: SKIP,
    MarginNoteRef: SKIP,
    CommentaryRef: SKIP,
    Footnote: NOTE,
    MarginNote: NOTE,
    Commentary: NOTE,
    ExplanatoryNotes: NOTE,
    EarlierOrders: NOTE,
    SignedSection: NOTE,
    Versions: SKIP,
    Resources: SKIP,
    Image: SKIP,
    Formula: WORDS,
    Where: WORDS,
    KeyListItem: WORDS,
    ListItemKey: WORDS,
  },
}
