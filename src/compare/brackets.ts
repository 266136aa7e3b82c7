// Text of a model law → its placeholders, drafting options and the bracket syntax that is not words.

/** `[competent authority]`: to be filled by the drafter. Offsets of the whole bracket. */
export interface Placeholder {
  readonly start: number
  readonly end: number
}

/**
 * `[option A: … | option B: …]`: offsets of the words of each option, in order. `[optional: …]` is a choice between
 * its words and nothing (an empty second option).
 */
export interface Choice {
  readonly start: number
  readonly end: number
  readonly options: readonly { readonly start: number; readonly end: number }[]
}

export interface Brackets {
  readonly placeholders: readonly Placeholder[]
  readonly choices: readonly Choice[]
}

/** `option A:` `Option 2 :` at the start of an alternative. */
const OPTION_LABEL = /^\s*option\s+\w{1,3}\s*:/i

/** `optional:` at the start of words to keep or leave out. */
const OPTIONAL_LABEL = /^\s*optional\s*:/i

/** `competent authority`, `number of years`: words, not a footnote number, a link or an editor's mark. */
const PLACEHOLDER = /^[\p{L}][^[\]|\n]{1,80}$/u

/** `[text](target)` is a link: no bracket of the drafter. */
const LINK = '('

/** Reads the brackets between two offsets in one pass; a bracket that never closes is ordinary text. */
export function readBrackets(text: string, from: number, to: number): Brackets {
  const placeholders: Placeholder[] = []
  const choices: Choice[] = []
  const open: { start: number; bars: number[] }[] = []
  for (let at = from; at < to; at += 1) {
    const sign = text[at]
    if (sign === '[') open.push({ start: at, bars: [] })
    else if (sign === '|') open.at(-1)?.bars.push(at)
    else if (sign === ']') {
      const last = open.pop()
      if (last === undefined || text[at + 1] === LINK) continue
      const end = at + 1
      const choice = readChoice(text, last.start, end, last.bars)
      if (choice !== null) choices.push(choice)
      else if (PLACEHOLDER.test(text.slice(last.start + 1, at))) placeholders.push({ start: last.start, end })
    }
  }
  placeholders.sort((a, b) => a.start - b.start)
  choices.sort((a, b) => a.start - b.start)
  return { placeholders, choices }
}

function readChoice(text: string, start: number, end: number, bars: readonly number[]): Choice | null {
  const edges = [start, ...bars, end - 1]
  const options: { start: number; end: number }[] = []
  const optional = OPTIONAL_LABEL.exec(text.slice(start + 1, Math.min(end, start + 16)))
  if (optional !== null) {
    const words = { start: start + 1 + optional[0].length, end: end - 1 }
    return { start, end, options: [words, { start: end - 1, end: end - 1 }] }
  }
  for (let n = 0; n + 1 < edges.length; n += 1) {
    const from = (edges[n] ?? start) + 1
    const to = edges[n + 1] ?? end
    const label = OPTION_LABEL.exec(text.slice(from, Math.min(to, from + 24)))
    if (label === null) return null
    options.push({ start: from + label[0].length, end: to })
  }
  return { start, end, options }
}
