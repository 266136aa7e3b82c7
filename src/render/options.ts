// The caller's wishes for a report → settled settings that every format reads.

import { MESSAGES, type Messages, type ReportLanguage } from './messages.ts'
import { type Vocabulary, type VocabularyName, vocabularyOf } from './vocabularies/index.ts'
import type { VocabularyData } from './vocabularies/vocabulary.ts'

/** What can be chosen about a report; everything has a default. */
export interface RenderOptions {
  /** Language of the report's own words; default English. */
  readonly language?: ReportLanguage
  /** Words for the verdicts; default the library's own. */
  readonly vocabulary?: VocabularyName | VocabularyData
  /** Model clauses that would provide for it, by rule id, as printed. Default: the id of the rule's clause. */
  readonly clauses?: Readonly<Record<string, string>>
  /**
   * Text of each instrument, by id, whose file is that text: SARIF gives lines and columns in it, and no region
   * in files of other texts. Left out, SARIF gives offsets for all.
   */
  readonly sources?: Readonly<Record<string, string>>
}

/** Options with every default filled in. */
export interface Settings {
  readonly words: Messages
  readonly vocabulary: Vocabulary
  readonly clauses: Readonly<Record<string, string>>
  readonly sources: Readonly<Record<string, string>> | null
}

/** Fills in the defaults. */
export function settle(options: RenderOptions): Settings {
  return {
    words: MESSAGES[options.language ?? 'en'],
    vocabulary: vocabularyOf(options.vocabulary ?? 'plain'),
    clauses: options.clauses ?? {},
    sources: options.sources ?? null,
  }
}
