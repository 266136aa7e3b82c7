// A provision whose element has closed → its label from its first words, where the format has no element for it.

import type { DraftBlock, DraftPassage, DraftProvision } from './draft.ts'
import type { OpensProvision } from './grammar.ts'
import { squeeze } from './sheet.ts'

/** `“child” means`, `« enfant »`, `"x"`: a quoted term at the start of a definition. Group 1 is the term. */
const QUOTED_TERM = /^(“[^”]{1,160}”|‘[^’]{1,160}’|"[^"]{1,160}"|«[^»]{1,160}»)/

/** Takes the label of a finished provision from its words, and turns a loose one without a label into a heading. */
export function settle(provision: DraftProvision, role: OpensProvision, siblings: DraftBlock[]): void {
  const pattern = role.label ?? (provision.kind === 'definition' ? QUOTED_TERM : null)
  const first = provision.children.find(child => child.type !== 'passage' || child.role === 'text')
  if (pattern && provision.label === '' && first?.type === 'passage' && first.role === 'text')
    takeLabel(provision, first, pattern)
  if (provision.kind === 'definition' && provision.label === '') provision.kind = 'indent'
  splitRange(provision)
  if (role.loose && provision.label === '') loosen(provision, siblings)
}

/** `204 and 205`, `(2) and (3)`, `§§ 116 bis 119`, `211 à 214`: repealed provisions printed as one. */
const RANGE =
  /^((?:\(X+\) )?§{0,2} ?\(?[\dA-Za-z.]{1,10}\)?),? (?:and|to|et|à|und|bis|or|[-–]) \(?[\dA-Za-z.]{1,10}\)?\.?$/
const PLACEHOLDER = /^\(X+\) /

/** The first number of a range names the provision; the range stays as a note. */
function splitRange(provision: DraftProvision): void {
  const first = RANGE.exec(provision.label)?.[1]
  if (!first) return
  const quoted = provision.state === 'quoted' ? { quoted: true } : {}
  provision.children.push({
    type: 'passage',
    role: 'note',
    text: provision.label.replace(PLACEHOLDER, ''),
    ...quoted,
  })
  provision.label = first.replace(PLACEHOLDER, '').replace('§§', '§')
}

function takeLabel(provision: DraftProvision, first: DraftPassage, pattern: RegExp): void {
  const found = pattern.exec(first.text)
  if (!found?.[1]) return
  provision.label = found[1].trim()
  first.text = squeeze(first.text.slice(found[0].length))
  if (first.text === '') provision.children.splice(provision.children.indexOf(first), 1)
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
