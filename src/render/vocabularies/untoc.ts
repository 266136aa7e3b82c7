// The verdicts as a self-assessment questionnaire on the Convention and its Protocols prints them: yes, in part, no.

import type { VocabularyData } from './vocabulary.ts'

export const UNTOC: VocabularyData = {
  title: 'Questionnaire (yes / in part / no)',
  verdicts: {
    met: 'Yes',
    partial: 'Yes, in part',
    absent: 'No (nothing found in the texts supplied)',
    contrary: 'No (a provision says otherwise)',
    'not-assessed': 'Not answered',
  },
  optionalAbsent: 'No (optional provision)',
  considerAbsent: 'No (provision to be considered only)',
  elsewhereAbsent: 'Not found in the texts supplied (other law or measures to be checked)',
  columns: [
    { title: 'Planned measure', field: 'act' },
    { title: 'Responsible authority', field: 'authority' },
    { title: 'Planned date', field: 'date' },
  ],
  note: 'A “no” says that the texts supplied hold nothing; the answer of the State may rest on other law.',
}
