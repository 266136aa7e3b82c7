// Justice Canada XML (consolidated statutes, regulations and bills) → structured markdown.

import type { ProvisionKind } from '../model.ts'
import { assemble } from './assemble.ts'
import { type DraftBlock, type DraftMeta, type Imported, nestByDepth } from './draft.ts'
import type { Attributes, Context, Grammar, Role } from './grammar.ts'
import { writeDraft } from './write-draft.ts'
import { decodeXml } from './xml.ts'

/** Reads Justice Canada XML. @throws ImportError when the XML is broken. */
export function readJusticeCanada(bytes: Uint8Array, name: string): Imported {
  const { text, warning } = decodeXml(bytes, name)
  return writeDraft(assemble(text, name, GRAMMAR, warning))
}

const root =
  (kind: 'act' | 'bill' | 'regulation') =>
  (attributes: Attributes, { meta }: Context): Role => {
    const assented = kind === 'bill' && attributes['in-force'] === undefined
    meta.kind = assented ? 'bill' : kind
    meta.jurisdiction = 'CA'
    const language = attributes['xml:lang']
    if (language) meta.language = language
    const date = attributes['lims:current-date'] ?? attributes['lims:pit-date']
    if (date) meta.asAt = date
    return { as: 'inline' }
  }

const provision =
  (kind: ProvisionKind) =>
  (attributes: Attributes, { names }: Context): Role => {
    const id = attributes['lims:id']
    const place = id ? { place: `${names.at(-1) === 'Definition' ? 'Definition' : kind}[@id=${id}]` } : {}
    return { as: 'provision', kind, ...place }
  }

/** `PART 1`, `PARTIE 1`, `Division 2`, `Section 2`. */
const heading = (attributes: Attributes): Role => ({
  as: 'provision',
  kind: 'part',
  loose: true,
  depth: Number(attributes.level) || 1,
})

/** Provisions of schedules and introductions are paragraphs, numbered or not. */
const loose = (_: Attributes, { names }: Context): Role =>
  names.includes('Introduction') ? { as: 'inline' } : { as: 'provision', kind: 'paragraph' }

/** Beside an amending section stands where the Act came from; beside a definition, the term again. */
const marginal = (_: Attributes, { names, parent }: Context): Role =>
  parent.type === 'amending' || names.at(-1) === 'Definition' ? { as: 'note' } : { as: 'heading' }

const ALONE = /^[A-Z\d]{1,3}$/

const SKIP: Role = { as: 'skip' }
const INLINE: Role = { as: 'inline' }

/** What the elements of Justice Canada XML mean. */
export const GRAMMAR: Grammar = {
  format: 'justice-canada',
  // `E` of a schedule stands alone in its column.
  label: (bare, kind) => (kind === 'paragraph' && ALONE.test(bare) ? `${bare}.` : bare),
  elements: {
    Statute: root('act'),
    Regulation: root('regulation'),
    Bill: root('bill'),
    ShortTitle: { as: 'meta', key: 'title' },
    LongTitle: { as: 'words', role: 'formula' },
    ConsolidatedNumber: { as: 'meta', key: 'citation' },
    RunningHead: SKIP,
    BillHistory: SKIP,
    Parliament: SKIP,
    BillNumber: SKIP,
    BillRefNumber: SKIP,
    Chapter: INLINE,
    AnnualStatuteId: SKIP,
    RecentAmendments: { as: 'note' },
    Summary: { as: 'note' },
    Enacts: { as: 'words', role: 'formula' },
    Preamble: { as: 'provision', kind: 'preamble' },
    Body: { as: 'words' },
    Heading: heading,
    GroupHeading: { as: 'heading' },
    Section: provision('section'),
    Subsection: provision('subsection'),
    Paragraph: provision('paragraph'),
    Subparagraph: provision('subparagraph'),
    Clause: provision('clause'),
    Subclause: provision('item'),
    Subsubclause: provision('point'),
    Definition: provision('definition'),
    FormulaDefinition: { as: 'words' },
    Provision: loose,
    Item: { as: 'provision', kind: 'indent' },
    Label: { as: 'num' },
    MarginalNote: marginal,
    TitleText: { as: 'heading' },
    Text: { as: 'words' },
    Continued: { as: 'words' },
    ContinuedSectionSubsection: { as: 'words' },
    ContinuedParagraph: { as: 'words' },
    ContinuedSubparagraph: { as: 'words' },
    ContinuedClause: { as: 'words' },
    ContinuedDefinition: { as: 'words' },
    FormulaGroup: { as: 'words' },
    DefinedTermEn: { as: 'term' },
    DefinedTermFr: { as: 'term' },
    HistoricalNote: { as: 'note' },
    HistoricalNoteSubItem: { as: 'words' },
    Amendment: { as: 'words' },
    AmendmentCitation: { as: 'words' },
    AmendmentDate: { as: 'words' },
    OriginatingRef: { as: 'note' },
    Footnote: { as: 'note' },
    FootnoteRef: SKIP,
    AmendedText: { as: 'quote' },
    SectionPiece: { as: 'words' },
    ReadAsText: { as: 'quote' },
    Schedule: { as: 'provision', kind: 'schedule', depth: 1, loose: true },
    ScheduleFormHeading: INLINE,
    Group: { as: 'group' },
    BillPiece: { as: 'words' },
    RelatedOrNotInForce: { as: 'words' },
    TableGroup: { as: 'words' },
    table: { as: 'table' },
    row: { as: 'row' },
    entry: { as: 'cell' },
  },
  finish: (blocks: DraftBlock[], meta: DraftMeta) => {
    meta.title ??= 'Untitled'
    return nestByDepth(blocks)
  },
}
