// `lacuna explain RULE [TEXT…]`: what a rule looks for, and how it fared on a text, step by step.

import { type RuleTrace, readBody, traceRule } from '../assess/index.ts'
import { locate } from '../locator.ts'
import type { Evidence } from '../model.ts'
import { printQuery } from '../query/index.ts'
import { listRuleSets, readCountry, readLexicons, readRuleSets, UserError } from '../read.ts'
import { printedQuote, showHidden } from '../render/safe.ts'
import type { Rule, Test } from '../ruleset/index.ts'
import { nearestName } from '../search.ts'
import { type Command, listOf, stringOf } from './command.ts'
import { readingOf, ruleSetsOf, withOutput, withReading, withRules } from './options.ts'
import { findCorpusEntry, readEntry } from './own-corpus.ts'
import { emit } from './terminal.ts'

const command: Command = {
  usage: 'explain <rule> [texts..]',
  describe: 'what a rule looks for, and its trace on a text',
  build: yargs =>
    withRules(withReading(withOutput(yargs)))
      .positional('rule', { type: 'string' })
      .positional('texts', { type: 'string', array: true })
      .example('lacuna explain tip-3b-consent act.md', 'why this verdict'),
  run: async args => {
    const rule = findRule(stringOf(args, 'rule') ?? '', ruleSetsOf(args))
    const texts = listOf(args, 'texts')
    const lines = [...describe(rule), ...(await authenticWords(rule))]
    if (texts.length) {
      const country = await readCountry(texts, readingOf(args))
      const lexicon = readLexicons(stringOf(args, 'lexicon')).get(
        languageOf(country.texts[0]?.instrument.language),
      )
      if (!lexicon)
        throw new UserError(`${texts[0]}: there is no lexicon for its language; name it with --language`)
      const body = readBody(
        country.texts.map(text => text.instrument),
        lexicon,
        [rule],
      )
      lines.push('', ...trace(traceRule(body, rule)))
    }
    await emit(`${lines.map(showHidden).join('\n')}\n`, stringOf(args, 'out'), texts)
    return 0
  },
}

export default command

function languageOf(language: string | null | undefined): string {
  return (language ?? 'en').split('-')[0] ?? 'en'
}

function findRule(id: string, sets: readonly string[]): Rule {
  const rules = readRuleSets(sets.length ? sets : listRuleSets()).flatMap(set => set.rules)
  const rule = rules.find(candidate => candidate.id === id)
  if (rule) return rule
  const near = nearestName(
    id,
    rules.map(candidate => candidate.id),
  )
  throw new UserError(
    `there is no rule “${id}”${near ? `; did you mean “${near}”?` : ''} (lacuna rules list)`,
  )
}

function describe(rule: Rule): string[] {
  const cites = Object.entries(rule.cites).map(
    ([instrument, article]) =>
      `${instrument} ${article}${rule.unverified.includes(instrument) ? ' [unverified]' : ''}`,
  )
  return [
    `${rule.id}: ${rule.title}`,
    `  ${rule.obligation}`,
    `  cites ${cites.join('; ')} · force ${rule.force} · needs ${rule.needs} · usually in ${rule.sits}`,
    ...(rule.in ? [`  asked of provisions with ${printQuery(rule.in)}`] : []),
    ...rule.elements.flatMap(element => [
      `  ${element.required ? '*' : '+'} ${element.id}: ${element.title}`,
      ...element.any.map(test => `      ${describeTest(test)}`),
      ...element.unless.map(query => `      unless ${printQuery(query)}`),
      ...element.weak.map(
        weakness => `      weaker with ${printQuery(weakness.query)} (${weakness.because})`,
      ),
    ]),
    ...rule.contrary.map(test => `  contrary: ${describeTest(test)}`),
    ...rule.pitfalls.map(pitfall => `  pitfall: ${pitfall}`),
  ]
}

/** Instruments that rules cite, and their ids in the corpus. */
const TREATIES: Readonly<Record<string, string>> = {
  tip: 'tip-protocol',
  untoc: 'untoc',
  actip: 'actip',
  cets: 'cets-197',
}

/** The words of the articles cited, from the authentic texts that the user has laid over the restatements. */
async function authenticWords(rule: Rule): Promise<string[]> {
  const lines: string[] = []
  for (const [instrument, article] of Object.entries(rule.cites)) {
    const entry = findCorpusEntry(TREATIES[instrument] ?? '')
    if (!entry?.authentic) continue
    const treaty = (await readEntry(entry)).instrument
    const provision = locate(treaty, `Article ${article}`)
    if (!provision) continue
    const { start, end } = provision.position
    lines.push(`  ${instrument} ${article}: “${printedQuote(treaty.text.slice(start, end))}”`)
  }
  return lines
}

function describeTest(test: Test): string {
  const has = test.has ? ` has ${printQuery(test.has)}` : ''
  return `${test.kind} ${printQuery(test.query)}${has}${test.counts === 'partly' ? ` (counts partly: ${test.because ?? ''})` : ''}`
}

function trace({ finding, elements, contrary }: RuleTrace): string[] {
  const lines = [`verdict: ${finding.verdict}. ${finding.reason}`]
  for (const element of elements) {
    lines.push(`  ${element.id}: ${element.title}`)
    for (const test of element.tests) {
      lines.push(
        `    ${test.kind} ${test.query}`,
        `      ${test.hits} provision(s)${test.weakness ? `, weaker: ${test.weakness}` : ''}`,
      )
      lines.push(...test.evidence.map(quote))
    }
  }
  for (const test of contrary)
    lines.push(
      `  contrary ${test.kind} ${test.query}`,
      `      ${test.hits} provision(s)`,
      ...test.evidence.map(quote),
    )
  for (const near of finding.nearest)
    lines.push(
      `  nearest: ${near.citation} lacks ${near.lacks.join('; ')}`,
      `        “${printedQuote(near.quote)}”`,
    )
  return lines
}

function quote(evidence: Evidence): string {
  return `        ${evidence.citation}${evidence.via ? ` (${evidence.via})` : ''}: “${printedQuote(evidence.quote)}”`
}
