// Bytes of a text of any kind → its characters, by byte order mark, by what it says, by what fits.

import type { Message } from '../model.ts'
import { decodeAs } from './western.ts'

/** Characters, and a message when the encoding had to be guessed. */
export interface Decoded {
  readonly text: string
  readonly message: Message | null
}

/** `charset=windows-1252` of a page's head. */
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{2,40})/i

/** Decodes text or HTML. Never throws: what is no UTF-8 is read as Windows-1252, and a message says so. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), message: null }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), message: null }
  } catch {
    const said = CHARSET.exec(latin(bytes.subarray(0, 2048)))?.[1] ?? ''
    const encoding = known(said) ?? 'windows-1252'
    const text = decodeAs(bytes, encoding)
    if (known(said)) return { text, message: null }
    return {
      text,
      message: {
        level: 'warning',
        text: 'The text is no UTF-8; it was read as Windows-1252. Look at its accents and quotation marks.',
      },
    }
  }
}

/** By byte order mark, or by the zero bytes that Latin letters have in UTF-16. */
function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  const head = bytes.subarray(0, 400)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > head.length * 0.3 && even < head.length * 0.05) return 'utf-16le'
  if (even > head.length * 0.3 && odd < head.length * 0.05) return 'utf-16be'
  return null
}

function latin(bytes: Uint8Array): string {
  return decodeAs(bytes, 'windows-1252')
}

/** The encoding's name when it is a single-byte or East Asian one; what claims to be UTF-8 here is not. */
function known(name: string): string | null {
  try {
    const { encoding } = new TextDecoder(name)
    return name === '' || encoding.startsWith('utf') ? null : encoding
  } catch {
    return null
  }
}
