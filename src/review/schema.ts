// The JSON Schema of a review file: the one statement of its shape, for the decoder and for editors.

const verdict = { enum: ['met', 'partial', 'absent', 'contrary', 'not-assessed'] } as const
const sentence = { type: 'string', minLength: 1 } as const
const day = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' } as const

/** JSON Schema (draft-07) of `lacuna.review.yaml`. */
export const REVIEW_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Lacuna review file',
  description:
    'Verdicts of named persons on findings. They stand beside the machine’s findings, never instead.',
  type: 'object',
  additionalProperties: false,
  properties: {
    reviews: {
      type: ['array', 'null'],
      items: {
        type: 'object',
        required: ['rule', 'verdict', 'by', 'date', 'reason'],
        additionalProperties: false,
        properties: {
          jurisdiction: { ...sentence, description: 'As the report names it; left out, any.' },
          rule: { ...sentence, description: 'Id of the rule: tip-3b-consent.' },
          verdict,
          by: { ...sentence, description: 'Name of the person who answers for the verdict.' },
          date: day,
          reason: sentence,
          expires: { ...day, description: 'The last day on which the verdict may be relied on.' },
          second: {
            type: 'object',
            required: ['by', 'verdict', 'date'],
            additionalProperties: false,
            properties: { by: sentence, verdict, date: day, reason: sentence },
          },
          plan: {
            type: 'object',
            additionalProperties: false,
            description: 'What the State means to do about the gap.',
            properties: { act: sentence, authority: sentence, date: sentence },
          },
          machine: { ...verdict, description: 'The machine’s verdict when the review was written.' },
          anchor: {
            ...sentence,
            description: 'Fingerprint of the words it was based on; written by lacuna review.',
          },
        },
      },
    },
  },
} as const
