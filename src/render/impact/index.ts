// Impact → markdown, CSV or JSON.

import type { Impact } from '../../impact.ts'
import { writeCsv } from '../csv.ts'
import { type RenderOptions, settle } from '../options.ts'
import { impactTable, renderImpactMarkdown } from './markdown.ts'

/** Formats of an impact report by name. */
export const IMPACT_FORMATS = {
  markdown: renderImpactMarkdown,
  csv: (impact: Impact, options: RenderOptions = {}) => writeCsv(impactTable(impact, settle(options))),
  json: (impact: Impact) => `${JSON.stringify(impact, null, 2)}\n`,
} as const satisfies Record<string, (impact: Impact, options?: RenderOptions) => string>

/** Name of a format an impact report can be written in. */
export type ImpactFormatName = keyof typeof IMPACT_FORMATS

/** Whether a word names an impact format. */
export function isImpactFormat(name: string): name is ImpactFormatName {
  return Object.hasOwn(IMPACT_FORMATS, name)
}
