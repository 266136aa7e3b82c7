// Two instruments → their concordance: what was kept, changed, moved, omitted and added, both ways.

import type { Instrument } from '../model.ts'
import { languageOf } from '../words/index.ts'
import type { CompareSide, Concordance, Match } from './concordance.ts'
import { describeMatches } from './describe.ts'
import { compareElements } from './elements.ts'
import { type ElementsOf, layOut, type Side } from './lay.ts'
import { findMoves, type Moves } from './order.ts'
import { groupPieces } from './pieces.ts'
import { makeRows } from './rows.ts'
import { linkSections } from './sections.ts'
import { findUnfilled } from './unfilled.ts'

export interface CompareOptions {
  /** Read `[…]` of the model as placeholders and drafting options. Default: when the model is a model law. */
  readonly brackets?: boolean
  /** Which elements of which obligations sit in a provision; steers alignment and gives elements lost and gained. */
  readonly elementsOf?: ElementsOf
}

/**
 * Compares a draft with a model law, a treaty, or two versions of one law (older version as `model`).
 * Pure and deterministic. Every operative word of both sides is in exactly one match: the matches with a model
 * side give the model back, those with a draft side the draft.
 */
export function compare(model: Instrument, draft: Instrument, options: CompareOptions = {}): Concordance {
  const brackets = options.brackets ?? model.kind === 'model'
  const laid = layOut(model, draft, { ...options, brackets })
  const { links, kin } = linkSections(laid.model, laid.draft)
  const sides = { ...laid, kin }
  const groups = groupPieces(sides.model, sides.draft, { links, kin })
  // Between two laws the order of subjects is each drafter's own: nothing has moved.
  const moves = kin ? findMoves(sides.model, sides.draft, links, groups) : NO_MOVES
  const matches = describeMatches(sides, links, groups, moves)
  const { forward, backward } = makeRows(sides, links, groups, moves, matches)
  const count = <T extends { readonly outcome: string }>(rows: readonly T[], outcome: string): number =>
    rows.filter(row => row.outcome === outcome).length
  return {
    schema: 'lacuna-concordance/1',
    model: sideOf(sides.model),
    draft: sideOf(sides.draft),
    matches,
    forward,
    backward,
    elements: compareElements(sides.model, sides.draft),
    unfilled: brackets ? findUnfilled(sides.model, sides.draft) : [],
    repealed: { model: sides.model.repealed, draft: sides.draft.repealed },
    messages: messagesOf(model, draft),
    summary: {
      model: {
        kept: count(forward, 'kept'),
        changed: count(forward, 'changed'),
        omitted: count(forward, 'omitted'),
      },
      draft: {
        kept: count(backward, 'kept'),
        changed: count(backward, 'changed'),
        added: count(backward, 'added'),
      },
      moved: forward.filter(row => row.moved).length + matches.filter(match => match.moved).length,
      renumbered: forward.filter(row => row.renumbered).length,
      weaker: countWeaker(matches),
    },
  }
}

const NO_MOVES: Moves = { links: new Set(), groups: new Set() }

function sideOf(side: Side): CompareSide {
  const { id, title, jurisdiction, language } = side.instrument
  return { id, title, jurisdiction, language, sections: side.sections.length, words: side.tokens.form.length }
}

function countWeaker(matches: readonly Match[]): number {
  const weaker = new Set(['weaker', 'narrower'])
  return matches.reduce(
    (sum, match) => sum + match.strength.filter(change => weaker.has(change.direction)).length,
    0,
  )
}

function messagesOf(model: Instrument, draft: Instrument): string[] {
  const [left, right] = [languageOf(model.language), languageOf(draft.language)]
  if (model.language !== null && draft.language !== null && left !== right) {
    const languages = `${model.language} and ${draft.language}`
    return [
      `The texts are in different languages (${languages}): only numbers, names and headings can be matched.`,
    ]
  }
  if (left === undefined && model.language !== null) {
    return [
      `The grammar of ${model.language} is not known: words are compared, changes of strength are not reliable.`,
    ]
  }
  return []
}
