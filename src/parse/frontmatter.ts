// The head of a file ⇄ its front matter: read as printed values, written as YAML.

import type { Instrument, Message } from '../model.ts'

/** Front matter of one or several `---` blocks; values as printed, without quotation marks. */
export interface FrontMatter {
  readonly meta: Readonly<Record<string, string>>
  /** Offset of the first character behind the last block. */
  readonly end: number
}

/** `key: value`, a key of letters, digits, spaces and dashes. */
const FIELD = /^([A-Za-z][\w .-]{0,40}):[ \t]*(.*)$/
const QUOTED = /^(["'])(.*)\1$/
/** Longest front matter read, in characters. */
const LIMIT = 200_000

/** Reads every `---` block at the very start. A block that is not closed, or holds no field, is text. */
export function readFrontMatter(text: string): FrontMatter {
  const meta: Record<string, string> = {}
  let end = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (;;) {
    const start = skipBlank(text, end)
    const close = blockEnd(text, start)
    if (close < 0) return { meta, end }
    let fields = 0
    for (const line of text.slice(start, close).split('\n')) {
      const field = FIELD.exec(line.trimEnd())
      if (!field?.[1]) continue
      fields++
      const key = field[1].trim()
      if (!(key in meta)) meta[key] = unquoted((field[2] ?? '').trim())
    }
    if (fields === 0) return { meta, end }
    end = close
  }
}

/** What is wrong with a head that was meant as front matter and is not: a message; null when nothing is. */
export function frontMatterFault(text: string, { end }: FrontMatter): Message | null {
  if (end > 1) return null
  const [rule = '', field = ''] = text.slice(end, end + LONGEST_HEAD).split('\n', 2)
  if (rule.trimEnd() !== '---' || !FIELD.test(field.trimEnd())) return null
  return { level: 'warning', text: 'the front matter has no closing line “---”; it is read as text' }
}

/** Characters looked at to tell a head that was meant as front matter. */
const LONGEST_HEAD = 500

function unquoted(value: string): string {
  const found = QUOTED.exec(value)
  const inner = found?.[2] ?? ''
  if (!found) return value
  return found[1] === "'" ? inner.replaceAll("''", "'") : inner.replace(ESCAPED, '$1')
}

/** `\\"` and `\\\\` inside double quotes. */
const ESCAPED = /\\(["\\])/g

function skipBlank(text: string, from: number): number {
  let at = from
  while (at < text.length && (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13)) at++
  return at
}

/** Behind the closing `---` line, or -1. */
function blockEnd(text: string, start: number): number {
  if (!text.startsWith('---', start)) return -1
  const first = text.indexOf('\n', start)
  if (first < 0 || text.slice(start, first).trim() !== '---') return -1
  for (let at = first + 1; at < text.length && at - start < LIMIT; ) {
    let stop = text.indexOf('\n', at)
    if (stop < 0) stop = text.length
    if (text.slice(at, Math.min(stop, at + 8)).trimEnd() === '---') return Math.min(stop + 1, text.length)
    at = stop + 1
  }
  return -1
}

/** The lines of an instrument's front matter, its own fields first, with the rules before and behind. */
export function writeFrontMatter(instrument: Instrument): string[] {
  const { id, title, jurisdiction, language, kind, asAt, meta } = instrument
  const own: Record<string, string | null> = { id, title, jurisdiction, language, kind, asAt }
  const names = new Set(Object.keys(own).map(name => name.toLowerCase()))
  const fields = [
    ...Object.entries(own),
    ...Object.entries(meta).filter(([key]) => !names.has(key.toLowerCase())),
  ]
  const written = fields
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${scalar(value ?? '')}`)
  return ['---', ...written, '---', '']
}

/** Quoted where YAML would read the value as something else. */
function scalar(value: string): string {
  if (PLAIN_SCALAR.test(value) && !TYPED.test(value)) return value
  return value.includes('"') || value.includes('\\') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
}

const PLAIN_SCALAR = /^[\p{L}\p{N}](?:[\p{L}\p{N} .,()/_’-]*[\p{L}\p{N}.)])?$/u
const TYPED = /^(?:true|false|null|yes|no|on|off|[\d.]+|\d{4}-\d\d-\d\d.*)$/i
