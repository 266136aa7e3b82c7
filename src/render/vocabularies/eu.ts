// The verdicts as a table of concordance for the approximation of laws with the European Union prints them.

import type { VocabularyData } from './vocabulary.ts'

export const EU: VocabularyData = {
  title: 'Table of concordance (EU approximation)',
  verdicts: {
    met: 'Fully compliant',
    partial: 'Partially compliant',
    absent: 'Not compliant (nothing found in the texts supplied)',
    contrary: 'Not compliant (contradicted)',
    'not-assessed': 'Not assessed',
  },
  optionalAbsent: 'Not relevant (optional provision)',
  considerAbsent: 'Not found in the texts supplied (provision to be considered only)',
  elsewhereAbsent: 'Not found in the texts supplied (other law or measures to be checked)',
  columns: [
    { title: 'Planned act', field: 'act' },
    { title: 'Competent authority', field: 'authority' },
    { title: 'Planned date', field: 'date' },
  ],
  note: 'Planned act, authority and date come from the review file and are otherwise left to be filled in. Whether a provision is “not relevant” to the State is for a person to say.',
}
