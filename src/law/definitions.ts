// Skeleton and cue hits → defined terms, each with its scope, its verb and the tree of its meaning.

import type { CueHit, CuesOf } from './laid.ts'
import type { Node, Root } from './readings.ts'
import type { ReferenceIndex } from './references.ts'
import type { Leaf, Skeleton, Unit } from './text.ts'

/** How a definition works: closed, open, borrowed from elsewhere, or taking something out. */
export type DefinitionVerb = 'means' | 'includes' | 'same' | 'excludes'

/** A defined term. */
export interface Definition {
  readonly index: number
  /** Terms as printed, without quotation marks: [`trafficking in persons`, `traffics in persons`]. */
  readonly terms: readonly string[]
  readonly verb: DefinitionVerb
  readonly unit: number
  readonly root: number
  readonly node: Node
  /** Leaves `[firstLeaf, endLeaf)` of its words. */
  readonly firstLeaf: number
  readonly endLeaf: number
  /** Ranges of unit indexes `[first, end)` in which the term has this meaning. */
  readonly scope: readonly (readonly [number, number])[]
}

/** A quoted or bold term at the end of the words before the verb: `“child” or “minor” `. */
const QUOTED = /[“"‘«']([^“”"‘’«»]{1,90})[”"’»']|\*\*([^*]{1,90})\*\*/g
const VERBS: readonly DefinitionVerb[] = ['excludes', 'same', 'means', 'includes']
/** Longest distance in characters between a term and its verb: `“exploitation” in relation to a child includes`. */
const NEAR = 90
/** How far from its start, in characters, a sentence may still be said to open. */
const OPENING = 12

/** Finds every definition of a text. Linear in the number of roots and cue hits. */
export function findDefinitions(
  skeleton: Skeleton,
  roots: readonly Root[],
  cues: CuesOf,
  references: ReferenceIndex,
): Definition[] {
  const found: Definition[] = []
  for (const root of roots) {
    const unit = skeleton.units[root.unit]
    if (!unit) continue
    const definition =
      unit.provision.kind === 'definition' ? named(root, unit) : (quoted(root) ?? sentence(root))
    if (definition) found.push({ ...definition, index: found.length })
  }
  return found

  function text(leaf: number): { leaf: Leaf; source: string; start: number } | undefined {
    const at = skeleton.leaves[leaf]
    if (!at) return undefined
    const { start, end } = at.passage.position
    return { leaf: at, source: skeleton.instrument.text.slice(start, end), start }
  }

  /** A provision the parser already knows as a definition. */
  function named(root: Root, unit: Unit): Omit<Definition, 'index'> | undefined {
    const first = text(root.firstLeaf)
    if (!first || skeleton.leaves[root.firstLeaf]?.unit !== unit.index) return undefined
    const verb = firstVerb(root.firstLeaf)
    const before = verb ? first.source.slice(0, verb.hit.start - first.start) : unit.provision.label
    const terms = termsIn(before)
    const own = unit.provision.num
    const all = own && !terms.some(term => term.toLowerCase() === own) ? [own, ...terms] : terms
    return all.length ? build(all, verb?.verb ?? 'means', root, root.firstLeaf) : undefined
  }

  /** `The expression “exploitation” shall include …` in running text. */
  function quoted(root: Root): Omit<Definition, 'index'> | undefined {
    for (let leaf = root.firstLeaf; leaf < Math.min(root.endLeaf, root.firstLeaf + 2); leaf++) {
      const first = text(leaf)
      const verb = firstVerb(leaf)
      if (!first || !verb) continue
      const offset = verb.hit.start - first.start
      const terms = termsIn(first.source.slice(Math.max(0, offset - NEAR), offset))
      if (terms.length) return build(terms, verb.verb, root, leaf)
      const bare =
        leaf === root.firstLeaf ? bareTerm(first.source.slice(0, offset), leaf, first.start) : undefined
      if (bare && verb.verb !== 'same') return build([bare], verb.verb, root, leaf)
    }
    return undefined
  }

  /** `Exploitation shall include …`: a few words that open the sentence and name no thing already. */
  function bareTerm(before: string, leaf: number, start: number): string | undefined {
    // The shortest wording of the verb is found: its “shall” still stands before it.
    const modal = cues(leaf, 'duty').find(hit => hit.start - start < before.length)
    const term = BARE_TERM.exec(modal ? before.slice(0, modal.start - start) : before)?.[1]
    const names = term && cues(leaf, 'determiner').some(hit => hit.start - start <= before.indexOf(term))
    return term && !names ? term.trim().toLowerCase() : undefined
  }

  /**
   * An act defined by a sentence: `For the purposes of sections 5 to 7, a person exploits another if …` (the verb is
   * the term), `A person engages in trafficking in persons if …` (what follows the verb is).
   */
  function sentence(root: Root): Omit<Definition, 'index'> | undefined {
    const leaf = root.firstLeaf
    const first = text(leaf)
    if (!first) return undefined
    const opening = cues(leaf, 'purposes').find(hit => hit.start - first.start <= OPENING)
    const subject = cues(leaf, 'subject').find(hit => hit.start >= (opening?.end ?? first.start))
    if (!subject || (!opening && subject.start - first.start > OPENING)) return undefined
    const condition = cues(leaf, 'condition').find(hit => hit.start > subject.end)
    if (!condition || condition.start - subject.end > NEAR) return undefined
    if (cues(leaf, 'offence').some(hit => hit.start < condition.start)) return undefined
    const light = cues(leaf, 'light').find(hit => hit.start - subject.end < 3 && hit.start > subject.end)
    const said = (start: number) => first.source.slice(start - first.start, condition.start - first.start)
    if (light) return build([said(light.end).trim().replace(/[,;]$/, '')], 'means', root, leaf)
    if (!opening || cues(leaf, 'notVerb').some(hit => hit.start - subject.end < 3 && hit.start > subject.end))
      return undefined
    const verb = WORD.exec(said(subject.end))?.[0]
    return verb ? build([verb], 'means', root, leaf) : undefined
  }

  function firstVerb(leaf: number): { verb: DefinitionVerb; hit: CueHit } | undefined {
    let best: { verb: DefinitionVerb; hit: CueHit } | undefined
    for (const verb of VERBS) {
      const hit = cues(leaf, verb)[0]
      // At the same place the longer cue wins: “has the same meaning as” over “meaning”.
      if (hit && (!best || hit.start < best.hit.start - 12)) best = { verb, hit }
    }
    return best
  }

  function build(
    terms: readonly string[],
    verb: DefinitionVerb,
    root: Root,
    leaf: number,
  ): Omit<Definition, 'index'> {
    const { unit, node, firstLeaf, endLeaf } = root
    return { terms, verb, unit, root: root.index, node, firstLeaf, endLeaf, scope: scopeOf(root, leaf) }
  }

  /** “In this section”, “For the purposes of sections 5 to 7”, the chapeau above; else the whole instrument. */
  function scopeOf(root: Root, leaf: number): (readonly [number, number])[] {
    const own = scopeIn(leaf, root.unit)
    if (own) return own
    for (let at = skeleton.units[root.unit]?.parent ?? -1; at >= 0; at = skeleton.units[at]?.parent ?? -1) {
      const chapeau = chapeauOf(at, root.firstLeaf)
      const scope = chapeau >= 0 ? scopeIn(chapeau, at) : undefined
      if (scope) return scope
    }
    return [[0, skeleton.units.length]]
  }

  function chapeauOf(unit: number, before: number): number {
    for (let leaf = before - 1; leaf >= 0; leaf--) {
      const at = skeleton.leaves[leaf]
      if (!at || at.unit < unit) return -1
      if (at.unit === unit) return leaf
    }
    return -1
  }

  function scopeIn(leaf: number, unit: number): (readonly [number, number])[] | undefined {
    const first = text(leaf)
    if (!first) return undefined
    const opening = cues(leaf, 'purposes')[0]
    if (!opening || opening.start - first.start > 40) return undefined
    for (const [cue, level] of LEVELS) {
      const hit = cues(leaf, cue)[0]
      if (hit && hit.start - opening.end < 30) return [around(unit, level)]
    }
    const pointed = cues(leaf, 'toSection').find(hit => hit.start - opening.end < 4)
    if (!pointed) return undefined
    const { targets } = references.read(first.source.slice(pointed.end - first.start), 'section', unit)
    return targets.length ? targets.map(target => range(target)) : undefined
  }

  function around(unit: number, level: Level): readonly [number, number] {
    if (level === 'instrument') return [0, skeleton.units.length]
    const here = skeleton.units[unit]
    if (level === 'section') return range(here?.section ?? unit)
    if (level === 'subsection') return range(unit)
    for (let at = unit; at >= 0; at = skeleton.units[at]?.parent ?? -1)
      if (skeleton.units[at]?.provision.kind === level) return range(at)
    return [0, skeleton.units.length]
  }

  function range(unit: number): readonly [number, number] {
    return [unit, skeleton.units[unit]?.end ?? unit + 1]
  }
}

type Level = 'instrument' | 'part' | 'chapter' | 'title' | 'division' | 'section' | 'subsection'

const LEVELS: readonly (readonly [string, Level])[] = [
  ['subsection', 'subsection'],
  ['section', 'section'],
  ['division', 'division'],
  ['chapter', 'chapter'],
  ['title', 'title'],
  ['part', 'part'],
  ['instrument', 'instrument'],
]

/** One to four plain words from a capital letter to the end: `Trafficking in persons `. */
const BARE_TERM = /^[\s*_]*(\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,3})[\s*_,]*$/u
/** The first word of a stretch: `exploits`. */
const WORD = /[\p{L}'’-]+/u

function termsIn(text: string): string[] {
  return [...text.matchAll(QUOTED)]
    .map(match => (match[1] ?? match[2] ?? '').trim())
    .filter(term => term !== '')
}
