// `lacuna check TEXT…`: the gap report on one country's texts.

import { assess } from '../assess/index.ts'
import type { Report, Verdict } from '../model.ts'
import {
  type ReadCountry,
  readCountry,
  readLexicons,
  readRuleSets,
  readString,
  readTreatyStatus,
} from '../read.ts'
import { FORMATS, isReportFormat, type ReportFormatName, render } from '../render/index.ts'
import { isVocabulary, VOCABULARIES, type VocabularyName } from '../render/vocabularies/index.ts'
import { overlayReviews } from '../review/index.ts'
import type { RuleSet } from '../ruleset/index.ts'
import { type Command, listOf, stringOf } from './command.ts'
import { describeFault } from './fault.ts'
import { clausesByRule } from './model-clauses.ts'
import { dateOf, readingOf, ruleSetsOf, withOutput, withReading, withRules } from './options.ts'
import { reviewFileBeside, reviewsAt } from './review-file.ts'
import { emit, note, progress } from './terminal.ts'
import { unknownName } from './unknown.ts'
import { packageVersion } from './version.ts'
import { runOnChange } from './watch.ts'

type Args = Readonly<Record<string, unknown>>

const FAILING: readonly (Verdict | 'stale')[] = ['absent', 'partial', 'contrary', 'stale']

const command: Command = {
  usage: 'check <texts..>',
  describe: "gap report on one country's texts (files or folders)",
  build: yargs =>
    withRules(withReading(withOutput(yargs)))
      .positional('texts', {
        type: 'string',
        array: true,
        describe: 'statutes, or a folder with lacuna.yaml',
      })
      .option('format', {
        alias: 'f',
        default: 'markdown',
        describe: `one of ${Object.keys(FORMATS).join(', ')}`,
      })
      .option('fail-on', {
        choices: FAILING,
        type: 'array',
        describe: 'exit 1 when a finding has this verdict, or its review is stale',
      })
      .option('vocabulary', {
        choices: Object.keys(VOCABULARIES),
        default: 'plain',
        describe: 'whose words the verdicts are printed in',
      })
      .option('watch', { alias: 'w', type: 'boolean', describe: 'check again whenever a text changes' })
      .option('on', { type: 'string', describe: 'day on which the expiry of reviews is judged' })
      .example('lacuna check draft.docx --out report.md', 'a report to circulate')
      .example('lacuna check laws/ --format json', 'for other programs'),
  run: check,
}

export default command

async function check(args: Args): Promise<number> {
  const format = formatOf(args)
  if (args.watch !== true) return checkOnce(args, format)
  await runOnChange(listOf(args, 'texts'), async () => {
    try {
      await checkOnce(args, format)
    } catch (error) {
      // a text half-saved or broken for a moment: say so and wait for the next change
      note(`lacuna: ${describeFault(error)}`)
    }
    note('watching for changes; Ctrl+C ends')
  })
  return 0
}

async function checkOnce(args: Args, format: ReportFormatName): Promise<number> {
  const done = args.quiet ? () => {} : progress('reading and checking')
  try {
    const country = await readCountry(listOf(args, 'texts'), readingOf(args))
    const ruleSets = readRuleSets(ruleSetsOf(args, country.bundle?.rules ?? null))
    const report = withReviews(reportOn(country, ruleSets, args), args)
    const content = await render(report, format, {
      vocabulary: vocabularyOf(args),
      sources: sourcesOf(country),
      clauses: await clausesByRule(),
    })
    done()
    const inputs = report.assessments.flatMap(assessment => assessment.texts.map(text => text.path))
    await emit(content, stringOf(args, 'out'), inputs)
    if (!args.quiet) tell(report)
    return failsOn(report, listOf(args, 'fail-on')) ? 1 : 0
  } finally {
    done()
  }
}

/** @throws UserError for an unknown format. */
function formatOf(args: Args): ReportFormatName {
  const format = stringOf(args, 'format') ?? 'markdown'
  if (!isReportFormat(format)) throw unknownName('format', format, Object.keys(FORMATS))
  return format
}

/** Reads the texts of one country and assesses them. */
export async function makeReport(paths: readonly string[], args: Args): Promise<Report> {
  const country = await readCountry(paths, readingOf(args))
  const ruleSets = readRuleSets(ruleSetsOf(args, country.bundle?.rules ?? null))
  return reportOn(country, ruleSets, args)
}

/** The report on texts already read. */
export function reportOn(country: ReadCountry, ruleSets: readonly RuleSet[], args: Args): Report {
  const overlay =
    stringOf(args, 'lexicon') ??
    (country.bundle?.lexicon ? `${country.folder}/${country.bundle.lexicon}` : null)
  const assessed = assess(country.texts, ruleSets, readLexicons(overlay), {
    jurisdiction: stringOf(args, 'jurisdiction') ?? country.bundle?.jurisdiction ?? null,
    asAt: dateOf(args, 'as-at') ?? country.bundle?.asAt ?? null,
    covers: country.bundle?.covers ?? null,
  })
  const status = readTreatyStatus(assessed.jurisdiction)
  const assessment = status.length ? { ...assessed, status } : assessed
  return {
    schema: 'lacuna-report/1',
    tool: { name: 'lacuna', version: packageVersion() },
    rulesets: ruleSets.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
    assessments: [assessment],
  }
}

/** Lays the review file beside the texts over the report, when there is one. */
function withReviews(report: Report, args: Args): Report {
  const [first = '.'] = listOf(args, 'texts')
  return overlayReviews(report, reviewsAt(reviewFileBeside(first)), dateOf(args, 'on'))
}

function vocabularyOf(args: Args): VocabularyName {
  const name = stringOf(args, 'vocabulary') ?? 'plain'
  return isVocabulary(name) ? name : 'plain'
}

/** Texts that stand in their files as they were read, so that lines and columns can be told. */
function sourcesOf(country: ReadCountry): Record<string, string> {
  const same = country.texts.filter(({ instrument, path }) => readString(path) === instrument.text)
  return Object.fromEntries(same.map(({ instrument }) => [instrument.id, instrument.text]))
}

/** Messages on the texts go to standard error, so that a report can be piped. */
function tell(report: Report): void {
  for (const assessment of report.assessments)
    for (const text of assessment.texts)
      for (const message of text.messages)
        if (message.level === 'warning') note(`${text.path}: ${message.text}`)
}

function failsOn(report: Report, verdicts: readonly string[]): boolean {
  return report.assessments.some(({ findings }) =>
    findings.some(
      ({ verdict, review }) =>
        verdicts.includes(verdict) || (review?.standing === 'stale' && verdicts.includes('stale')),
    ),
  )
}
