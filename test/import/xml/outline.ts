// An instrument or a draft → one line a provision, to compare trees by eye.

import { type DraftBlock, UNITS } from '../../../src/import/draft.ts'
import { squeeze } from '../../../src/import/sheet.ts'
import { CONTAINERS } from '../../../src/locator.ts'
import type { Block, Instrument } from '../../../src/model.ts'

/** `label` `kind` `state`, the heading, then the words of each passage, indented by depth. */
export function outlineOf(instrument: Instrument): string[] {
  const lines: string[] = []
  const walk = (blocks: readonly Block[], depth: number): void => {
    for (const block of blocks) {
      const indent = '  '.repeat(depth)
      if (block.type === 'passage') {
        const words = plain(instrument.text.slice(block.position.start, block.position.end))
        lines.push(`${indent}${block.role}: ${words}`)
        continue
      }
      const state = block.state === 'operative' ? '' : ` ${block.state}`
      lines.push(`${indent}${block.kind}${state} ${block.label}${block.heading ? ` “${block.heading}”` : ''}`)
      walk(block.children, depth + 1)
    }
  }
  walk(instrument.children, 0)
  return lines
}

/** Words without markdown. */
export function plain(words: string): string {
  return words
    .replace(/\[([^[\]]{0,200})\]\([^()\s]{0,300}\)/g, '$1')
    .replace(/\\/g, '')
    .replace(/[*_>|\s]+/g, ' ')
    .replace(/(?:^| )(?:-+ )+/g, ' ')
    .replace(/ ([,.;:)\]”’—])/g, '$1')
    .replace(/([([“‘]) /g, '$1')
    .trim()
}

/** Number of provisions. */
export function count(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.type === 'provision' ? 1 + count(block.children) : 0), 0)
}

/** Paths of labels of what a draft marks up, as the canonical text can say it. */
export function draftPaths(blocks: readonly DraftBlock[], path = ''): string[] {
  return blocks.flatMap(block => {
    if (block.type !== 'provision') return []
    const { kind, label, heading, children, state } = block
    if (!label && !heading && kind !== 'indent' && kind !== 'definition') return draftPaths(children, path)
    const named =
      label === '' && kind === 'preamble'
        ? 'preamble'
        : label === '' && (CONTAINERS.has(kind) || UNITS.has(kind))
          ? ''
          : label
    const own = `${path}/${bare(squeeze(named))}${state === 'quoted' ? '!' : ''}`
    return [own, ...draftPaths(children, own)]
  })
}

/** Paths of labels of a parsed text; definitions found inside items do not count as a level. */
export function parsedPaths(blocks: readonly Block[], known: ReadonlySet<string>, path = ''): string[] {
  return blocks.flatMap(block => {
    if (block.type !== 'provision') return []
    const own = `${path}/${bare(block.label)}${block.state === 'quoted' ? '!' : ''}`
    if (block.kind === 'definition' && !known.has(own)) return parsedPaths(block.children, known, path)
    return [own, ...parsedPaths(block.children, known, own)]
  })
}

function bare(label: string): string {
  const inner = label
    .replace(/[.:)—–-]+$/, '')
    .replace(/^\(/, '')
    .replace(/^[“"‘«]\s*|\s*[”"’»]$/g, '')
  return inner.trim().toLowerCase().slice(0, 40)
}

/** Share of `expected` that is among `found`, counting repeats. */
export function shareFound(expected: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1)
  let hits = 0
  for (const one of expected) {
    const more = left.get(one) ?? 0
    if (more > 0) hits++
    left.set(one, more - 1)
  }
  return expected.length === 0 ? 1 : hits / expected.length
}
