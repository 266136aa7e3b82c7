// Words for people → standard output, standard error, or a file written whole or not at all.

import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../read.ts'
import { showHidden } from '../render/safe.ts'

/** Writes to standard output; resolves when the words are out. */
export function print(content: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => process.stdout.write(content, error => (error ? fail(error) : done())))
}

/** Writes one line to standard error, free of control characters. */
export function note(line: string): void {
  process.stderr.write(`${showHidden(line)}\n`)
}

/**
 * Shows on a terminal, and only there, that work goes on; the function returned clears the line. It may be
 * called twice.
 */
export function progress(doing: string): () => void {
  if (!process.stderr.isTTY) return () => {}
  process.stderr.write(`${doing} …`)
  let shown = true
  return () => {
    if (shown) process.stderr.write(`\r${' '.repeat(doing.length + 2)}\r`)
    shown = false
  }
}

/**
 * Writes a result to a file or to standard output. A file appears whole or not at all, and an input is never
 * overwritten.
 * @throws UserError when the file is one of the inputs or cannot be written.
 */
export async function emit(
  content: string | Uint8Array,
  out: string | null,
  inputs: readonly string[] = [],
): Promise<void> {
  if (out === null) {
    if (typeof content !== 'string' && process.stdout.isTTY)
      throw new UserError('this format is not for a terminal; name a file with --out')
    return print(content)
  }
  if (inputs.some(input => resolve(input) === resolve(out) || sameFile(input, out)))
    throw new UserError(`${out}: is one of the files read; choose another name for --out`)
  writeWhole(out, content)
}

/** Writes a file through a temporary one beside it. @throws UserError when the folder cannot be written. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`)
  try {
    const file = openSync(temporary, 'wx')
    try {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new UserError(`${path}: cannot be written${reason}; choose another place with --out`)
  }
}

function sameFile(a: string, b: string): boolean {
  const one = statSync(a, { throwIfNoEntry: false })
  const two = statSync(b, { throwIfNoEntry: false })
  return one !== undefined && two !== undefined && one.ino === two.ino && one.dev === two.dev && one.ino !== 0
}
