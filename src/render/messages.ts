// A key of the report's wording → the words. One record a language; every format prints these and no others.

import type { Cause, ChangeKind } from '../impact.ts'
import type { CellState } from '../matrix.ts'
import type { ElementStatus, Force, Needs, Verdict } from '../model.ts'

/** The verdicts in reading order: what needs attention first. */
export const VERDICTS: readonly Verdict[] = ['contrary', 'absent', 'partial', 'met', 'not-assessed']

/** A sign for each verdict, told apart by shape so that colour is never needed. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  met: '✓',
  partial: '◐',
  absent: '○',
  contrary: '✗',
  'not-assessed': '–',
}

/** A sign for each element status. */
export const ELEMENT_SIGNS: Readonly<Record<ElementStatus, string>> = {
  found: '✓',
  missing: '○',
  contrary: '✗',
}

const verdicts: Readonly<Record<Verdict, string>> = {
  met: 'Met',
  partial: 'Partly met',
  absent: 'Not found in the texts supplied',
  contrary: 'Contradicted',
  'not-assessed': 'Not assessed',
}

const forces: Readonly<Record<Force, string>> = {
  shall: 'Binding: the State shall do this.',
  'shall-hedged': 'Binding within limits the treaty itself sets (for example “in appropriate cases”).',
  consider: 'The State shall consider this: any provision is enough, and silence is not a breach.',
  may: 'Optional: the State may do this; its absence is not a gap.',
}

const needs: Readonly<Record<Needs, string>> = {
  law: 'Needs a rule of law',
  'law-or-rule': 'Can be met by law or by a binding administrative rule',
  policy: 'Can be met by policy or practice; a law is not required',
}

/** Names of instruments; an unknown key is printed as it stands. */
const instruments: Readonly<Record<string, string>> = {
  tip: 'Trafficking in Persons Protocol',
  untoc: 'Convention against Transnational Organized Crime',
  model: 'UNODC Model Law against Trafficking in Persons',
  actip: 'ASEAN Convention against Trafficking in Persons',
  cets: 'Council of Europe Convention against Trafficking (CETS 197)',
  eu: 'EU Directive 2011/36/EU',
}

const themes: Readonly<Record<string, string>> = {
  criminalisation: 'Criminal offences',
  victims: 'Victims',
  immigration: 'Residence and return',
  prevention: 'Prevention',
  cooperation: 'Cooperation and training',
  borders: 'Borders and carriers',
  documents: 'Documents',
  justice: 'Criminal justice',
  institutions: 'Institutions',
}

const laws: Readonly<Record<string, string>> = {
  'trafficking-law': 'the law on trafficking',
  'penal-code': 'the penal code',
  'criminal-procedure': 'the law of criminal procedure',
  'evidence-act': 'the law of evidence',
  'victims-act': 'the law on victims',
  'immigration-act': 'immigration law',
  'extradition-act': 'extradition law',
  'confiscation-act': 'confiscation law',
  'mutual-assistance-act': 'the law on mutual legal assistance',
  'witness-protection-act': 'the law on witness protection',
  'passport-act': 'the law on passports and identity documents',
  'general-law': 'the general law',
  policy: 'policy',
}

const cellStates = {
  contrary: 'Contradicted',
  missing: 'Missing',
  partial: 'Partly met',
  met: 'Met',
  open: 'Not found; may sit elsewhere or need no statute',
  optional: 'Optional; not (fully) provided for',
  incomplete: 'Not found; texts incomplete',
  unread: 'Not assessed',
  blank: 'Not asked',
} satisfies Record<CellState, string>

const changeKinds = {
  opens: 'Opens a gap',
  weakens: 'Weakens',
  closes: 'Closes a gap',
  narrows: 'Narrows a gap',
  leaves: 'Leaves as it was: not met',
  keeps: 'Keeps: met',
  unclear: 'Cannot be compared: not assessed before or after',
  added: 'Asked only by the later report',
  removed: 'Asked only by the earlier report',
} satisfies Record<ChangeKind, string>

const causes = {
  text: 'the texts changed',
  rules: 'the rules changed',
  tool: 'the program changed',
} satisfies Record<Cause, string>

