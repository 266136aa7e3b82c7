// Finding → a fingerprint of the words it rests on, so that a review can tell when they change.

import type { Finding } from '../model.ts'

/** Anything that is not part of a word: punctuation, markup, blanks, hidden marks. */
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu

/**
 * The fingerprint (16 hexadecimal digits) of the words quoted as evidence, or of the nearest provisions when
 * there is no evidence. Renumbering, layout and order do not change it; a changed word does. `none` when no
 * words were quoted. It guards against oversight, not against forgery.
 */
export function anchorOf(finding: Finding): string {
  const evidence = finding.elements.flatMap(element => element.evidence)
  const quotes = (evidence.length ? evidence : finding.nearest).map(passage => wordsOnly(passage.quote))
  const distinct = [...new Set(quotes)].filter(Boolean).sort()
  return distinct.length ? digest(distinct.join('\n')) : 'none'
}

function wordsOnly(quote: string): string {
  return quote.normalize('NFKC').toLowerCase().replace(NOT_WORD, ' ').trim()
}

/** Two multiplicative hashes of 32 bits (after MurmurHash's mixing), written one behind the other. */
function digest(text: string): string {
  let one = 0x9e3779b9
  let two = 0x85ebca6b
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    two = Math.imul(two ^ unit, 0x5bd1e995)
    two ^= two >>> 13
  }
  return hex(mix(one)) + hex(mix(two ^ text.length))
}

function mix(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return (second ^ (second >>> 16)) >>> 0
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
