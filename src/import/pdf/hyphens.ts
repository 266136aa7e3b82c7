// Lines of a paragraph → its words, hyphens at line ends kept or taken away.

/** Words of the document as printed inside lines, in lower case. */
export type Vocabulary = ReadonlySet<string>

/** Gathers the words that stand inside lines: what a word cut in two is compared with. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>()
  let cut = false
  for (const line of lines) {
    // Halves of a cut word are no words.
    const whole = (cut ? line.replace(TAIL, '') : line).replace(CUT, '')
    for (const word of whole.toLowerCase().match(WORD) ?? []) words.add(word)
    cut = CUT.test(line)
  }
  return words
}

const WORD = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu

/** Joins lines with a space, or without where a word was cut. */
export function joinHyphens(lines: readonly string[], words: Vocabulary): string {
  let text = ''
  for (const line of lines) {
    const head = CUT.exec(text)?.[1]
    const tail = TAIL.exec(line)?.[0]
    if (text === '') text = line
    else if (!head || !tail) text += /[\u2014/]$/.test(text) ? line : ` ${line}`
    else if (keepsHyphen(head, tail, words)) text += line
    else text = text.slice(0, -1) + line
  }
  return text
}

const CUT = /([\p{L}\d]+(?:-[\p{L}\d]+)*)[-\u2010]$/u
const TAIL = /^\p{Ll}+(?:-\p{L}+)*/u

/** `sub-` `section` keeps its hyphen where the document prints `sub-section`, or where both halves are words. */
function keepsHyphen(head: string, tail: string, words: Vocabulary): boolean {
  const whole = `${head}${tail}`.toLowerCase()
  const parted = `${head}-${tail}`.toLowerCase()
  if (words.has(whole) !== words.has(parted)) return words.has(parted)
  return words.has(head.toLowerCase()) && words.has(tail.toLowerCase())
}
