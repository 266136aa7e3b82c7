// `lacuna review TEXT…`: what persons have said about findings, what is open, and one more verdict added.

import type { Finding, Report, Review, Verdict } from '../model.ts'
import { UserError } from '../read.ts'
import { VERDICTS } from '../render/messages.ts'
import { renderReviewState } from '../render/review.ts'
import { agreementOf, overlayReviews, REVIEW_FILE, reviewState, tieReview } from '../review/index.ts'
import { nearestName } from '../search.ts'
import { makeReport } from './check.ts'
import { type Command, listOf, stringOf } from './command.ts'
import { dateOf, withOutput, withReading, withRules } from './options.ts'
import { isSavedReport, reportAt } from './reports.ts'
import { addReviewTo, reviewFileBeside, reviewsAt } from './review-file.ts'
import { emit, note } from './terminal.ts'

type Args = Readonly<Record<string, unknown>>

const FAILING = ['open', 'stale', 'expired', 'differing', 'split'] as const

const command: Command = {
  usage: 'review <texts..>',
  describe: "persons' verdicts on findings: what is open, stale or in dispute; add one",
  build: yargs =>
    withRules(withReading(withOutput(yargs)))
      .positional('texts', {
        type: 'string',
        array: true,
        describe: 'as for check, or a report saved as JSON',
      })
      .option('file', {
        type: 'string',
        describe: `the review file (default: ${REVIEW_FILE} beside the texts)`,
      })
      .option('against', { type: 'string', describe: "another reviewer's file: agreement and Cohen's kappa" })
      .option('on', { type: 'string', describe: 'day on which expiry is judged (default: today)' })
      .option('format', { alias: 'f', choices: ['markdown', 'json'] as const, default: 'markdown' })
      .option('fail-on', { choices: FAILING, type: 'array', describe: 'exit 1 when there is such a review' })
      .option('add', {
        type: 'string',
        describe: 'add a verdict on this rule; needs --verdict, --by, --reason',
      })
      .option('verdict', { choices: VERDICTS, describe: 'with --add' })
      .option('by', { type: 'string', describe: 'with --add: who answers for it' })
      .option('reason', { type: 'string', describe: 'with --add' })
      .option('expires', { type: 'string', describe: 'with --add: last day it may be relied on' })
      .option('second-by', { type: 'string', describe: 'with --add: the second reviewer' })
      .option('second-verdict', { choices: VERDICTS, describe: 'with --add' })
      .example('lacuna review laws/', 'what is left to review')
      .example(
        'lacuna review laws/ --add tip-9-2-research-campaigns --verdict met --by "A. Lawyer" --reason "Order 12"',
        'a verdict, tied to the words it rests on',
      ),
  run: review,
}

export default command

async function review(args: Args): Promise<number> {
  const paths = listOf(args, 'texts')
  const report = await reportOf(paths, args)
  const file = stringOf(args, 'file') ?? reviewFileBeside(paths[0] ?? '.')
  const on = dateOf(args, 'on') ?? today()
  if (stringOf(args, 'add') !== null) {
    const added = newReview(report, args, on)
    addReviewTo(file, added)
    if (!args.quiet) note(`${file}: added the review of ${added.rule} by ${added.by}`)
    return 0
  }
  const reviews = reviewsAt(file)
  const state = reviewState(report, reviews, on)
  const against = stringOf(args, 'against')
  const agreement = against === null ? null : agreementOf(reviews, reviewsAt(against))
  const content =
    args.format === 'json'
      ? `${JSON.stringify({ on, ...state, agreement, report: overlayReviews(report, reviews, on) }, null, 2)}\n`
      : renderReviewState(state, agreement, reviews.length)
  await emit(content, stringOf(args, 'out'), [file, ...paths])
  const failing = listOf(args, 'fail-on')
  return FAILING.some(name => failing.includes(name) && state[name].length > 0) ? 1 : 0
}

async function reportOf(paths: readonly string[], args: Args): Promise<Report> {
  const [only, ...others] = paths
  return only !== undefined && others.length === 0 && isSavedReport(only)
    ? reportAt(only, args)
    : makeReport(paths, args)
}

/** The clock is read here only, and only for what a person asks about today. */
function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function newReview(report: Report, args: Args, on: string): Review {
  const rule = stringOf(args, 'add') ?? ''
  const { finding, jurisdiction } = findingOf(report, rule)
  const second = secondOf(args, on)
  const expires = dateOf(args, 'expires')
  const written: Review = {
    jurisdiction,
    rule,
    verdict: verdictOf(args, 'verdict'),
    by: needed(args, 'by'),
    date: on,
    reason: needed(args, 'reason'),
    ...(expires === null ? {} : { expires }),
    ...(second ? { second } : {}),
  }
  return tieReview(written, finding)
}

function secondOf(args: Args, on: string): Review['second'] {
  const by = stringOf(args, 'second-by')
  return by === null ? undefined : { by, verdict: verdictOf(args, 'second-verdict'), date: on }
}

function findingOf(report: Report, rule: string): { finding: Finding; jurisdiction: string | null } {
  for (const { findings, jurisdiction } of report.assessments) {
    const finding = findings.find(each => each.rule === rule)
    if (finding) return { finding, jurisdiction }
  }
  const rules = report.assessments.flatMap(({ findings }) => findings.map(finding => finding.rule))
  const near = nearestName(rule, rules)
  throw new UserError(
    `there is no finding of a rule “${rule}”${near ? `; did you mean “${near}”?` : '; lacuna rules list shows them'}`,
  )
}

function needed(args: Args, name: string): string {
  const value = stringOf(args, name)
  if (value === null) throw new UserError(`--add needs --${name}; say it as well`)
  return value
}

function verdictOf(args: Args, name: string): Verdict {
  const value = needed(args, name)
  const verdict = VERDICTS.find(each => each === value)
  if (!verdict) throw new UserError(`--${name} “${value}” is no verdict; it is one of ${VERDICTS.join(', ')}`)
  return verdict
}
