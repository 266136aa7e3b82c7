// Report → text or bytes in any of the registered formats.

import type { Report } from '../model.ts'
import { renderHtml } from './html/report.ts'
import { renderJson } from './json.ts'
import { renderMarkdown } from './markdown.ts'
import type { RenderOptions } from './options.ts'

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
  json: { extension: '.json', mediaType: 'application/json', render: renderJson },
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
