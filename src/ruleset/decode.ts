// YAML texts → rules, lexicon and grammar, every fault with file, line and column.

import type { Verdict } from '../model.ts'
import {
  type Concept,
  type Grammar,
  type Lexicon,
  parseQuery,
  type Query,
  QueryError,
} from '../query/index.ts'
import { checkShape, shapeOf } from '../shape.ts'
import { languageOf } from '../words/index.ts'
import { DataError, readYaml, type YamlText } from '../yaml.ts'
import type { Bundle, Rule, RuleElement, RuleExample, RuleSet, Test, TestKind, Weakness } from './rule.ts'
import { BUNDLE_SCHEMA, GRAMMAR_SCHEMA, LEXICON_SCHEMA, RULE_SCHEMA, SET_SCHEMA } from './schema.ts'

/** A data file: its name as the user would write it, and its text. */
export interface DataFile {
  readonly name: string
  readonly text: string
}

type Path = readonly (string | number)[]

/**
 * Decodes one rule file; the rule's id is the file's name.
 * @throws DataError naming file, line, column, what is wrong and what to do.
 */
export function decodeRule(file: DataFile): Rule {
  const yaml = readYaml(file.text, file.name)
  checkShape(ruleShape, yaml, file.name)
  const raw = yaml.value as RawRule
  const query = (source: string, path: Path) => decodeQuery(source, yaml, file.name, path)
  const tests = (list: readonly RawTest[], path: Path) =>
    list.map((test, index) => decodeTest(test, [...path, index], query))
  const elements = Object.entries(raw.elements).map(([id, element]): RuleElement => {
    const path = ['elements', id]
    return {
      id,
      title: element.title,
      required: element.required ?? true,
      any: tests(element.any, [...path, 'any']),
      unless: (element.unless ?? []).map((source, index) => query(source, [...path, 'unless', index])),
      weak: (element.weak ?? []).map(
        (weakness, index): Weakness => ({
          query: query(weakness.text, [...path, 'weak', index, 'text']),
          because: weakness.because,
        }),
      ),
      strength: element.strength ?? (raw.force === 'shall' ? 'duty' : 'any'),
      lacks: element.lacks ?? element.title,
    }
  })
  return {
    id: ruleId(file.name),
    title: raw.title,
    obligation: raw.obligation,
    cites: raw.cites,
    unverified: raw.unverified ?? [],
    theme: raw.theme,
    force: raw.force,
    needs: raw.needs,
    sits: raw.sits,
    in: raw.in === undefined ? null : query(raw.in, ['in']),
    elements,
    contrary: tests(raw.contrary ?? [], ['contrary']),
    pitfalls: raw.pitfalls ?? [],
    clause: raw.clause ?? null,
    examples: decodeExamples(raw, yaml),
    file: file.name,
  }
}

/** Decodes the files of one rule set; `version` and `sha256` identify them in reports. */
export function decodeRuleSet(
  id: string,
  files: readonly DataFile[],
  given: { readonly title: string; readonly version: string; readonly sha256: string },
): RuleSet {
  return { id, ...given, rules: files.map(decodeRule) }
}

/**
 * Decodes a language's lexicon: its grammar and its concepts. A concept in a later file replaces one of the same
 * name, so that a user's own folder can be laid over ours.
 */
export function decodeLexicon(grammarFile: DataFile, files: readonly DataFile[]): Lexicon {
  const yaml = readYaml(grammarFile.text, grammarFile.name)
  checkShape(grammarShape, yaml, grammarFile.name)
  const { language: tag, ...grammar } = yaml.value as Grammar & { language: string }
  const language = languageOf(tag)
  if (!language)
    throw new DataError(
      grammarFile.name,
      yaml.at(['language']),
      `language “${tag}” is not one whose words can be read`,
    )
  const concepts = new Map<string, Concept>()
  for (const file of files) for (const concept of decodeConcepts(file)) concepts.set(concept.id, concept)
  return { language, grammar, concepts }
}

/** Decodes `lacuna.yaml`. */
export function decodeBundle(file: DataFile): Bundle {
  const yaml = readYaml(file.text, file.name)
  checkShape(bundleShape, yaml, file.name)
  const raw = yaml.value as RawBundle
  return {
    jurisdiction: raw.jurisdiction,
    name: raw.name ?? null,
    asAt: raw['as-at'] ?? null,
    texts: raw.texts,
    rules: raw.rules ?? null,
    lexicon: raw.lexicon ?? null,
    covers: raw.covers ?? null,
  }
}

