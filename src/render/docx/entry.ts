// Finding → its part of the Word document: verdict, element table with quoted words, nearest provisions, review.

import type { Assessment, ElementFinding, Evidence, Finding, Nearest } from '../../model.ts'
import { ELEMENT_SIGNS, type Messages, SIGNS } from '../messages.ts'
import type { Settings } from '../options.ts'
import {
  cautionsOf,
  elementRemark,
  firstAuthority,
  otherAuthorities,
  printedEvidence,
  quotationOf,
  reasonOf,
  reviewLines,
} from '../phrases.ts'
import { paragraph, table, type WordCell } from './word.ts'

/** Longest quotation printed whole, in characters. */
const QUOTE_LIMIT = 1500

/** The paragraphs and tables of one finding. */
export function entry(finding: Finding, assessment: Assessment, settings: Settings): readonly string[] {
  const { words, vocabulary, clauses } = settings
  const others = otherAuthorities(finding, words)
  const parts = [
    paragraph('Heading3', `${SIGNS[finding.verdict]} ${finding.title}`),
    paragraph('Normal', [{ text: firstAuthority(finding, words), bold: true }]),
    paragraph('Normal', finding.obligation),
    ...(others ? [paragraph('Note', words.alsoIn(others))] : []),
    paragraph('Normal', [
      { text: `${words.verdict}: ${vocabulary.say(finding, assessment)}. `, bold: true },
      { text: reasonOf(finding, words) },
    ]),
  ]
  const cautions = cautionsOf(finding, assessment, words)
  if (cautions.length) parts.push(paragraph('Note', cautions.join(' ')))
  if (finding.review) {
    const lines = reviewLines(finding.review, finding, words)
    parts.push(
      table(
        words.tableCaption(words.review),
        [words.reviewMachine, words.review],
        [30, 70],
        [[vocabulary.say(finding, assessment), { paragraphs: lines.map(line => paragraph('Cell', line)) }]],
      ),
    )
  }
  if (finding.elements.length) parts.push(elementTable(finding, assessment, words))
  if (finding.nearest.length) {
    parts.push(paragraph('Normal', [{ text: words.nearest, bold: true }]))
    for (const nearest of finding.nearest) parts.push(...quotation(nearest, assessment, words, 'Quote'))
  }
  const clause = clauses[finding.rule] ?? finding.clause
  if (clause && finding.verdict !== 'met') parts.push(paragraph('Normal', words.closedBy(clause)))
  return parts
}

function elementTable(finding: Finding, assessment: Assessment, words: Messages): string {
  const rows = finding.elements.map((element): WordCell[] => {
    const { fresh, repeated } = printedEvidence(element, finding)
    const paragraphs = fresh.flatMap(evidence => quotation(evidence, assessment, words, 'Cell'))
    if (repeated) paragraphs.push(paragraph('Cell', words.quotedAbove(repeated)))
    return [element.title, `${signOf(element)} ${elementRemark(element, words)}`, { paragraphs }]
  })
  return table(
    words.tableCaption(words.elementsCaption(finding.title)),
    words.elementColumns,
    [26, 22, 52],
    rows,
  )
}

function signOf(element: ElementFinding): string {
  return element.status === 'found' && element.weakness ? SIGNS.partial : ELEMENT_SIGNS[element.status]
}

function quotation(
  passage: Evidence | Nearest,
  assessment: Assessment,
  words: Messages,
  style: 'Quote' | 'Cell',
): readonly string[] {
  const quoted = quotationOf(passage, assessment, words, QUOTE_LIMIT)
  const source = quoted.text ? ` (${quoted.text})` : ''
  const parts = [
    paragraph(style, [{ text: quoted.citation, bold: true }, { text: `${source}:` }]),
    paragraph(style, `“${quoted.words}”`),
  ]
  if (quoted.remarks.length) parts.push(paragraph(style, [{ text: quoted.remarks.join('; '), italic: true }]))
  return parts
}
