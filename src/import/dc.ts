// D.C. Code XML (sections and the index of a title) → structured markdown.

import type { ProvisionKind } from '../model.ts'
import { assemble } from './assemble.ts'
import type { Imported } from './draft.ts'
import type { Attributes, Context, Grammar, Role } from './grammar.ts'
import { writeDraft } from './write-draft.ts'
import { decodeXml } from './xml.ts'

/** Reads D.C. Code XML. @throws ImportError when the XML is broken. */
export function readDcCode(bytes: Uint8Array, name: string): Imported {
  const { text, warning } = decodeXml(bytes, name)
  return writeDraft(assemble(text, name, GRAMMAR, warning))
}

const root = (attributes: Attributes, { meta, names }: Context): void => {
  if (names.length > 0) return
  meta.jurisdiction = 'US-DC'
  meta.language = 'en'
  meta.kind = 'act'
  meta.citation ??= attributes['containing-doc'] ?? 'D.C. Code'
}

/** Outer containers are titles, those inside them chapters, then subchapters and parts. */
const LEVELS: readonly ProvisionKind[] = ['title', 'chapter', 'division', 'subdivision']

const container = (attributes: Attributes, context: Context): Role => {
  root(attributes, context)
  const depth = context.names.filter(name => name === 'container').length
  return { as: 'provision', kind: LEVELS[depth] ?? 'subdivision' }
}

const section = (attributes: Attributes, context: Context): Role => {
  root(attributes, context)
  return { as: 'provision', kind: 'section' }
}

/** What the elements of D.C. Code XML mean. */
export const GRAMMAR: Grammar = {
  format: 'dc',
  elements: {
    container,
    section,
    para: { as: 'provision', kind: 'paragraph' },
    // The prefix and the number make one label: `Chapter` `1`.
    prefix: { as: 'num' },
    num: { as: 'num' },
    heading: { as: 'heading' },
    subheading: { as: 'heading' },
    text: { as: 'words' },
    aftertext: { as: 'words' },
    annotations: { as: 'words' },
    annotation: { as: 'note' },
    include: { as: 'inline' },
    table: { as: 'table' },
    tr: { as: 'row' },
    th: { as: 'cell' },
    td: { as: 'cell' },
  },
  finish: (blocks, meta) => {
    const [first] = blocks
    if (first?.type === 'provision')
      meta.title ??=
        `${meta.citation ?? ''} ${first.kind === 'section' ? '§ ' : ''}${first.label}. ${first.heading ?? ''}`.trim()
    return blocks
  },
}
