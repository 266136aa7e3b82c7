// Texts of one country × rule sets → an assessment: a verdict on each obligation, with evidence.

import type { Assessment, Instrument, TextSummary } from '../model.ts'
import type { Lexicon } from '../query/index.ts'
import type { RuleSet } from '../ruleset/rule.ts'
import { readBody } from './body.ts'
import { assessRule, leaveUnread } from './rule.ts'
import { summarize } from './verdict.ts'

export { type Body, queriesOf, readBody } from './body.ts'
export { assessRule } from './rule.ts'
export { type RuleTrace, traceRule } from './trace.ts'

/** A text with what a report says about where it came from. */
export interface GivenText {
  readonly instrument: Instrument
  /** As the user gave it. */
  readonly path: string
  readonly sha256: string
}

/** What to assess, and as whose law. */
export interface AssessOptions {
  readonly jurisdiction?: string | null
  readonly asAt?: string | null
  /** Kinds of law on which the texts are complete; null when nobody said. */
  readonly covers?: readonly string[] | null
}

/**
 * Assesses all texts of one country together: evidence may come from any. Texts in a language without a lexicon
 * are not searched and say so; when none can be read every finding is `not-assessed`.
 */
export function assess(
  texts: readonly GivenText[],
  ruleSets: readonly RuleSet[],
  lexicons: ReadonlyMap<string, Lexicon>,
  options: AssessOptions = {},
): Assessment {
  const rules = ruleSets.flatMap(set => set.rules)
  const lexicon = lexiconFor(texts, lexicons)
  const readable = texts.filter(text => lexicon && languageOf(text.instrument) === lexicon.language)
  const body =
    lexicon && readable.length
      ? readBody(
          readable.map(text => text.instrument),
          lexicon,
          rules,
        )
      : null
  const findings = rules.map(rule => (body ? assessRule(body, rule) : leaveUnread(rule)))
  return {
    jurisdiction:
      options.jurisdiction ??
      texts.find(text => text.instrument.jurisdiction)?.instrument.jurisdiction ??
      null,
    asAt: options.asAt ?? texts.find(text => text.instrument.asAt)?.instrument.asAt ?? null,
    ...(options.covers ? { covers: options.covers } : {}),
    texts: texts.map(text => summarizeText(text, readable.includes(text))),
    findings,
    summary: summarize(findings),
  }
}

/** The lexicon for most of the words: one body of law is read in one language. */
function lexiconFor(texts: readonly GivenText[], lexicons: ReadonlyMap<string, Lexicon>): Lexicon | null {
  const sizes = new Map<Lexicon, number>()
  for (const { instrument } of texts) {
    const lexicon = lexicons.get(languageOf(instrument))
    if (lexicon) sizes.set(lexicon, (sizes.get(lexicon) ?? 0) + instrument.text.length)
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** `en-IE` → `en`. */
function languageOf(instrument: Instrument): string {
  return (instrument.language ?? '').split('-')[0] ?? ''
}

function summarizeText(text: GivenText, read: boolean): TextSummary {
  const { id, title, language, placed, messages, children } = text.instrument
  const unreadable = {
    level: 'warning' as const,
    text: `not assessed: there is no lexicon for ${language ? `language “${language}”` : 'its language, which could not be told'}`,
  }
  return {
    id,
    title,
    path: text.path,
    language,
    sha256: text.sha256,
    provisions: countProvisions(children),
    placed,
    messages: read ? messages : [...messages, unreadable],
  }
}

function countProvisions(blocks: Instrument['children']): number {
  let count = 0
  const open = [...blocks]
  for (let block = open.pop(); block; block = open.pop())
    if (block.type === 'provision') {
      count++
      open.push(...block.children)
    }
  return count
}
