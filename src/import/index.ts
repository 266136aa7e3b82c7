// Bytes of any readable format → an instrument. The format is told by the content, not by the name.

import type { Instrument } from '../model.ts'
import { type Given, parse } from '../parse/index.ts'
import { DOCUMENTS } from './documents.ts'
import type { Imported } from './draft.ts'
import { ImportError } from './errors.ts'
import { type Head, readHead } from './head.ts'
import type { JsonMap } from './json.ts'
import { decodeXml } from './xml.ts'

export { ImportError } from './errors.ts'

/** What the caller knows of a text; everything else is read from the file. */
export interface ImportOptions {
  /** Reads the file as this format, whatever it looks like. */
  readonly from?: string
  readonly id?: string
  readonly title?: string
  readonly jurisdiction?: string
  readonly language?: string
  readonly asAt?: string
  /** Tracked changes of Word files: as they stand when accepted (the default), or before. */
  readonly tracked?: 'final' | 'original'
  /** Which fields of an unknown JSON file hold the sections and their words. */
  readonly map?: JsonMap
}

/** One readable format. */
interface Format {
  readonly recognises: (head: Head) => boolean
  readonly read: (bytes: Uint8Array, name: string, options: ImportOptions) => Imported | Promise<Imported>
}

const xmlRoot =
  (...roots: readonly string[]) =>
  (head: Head): boolean =>
    head.root !== null && roots.includes(head.root)

/** The formats, in the order in which they are tried; the last takes what is left. */
const FORMATS = {
  akn: {
    recognises: xmlRoot('akomaNtoso'),
    read: async (bytes, name) => (await import('./akn.ts')).readAkn(bytes, name),
  },
  clml: {
    recognises: head => head.root === 'Legislation',
    read: async (bytes, name) => (await import('./clml.ts')).readClml(bytes, name),
  },
  uslm: {
    recognises: head =>
      head.namespace.includes('schemas.gpo.gov/xml/uslm') || head.namespace.includes('uslm'),
    read: async (bytes, name) => (await import('./uslm.ts')).readUslm(bytes, name),
  },
  'justice-canada': {
    recognises: xmlRoot('Statute', 'Bill', 'Regulation'),
    read: async (bytes, name) => (await import('./justice-canada.ts')).readJusticeCanada(bytes, name),
  },
  gii: {
    recognises: xmlRoot('dokumente'),
    read: async (bytes, name) => (await import('./gii.ts')).readGii(bytes, name),
  },
  dc: {
    recognises: head => head.namespace.includes('dc-library'),
    read: async (bytes, name) => (await import('./dc.ts')).readDcCode(bytes, name),
  },
  xml: { recognises: head => head.isXml && head.root !== 'html', read: refuseXml },
  ...DOCUMENTS,
  markdown: { recognises: () => true, read: readMarkdown },
} as const satisfies Record<string, Format>

/** Name of a format that can be read. */
export type FormatName = keyof typeof FORMATS

/** Names of the formats, for `--from`. */
export function listFormats(): FormatName[] {
  return Object.keys(FORMATS).filter(isFormat)
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name)
}

/** Tells the format of a file by its first bytes. */
export function detectFormat(bytes: Uint8Array): FormatName {
  const head = readHead(bytes)
  return listFormats().find(name => FORMATS[name].recognises(head)) ?? 'markdown'
}

/**
 * Reads a text of any format.
 * @throws ImportError, one line for the user, when the file is broken or `from` names no format.
 */
export async function importText(
  bytes: Uint8Array,
  name: string,
  options: ImportOptions = {},
): Promise<Instrument> {
  const { from } = options
  if (from !== undefined && !isFormat(from))
    throw new ImportError(`${name}: no format “${from}”; there are: ${listFormats().join(', ')}`)
  const format: Format = FORMATS[from ?? detectFormat(bytes)]
  const { text, marks, meta, messages, format: read } = await format.read(bytes, name, options)
  const { citation: _, source: __, ...known } = meta
  const given: Given = {
    ...known,
    ...stated(options),
    id: options.id ?? meta.id ?? idOf(name),
    format: read,
    marks,
  }
  const instrument = parse(text, given)
  return messages.length === 0
    ? instrument
    : { ...instrument, messages: [...messages, ...instrument.messages] }
}

function stated({ title, jurisdiction, language, asAt }: ImportOptions): Given {
  return {
    ...(title === undefined ? {} : { title }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(language === undefined ? {} : { language }),
    ...(asAt === undefined ? {} : { asAt }),
  }
}

/** The file's name without folder and ending. */
function idOf(name: string): string {
  return (name.split(FOLDERS).at(-1) ?? name).replace(ENDING, '')
}

const FOLDERS = /[\\/]/
const ENDING = /\.[^.]+$/

/** XML that is none of the formats above. */
function refuseXml(bytes: Uint8Array, name: string): never {
  throw new ImportError(
    `${name}: XML with the root <${readHead(bytes).root ?? '?'}> is no format that can be read; save it as Akoma Ntoso, HTML or Word`,
  )
}

function readMarkdown(bytes: Uint8Array, name: string): Imported {
  const { text } = decodeXml(bytes, name)
  return { text, marks: [], format: 'markdown', meta: {}, messages: [] }
}
