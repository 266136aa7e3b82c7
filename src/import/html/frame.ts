// An element × the one around it → what its words are: silent, bold, a heading, a note.

import {
  BLOCKS,
  BOLD,
  CENTRED,
  CHROME,
  HIDDEN,
  LISTED,
  NOTED,
  SILENT,
  TITLED,
  WORD_NOTE,
} from './elements.ts'

/** An open element. */
export interface Frame {
  readonly name: string
  readonly silent: boolean
  readonly bold: boolean
  readonly centred: boolean
  readonly note: boolean
  readonly contents: boolean
  readonly raised: boolean
  readonly level: number
  readonly main: boolean
  /** Role that an export gives a passage: `note`. */
  readonly aside: string
}

/** Outside of every element. */
export const TOP: Frame = {
  name: '',
  silent: false,
  bold: false,
  centred: false,
  note: false,
  contents: false,
  raised: false,
  level: 0,
  main: false,
  aside: '',
}

/** The frame of an element inside another. */
export function frameOf(above: Frame, name: string, attributes: Readonly<Record<string, string>>): Frame {
  const style = attributes.style ?? ''
  const named = `${attributes.class ?? ''} ${attributes.role ?? ''}`
  const heading = HEADING.exec(name)?.[1]
  return {
    name,
    silent:
      above.silent ||
      SILENT.has(name) ||
      name === 'del' ||
      'hidden' in attributes ||
      HIDDEN.test(style) ||
      (name !== 'body' && name !== 'main' && CHROME.test(named)),
    bold:
      BOLDEN.has(name) ||
      BOLD.test(style) ||
      (above.bold && !BLOCKS.has(name)) ||
      (above.bold && heading === undefined),
    centred:
      name === 'center' ||
      attributes.align === 'center' ||
      CENTRED.test(style) ||
      (above.centred && attributes.align === undefined && !style.includes('text-align')),
    note: above.note || name === 'aside' || NOTED.test(named) || WORD_NOTE.test(style),
    contents: above.contents || LISTED.test(named),
    raised: name === 'sup' || (above.raised && !BLOCKS.has(name)),
    level: heading ? Number(heading) : TITLED.test(named) ? 1 : BLOCKS.has(name) ? 0 : above.level,
    aside: ASIDE.exec(attributes.class ?? '')?.[1] ?? above.aside,
    main: above.main || name === 'main' || attributes.role === 'main',
  }
}

const HEADING = /^h([1-6])$/
/** `law-aside law-note`. */
const ASIDE = /^law-aside law-([a-z]{4,9})$/
const BOLDEN: ReadonlySet<string> = new Set(['b', 'strong', 'th', 'dt'])
