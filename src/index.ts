// The library's public surface: re-exports only. Nothing here touches the disk; `lacuna/read` does.

export {
  type AssessOptions,
  assess,
  type GivenText,
  type RuleTrace,
  readBody,
  traceRule,
} from './assess/index.ts'
export {
  type Amendment,
  applyAmendments,
  type Concordance,
  compare,
  draftAmendment,
  draftMissing,
  elementsFrom,
  remedyFor,
} from './compare/index.ts'
export { type Clause, type Fit, fitAuthentic, readClauses } from './corpus.ts'
export { impact } from './impact.ts'
export {
  detectFormat,
  type FormatName,
  ImportError,
  type ImportOptions,
  importText,
  listFormats,
} from './import/index.ts'
export { cite, locate } from './locator.ts'
export { matrixOf } from './matrix.ts'
export type * from './model.ts'
export { type Given, type Outline, outline, parse } from './parse/index.ts'
export { type Lexicon, parseQuery, printQuery, type Query, QueryError } from './query/index.ts'
export { COMPARE_FORMATS, type CompareFormatName } from './render/compare-formats.ts'
export { EXPORTS, type ExportFormat } from './render/exports.ts'
export { FORMATS, type RenderOptions, type ReportFormatName, render } from './render/index.ts'
export { overlayReviews, readReviews, reviewState } from './review/index.ts'
export { decodeLexicon, decodeRule, decodeRuleSet, type Rule, type RuleSet } from './ruleset/index.ts'
export { entriesOf, type SearchEntry, type SearchHit, search } from './search.ts'
export { write } from './write.ts'
export { DataError } from './yaml.ts'
