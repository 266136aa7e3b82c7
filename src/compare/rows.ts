// Links and matches → the two-way concordance: one row per section, each way.

import type { Answer, Match, Reason, Row } from './concordance.ts'
import type { Sides } from './describe.ts'
import type { Group } from './group.ts'
import type { Moves } from './order.ts'
import type { SectionLink } from './sections.ts'

/** What connects two sections: a link of their own, groups of their pieces, or both. */
interface Tie {
  readonly model: number
  readonly draft: number
  readonly link: SectionLink | null
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Words that leave a section as it was. */
const KEPT = new Set(['identical', 'typographic', 'filled'])

/** Makes the rows of both directions. `matches` must stand in the order `describeMatches` gives. */
export function makeRows(
  sides: Sides,
  links: readonly SectionLink[],
  groups: readonly Group[],
  moves: Moves,
  matches: readonly Match[],
): { forward: Row[]; backward: Row[] } {
  const ties = tiesOf(sides, links, groups)
  const moved = { model: new Set<number>(), draft: new Set<number>() }
  for (const link of moves.links) {
    moved.model.add(link.model)
    moved.draft.add(link.draft)
  }
  const make = (name: 'model' | 'draft'): Row[] => {
    const side = sides[name]
    const far = name === 'model' ? 'draft' : 'model'
    const byPlace = matchesByPlace(matches, name)
    const tied = new Map<number, Tie[]>()
    for (const tie of ties) tied.set(tie[name], [...(tied.get(tie[name]) ?? []), tie])
    return side.sections.map(section => {
      const own = tied.get(section.index) ?? []
      const pieces = side.pieces.slice(section.first, section.last)
      const found = [
        ...new Set(pieces.flatMap(({ index }) => byPlace.get(placeKey(side.pieces[index]?.place)) ?? [])),
      ]
      const answers = own.map(tie => answerOf(sides, tie, far))
      const principal = own.find(tie => tie.link?.principal)
      const renumbered =
        sides.kin &&
        principal !== undefined &&
        sides.model.sections[principal.model]?.num !== sides.draft.sections[principal.draft]?.num
      const outcome = outcomeOf(
        found.flatMap(at => matches[at] ?? []),
        own.length,
        name,
      )
      return {
        place: section.place,
        outcome,
        moved: moved[name].has(section.index),
        renumbered,
        answers,
        matches: found,
      }
    })
  }
  return { forward: make('model'), backward: make('draft') }
}

function tiesOf({ model, draft }: Sides, links: readonly SectionLink[], groups: readonly Group[]): Tie[] {
  const ties = new Map<string, Tie>()
  for (const link of links) {
    ties.set(`${link.model} ${link.draft}`, { ...link, link })
  }
  for (const group of groups) {
    for (const m of group.model) {
      for (const d of group.draft) {
        const [from, to] = [model.pieces[m]?.section ?? -1, draft.pieces[d]?.section ?? -1]
        const key = `${from} ${to}`
        const known = ties.get(key)
        if (known?.link) continue
        const reasons = [...new Set([...(known?.reasons ?? []), ...group.reasons])].filter(
          reason => reason !== 'same section',
        )
        ties.set(key, {
          model: from,
          draft: to,
          link: null,
          score: Math.max(known?.score ?? 0, group.score),
          reasons,
        })
      }
    }
  }
  return [...ties.values()].sort((a, b) => a.model - b.model || a.draft - b.draft)
}

function answerOf(sides: Sides, tie: Tie, far: 'model' | 'draft'): Answer {
  const section = sides[far].sections[tie[far]]
  const place = section?.place ?? { eId: '', citation: '', heading: null, start: 0, end: 0 }
  const score = Math.round(tie.score * 1000) / 1000
  return { place, score, reasons: tie.reasons, extent: tie.link?.principal ? 'whole' : 'part' }
}

function outcomeOf(found: readonly Match[], ties: number, name: 'model' | 'draft'): Row['outcome'] {
  if (ties === 0) return name === 'model' ? 'omitted' : 'added'
  const kept = found.every(match => KEPT.has(match.change) && !match.retitled)
  return kept ? 'kept' : 'changed'
}

function matchesByPlace(matches: readonly Match[], name: 'model' | 'draft'): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [at, match] of matches.entries()) {
    for (const place of match[name]) found.set(placeKey(place), [...(found.get(placeKey(place)) ?? []), at])
  }
  return found
}

/** A section and its own words share an eId and a start, and are one place. */
function placeKey(place: { readonly eId: string; readonly start: number } | undefined): string {
  return place === undefined ? '' : `${place.eId} ${place.start}`
}
