// An instrument → its tree as lines: kinds, labels, headings, states and words without margins. For comparing trees.

import type { Block, Instrument } from '../../src/model.ts'

/** One line a block, indented by depth. White space and backslashes that guard a mark do not count. */
export function treeOf(instrument: Instrument): string[] {
  const lines: string[] = []
  const visit = (blocks: readonly Block[], depth: number): void => {
    for (const block of blocks) {
      const margin = '  '.repeat(depth)
      if (block.type === 'passage') {
        const words = instrument.text.slice(block.position.start, block.position.end)
        lines.push(`${margin}${block.role === 'text' ? '' : `[${block.role}] `}${bare(words)}`)
        continue
      }
      const state = block.state === 'operative' ? '' : ` {${block.state}}`
      const heading = block.heading === null ? '' : ` “${block.heading}”`
      lines.push(`${margin}${block.kind} ${block.label}${heading}${state}`)
      visit(block.children, depth + 1)
    }
  }
  visit(instrument.children, 0)
  return lines
}

function bare(words: string): string {
  return words
    .replace(/\n[ \t]*(?:>[ \t]?)+/g, '\n')
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
