// Words of a statute → the same words, unable to act as markup, to hide or to reorder what the reader sees.

/** Controls other than tab and line ends, e.g. U+0007; C1 controls; lone surrogates; U+FFFE. */
const CONTROL = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu
/** Marks that reorder or hide text: bidi embeddings, isolates and marks, zero-width space, tag characters. */
const HIDDEN =
  /[\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
/** A joiner beside a letter that never joins: `a\u200db`; between joining scripts it is orthography. */
const STRAY_JOINER =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d])[\u200c\u200d]+|[\u200c\u200d]+(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d])/gu
/** `traf\u00adficking`: a soft hyphen prints nothing and says nothing. */
const SOFT_HYPHEN = /\u00ad/g
/** Any run of blank characters, line ends included. */
const BLANKS = /\s+/g

/**
 * The text with every character that hides, reorders or controls shown as `[U+202E]`, so that a reader sees
 * that it is there. Soft hyphens go; tabs and line ends stay; joiners stay where the script needs them.
 */
export function showHidden(text: string): string {
  return text
    .replace(SOFT_HYPHEN, '')
    .replace(CONTROL, nameCharacters)
    .replace(HIDDEN, nameCharacters)
    .replace(STRAY_JOINER, nameCharacters)
}

function nameCharacters(run: string): string {
  let named = ''
  for (const character of run) {
    named += `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return named
}

/** One line of visible text: hidden characters named, every run of blanks one space. */
export function oneLine(text: string): string {
  return showHidden(text).replace(BLANKS, ' ').trim()
}

/** Markup that opens a line of structured markdown: `- `, `  > - `, `### `. */
const LINE_OPENER = /^[ \t]*[-*+>#][-*+># \t]*[ \t]/gm
/** Strong emphasis: `**4**.—`. */
const STRONG = /\*\*([^*\n]+)\*\*/g
/** Emphasis: `(*a*)`. */
const EMPHASIS = /\*([^*\s][^*\n]*)\*/g
/** A backslash before punctuation: `\[1\]`. */
const ESCAPE = /\\([!-/:-@[-`{-~])/g

/**
 * A quoted passage as a reader would see it printed: the marks of markdown (bullets, heading signs, emphasis,
 * backslash escapes) gone, every word kept, on one line.
 */
export function printedQuote(quote: string): string {
  const words = quote
    .replace(LINE_OPENER, '')
    .replace(STRONG, '$1')
    .replace(EMPHASIS, '$1')
    .replace(ESCAPE, '$1')
  return oneLine(words)
}

/**
 * At most `limit` characters of a text, cut between words where there is a gap near the limit.
 * `omitted` counts the characters left out, 0 when the text is whole.
 */
export function excerpt(text: string, limit: number): { readonly shown: string; readonly omitted: number } {
  if (text.length <= limit) return { shown: text, omitted: 0 }
  const gap = text.lastIndexOf(' ', limit)
  let end = gap > limit * 0.8 ? gap : limit
  if (isHighSurrogate(text.charCodeAt(end - 1))) end--
  return { shown: text.slice(0, end), omitted: text.length - end }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

const HTML_SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const HTML_SIGN = /[&<>"']/g

/** Visible text as the content of an element or a quoted attribute of HTML or XML. */
export function escapeHtml(text: string): string {
  return showHidden(text).replace(HTML_SIGN, sign => HTML_SIGNS[sign] ?? '')
}

/** Punctuation that markdown (CommonMark, GFM, maths, raw HTML) would act on anywhere in a line. */
const MARKDOWN_SIGN = /[\\`*_[\]<>&|~$^]/g
/** What opens a block at the start of a line: `# `, `- `, `+ `, `===`. */
const MARKDOWN_OPENER = /^([#+=-])/
/** A number that would open a list: `1. ` or `1) `. */
const MARKDOWN_NUMBER = /^(\d{1,9})([.)])(?=\s|$)/
/** What GFM would turn into a link by itself, escaped or not: `http://`, `www.`, `a@b`. An empty comment parts it, never first in a line. */
const AUTOLINK_SIGN = /(?<=\bwww)\.|(?<=\b(?:https?|ftp|mailto|xmpp)):|(?<=[\w.+-])@/gi

/** Visible text on one line of markdown, where it can be neither markup nor a link. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(MARKDOWN_SIGN, '\\$&')
    .replace(AUTOLINK_SIGN, '<!-- -->$&')
    .replace(MARKDOWN_OPENER, '\\$1')
    .replace(MARKDOWN_NUMBER, '$1\\$2')
}
