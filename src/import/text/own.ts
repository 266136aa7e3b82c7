// Plain text that the project exported → paragraphs: underlines and margins say what each is.

import { ownParagraph } from '../paper/own.ts'
import { flat, type Paragraph } from '../paper/paragraph.ts'

/** An export taken apart. */
export interface OwnText {
  readonly paragraphs: readonly Paragraph[]
  readonly fields: readonly (readonly [string, string])[]
}

/** `[Law: id=x; title=y]`. */
const FRONT = /^\[Law: (.*)\]$/
const UNDERLINE = /^([-~^"'`])\1{2,}$/
const SIGNS = ['-', '~', '^', '"', "'", '`']
const QUOTE = /^( *)> /
const HASHES = /^(#{1,6}) (.*)$/
const ASIDE = /^\[(Note|Contents|Formula|Unplaced|Headline): (.*)\]$/
const BULLET = /^• /

/** Reads an export; null for any other text. */
export function ownOf(text: string): OwnText | null {
  const blocks = text.split('\n\n')
  const at = blocks.slice(0, 3).findIndex(block => FRONT.test(block))
  if (at < 0) return null
  const fields = (FRONT.exec(blocks[at] ?? '')?.[1] ?? '').split('; ').map(pair => {
    const sign = pair.indexOf('=')
    return [pair.slice(0, sign), pair.slice(sign + 1)] as const
  })
  return { fields, paragraphs: blocks.slice(at + 1).flatMap(block => readBlock(block)) }
}

function readBlock(block: string): Paragraph[] {
  const quotes: number[] = []
  let rest = block.replace(/^\n+|\n+$/g, '')
  for (let found = QUOTE.exec(rest); found; found = QUOTE.exec(rest)) {
    quotes.push((found[1]?.length ?? 0) / 2)
    rest = rest.slice(found[0].length)
  }
  const indent = rest.length - rest.trimStart().length
  const words = rest.trim()
  if (words === '') return []
  const [first = '', second] = words.split('\n')
  const sign = second === undefined ? undefined : UNDERLINE.exec(second)?.[1]
  if (sign !== undefined)
    return [ownParagraph({ what: 'heading', level: SIGNS.indexOf(sign) + 1, quotes }, flat(first))]
  const hashes = HASHES.exec(words)
  if (hashes)
    return [ownParagraph({ what: 'heading', level: hashes[1]?.length ?? 1, quotes }, flat(hashes[2] ?? ''))]
  // Items stand at whole levels of four spaces, their further words three behind.
  const level = Math.floor(indent / 4)
  if (words.startsWith('| ')) return [tableOf(words, level, quotes)]
  const aside = ASIDE.exec(flat(words))
  if (aside) return [ownParagraph({ what: (aside[1] ?? '').toLowerCase(), level, quotes }, aside[2] ?? '')]
  if (indent > 0 && indent % 4 === 0)
    return [ownParagraph({ what: 'item', level, quotes }, flat(words.replace(BULLET, '')))]
  return [ownParagraph({ what: 'words', level, quotes }, flat(words))]
}

function tableOf(words: string, level: number, quotes: readonly number[]): Paragraph {
  const rows = words.split('\n').map(line =>
    line
      .trim()
      .replace(OUTER, '')
      .split(BAR)
      .map(cell => flat(cell.replaceAll('\\|', '|'))),
  )
  return ownParagraph({ what: 'table', level, quotes }, '', { rows })
}

const OUTER = /^(?:> )*\|\s?|\s?\|$/g
const BAR = /(?<!\\)\|/
