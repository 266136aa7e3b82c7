// Bytes of a Word file → the XML of the parts that hold its words: body, styles, numbering, notes.

import { unzip } from '../../zip.ts'
import { ImportError } from '../errors.ts'
import { decodeXml, readXml } from '../xml.ts'

/** XML of each part; null where the file has none. */
export interface DocxParts {
  readonly document: string
  readonly styles: string | null
  readonly numbering: string | null
  readonly footnotes: string | null
  readonly endnotes: string | null
}

/** A statute of 2,000 pages unfolds to some 60 MB; XML packs 10 to 60 times. */
const LIMITS = { bytes: 160 * 1024 * 1024, ratio: 400 }

const RELATIONS = '_rels/.rels'

/** Unpacks a Word file. @throws ImportError when it is broken, no Word file, or unfolds beyond all measure. */
export function openDocx(bytes: Uint8Array, name: string): DocxParts {
  const files = unzip(bytes, path => path.endsWith('.xml') || path === RELATIONS, LIMITS)
  if (files === 'broken')
    throw new ImportError(
      `${name}: the Word file is broken or cut off; open it in Word, save it again, or get a whole copy`,
    )
  if (files === 'large')
    throw new ImportError(
      `${name}: the Word file unfolds to far more than a statute holds; it may be a zip bomb and was not read`,
    )
  const main = mainPart(files, name)
  const document = files[main]
  if (!document)
    throw new ImportError(
      `${name}: no Word document in this zip file; give a .docx file, or its contents one by one`,
    )
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (file: string): string | null => {
    const found = files[`${folder}${file}`]
    return found ? decodeXml(found, name).text : null
  }
  return {
    document: decodeXml(document, name).text,
    styles: part('styles.xml'),
    numbering: part('numbering.xml'),
    footnotes: part('footnotes.xml'),
    endnotes: part('endnotes.xml'),
  }
}

/** The part the package names as its document; `word/document.xml` in nearly all. */
function mainPart(files: Readonly<Record<string, Uint8Array>>, name: string): string {
  let found = 'word/document.xml'
  const relations = files[RELATIONS]
  if (!relations) return found
  readXml(decodeXml(relations, name).text, name, {
    open: (element, { Type, Target }) => {
      if (element === 'Relationship' && Type?.endsWith('/officeDocument') && Target)
        found = Target.startsWith('/') ? Target.slice(1) : Target
    },
    close: () => {},
    words: () => {},
  })
  return found
}
