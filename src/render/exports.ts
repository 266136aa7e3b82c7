// Instrument → another format of a statute. One line a format.

import type { Instrument } from '../model.ts'
import { write } from '../write.ts'

/** Writers of statutes by the name of their format; those with heavy libraries are loaded when used. */
export const EXPORTS = {
  markdown: async (instrument: Instrument) => write(instrument),
  akn: async (instrument: Instrument) => (await import('./akn.ts')).writeAkn(instrument),
  text: async (instrument: Instrument) => (await import('./text.ts')).writeText(instrument),
  html: async (instrument: Instrument) => (await import('./statute-html.ts')).writeStatuteHtml(instrument),
  docx: async (instrument: Instrument) => (await import('./statute-docx.ts')).writeStatuteDocx(instrument),
} as const satisfies Record<string, (instrument: Instrument) => Promise<string | Uint8Array>>

/** Name of a format a statute can be written in. */
export type ExportFormat = keyof typeof EXPORTS

/** Whether a word names an export format. */
export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(EXPORTS, name)
}
