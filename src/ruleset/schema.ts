// The JSON Schema of a rule file: the one statement of its shape, for the decoder and for editors.

const query = { type: 'string', minLength: 1 } as const
const queries = { type: 'array', items: query } as const
const sentence = { type: 'string', minLength: 1 } as const

const test = {
  type: 'object',
  properties: {
    reading: query,
    section: query,
    text: query,
    measure: query,
    every: query,
    has: query,
    counts: { enum: ['fully', 'partly'] },
    because: sentence,
  },
  additionalProperties: false,
  oneOf: [
    { required: ['reading'] },
    { required: ['section'] },
    { required: ['text'] },
    { required: ['measure'] },
    { required: ['every', 'has'] },
  ],
} as const

const example = {
  type: 'object',
  properties: { name: sentence, text: sentence },
  required: ['name', 'text'],
  additionalProperties: false,
} as const

const examples = { type: 'array', items: example } as const

/** JSON Schema (draft-07) of `rules/<set>/<rule id>.yaml`. */
export const RULE_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Lacuna rule',
  type: 'object',
  required: ['title', 'obligation', 'cites', 'theme', 'force', 'needs', 'sits', 'elements', 'examples'],
  additionalProperties: false,
  properties: {
    title: sentence,
    obligation: sentence,
    cites: { type: 'object', additionalProperties: { type: 'string' }, minProperties: 1 },
    unverified: { type: 'array', items: { type: 'string' } },
    theme: { type: 'string' },
    force: { enum: ['shall', 'shall-hedged', 'consider', 'may'] },
    needs: { enum: ['law', 'law-or-rule', 'policy'] },
    sits: { type: 'string' },
    in: query,
    elements: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
      additionalProperties: {
        type: 'object',
        required: ['title', 'any'],
        additionalProperties: false,
        properties: {
          title: sentence,
          required: { type: 'boolean' },
          any: { type: 'array', items: test, minItems: 1 },
          unless: queries,
          weak: {
            type: 'array',
            items: {
              type: 'object',
              properties: { text: query, because: sentence },
              required: ['text', 'because'],
              additionalProperties: false,
            },
          },
          strength: { enum: ['duty', 'any'] },
          lacks: sentence,
        },
      },
    },
    contrary: { type: 'array', items: test },
    pitfalls: { type: 'array', items: sentence },
    clause: { type: 'string' },
    examples: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: { met: examples, partial: examples, absent: examples, contrary: examples },
    },
  },
} as const

/** JSON Schema of a lexicon file: concept → wordings, false friends, tests. */
export const LEXICON_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Lacuna lexicon',
  type: 'object',
  propertyNames: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  additionalProperties: {
    type: 'object',
    required: ['meaning', 'any'],
    additionalProperties: false,
    properties: {
      meaning: sentence,
      any: { type: 'array', items: query, minItems: 1 },
      not: queries,
      tests: {
        type: 'object',
        additionalProperties: false,
        properties: { yes: { type: 'array', items: sentence }, no: { type: 'array', items: sentence } },
      },
    },
  },
} as const

const phrases = { type: 'array', items: { type: 'string', minLength: 1 } } as const
const phraseGroups = (keys: readonly string[]) =>
  ({
    type: 'object',
    required: keys,
    properties: Object.fromEntries(keys.map(key => [key, phrases])),
  }) as const

/** JSON Schema of `rules/lexicon/<language>/grammar.yaml`. */
export const GRAMMAR_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Lacuna grammar',
  type: 'object',
  required: [
    'language',
    'duty',
    'power',
    'notPower',
    'denial',
    'offence',
    'annexed',
    'forms',
    'connectors',
    'definitions',
    'references',
  ],
  additionalProperties: false,
  properties: {
    language: { type: 'string' },
    duty: phrases,
    power: phrases,
    notPower: phrases,
    denial: phrases,
    offence: phrases,
    annexed: phrases,
    forms: phrases,
    connectors: phraseGroups(['or', 'and', 'anyOf', 'allOf']),
    definitions: {
      type: 'object',
      required: [
        'means',
        'includes',
        'same',
        'excludes',
        'purposes',
        'condition',
        'subject',
        'light',
        'determiner',
        'notVerb',
        'scope',
      ],
      properties: {
        means: phrases,
        includes: phrases,
        same: phrases,
        excludes: phrases,
        purposes: phrases,
        condition: phrases,
        subject: phrases,
        light: phrases,
        determiner: phrases,
        notVerb: phrases,
        scope: phraseGroups(['instrument', 'part', 'chapter', 'title', 'division', 'section', 'subsection']),
      },
    },
    references: phraseGroups(['conduct', 'section', 'below']),
  },
} as const

/** JSON Schema of `lacuna.yaml`, the manifest of a country's texts. */
export const BUNDLE_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Lacuna bundle',
  type: 'object',
  required: ['jurisdiction', 'texts'],
  additionalProperties: false,
  properties: {
    jurisdiction: { type: 'string', minLength: 1 },
    name: { type: 'string' },
    'as-at': { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    texts: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
    rules: { type: 'array', items: { type: 'string' }, minItems: 1 },
    lexicon: { type: 'string' },
    covers: { type: 'array', items: { type: 'string' } },
  },
} as const

/** JSON Schema of `_set.yaml`: what a rule set is called and which version it is. */
export const SET_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Lacuna rule set',
  type: 'object',
  required: ['title', 'version'],
  additionalProperties: false,
  properties: { title: sentence, version: sentence, about: sentence },
} as const
