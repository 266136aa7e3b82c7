// Blocks of a finished text → the share of its words that have a place.

import type { Block, Message } from '../model.ts'

/** The share, 0 to 1, and a message when words are left over. */
export interface Share {
  readonly placed: number
  readonly message: Message | null
}

/** Counts words in passages, labels and headings against those marked unplaced. */
export function placedShare(text: string, children: readonly Block[]): Share {
  let all = 0
  let lost = 0
  let first: Message | null = null
  const stack: Block[] = [...children].reverse()
  for (let block = stack.pop(); block; block = stack.pop()) {
    if (block.type === 'provision') {
      all += countWords(block.label, 0, block.label.length)
      if (block.heading) all += countWords(block.heading, 0, block.heading.length)
      for (let at = block.children.length - 1; at >= 0; at--) {
        const child = block.children[at]
        if (child) stack.push(child)
      }
      continue
    }
    const words = countWords(text, block.position.start, block.position.end)
    all += words
    if (block.role !== 'unplaced') continue
    lost += words
    first ??= {
      level: 'warning',
      text: 'These words belong to no provision that could be found.',
      position: block.position,
    }
  }
  return { placed: all === 0 ? 1 : 1 - lost / all, message: first }
}

/** Counts runs of letters and digits. */
export function countWords(text: string, start: number, end: number): number {
  let words = 0
  let inside = false
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const letter =
      (code > 96 && code < 123) ||
      (code > 64 && code < 91) ||
      (code > 47 && code < 58) ||
      (code > 0xbf && !isMark(code))
    if (letter && !inside) words++
    inside = letter
  }
  return words
}

function isMark(code: number): boolean {
  return (code >= 0x2000 && code <= 0x206f) || code === 0xd7 || code === 0xf7 || code === 0xfeff
}
