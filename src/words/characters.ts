// A character → what it is to a reader of words.

/** Kinds of character; numbers, because they are read once per character of a text. */
export const Kind = {
  other: 0,
  letter: 1,
  digit: 2,
  invisible: 3,
  apostrophe: 4,
  hyphen: 5,
  stop: 6,
  semicolon: 7,
  less: 8,
  ampersand: 9,
  close: 10,
  star: 11,
  quote: 12,
  bracket: 13,
  comma: 14,
  space: 15,
} as const

export type Kind = (typeof Kind)[keyof typeof Kind]

/** Stand for `*` and `!` inside the terms of a query; noncharacters, so no text holds them. */
export const ANY_LETTERS = '\ufdd0'
export const ANY_ENDING = '\ufdd1'

const MARKS: readonly (readonly [string, Kind])[] = [
  ['\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e', Kind.invisible],
  ['\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069', Kind.invisible],
  ["'’ʼ", Kind.apostrophe],
  ['-\u2010\u2011', Kind.hyphen],
  ['.?!。؟！？', Kind.stop],
  [';；؛', Kind.semicolon],
  ['<', Kind.less],
  ['&', Kind.ampersand],
  [')]}', Kind.close],
  ['*', Kind.star],
  ['"“”„«»‘', Kind.quote],
  ['([{', Kind.bracket],
  [',', Kind.comma],
  [' \n\r\t\u00a0\u2002\u2003\u2009\u202f\u3000', Kind.space],
  [ANY_LETTERS + ANY_ENDING, Kind.letter],
]
/** E.g. `é` */
const LETTER = /^[\p{L}\p{M}]$/u
/** E.g. `7` */
const DIGIT = /^\p{N}$/u

const UNKNOWN = 255

/** Kinds by UTF-16 code unit, each worked out when first met: what a character is never changes. */
const KINDS = new Uint8Array(65_536).fill(UNKNOWN)
for (const [characters, kind] of MARKS) for (const one of characters) KINDS[one.charCodeAt(0)] = kind

/** Tells the kind of the character at an offset of `text`. */
export function characterKinds(text: string): (at: number) => Kind {
  return at => {
    const code = text.charCodeAt(at)
    const kind = KINDS[code]
    // Decoded boundary: the table holds only what `Kind` lists.
    if (kind !== undefined && kind !== UNKNOWN) return kind as Kind
    const found = kindOf(text[at] ?? '')
    KINDS[code] = found
    return found
  }
}

function kindOf(character: string): Kind {
  if (LETTER.test(character)) return Kind.letter
  if (DIGIT.test(character)) return Kind.digit
  return Kind.other
}
