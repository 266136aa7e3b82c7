// Report → text or bytes in any of the registered formats.

import type { Report } from '../model.ts'
import { renderConcordanceCsv, renderCsv } from './csv.ts'
import { renderDocx } from './docx/report.ts'
import { renderHtml } from './html/report.ts'
import { renderJson } from './json.ts'
import { renderJunit } from './junit.ts'
import { renderMarkdown } from './markdown.ts'
import type { RenderOptions } from './options.ts'
import { renderSarif } from './sarif.ts'
import { renderXlsx } from './xlsx.ts'

export type { RenderOptions } from './options.ts'

/** One output format: its file extension (with the dot) and how it is written. */
export interface ReportFormat {
  readonly extension: string
  readonly mediaType: string
  render(report: Report, options: RenderOptions): string | Uint8Array | Promise<string | Uint8Array>
}

/** Formats by name. A new one is one file and one entry here. */
export const FORMATS = {
  markdown: { extension: '.md', mediaType: 'text/markdown', render: renderMarkdown },
  html: { extension: '.html', mediaType: 'text/html', render: renderHtml },
  docx: {
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: renderDocx,
  },
  json: { extension: '.json', mediaType: 'application/json', render: renderJson },
  csv: { extension: '.csv', mediaType: 'text/csv', render: renderCsv },
  concordance: { extension: '.csv', mediaType: 'text/csv', render: renderConcordanceCsv },
  xlsx: {
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: renderXlsx,
  },
  sarif: { extension: '.sarif', mediaType: 'application/sarif+json', render: renderSarif },
  junit: { extension: '.xml', mediaType: 'application/xml', render: renderJunit },
} as const satisfies Record<string, ReportFormat>

/** Name of a format a report can be written in. */
export type ReportFormatName = keyof typeof FORMATS

/** Whether a word names a report format. */
export function isReportFormat(name: string): name is ReportFormatName {
  return Object.hasOwn(FORMATS, name)
}

/**
 * Writes a report. Text formats give a string, document formats bytes. The same report and options give the
 * same result, byte for byte.
 */
export async function render(
  report: Report,
  format: ReportFormatName,
  options: RenderOptions = {},
): Promise<string | Uint8Array> {
  const writer: ReportFormat = FORMATS[format]
  return writer.render(report, options)
}
