// Structured markdown → Instrument. Never throws on a text; what is wrong with it becomes a message.

import type { Instrument, InstrumentKind, SourceMark } from '../model.ts'
import { readBlocks } from './blocks.ts'
import { describe } from './describe.ts'
import { finish } from './draft.ts'
import { frontMatterFault, readFrontMatter } from './frontmatter.ts'
import { nest } from './nest.ts'
import { placedShare } from './placed.ts'
import { profileOf } from './profile.ts'

export { type Heading, type Outline, outline } from './outline.ts'

/** What the caller knows better than the text says; every field wins over the front matter. */
export interface Given {
  readonly id?: string
  readonly title?: string
  readonly jurisdiction?: string | null
  readonly language?: string | null
  readonly kind?: InstrumentKind
  readonly asAt?: string | null
  readonly format?: string
  readonly marks?: readonly SourceMark[]
}

/**
 * Reads structured markdown: the canonical form, or a law in markdown as found in the wild. Every position of
 * the result is an offset into `text`, which is kept as it is. Time and memory grow with the length of the text.
 */
export function parse(text: string, given: Given = {}): Instrument {
  const front = readFrontMatter(text)
  const blocks = readBlocks(text, front.end, text.length)
  const about = describe(text, blocks, front, given)
  const state = nest(text, blocks, profileOf(text, blocks), about.kind === 'treaty')
  const { children, messages } = finish(state.root, text)
  const share = placedShare(text, children)
  const warnings = [frontMatterFault(text, front), share.message].filter(message => message != null)
  return {
    ...about,
    format: given.format ?? 'markdown',
    text,
    children,
    messages: [...state.messages, ...messages, ...warnings],
    placed: share.placed,
    meta: front.meta,
    marks: given.marks ?? [],
  }
}
