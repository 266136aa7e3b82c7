// A stretch of real markdown (tables, footnotes, nested lists) → the same text blocks as the line scan (the only unified).

import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { BlockType, TextBlock } from './block.ts'

const processor = unified().use(remarkParse).use(remarkGfm).freeze()

/** Reads GFM into blocks in document order. Offsets are into `source`. Cost is remark's: keep `source` short. */
export function readMarkdown(source: string): TextBlock[] {
  const tree: Root = processor.parse(source)
  const blocks: TextBlock[] = []
  const stack: Visit[] = [{ node: tree, quote: 0, bullet: -1 }]
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const type = TYPES[visit.node.type]
    if (type) {
      const made = blockOf(source, visit, type)
      if (made) blocks.push(made)
      continue
    }
    for (const next of below(visit)) stack.push(next)
  }
  return blocks
}

interface Visit {
  readonly node: Nodes
  readonly quote: number
  /** Column of the bullet this node stands directly behind; -1 without one. */
  readonly bullet: number
}

const TYPES: Readonly<Partial<Record<Nodes['type'], BlockType>>> = {
  paragraph: 'text',
  heading: 'heading',
  table: 'table',
  html: 'note',
  code: 'text',
  definition: 'note',
  footnoteDefinition: 'note',
  thematicBreak: 'rule',
}

/** The children of a node, last first, so that the stack yields them in document order. */
function below({ node, quote, bullet }: Visit): Visit[] {
  if (!('children' in node)) return []
  const deeper = node.type === 'blockquote' ? quote + 1 : quote
  const visits = node.children.map((child, place): Visit => {
    const own =
      child.type === 'listItem' ? (child.position?.start.column ?? 1) - 1 : place === 0 ? bullet : -1
    return { node: child, quote: deeper, bullet: own }
  })
  return visits.reverse()
}

function blockOf(source: string, { node, quote, bullet }: Visit, type: BlockType): TextBlock | null {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return null
  const level = node.type === 'heading' ? node.depth : 0
  const first = 'children' in node && level > 0 ? node.children[0]?.position?.start.offset : start
  return {
    type,
    role: type === 'table' ? 'table' : type === 'note' ? 'note' : 'text',
    start: first ?? start,
    end: trimmed(source, end),
    column: bullet >= 0 ? bullet : (node.position?.start.column ?? 1) - 1,
    margin: bullet >= 0 ? bullet : (node.position?.start.column ?? 1) - 1,
    bullet: bullet >= 0,
    quote,
    level,
    gap: true,
  }
}

function trimmed(source: string, end: number): number {
  let last = end
  while (last > 0 && /\s/.test(source.charAt(last - 1))) last--
  return last
}
