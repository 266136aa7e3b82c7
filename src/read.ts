// Files → values: statutes, bundles, rule sets, lexicons (the only module that reads the disk).

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GivenText } from './assess/index.ts'
import { type ImportOptions, importText } from './import/index.ts'
import type { TreatyStatus } from './model.ts'
import type { Lexicon } from './query/index.ts'
import { decodedLexicon, decodedRuleSet } from './read/decoded.ts'
import { type DataFile, decodeBundle, decodeLexicon, decodeRuleSet, decodeSetFile } from './ruleset/index.ts'
import type { Bundle, RuleSet } from './ruleset/rule.ts'
import { nearestName } from './search.ts'
import { readStatus } from './status.ts'

/** A fault a user can mend: one line that says what, where and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError'
}

/** Largest file that is read, in bytes; statutes are smaller by far. */
export const LARGEST_FILE = 256 * 1024 * 1024

/** Name of a bundle's manifest. */
export const BUNDLE_FILE = 'lacuna.yaml'

/** Texts of one country, with what its manifest says. */
export interface ReadCountry {
  readonly texts: readonly GivenText[]
  readonly bundle: Bundle | null
  /** Folder of the manifest, else of the first text. */
  readonly folder: string
}

/**
 * Reads the texts of one country: files, folders, or a folder with a `lacuna.yaml` that names them.
 * @throws UserError or ImportError when a file is missing, empty or not readable as a statute.
 */
export async function readCountry(
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ReadCountry> {
  const texts: GivenText[] = []
  let bundle: Bundle | null = null
  for (const path of paths) {
    const kind = kindOf(path)
    if (kind === 'folder') {
      const own = readBundle(path)
      bundle ??= own
      const files = own ? own.texts.map(text => join(path, text)) : textsIn(path)
      if (!files.length)
        throw new UserError(
          `${path}: no statute in this folder; put texts (.md, .docx, .pdf, .html, .xml, .txt, .json) in it`,
        )
      for (const file of files) texts.push(await readText(file, { ...given(own), ...options }))
    } else if (basename(path) === BUNDLE_FILE) {
      const own = readBundle(dirname(path))
      bundle ??= own
      for (const text of own?.texts ?? [])
        texts.push(await readText(join(dirname(path), text), { ...given(own), ...options }))
    } else texts.push(await readText(path, options))
  }
  const first = paths[0] ?? '.'
  return {
    texts: withDistinctIds(texts),
    bundle,
    folder: kindOf(first) === 'folder' ? first : dirname(first),
  }
}

/** Reads one text in any readable format. */
export async function readText(path: string, options: ImportOptions = {}): Promise<GivenText> {
  const bytes = readBytes(path)
  const instrument = await importText(bytes, path, options)
  return { instrument, path, sha256: hash(bytes) }
}

/** Reads a file's bytes. @throws UserError when it is missing, a folder, empty or too large. */
export function readBytes(path: string): Uint8Array {
  if (kindOf(path) === 'folder') throw new UserError(`${path}: is a folder, a file is needed`)
  const { size } = statSync(path)
  if (size === 0) throw new UserError(`${path}: the file is empty`)
  if (size > LARGEST_FILE)
    throw new UserError(
      `${path}: the file is larger than ${LARGEST_FILE / 1024 / 1024} MB; split it into its texts`,
    )
  try {
    return new Uint8Array(readFileSync(path))
  } catch {
    throw new UserError(`${path}: cannot be read; check its permissions`)
  }
}

/** Reads a file as UTF-8 text. */
export function readString(path: string): string {
  return new TextDecoder().decode(readBytes(path))
}

/** SHA-256 of some bytes, in hexadecimal. */
export function hash(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Ids of the rule sets that come with the package. */
export function listRuleSets(): string[] {
  const sets = foldersIn(RULES).filter(name => name !== LEXICON && name !== VOCABULARIES)
  return [
    ...FIRST_SETS.filter(name => sets.includes(name)),
    ...sets.filter(name => !FIRST_SETS.includes(name)),
  ]
}

/** Which parts of the rule files are wanted. */
export interface DataOptions {
  /** With the examples of the rules and the tests of the concepts; these are always decoded from the files. */
  readonly tests?: boolean
}

/**
 * Reads rule sets by id, or by path for a user's own folder.
 * @throws UserError for an unknown set; DataError for a fault in a rule.
 */
export function readRuleSets(names: readonly string[], options: DataOptions = {}): RuleSet[] {
  return names.map(name => {
    const { id, setFile, files } = ruleSetFiles(name)
    const ready = options.tests ? undefined : decodedRuleSet([...setFile, ...files])
    if (ready) return ready
    const [first] = setFile
    const set = first ? decodeSetFile(first) : { title: id, version: '0' }
    return decodeRuleSet(id, files, { ...set, sha256: hash(files.map(file => file.text).join('\0')) })
  })
}

/** The files of a rule set: its `_set.yaml` when it has one, and its rules. @throws UserError for an unknown set. */
export function ruleSetFiles(name: string): {
  readonly id: string
  readonly setFile: readonly DataFile[]
  readonly files: readonly DataFile[]
} {
  const own = isFolder(name) && !isFolder(join(RULES, name))
  const folder = own ? name : join(RULES, name)
  if (!isFolder(folder) || name === LEXICON) throw new UserError(unknownSet(name))
  const named = (file: string) => readData(file, own ? file : join('rules', name, basename(file)))
  const paths = yamlIn(folder)
  if (!paths.length) throw new UserError(`${name}: there is no rule (.yaml) in this folder`)
  return {
    id: basename(folder),
    setFile: paths.filter(file => basename(file) === SET_FILE).map(named),
    files: paths.filter(file => basename(file) !== SET_FILE).map(named),
  }
}

function unknownSet(name: string): string {
  const near = nearestName(name, listRuleSets())
  return `there is no rule set “${name}”${near ? `; did you mean “${near}”?` : ''} There are: ${listRuleSets().join(', ')}, or give a folder of your own`
}

/** Reads the lexicons that come with the package, each with the user's own folder laid over it. */
export function readLexicons(overlay: string | null = null, options: DataOptions = {}): Map<string, Lexicon> {
  const lexicons = new Map<string, Lexicon>()
  for (const { language, grammar, files } of lexiconFiles(overlay)) {
    const ready = options.tests ? undefined : decodedLexicon([grammar, ...files])
    lexicons.set(language, ready ?? decodeLexicon(grammar, files))
  }
  return lexicons
}

/** The files of each lexicon, the user's own last. @throws UserError when there is no such folder. */
export function lexiconFiles(
  overlay: string | null = null,
): { readonly language: string; readonly grammar: DataFile; readonly files: readonly DataFile[] }[] {
  return foldersIn(join(RULES, LEXICON)).map(language => {
    const folder = join(RULES, LEXICON, language)
    const own = overlay ? [join(overlay, language), overlay].find(isFolder) : undefined
    if (overlay && !own) throw new UserError(`${overlay}: no such folder for the lexicon`)
    const paths = [...yamlIn(folder), ...(own ? yamlIn(own) : [])]
    const named = (file: string) =>
      readData(file, file.startsWith(RULES) ? join('rules', LEXICON, language, basename(file)) : file)
    return {
      language,
      grammar: named(join(folder, GRAMMAR_FILE)),
      files: paths.filter(file => basename(file) !== GRAMMAR_FILE).map(named),
    }
  })
}

/** Reads the manifest of a folder; null when it has none. */
export function readBundle(folder: string): Bundle | null {
  const path = join(folder, BUNDLE_FILE)
  return isFile(path) ? decodeBundle(readData(path, path)) : null
}

/** What the corpus knows of a State's ties to the treaties; empty for an unknown jurisdiction. */
export function readTreatyStatus(jurisdiction: string | null): TreatyStatus[] {
  const path = join(PACKAGE, 'corpus', 'status', 'status.yaml')
  return jurisdiction && isFile(path)
    ? readStatus(readFileSync(path, 'utf8'), 'corpus/status/status.yaml', jurisdiction)
    : []
}

/** Path of a file that comes with the package. */
export function packagePath(...parts: readonly string[]): string {
  return join(PACKAGE, ...parts)
}

const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), '..')
const RULES = join(PACKAGE, 'rules')
const LEXICON = 'lexicon'
const VOCABULARIES = 'vocabularies'
/** The treaty first, then what applies through it, then what goes beyond. */
const FIRST_SETS: readonly string[] = ['tip', 'untoc', 'model']
const GRAMMAR_FILE = 'grammar.yaml'
const SET_FILE = '_set.yaml'
const TEXT_FILES: ReadonlySet<string> = new Set([
  '.md',
  '.markdown',
  '.txt',
  '.docx',
  '.pdf',
  '.html',
  '.htm',
  '.xml',
  '.akn',
  '.json',
])

