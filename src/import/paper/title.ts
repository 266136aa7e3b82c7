// Paragraphs before the law begins → the place of its title among them.

import type { Paragraph } from './paragraph.ts'

/** Paragraphs among which a title is looked for. */
const SEARCHED = 60

/** Place of the title, or -1. Of titles printed twice the last before the law is taken. */
export function titleAt(paragraphs: readonly Paragraph[]): number {
  let best = -1
  let most = 3
  for (const [at, own] of paragraphs.slice(0, SEARCHED).entries()) {
    if (own.level === 1 && own.role === 'text') return at
    if (FIRST_SECTION.test(own.text) && own.role === 'text') break
    const score = scoreOf(own)
    if (score >= most) {
      best = at
      most = score
    }
  }
  return best
}

/** `1. (1) This Act`, `Article 1`. */
const FIRST_SECTION = /^(?:1\.?\s|1\.\(|article (?:1|I|premier)\b)/i

function scoreOf({ text, role, rows, centred, strong, level }: Paragraph): number {
  if (role !== 'text' || rows.length > 0 || text.length < 6 || text.length > 250 || NO_TITLE.test(text))
    return 0
  let score = 0
  if (NAMES.test(text)) score += 3
  if (YEAR.test(text)) score += 2
  if (text === text.toUpperCase()) score += 1
  if (centred || strong || level > 0) score += 1
  return score
}

/** Words that name an instrument. */
const NAMES =
  /\b(?:act|bill|code|law|ordinance|decree|convention|protocol|treaty|charter|regulations?|rules|order|ley|código|decreto|convenio|loi|décret|gesetz|sanhita)\b/iu
/** Ends in a year, or a number and a year. */
const YEAR = /\b(?:1[5-9]|20)\d\d\)?\.?$/
const NO_TITLE =
  /^(?:an act (?:to|relating|for)|no\.|\[|\(|whereas|be it|act no|bill no|published|the following|this act|[“"])|gazette|assented|[;:,]$|\][^)]|@/i
