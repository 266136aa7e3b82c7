// A provision whose element has closed → its label from its first words, where the format has no element for it.

import type { DraftBlock, DraftPassage, DraftProvision } from './draft.ts'
import type { OpensProvision } from './grammar.ts'
import { squeeze } from './write-draft.ts'

/** `“child” means`, `« enfant »`, `"x"`: a quoted term at the start of a definition. Group 1 is the term. */
const QUOTED_TERM = /^(“[^”]{1,160}”|‘[^’]{1,160}’|"[^"]{1,160}"|«[^»]{1,160}»)/

/** Takes the label of a finished provision from its words, and turns a loose one without a label into a heading. */
export function settle(provision: DraftProvision, role: OpensProvision, siblings: DraftBlock[]): void {
  const pattern = role.label ?? (provision.kind === 'definition' ? QUOTED_TERM : null)
  const first = provision.children[0]
  if (pattern && provision.label === '' && first?.type === 'passage' && first.role === 'text')
    takeLabel(provision, first, pattern)
  if (provision.kind === 'definition' && provision.label === '') provision.kind = 'indent'
  if (role.loose && provision.label === '') loosen(provision, siblings)
}

function takeLabel(provision: DraftProvision, first: DraftPassage, pattern: RegExp): void {
  const found = pattern.exec(first.text)
  if (!found?.[1]) return
  provision.label = found[1].trim()
  first.text = squeeze(first.text.slice(found[0].length))
  if (first.text === '') provision.children.shift()
}

/** A heading without a label is only a heading. */
function loosen(provision: DraftProvision, siblings: DraftBlock[]): void {
  if (siblings.at(-1) !== provision) return
  siblings.pop()
  const { heading, depth, children, state } = provision
  const quoted = state === 'quoted' ? { quoted: true } : {}
  if (heading !== null)
    siblings.push({
      type: 'passage',
      role: 'heading',
      text: heading,
      ...quoted,
      ...(depth === undefined ? {} : { depth }),
    })
  siblings.push(...children)
}