function given(bundle: Bundle | null): ImportOptions {
  if (!bundle) return {}
  return { jurisdiction: bundle.jurisdiction, ...(bundle.asAt ? { asAt: bundle.asAt } : {}) }
}

function kindOf(path: string): 'file' | 'folder' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    throw new UserError(`${path}: no such file or folder`)
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => isFolder(join(folder, name)))
    .sort()
}

/** `tip-9-1` before `tip-10-1`: the order of the articles. */
const inArticleOrder = new Intl.Collator('en', { numeric: true }).compare

function yamlIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => /\.ya?ml$/.test(name))
    .sort(inArticleOrder)
    .map(name => join(folder, name))
}

/** Statutes of a folder, not of the folders in it; notes such as README are not law. */
function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(
      name =>
        TEXT_FILES.has(extname(name).toLowerCase()) &&
        !/^(readme|license|changelog)\b/i.test(name) &&
        !name.startsWith('.'),
    )
    .sort()
    .map(name => join(folder, name))
    .filter(isFile)
}

function readData(path: string, name: string): DataFile {
  return { name: name.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }
}

/** Two files may carry the same id: the second is told apart by a number. */
function withDistinctIds(texts: readonly GivenText[]): GivenText[] {
  const seen = new Map<string, number>()
  return texts.map(text => {
    const count = (seen.get(text.instrument.id) ?? 0) + 1
    seen.set(text.instrument.id, count)
    return count === 1
      ? text
      : { ...text, instrument: { ...text.instrument, id: `${text.instrument.id}_${count}` } }
  })
}
