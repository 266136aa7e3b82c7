// The library's own words for its verdicts.

import type { VocabularyData } from './vocabulary.ts'

export const PLAIN: VocabularyData = {
  title: 'Findings',
  verdicts: {
    met: 'Met',
    partial: 'Partly met',
    absent: 'Not found in the texts supplied',
    contrary: 'Contradicted',
    'not-assessed': 'Not assessed',
  },
  optionalAbsent: 'Not found in the texts supplied (optional)',
  considerAbsent: 'Not found in the texts supplied (to be considered only)',
  elsewhereAbsent: 'Not found in the texts supplied',
  columns: [],
  note: 'All findings are about the texts supplied.',
}
