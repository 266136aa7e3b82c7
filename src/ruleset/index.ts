// YAML → rule sets, lexicons and bundles.

export {
  type DataFile,
  decodeBundle,
  decodeLexicon,
  decodeRule,
  decodeRuleSet,
  decodeSetFile,
  ruleId,
} from './decode.ts'
export type * from './rule.ts'
export { BUNDLE_SCHEMA, GRAMMAR_SCHEMA, LEXICON_SCHEMA, RULE_SCHEMA } from './schema.ts'
