// The name of a reporting framework → how it prints the five verdicts and which columns it adds.

import type { Assessment, Finding, Verdict } from '../../model.ts'
import { type Standing, standingOf } from '../../review/standing.ts'
import { EU } from './eu.ts'
import { FATF } from './fatf.ts'
import { PLAIN } from './plain.ts'
import { UNTOC } from './untoc.ts'
import type { PlanColumn, VocabularyData } from './vocabulary.ts'

/** Vocabularies by name. A new one is one data file and one line here. */
export const VOCABULARIES = { plain: PLAIN, eu: EU, untoc: UNTOC, fatf: FATF } as const satisfies Record<
  string,
  VocabularyData
>

/** Name of a vocabulary that ships with the library. */
export type VocabularyName = keyof typeof VOCABULARIES

/** Whether a word names a vocabulary. */
export function isVocabulary(name: string): name is VocabularyName {
  return Object.hasOwn(VOCABULARIES, name)
}

/** A vocabulary ready to print with. */
export interface Vocabulary {
  readonly name: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly columns: readonly PlanColumn[]
  readonly note: string
  /** The word for a finding. It can be finer than its verdict: an optional matter left out is no gap. */
  say(finding: Finding, assessment: Assessment): string
}

/** A vocabulary by name, or made from data of the caller's own. */
export function vocabularyOf(given: VocabularyName | VocabularyData): Vocabulary {
  const data: VocabularyData = typeof given === 'string' ? VOCABULARIES[given] : given
  return {
    name: data.title,
    verdicts: data.verdicts,
    columns: data.columns,
    note: data.note,
    say: (finding, assessment) => wordFor(finding, standingOf(finding, assessment), data),
  }
}

function wordFor(finding: Finding, standing: Standing, data: VocabularyData): string {
  if (finding.force === 'may' && finding.verdict === 'absent') return data.optionalAbsent
  if (finding.force === 'consider' && finding.verdict === 'absent') return data.considerAbsent
  if (standing === 'elsewhere' || standing === 'policy') return data.elsewhereAbsent
  const nothingMissing = finding.elements.every(element => !element.required || element.status === 'found')
  if (finding.verdict === 'partial' && nothingMissing && data.nearly) return data.nearly
  return data.verdicts[finding.verdict]
}
