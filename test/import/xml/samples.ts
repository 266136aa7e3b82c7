// Real statutes beside the repository, when they are there.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GRAMMAR as akn } from '../../../src/import/akn.ts'
import { assemble } from '../../../src/import/assemble.ts'
import { GRAMMAR as clml } from '../../../src/import/clml.ts'
import { GRAMMAR as dc } from '../../../src/import/dc.ts'
import type { Draft } from '../../../src/import/draft.ts'
import { GRAMMAR as gii } from '../../../src/import/gii.ts'
import { detectFormat } from '../../../src/import/index.ts'
import { GRAMMAR as canada } from '../../../src/import/justice-canada.ts'
import { GRAMMAR as uslm } from '../../../src/import/uslm.ts'
import { decodeXml } from '../../../src/import/xml.ts'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../shared/statutes')

/** True when the folder of real statutes is there. */
export const hasSamples = existsSync(ROOT)

if (!hasSamples) console.warn('../shared/statutes is missing: tests on real XML statutes are skipped')

const FOLDERS = ['formats/akn', 'formats/clml', 'formats/uslm', 'ca', 'de', 'us-dc']

/** Names of the XML samples, relative to the folder. */
export function listSamples(): string[] {
  if (!hasSamples) return []
  return FOLDERS.flatMap(folder =>
    readdirSync(join(ROOT, folder))
      .filter(file => file.endsWith('.xml'))
      .map(file => `${folder}/${file}`),
  )
}

export function readSample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(ROOT, name)))
}

const GRAMMARS = { akn, clml, uslm, gii, dc, 'justice-canada': canada }

/** The draft tree of a sample: what its markup says, before any markdown. */
export function draftOf(name: string): Draft {
  const bytes = readSample(name)
  const format = detectFormat(bytes)
  const grammar = Object.entries(GRAMMARS).find(([key]) => key === format)?.[1]
  if (!grammar) throw new Error(`${name}: no XML grammar for ${format}`)
  return assemble(decodeXml(bytes, name).text, name, grammar)
}
