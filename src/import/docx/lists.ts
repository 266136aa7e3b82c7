// numbering.xml → the list definitions of a Word file (ISO/IEC 29500-1, 17.9).

import { readXml } from '../xml.ts'
import { isOn } from './styles.ts'

/** One level of a list. */
export interface Level {
  start: number
  format: string
  /** `(%1)`, `%1.%2`: `%n` stands for the numeral of level n. */
  text: string
  /** All numerals in digits. */
  legal: boolean
  /** Level whose steps restart this one; 0 never, null the level above. */
  restart: number | null
  /** Paragraph style that stands for this level. */
  style: string | null
}

/** A list definition; several lists may share it and then count on together. */
export interface AbstractList {
  readonly levels: Map<number, Level>
  /** Numbering style the definition stands for. */
  link: string | null
}

/** A list in use. */
export interface List {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

/** All of a file. */
export interface Lists {
  readonly abstracts: ReadonlyMap<string, AbstractList>
  readonly lists: ReadonlyMap<string, List>
}

/** Reads the definitions. */
export function readLists(xml: string | null, file: string): Lists {
  const abstracts = new Map<string, AbstractList>()
  const lists = new Map<string, List>()
  if (xml === null) return { abstracts, lists }
  let abstract: AbstractList | null = null
  let list: List | null = null
  let level: Level | null = null
  let override = 0
  readXml(xml, file, {
    open: (element, attributes) => {
      const value = attributes['w:val']
      if (element === 'abstractNum') {
        abstract = { levels: new Map(), link: null }
        abstracts.set(attributes['w:abstractNumId'] ?? '', abstract)
      } else if (element === 'num') {
        list = { abstract: '', starts: new Map(), levels: new Map() }
        lists.set(attributes['w:numId'] ?? '', list)
      } else if (element === 'abstractNumId' && list) list.abstract = value ?? ''
      else if (element === 'numStyleLink' && abstract) abstract.link = value ?? null
      else if (element === 'lvlOverride') override = Number(attributes['w:ilvl'] ?? 0)
      else if (element === 'startOverride' && list) list.starts.set(override, number(value, 1))
      else if (element === 'lvl') {
        level = { start: 0, format: 'decimal', text: '', legal: false, restart: null, style: null }
        const into = list ?? abstract
        into?.levels.set(Number(attributes['w:ilvl'] ?? 0), level)
      } else if (level) describe(level, element, value)
    },
    close: element => {
      if (element === 'lvl') level = null
      else if (element === 'num') list = null
      else if (element === 'abstractNum') abstract = null
    },
    words: () => {},
  })
  return { abstracts, lists }
}

function describe(level: Level, element: string, value: string | undefined): void {
  if (element === 'start') level.start = number(value, 1)
  else if (element === 'numFmt') level.format = value ?? 'decimal'
  else if (element === 'lvlText') level.text = value ?? ''
  else if (element === 'isLgl') level.legal = isOn(value)
  else if (element === 'lvlRestart') level.restart = number(value, 0)
  else if (element === 'pStyle') level.style = value ?? null
}

/** A counter as written; negative and absurd ones as the default. */
function number(value: string | undefined, otherwise: number): number {
  const read = Number(value)
  return Number.isInteger(read) && read >= 0 && read < 1e6 ? read : otherwise
}
