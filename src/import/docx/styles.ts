// styles.xml → what each paragraph style says of numbering, outline, weight and alignment.

import { readXml } from '../xml.ts'

/** A paragraph style with what it inherits. */
export interface Style {
  /** As Word shows it, in lower case: `heading 5`, `toc 1`. */
  readonly name: string
  /** Numbering; null without. `level` is null where the list itself names the level's style. */
  readonly numId: string | null
  readonly level: number | null
  /** 0 to 8; null for body text. */
  readonly outline: number | null
  readonly bold: boolean
  readonly centred: boolean
}

/** A style as written, before it inherits. */
interface Written {
  name: string
  based: string | null
  numId: string | null
  level: number | null
  outline: number | null
  bold: boolean | null
  centred: boolean | null
}

const PLAIN: Style = { name: '', numId: null, level: null, outline: null, bold: false, centred: false }
/** Styles may be based on one another this far; Word allows ten. */
const LONGEST_CHAIN = 24

/** Reads the styles; the function answers for any id, unknown ones as plain text. */
export function readStyles(xml: string | null, file: string): (id: string | null) => Style {
  const written = new Map<string, Written>()
  let standard: string | null = null
  if (xml !== null) standard = collect(xml, file, written)
  const known = new Map<string | null, Style>()
  return id => {
    const asked = id ?? standard
    const found = known.get(asked) ?? inherit(written, asked)
    known.set(asked, found)
    return found
  }
}

function collect(xml: string, file: string, written: Map<string, Written>): string | null {
  let current: Written | null = null
  let standard: string | null = null
  readXml(xml, file, {
    open: (element, attributes) => {
      const value = attributes['w:val']
      if (element === 'style') {
        current = {
          name: '',
          based: null,
          numId: null,
          level: null,
          outline: null,
          bold: null,
          centred: null,
        }
        const id = attributes['w:styleId'] ?? ''
        if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0')) standard = id
        written.set(id, current)
      } else if (current) describe(current, element, value)
    },
    close: element => {
      if (element === 'style') current = null
    },
    words: () => {},
  })
  return standard
}

function describe(style: Written, element: string, value: string | undefined): void {
  if (element === 'name') style.name = value?.toLowerCase() ?? ''
  else if (element === 'basedOn') style.based = value ?? null
  else if (element === 'numId') style.numId = value ?? null
  else if (element === 'ilvl') style.level = Number(value)
  else if (element === 'outlineLvl') style.outline = Number(value)
  else if (element === 'b') style.bold = isOn(value)
  else if (element === 'jc') style.centred = value === 'center'
}

/** Whether a switch of Word is on: absent value means on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !OFF.has(value)
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none'])

function inherit(written: ReadonlyMap<string, Written>, id: string | null): Style {
  const chain: Written[] = []
  for (let at = id; at !== null && chain.length < LONGEST_CHAIN; ) {
    const style = written.get(at)
    if (!style) break
    chain.push(style)
    at = style.based
  }
  const [own] = chain
  if (!own) return PLAIN
  const first = <K extends keyof Written>(key: K): Written[K] | null =>
    chain.find(style => style[key] !== null)?.[key] ?? null
  const outline = first('outline') ?? outlineOf(own.name)
  return {
    name: own.name,
    numId: first('numId'),
    level: first('level'),
    outline: outline !== null && outline >= 0 && outline < 9 ? outline : null,
    bold: first('bold') ?? false,
    centred: first('centred') ?? false,
  }
}

/** `heading 3` has an outline level even when the file does not write it down. */
function outlineOf(name: string): number | null {
  const found = /^heading ([1-9])$/.exec(name)
  return found ? Number(found[1]) - 1 : null
}
