// Saved JSON report → Report; the JSON Schema of the report is the one statement of its shape.

import type { Report } from '../model.ts'
import { REVIEW_SCHEMA } from '../review/index.ts'
import { checkShape, shapeOf } from '../shape.ts'
import { readYaml } from '../yaml.ts'

const text = { type: 'string' } as const
const textOrNull = { type: ['string', 'null'] } as const
const texts = { type: 'array', items: text } as const
const count = { type: 'integer', minimum: 0 } as const
const verdict = { enum: ['met', 'partial', 'absent', 'contrary', 'not-assessed'] } as const

/** An object whose keys are all required but those in `optional`; unknown keys are allowed: keys may be added. */
function record(properties: Record<string, object>, optional: readonly string[] = []): object {
  return {
    type: 'object',
    required: Object.keys(properties).filter(key => !optional.includes(key)),
    properties,
  }
}

function list(items: object): object {
  return { type: 'array', items }
}

const position = record({ start: count, end: count })
const message = record({ level: { enum: ['info', 'warning'] }, text, position }, ['position'])
const passage = { text, eId: text, citation: text, quote: text, start: count, end: count }
const evidence = record({ ...passage, place: text, via: text }, ['place', 'via'])
const nearest = record({ ...passage, lacks: texts })
const element = record(
  {
    id: text,
    title: text,
    required: { type: 'boolean' },
    status: { enum: ['found', 'missing', 'contrary'] },
    weakness: text,
    evidence: list(evidence),
  },
  ['weakness'],
)
const { properties: reviewKeys } = REVIEW_SCHEMA.properties.reviews.items
const review = {
  type: 'object',
  required: ['jurisdiction', 'rule', 'verdict', 'by', 'date', 'reason', 'standing', 'why'],
  properties: {
    ...reviewKeys,
    jurisdiction: textOrNull,
    standing: { enum: ['current', 'stale', 'expired'] },
    why: text,
  },
}
const finding = record(
  {
    rule: text,
    title: text,
    obligation: text,
    cites: { type: 'object', additionalProperties: text },
    unverified: texts,
    force: { enum: ['shall', 'shall-hedged', 'consider', 'may'] },
    needs: { enum: ['law', 'law-or-rule', 'policy'] },
    sits: text,
    theme: text,
    verdict,
    reason: text,
    elements: list(element),
    nearest: list(nearest),
    clause: textOrNull,
    review,
  },
  ['review'],
)
const readText = record({
  id: text,
  title: text,
  path: text,
  language: textOrNull,
  sha256: text,
  provisions: count,
  placed: { type: 'number', minimum: 0, maximum: 1 },
  messages: list(message),
})
const assessment = record(
  {
    jurisdiction: textOrNull,
    asAt: textOrNull,
    covers: texts,
    texts: list(readText),
    findings: list(finding),
    summary: record({ met: count, partial: count, absent: count, contrary: count, 'not-assessed': count }),
  },
  ['covers'],
)

/** JSON Schema (draft-07) of what `lacuna check --format json` writes. */
export const REPORT_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Lacuna report',
  description: 'Findings on the texts of one or more countries. Keys may be added, never renamed.',
  ...record({
    schema: { const: 'lacuna-report/1' },
    tool: record({ name: { const: 'lacuna' }, version: text }),
    rulesets: list(record({ id: text, version: text, sha256: text })),
    assessments: list(assessment),
  }),
}

const reportShape = shapeOf(REPORT_SCHEMA)

/**
 * Reads a saved report.
 * @throws DataError naming file, line, column, what is wrong and what to do, when it is no report.
 */
export function decodeReport(source: string, file: string): Report {
  const value = parseJson(source)
  if (value !== undefined && reportShape()(value)) return value as Report
  // YAML, of which JSON is a part, is read more slowly, but tells line and column of a fault.
  const yaml = readYaml(source, file)
  checkShape(reportShape, yaml, file)
  return yaml.value as Report
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
