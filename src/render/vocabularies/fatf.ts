// The verdicts in the style of the ratings for technical compliance of the Financial Action Task Force.

import type { VocabularyData } from './vocabulary.ts'

export const FATF: VocabularyData = {
  title: 'Ratings in the style of FATF technical compliance',
  verdicts: {
    met: 'C (compliant)',
    partial: 'PC (partially compliant)',
    absent: 'NC (non-compliant in the texts supplied)',
    contrary: 'NC (non-compliant: contradicted)',
    'not-assessed': 'Not rated',
  },
  nearly: 'LC (largely compliant)',
  optionalAbsent: 'N/A (optional provision)',
  considerAbsent: 'Not rated (provision to be considered only)',
  elsewhereAbsent: 'Not rated (other law or measures to be checked)',
  columns: [
    { title: 'Planned action', field: 'act' },
    { title: 'Lead authority', field: 'authority' },
    { title: 'Target date', field: 'date' },
  ],
  note: 'The style of the ratings only: no assessment by or for the Financial Action Task Force.',
}
