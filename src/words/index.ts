// Text → words: positions, forms, stems, sentences, numbers.

export { LANGUAGES, type Language, languageOf } from './languages.ts'
export { readNumber, type StatedNumber } from './numbers.ts'
export { readWords, splitWords } from './read.ts'
export type * from './types.ts'
export { createVocabulary, type Vocabulary } from './vocabulary.ts'