const EN = {
  verdicts,
  forces,
  needs,
  instruments,
  themes,
  laws,
  elementStatuses: { found: 'found', missing: 'not found', contrary: 'contradicted' } satisfies Record<
    ElementStatus,
    string
  >,
  language: 'en',
  title: 'Gap report',
  titleOf: (place: string) => `Gap report: ${place}`,
  unnamedPlace: 'jurisdiction not stated',
  statusHeading: 'Treaties that bind the State',
  statusParty: (title: string, by: string, bound: string, inForce: string) =>
    `${title}: party by ${by || 'consent'}${bound ? ` of ${bound}` : ''}${inForce ? `, in force for it since ${inForce}` : ''}`,
  statusNoParty: (title: string) => `${title}: no party as far as the source says`,
  statusSource: (source: string, asOf: string) => `${source}, as of ${asOf}`,
  statusUnverified: '[unverified: check with the depositary]',
  statusStatement: (kind: string, says: string) => `${kind}: ${says}`,
  asAt: (date: string) => `The law as at ${date}.`,
  scopeHeading: 'Texts read',
  scopeIntroduction:
    'Everything below is said of these texts only. “Not found” means not found in these texts; another law, a rule or a judgment may still provide for the matter.',
  noTexts: 'No text was supplied.',
  covers: (laws: string) => `The texts are said to be complete on: ${laws}.`,
  textColumns: ['Text', 'File', 'Language', 'Provisions', 'Words placed', 'Fingerprint (SHA-256)'],
  textsCaption: 'Texts read',
  unknownLanguage: 'not stated',
  unplaced: (text: string, share: string) =>
    `${share} of the words of ${text} could not be placed in a provision. What they say may have been missed: read those pages by hand.`,
  textMessages: (text: string, count: number) =>
    count === 1 ? `One remark on reading ${text}:` : `${count} remarks on reading ${text}:`,
  moreMessages: (count: number) => `and ${count} more (all of them are in the JSON report)`,
  summaryHeading: 'At a glance',
  summarySentence: (met: number, total: number) =>
    `${met} of ${total} ${total === 1 ? 'obligation' : 'obligations'} fully met in the texts supplied.`,
  summaryColumns: ['Verdict', 'Obligations'],
  summaryCaption: 'Obligations by verdict',
  coverageHeading: 'Coverage by theme',
  coverageCaption: 'Obligations by theme and verdict',
  themeColumn: 'Theme',
  totalColumn: 'All',
  noFindings: 'No obligation was checked.',
  standings: {
    contrary: 'Contradicted by the texts',
    missing: 'Missing',
    incomplete: 'Partly met',
    elsewhere: 'Not found here; the matter often sits in another law',
    policy: 'Not found here; can be met without a statute',
    consider: 'Not found here; the State need only consider it',
    optional: 'Optional matters not (fully) provided for',
    met: 'Met',
    unread: 'Not assessed',
  },
  standingNotes: {
    contrary: 'A provision of the texts says the opposite of the obligation.',
    missing: 'The obligation needs a provision and none was found in the texts supplied.',
    incomplete: 'Some of what the obligation requires was found; what is not found or is weaker is named.',
    elsewhere: 'Before treating these as gaps, check the other law named with each.',
    policy: 'Before treating these as gaps, look for administrative rules, plans or practice.',
    consider: 'The treaty asks the State to consider these. Silence is not a breach.',
    optional: 'The treaty allows these and does not require them. None of them is a gap.',
    met: 'Every required element was found. Read the quoted words before relying on it.',
    unread: 'The texts could not be read well enough to say anything.',
  },
  obligation: 'Obligation',
  source: 'Source',
  alsoIn: (authorities: string) => `Also: ${authorities}.`,
  /** Some instruments are cited by heading, where their numbering is not verified. */
  article: (name: string, number: string) =>
    /^\d/.test(number) ? `${name}, art. ${number}` : `${name}, “${number}”`,
  numberingUnverified: 'numbering not verified against the authentic text',
  verdict: 'Finding',
  why: 'Why',
  bindingness: 'How binding',
  found: 'Found',
  notFound: 'Not found',
  contradicted: 'Contradicted',
  optionalElement: 'not required',
  elementsCaption: (title: string) => `Elements: ${title}`,
  elementColumns: ['Element', 'Finding', 'Where, and the words of the text'],
  weaker: (how: string) => `weaker than asked: ${how}`,
  countsBecause: (how: string) => `counts because ${how}`,
  place: (place: string) => `at ${place} of the file`,
  omitted: (characters: number, citation: string) => `… ${characters} more characters: see ${citation}`,
  quotedAbove: (citations: string) => `${citations} (quoted above)`,
  nearest: 'Nearest provisions',
  lacks: (what: string) => `lacks ${what}`,
  notFoundIn: (texts: string) => `Texts searched: ${texts}.`,
  elsewhere: (law: string) => `This matter often sits in ${law}. Check it before treating this as a gap.`,
  notSupplied: (law: string) => `This matter often sits in ${law}, which is not among the texts supplied.`,
  byPolicy: 'This can be met by policy or practice; a law is not required.',
  byRule: 'This can be met by a binding administrative rule as well as by law.',
  closedBy: (clause: string) => `Model clause that would provide for it: ${clause}.`,
  review: 'Human review',
  reviewSays: (verdict: string, by: string, date: string) => `${verdict}, said ${by} on ${date}`,
  reviewMachine: 'Machine finding',
  reviewDisagrees: 'differs from the machine finding',
  reviewAgrees: 'agrees with the machine finding',
  reviewExpires: (date: string) => `Valid until ${date}.`,
  reviewSecond: (verdict: string, by: string, date: string) => `Second reviewer ${by} (${date}): ${verdict}.`,
  reviewStandings: { current: '', stale: 'STALE', expired: 'EXPIRED' },
  plan: (act: string, authority: string, date: string) =>
    `Planned: ${[act, authority, date].filter(Boolean).join(', ')}.`,
  provenanceHeading: 'How this report was made',
  provenance: (version: string) =>
    `By Lacuna ${version}, from the texts and the rules named here. The same texts and rules give the same report.`,
  rulesetColumns: ['Rules', 'Version', 'Fingerprint (SHA-256)'],
  rulesetsCaption: 'Rules applied',
  caveat:
    'The findings are made by a program that reads words. They are a help to a lawyer’s reading and do not replace it.',
  concordanceHeading: 'Table of concordance',
  concordanceForth: 'From obligation to provision',
  concordanceBack: 'From provision to obligation',
  placeColumn: 'Jurisdiction',
  concordanceColumns: ['Source', 'Obligation', 'Provisions', 'Correspondence', 'Remarks'],
  concordanceBackColumns: ['Text', 'Provision', 'Obligations it serves', 'Source'],
  contents: 'Contents',
  page: 'Page',
  of: 'of',
  /** The sign `#` stands for the table's number. */
  tableCaption: (caption: string) => `Table #. ${caption.replaceAll('#', '＃')}`,
  filterHeading: 'Show',
  filterAll: 'everything',
  filterText: 'Find words',
  filterCount: (shown: number | string, all: number | string) => `${shown} of ${all} shown`,
  skipToGaps: 'Skip to what is missing',
  tiles: 'Every obligation by article',
  quotedWords: 'Words of the text',
  sortLabel: 'Order',
  sortRules: 'of the rules',
  sortGaps: 'most gaps first',
  skipToTable: 'Skip to the table',
  cellStates,
  reviewCount: (count: number) => (count === 1 ? 'One review in the file.' : `${count} reviews in the file.`),
  reviewStale: 'Stale: the words or the finding changed since',
  reviewExpired: 'Expired',
  reviewSplit: 'The two reviewers differ',
  reviewDiffering: 'The reviewer differs from the machine',
  reviewOpen: 'Not yet reviewed',
  reviewUnmatched: 'Reviews of rules or countries that are not in the report',
  agreementHeading: 'Agreement of the two files',
  agreement: (agreed: number, both: number, kappa: number | null) =>
    both === 0
      ? 'The two files review nothing in common.'
      : `${agreed} of ${both} verdicts agree. Cohen’s kappa: ${kappa === null ? 'not defined (both always give the same one verdict)' : kappa.toFixed(2)}.`,
  changeKinds,
  causes,
  impactTitle: 'What the change does',
  impactIntroduction: 'The later texts compared with the earlier ones, obligation by obligation.',
  impactCauses: 'What differs between the two reports:',
  impactNothing: 'nothing differs in texts, rules or program',
  impactMixed:
    'Two reports alone cannot tell which of these did what: check the earlier texts with the later rules too, and give that report as the bridge.',
  impactUnmatched: (place: string) => `${place} is in one of the reports only and is not compared.`,
  impactColumn: 'Effect',
  impactGained: 'Found now',
  impactLost: 'No longer found',
  impactNow: 'Now',
  impactBecause: 'Because',
  matrixTitle: 'Obligations by country',
  matrixIntroduction:
    'Each cell is said of the texts read for that country only. Only what is contradicted, missing or partly met is a gap. The other signs are none: the matter may sit in another law or be met without a statute, it may be optional, the texts may be incomplete, or they could not be read.',
  matrixCaption: 'Obligations down, countries across; each sign leads to the quoted words',
  matrixKey: 'Key',
  matrixGaps: 'Gaps',
  matrixTotal: (state: string) => `All: ${state.toLowerCase()}`,
  matrixTexts: 'Texts incomplete',
  matrixCells: 'Cells with quoted words',
  matrixDrill: 'The quoted words, obligation by obligation',
  matrixMixedRules: 'The reports were made with different rules: do not compare their columns.',
  matrixNoTexts: (place: string) => `${place}: no text was supplied.`,
  matrixIncomplete: (place: string, text: string, share: string) =>
    `${place}: only ${share} of the words of ${text} were placed in a provision; what was not found there is shown as “texts incomplete”, not as a gap.`,
  none: 'none',
}

/** All the words of a report in one language. A translation is one more record of this type. */
export type Messages = typeof EN

/** Languages a report can be written in. */
export const MESSAGES = { en: EN } as const satisfies Record<string, Messages>

/** A language that a report can be written in. */
export type ReportLanguage = keyof typeof MESSAGES
