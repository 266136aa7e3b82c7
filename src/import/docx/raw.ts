// A Word paragraph while it is read: its words and the properties that matter for law.

import type { Tracked } from './body.ts'
import { isOn } from './styles.ts'

/** Direct properties of a paragraph; null where only its style speaks. */
export interface Properties {
  style: string | null
  numId: string | null
  level: number | null
  outline: number | null
  centred: boolean | null
  /** Page by Word's last layout. */
  page: number
}

/** A paragraph. */
export interface RawParagraph extends Properties {
  text: string
  /** Some of its words are set in bold. */
  bold: boolean
  /** Some are expressly not, or say nothing of it. */
  plain: boolean
  /** Its paragraph mark is set in bold. */
  boldMark: boolean
  /** Its mark was inserted or deleted: it runs on into the next. */
  joins: boolean
  /** In a table of contents that Word made. */
  contents: boolean
  notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[]
}

/** A block of the document. */
export type Raw =
  | { readonly type: 'paragraph'; readonly paragraph: RawParagraph }
  | {
      readonly type: 'table'
      readonly rows: readonly (readonly (readonly RawParagraph[])[])[]
      readonly contents: boolean
      readonly page: number
    }

/** Formatting of the run being read. */
export interface Run {
  bold: boolean | null
  raised: boolean
  hidden: boolean
  /** Heading of an item in an export of the project. */
  starred: boolean
}

interface OpenTable {
  readonly rows: { readonly cells: RawParagraph[][]; dropped: boolean }[]
  readonly contents: boolean
  readonly page: number
}

/** Where the reading of a part stands. */
export interface Reading {
  readonly tracked: Tracked
  readonly out: Raw[]
  /** Open paragraphs; more than one where text boxes hang on a paragraph. */
  readonly paragraphs: RawParagraph[]
  readonly tables: OpenTable[]
  readonly path: string[]
  skipping: number
  run: Run | null
  readonly fields: ('code' | 'result')[]
  note: string
  /** Depth of the content control that holds a table of contents; 0 outside. */
  contents: number
  page: number
  /** True when Word left marks of its pages. */
  pages: boolean
  carried: RawParagraph | null
}

/** An empty paragraph. */
export function rawParagraph({ page, contents }: Reading): RawParagraph {
  return {
    style: null,
    numId: null,
    level: null,
    outline: null,
    centred: null,
    page,
    text: '',
    bold: false,
    plain: false,
    boldMark: false,
    joins: false,
    contents: contents > 0,
    notes: [],
  }
}

/** Takes one property element of a paragraph or of its run. */
export function describeParagraph(
  own: RawParagraph,
  element: string,
  value: string | undefined,
  state: Reading,
): void {
  const inProperties = state.path.includes('pPr')
  if (!inProperties) {
    const { run } = state
    if (!run) return
    if (element === 'b') run.bold = isOn(value)
    else if (element === 'vertAlign') run.raised = value === 'superscript'
    else if (element === 'rStyle') run.starred = value === 'LawBold'
    else if (element === 'vanish') run.hidden = isOn(value)
  } else if (element === 'pStyle') own.style = value ?? null
  else if (element === 'numId') own.numId = value ?? null
  else if (element === 'ilvl') own.level = Number(value) || 0
  else if (element === 'outlineLvl') own.outline = Number(value)
  else if (element === 'jc') own.centred = value === 'center'
  else if (element === 'b') own.boldMark = isOn(value)
  else if (element === 'pPr' && state.path.includes('pPrChange')) {
    Object.assign(own, { style: null, numId: null, level: null, outline: null, centred: null })
  }
}
