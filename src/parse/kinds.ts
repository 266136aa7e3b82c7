// A parent and a label → the kind of the provision below the unit: subsection, paragraph, subparagraph …

import type { ProvisionKind } from '../model.ts'
import type { Draft } from './draft.ts'
import type { Mark } from './label.ts'
import type { Value } from './sequence.ts'
import type { State } from './state.ts'

const LADDER: Readonly<Partial<Record<ProvisionKind, ProvisionKind>>> = {
  article: 'paragraph',
  definition: 'paragraph',
  explanation: 'paragraph',
  subsection: 'paragraph',
  paragraph: 'subparagraph',
  subparagraph: 'clause',
  clause: 'item',
  item: 'point',
  point: 'point',
  indent: 'point',
}
const QUOTED_KINDS: Readonly<Record<Value['style'], ProvisionKind>> = {
  decimal: 'subsection',
  lower: 'paragraph',
  roman: 'subparagraph',
  upper: 'clause',
  Roman: 'clause',
  double: 'clause',
}

/** The kind of an item below `parent`; quoted provisions keep the kind their label has by itself. */
export function itemKind(state: State, parent: Draft, mark: Mark, value: Value): ProvisionKind {
  if (state.explaining === parent && mark.shape === 'dot') return 'explanation'
  if (isQuoting(state, parent)) return QUOTED_KINDS[value.style]
  if (parent.unit && parent.kind !== 'article')
    return parent.kind === 'paragraph'
      ? 'subparagraph'
      : value.style === 'decimal' && mark.shape !== 'degree'
        ? 'subsection'
        : 'paragraph'
  if (parent.container) return 'paragraph'
  return LADDER[parent.kind] ?? 'paragraph'
}

/** Quoted provisions stand on their own: the words of the amending provision do not run on into them. */
export function isQuoting(state: State, parent: Draft): boolean {
  const quoted = state.quotations.at(-1)
  return quoted !== undefined && state.open[quoted.base] === parent
}
