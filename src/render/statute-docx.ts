// Instrument → a Word file with a style for each level. Its importer reads it back.

import type { Instrument } from '../model.ts'
import { zip } from '../zip.ts'
import { NAMESPACES } from './docx/styles.ts'
import { escapeHtml } from './safe.ts'
import { type Line, type Sheet, sheetOf } from './statute/lines.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Twentieths of a point by which each level stands in. */
const STEP = 480

/** Writes a statute as .docx: the same bytes every time. */
export function writeStatuteDocx(instrument: Instrument): Uint8Array {
  const sheet = sheetOf(instrument)
  return zip({
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': stylesOf(sheet, instrument.language ?? 'en'),
    'word/document.xml': `${DECLARATION}<w:document ${NAMESPACES}><w:body>${bodyOf(sheet)}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  })
}

/** The name of the style that says what a line is: `law item 2`, `law words 0 in 4`. */
function styleName({ kind, level, depth, quotes, role }: Line): string {
  const inside = quotes.length > 0 ? ` in ${quotes.join(',')}` : ''
  if (kind === 'heading' && inside === '') return `heading ${level}`
  const what = kind === 'aside' ? (role === 'heading' ? 'headline' : role) : kind
  return `law ${what} ${kind === 'heading' ? level : depth + 1}${inside}`
}

function idOf(name: string): string {
  return name.replace(NOT_ID, '')
}

const NOT_ID = /[ ,]/g

function bodyOf({ front, lines }: Sheet): string {
  const head = front.map(([key, value]) =>
    key === 'title' ? paragraph('law title', value) : paragraph('law front', `${key}: ${value}`),
  )
  const order = [
    ...head.filter(words => words.includes('"lawtitle"')),
    ...head.filter(words => !words.includes('"lawtitle"')),
  ]
  return [...order, ...lines.map(printed)].join('')
}

function printed(line: Line): string {
  const name = styleName(line)
  return line.kind === 'table' ? table(name, line.rows) : paragraph(name, line.text)
}

function paragraph(name: string, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${idOf(name)}"/></w:pPr>${runs(text)}</w:p>`
}

/** Runs; the bold heading of an item has a character style of its own. */
function runs(text: string): string {
  return text
    .split(STARRED)
    .map((words, at) => {
      if (words === '') return ''
      const look = at % 2 === 1 ? '<w:rPr><w:rStyle w:val="LawBold"/></w:rPr>' : ''
      return `<w:r>${look}<w:t xml:space="preserve">${escapeHtml(words)}</w:t></w:r>`
    })
    .join('')
}

/** `**Notice**`. */
const STARRED = /\*\*([^*\n]{1,400})\*\*/

function table(name: string, rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(row => row.length))
  const cells = (row: readonly string[]): string =>
    Array.from(
      { length: width },
      (_, at) =>
        `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(name, row[at] ?? '')}</w:tc>`,
    ).join('')
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="767676"/>`)
    .join('')
  const grid = '<w:gridCol/>'.repeat(width)
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${border}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

function stylesOf({ lines }: Sheet, language: string): string {
  const used = new Map<string, Line>()
  for (const line of lines) if (!used.has(styleName(line))) used.set(styleName(line), line)
  const own = [...used].map(([name, line]) => style(name, line))
  return `${DECLARATION}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="23"/><w:lang w:val="${escapeHtml(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="character" w:styleId="LawBold"><w:name w:val="law bold"/><w:rPr><w:b/></w:rPr></w:style>${plainStyle('law title', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="36"/>')}${plainStyle('law front', '', '<w:color w:val="595959"/><w:sz w:val="18"/>')}${own.join('')}</w:styles>`
}

function style(name: string, { kind, level, depth, quotes }: Line): string {
  if (kind === 'heading') {
    const outline = quotes.length > 0 ? '' : `<w:outlineLvl w:val="${level - 1}"/>`
    return plainStyle(
      name,
      `<w:keepNext/><w:spacing w:before="240" w:after="80"/>${outline}`,
      `<w:b/><w:sz w:val="${Math.max(23, 32 - level * 2)}"/>`,
    )
  }
  const margin = quotes.reduce((sum, quote) => sum + quote / 2 + 1, 0)
  const left = Math.round(STEP * (Math.max(0, depth + 1) + margin))
  const hanging = kind === 'item' ? ' w:hanging="480"' : ''
  const look = kind === 'aside' ? '<w:color w:val="595959"/><w:sz w:val="20"/>' : ''
  return plainStyle(name, `<w:ind w:left="${left}"${hanging}/>`, look)
}

function plainStyle(name: string, look: string, letters: string): string {
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${idOf(name)}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${look}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`
}
