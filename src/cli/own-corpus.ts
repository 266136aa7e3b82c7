// Ids of the corpus → texts: the package's, and the authentic ones a user keeps in a folder of their own.

import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { packagePath, readText, UserError } from '../read.ts'
import { unknownName } from './unknown.ts'

/** One text of the corpus: the package's file, and the user's own of the same id when there is one. */
export interface CorpusEntry {
  readonly id: string
  /** `treaties/untoc.md` */
  readonly name: string
  readonly path: string
  readonly authentic: string | null
}

/** The name by which the model act is best known. */
const ALIASES: Readonly<Record<string, string>> = { 'model-act': 'act-against-trafficking' }

/** Every treaty and model act, by id. */
export function corpusEntries(): CorpusEntry[] {
  return ['treaties', 'model'].flatMap(folder => {
    const files = existsSync(packagePath('corpus', folder)) ? readdirSync(packagePath('corpus', folder)) : []
    return files
      .filter(file => file.endsWith('.md'))
      .sort()
      .map(file => {
        const id = file.slice(0, -'.md'.length)
        const own = join(ownFolder(), file)
        return {
          id,
          name: `${folder}/${file}`,
          path: packagePath('corpus', folder, file),
          authentic: existsSync(own) ? own : null,
        }
      })
  })
}

/** The entry of an id. @throws UserError, with the nearest id, when there is none. */
export function corpusEntry(id: string): CorpusEntry {
  const entry = findCorpusEntry(id)
  if (!entry)
    throw unknownName(
      'text in the corpus called',
      id,
      corpusEntries().map(each => each.id),
    )
  return entry
}

/** The entry of an id or alias, when there is one. */
export function findCorpusEntry(id: string): CorpusEntry | undefined {
  const known = Object.hasOwn(ALIASES, id) ? ALIASES[id] : id
  return corpusEntries().find(entry => entry.id === known)
}

/** The text of an entry: the authentic one where the user keeps it. */
export function readEntry({ path, authentic }: CorpusEntry): ReturnType<typeof readText> {
  return readText(authentic ?? path)
}

/** `$LACUNA_HOME/corpus`, else `~/.lacuna/corpus`. */
export function ownFolder(): string {
  const home = process.env.LACUNA_HOME
  return join(home ? home : join(homedir(), '.lacuna'), 'corpus')
}

/** Makes the user's own folder. @throws UserError when it cannot be made. */
export function makeOwnFolder(): string {
  const folder = ownFolder()
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new UserError(`${folder}: cannot be made; name a folder of your own in LACUNA_HOME`)
  }
  return folder
}
