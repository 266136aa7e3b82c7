// Report → the table of concordance, both ways: obligation → provisions, and provision → obligations it serves.

import type { Assessment, Evidence, Finding, Report } from '../model.ts'
import { inArticleOrder } from '../review/article-order.ts'
import type { Settings } from './options.ts'
import { firstAuthority, placeOf, titleOfText } from './phrases.ts'
import type { Cell, Table } from './tables.ts'
import { citations } from './tables.ts'

/** One row an obligation: authority, obligation, provisions, correspondence, remarks, plans. */
export function concordanceForth(report: Report, { words, vocabulary }: Settings): Table {
  const heads = [
    words.placeColumn,
    ...words.concordanceColumns,
    ...vocabulary.columns.map(column => column.title),
  ]
  const rows = report.assessments.flatMap(assessment =>
    inArticleOrder(assessment.findings).map((finding): Cell[] => [
      placeOf(assessment, words),
      firstAuthority(finding, words),
      finding.title,
      provisionsOf(finding, assessment),
      vocabulary.say(finding, assessment),
      finding.reason,
      ...vocabulary.columns.map(column => finding.review?.plan?.[column.field] ?? null),
    ]),
  )
  return {
    name: words.concordanceForth,
    heads,
    widths: [14, 36, 32, 26, 26, 34, ...vocabulary.columns.map(() => 19)],
    rows,
  }
}

/** Where the finding's evidence stands: citations by text, `s 2(1); s 4 (Example Act)`. */
function provisionsOf(finding: Finding, assessment: Assessment): string {
  const evidence = finding.elements.filter(each => each.status !== 'missing').flatMap(each => each.evidence)
  if (assessment.texts.length < 2) return citations(evidence)
  const texts = [...new Set(evidence.map(each => each.text))]
  return texts
    .map(id => `${citations(evidence.filter(each => each.text === id))} (${titleOfText(id, assessment)})`)
    .join('; ')
}

/** One row a provision that answers something, in the order of the texts. */
export function concordanceBack(report: Report, { words }: Settings): Table {
  const heads = [words.placeColumn, ...words.concordanceBackColumns]
  const rows = report.assessments.flatMap(assessment =>
    provisionsServing(assessment).map(({ evidence, findings }): Cell[] => [
      placeOf(assessment, words),
      titleOfText(evidence.text, assessment),
      evidence.citation,
      findings.map(finding => finding.title).join('; '),
      findings.map(finding => firstAuthority(finding, words)).join('; '),
    ]),
  )
  return { name: words.concordanceBack, heads, widths: [14, 36, 16, 50, 60], rows }
}

interface Serving {
  readonly evidence: Evidence
  readonly findings: Finding[]
}

function provisionsServing(assessment: Assessment): readonly Serving[] {
  const serving = new Map<string, Serving>()
  for (const finding of assessment.findings) {
    for (const element of finding.elements) {
      if (element.status === 'missing') continue
      for (const evidence of element.evidence) {
        const key = `${evidence.text}\n${evidence.eId}`
        const entry = serving.get(key)
        if (!entry) serving.set(key, { evidence, findings: [finding] })
        else if (entry.findings.at(-1) !== finding) entry.findings.push(finding)
      }
    }
  }
  const order = new Map(assessment.texts.map((text, index) => [text.id, index]))
  const place = ({ evidence }: Serving) => order.get(evidence.text) ?? order.size
  return [...serving.values()].sort((a, b) => place(a) - place(b) || a.evidence.start - b.evidence.start)
}
