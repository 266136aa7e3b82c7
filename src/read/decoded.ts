// Data files × the values `npm run build` decoded from the same texts → the value, decoded only when it must be.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Concept, Lexicon } from '../query/index.ts'
import type { DataFile, RuleSet } from '../ruleset/index.ts'

/** Decoded values by the fingerprint of the texts they were decoded from. */
export interface DecodedFile {
  /** Fingerprint of the code that decoded them: values of other code are not used. */
  readonly code: string
  readonly ruleSets: Readonly<Record<string, RuleSet>>
  readonly lexicons: Readonly<Record<string, PlainLexicon>>
}

/** A lexicon as JSON can hold it. */
export type PlainLexicon = Omit<Lexicon, 'concepts'> & { readonly concepts: readonly Concept[] }

/** Where the values lie: beside the built code only, so that code run from source always decodes. */
export const DECODED_PATH = fileURLToPath(new URL('../rules.json', import.meta.url))

/** A rule set decoded by the build from these very texts; undefined when there is none. */
export function decodedRuleSet(files: readonly DataFile[]): RuleSet | undefined {
  return stored()?.ruleSets[fingerprint(files)]
}

/** A lexicon decoded by the build from these very texts; undefined when there is none. */
export function decodedLexicon(files: readonly DataFile[]): Lexicon | undefined {
  const plain = stored()?.lexicons[fingerprint(files)]
  return plain && { ...plain, concepts: new Map(plain.concepts.map(concept => [concept.id, concept])) }
}

/** Fingerprint of names and texts: any change to a file gives another one. */
export function fingerprint(files: readonly DataFile[]): string {
  const hash = createHash('sha256')
  for (const { name, text } of files) hash.update(`${name}\0${text}\0`)
  return hash.digest('hex')
}

/** Fingerprint of the built code that gives decoded values their form. */
export function codeFingerprint(): string {
  const built = dirname(DECODED_PATH)
  const files = ['ruleset', 'query'].flatMap(folder =>
    readdirSync(join(built, folder))
      .filter(name => name.endsWith('.js'))
      .sort()
      .map(name => join(built, folder, name)),
  )
  return fingerprint(files.map((file, index) => ({ name: String(index), text: readFileSync(file, 'utf8') })))
}

let file: DecodedFile | null | undefined

function stored(): DecodedFile | null {
  if (file === undefined) file = readStored()
  return file
}

/** A file that is damaged or of other code counts as none: decoding takes longer and says the same. */
function readStored(): DecodedFile | null {
  if (!existsSync(DECODED_PATH)) return null
  try {
    const decoded = JSON.parse(readFileSync(DECODED_PATH, 'utf8')) as DecodedFile
    return decoded.code === codeFingerprint() ? decoded : null
  } catch {
    return null
  }
}
