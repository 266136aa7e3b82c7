// What a vocabulary is. No code.

import type { Verdict } from '../../model.ts'

/** A column for what the State means to do; filled from the `plan` of a review, else left blank to be filled by hand. */
export interface PlanColumn {
  readonly title: string
  readonly field: 'act' | 'authority' | 'date'
}

/** How a reporting framework says the verdicts. */
export interface VocabularyData {
  readonly title: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  /** For `partial` when no required element is missing, only weaker than asked. */
  readonly nearly?: string
  /** For an optional obligation (`may`) on which nothing was found. */
  readonly optionalAbsent: string
  /** For a duty to consider on which nothing was found. */
  readonly considerAbsent: string
  /** For a matter not found that may be met by another law, a rule or a policy: never a gap yet. */
  readonly elsewhereAbsent: string
  readonly columns: readonly PlanColumn[]
  /** Printed under the table: what the words mean here, and what they must not be taken for. */
  readonly note: string
}