/** Decodes `_set.yaml`. */
export function decodeSetFile(file: DataFile): { title: string; version: string } {
  const yaml = readYaml(file.text, file.name)
  checkShape(setShape, yaml, file.name)
  const { title, version } = yaml.value as { title: string; version: string }
  return { title, version }
}

function decodeConcepts(file: DataFile): Concept[] {
  const yaml = readYaml(file.text, file.name)
  checkShape(lexiconShape, yaml, file.name)
  const raw = (yaml.value ?? {}) as Record<string, RawConcept>
  return Object.entries(raw).map(([id, concept]) => {
    const query = (key: 'any' | 'not') =>
      (concept[key] ?? []).map((source, index) => decodeQuery(source, yaml, file.name, [id, key, index]))
    return {
      id,
      meaning: concept.meaning,
      any: query('any'),
      not: query('not'),
      tests: { yes: concept.tests?.yes ?? [], no: concept.tests?.no ?? [] },
    }
  })
}

function decodeTest(raw: RawTest, path: Path, query: (source: string, path: Path) => Query): Test {
  const kind = KINDS.find(key => raw[key] !== undefined) ?? 'text'
  return {
    kind,
    query: query(raw[kind] ?? '', [...path, kind]),
    has: raw.has === undefined ? null : query(raw.has, [...path, 'has']),
    counts: raw.counts ?? 'fully',
    because: raw.because ?? null,
  }
}

const KINDS: readonly TestKind[] = ['reading', 'section', 'text', 'measure', 'every']

function decodeExamples(raw: RawRule, yaml: YamlText): RuleExample[] {
  return Object.entries(raw.examples).flatMap(([verdict, examples]) =>
    examples.map((example, index) => ({
      ...example,
      verdict: verdict as Verdict,
      line: yaml.at(['examples', verdict, index]).line,
    })),
  )
}

function decodeQuery(source: string, yaml: YamlText, file: string, path: Path): Query {
  try {
    return parseQuery(source)
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    throw new DataError(file, yaml.at(path), `${path.join('.')}: ${error.message}`)
  }
}

/** `rules/tip/tip-3a-acts.yaml` → `tip-3a-acts`. */
export function ruleId(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).replace(/\.ya?ml$/, '')
}

const ruleShape = shapeOf(RULE_SCHEMA)
const lexiconShape = shapeOf(LEXICON_SCHEMA)
const grammarShape = shapeOf(GRAMMAR_SCHEMA)
const bundleShape = shapeOf(BUNDLE_SCHEMA)
const setShape = shapeOf(SET_SCHEMA)

interface RawTest {
  readonly reading?: string
  readonly section?: string
  readonly text?: string
  readonly measure?: string
  readonly every?: string
  readonly has?: string
  readonly counts?: 'fully' | 'partly'
  readonly because?: string
}

interface RawElement {
  readonly title: string
  readonly required?: boolean
  readonly any: readonly RawTest[]
  readonly unless?: readonly string[]
  readonly weak?: readonly { readonly text: string; readonly because: string }[]
  readonly strength?: 'duty' | 'any'
  readonly lacks?: string
}

interface RawConcept {
  readonly meaning: string
  readonly any: readonly string[]
  readonly not?: readonly string[]
  readonly tests?: { readonly yes?: readonly string[]; readonly no?: readonly string[] }
}

interface RawRule {
  readonly title: string
  readonly obligation: string
  readonly cites: Record<string, string>
  readonly unverified?: readonly string[]
  readonly theme: string
  readonly force: Rule['force']
  readonly needs: Rule['needs']
  readonly sits: string
  readonly in?: string
  readonly elements: Record<string, RawElement>
  readonly contrary?: readonly RawTest[]
  readonly pitfalls?: readonly string[]
  readonly clause?: string
  readonly examples: Record<string, readonly { name: string; text: string }[]>
}

interface RawBundle {
  readonly jurisdiction: string
  readonly name?: string
  readonly 'as-at'?: string
  readonly texts: readonly string[]
  readonly rules?: readonly string[]
  readonly lexicon?: string
  readonly covers?: readonly string[]
}
