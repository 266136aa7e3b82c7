// The languages whose words are understood: a new one is one data file, its stemmer and one line here.

import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemFrench } from '@orama/stemmers/french'
import { stemmer as stemSpanish } from '@orama/stemmers/spanish'
import { english } from './data/en.ts'
import { spanish } from './data/es.ts'
import { french } from './data/fr.ts'
import type { LanguageData } from './types.ts'

/** Word data by ISO 639-1 code. Stemmers are Porter's (en) and Snowball's (fr, es). */
export const LANGUAGES = {
  en: { ...english, stem: stemEnglish },
  es: { ...spanish, stem: stemSpanish },
  fr: { ...french, stem: stemFrench },
} as const satisfies Record<string, LanguageData>

/** A language whose words are understood. */
export type Language = keyof typeof LANGUAGES

/** The language of a BCP 47 tag (`en-IE` → `en`); undefined when it is unknown or not understood. */
export function languageOf(tag: string | null): Language | undefined {
  const code = tag?.toLowerCase().split('-')[0] ?? ''
  return code === 'en' || code === 'es' || code === 'fr' ? code : undefined
}
