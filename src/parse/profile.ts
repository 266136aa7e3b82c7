// Text blocks → what kind of text this is: how its units are printed, whether its paragraphs are broken.

import type { TextBlock } from './block.ts'
import { readMark, readUnitLabel } from './label.ts'

/** Habits of one text that decide how its lines are read. */
export interface Profile {
  /** Units are articles: `Section` above them is a division. */
  readonly articles: boolean
  /** Sections are headings with a number: `### 12A. Notice`. */
  readonly headed: boolean
  /** Without headed units: `**12.** Any person`. */
  readonly bold: boolean
  /** Without headed or bold units: `12. Any person`. */
  readonly plain: boolean
  /** Labelled bullets stand at more than one margin: those at the same margin are sisters. */
  readonly margins: boolean
  /** Paragraphs are broken by blank lines in mid-sentence, as text taken from a PDF is. */
  readonly broken: boolean
  /** Usual length of a full line, in characters; only meaningful when broken. */
  readonly width: number
}

/** `**12.**`, `**5. (1)`, `**1**.—`. */
const BOLD_NUMBER = /^\*\*\d{1,4}[A-Z]{0,3}(?:\.|\*\*\.)/
const PLAIN_NUMBER = /^\d{1,4}[A-Z]{0,3}\.[ \u00a0]/
const ENDED = /[.;:,!?—–\-)\]”"’'*_|]$/
const LOWER = /^\p{Ll}/u

/** Measures a text. One pass over its blocks. */
export function profileOf(text: string, blocks: readonly TextBlock[]): Profile {
  let articles = 0
  let bareArticles = 0
  let numbered = 0
  let bold = 0
  let plain = 0
  let breaks = 0
  let words = 0
  let nested = 0
  let worded = { count: 0, level: 9 }
  let bare = { count: 0, level: 0 }
  const widths: number[] = []
  let last: TextBlock | undefined
  for (const block of blocks) {
    const head = text.slice(block.start, Math.min(block.end, block.start + 60))
    if (block.type === 'heading' && block.quote === 0) {
      const label = readUnitLabel(text, block.start, block.end)
      if (label?.kind === 'article') articles++
      else if (label && (label.kind === null || label.kind === 'section')) {
        numbered++
        if (label.kind === null) bare = { count: bare.count + 1, level: Math.max(bare.level, block.level) }
        else worded = { count: worded.count + 1, level: Math.min(worded.level, block.level) }
      }
    } else if (block.type === 'text') {
      words++
      if (block.bullet && block.column > 1 && readMark(text, block.start, block.end)) nested++
      if (BOLD_NUMBER.test(head)) bold++
      else if (PLAIN_NUMBER.test(head)) plain++
      else if (ARTICLE.test(head)) bareArticles++
      if (last && block.gap && !block.bullet && LOWER.test(head) && !ENDED.test(text.charAt(last.end - 1)))
        breaks++
      if (widths.length < 4_000) widths.push(Math.min(500, lineLength(text, block)))
    }
    last = block.type === 'text' ? block : last
  }
  // Articles printed without hashes count where no unit has them: elsewhere they are quoted or annexed.
  if (articles === 0 && numbered === 0) articles = bareArticles
  widths.sort((a, b) => a - b)
  const headed = numbered > 0 && numbered >= articles
  return {
    // `### Section 2` above `#### 14.`: a division of a French code, whose units print no word.
    articles:
      articles > numbered || (worded.count > 0 && bare.count > worded.count * 2 && bare.level > worded.level),
    margins: nested > 0,
    headed,
    bold: !headed && articles === 0 && bold > 0,
    plain: !headed && articles === 0 && bold === 0 && plain > 1,
    broken: breaks > 4 && breaks * 50 > words,
    width: widths[Math.floor(widths.length * 0.9)] ?? 80,
  }
}

/** `**ARTICLE 1º**—`, `Article 5`, at the start of a paragraph, with nothing but a separator behind it. */
const ARTICLE =
  /^[*_]{0,3}art(?:icle|[íi]culo|igo|ikel|icolo)\.?\s{1,3}[\dIVX]{1,6}[º°]?[*_.]{0,4}\s?(?:[—–:-]|$)/iu

function lineLength(text: string, block: TextBlock): number {
  const stop = text.indexOf('\n', block.start)
  return (stop < 0 || stop > block.end ? block.end : stop) - block.start
}
