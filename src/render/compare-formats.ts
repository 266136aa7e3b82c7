// The register of formats a comparison can be written in.

import type { Concordance } from '../compare/index.ts'
import { renderCompareCsv } from './compare-csv.ts'
import { renderCompareHtml } from './compare-html.ts'
import { renderCompareJson } from './compare-json.ts'
import { renderCompareMarkdown } from './compare-markdown.ts'

/** A form of the comparison: its file extension and how it is made. */
export interface CompareFormat {
  readonly extension: string
  readonly render: (concordance: Concordance) => string
}

export const COMPARE_FORMATS = {
  markdown: { extension: 'md', render: renderCompareMarkdown },
  html: { extension: 'html', render: renderCompareHtml },
  json: { extension: 'json', render: renderCompareJson },
  csv: { extension: 'csv', render: renderCompareCsv },
} as const satisfies Record<string, CompareFormat>

/** A format in which a comparison can be written. */
export type CompareFormatName = keyof typeof COMPARE_FORMATS

/** Whether there is such a format. */
export function isCompareFormat(name: string): name is CompareFormatName {
  return Object.hasOwn(COMPARE_FORMATS, name)
}
