// Arguments → what the built command does with them: exit code, standard output, standard error.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
export const BIN = join(ROOT, 'dist/cli/bin.js')

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `lacuna` in a folder. */
export function lacuna(args: readonly string[], cwd: string = ROOT): Outcome {
  return run(process.execPath, [BIN, ...args], cwd)
}

/** Runs a line of a shell in which `npx lacuna` is the built command. */
export function shell(line: string, cwd: string): Outcome {
  const command = `'${process.execPath}' '${BIN}'`
  return run('sh', ['-c', line.replaceAll('npx lacuna', () => command)], cwd)
}

/** A new folder with a copy of the corpus, where commands may write. */
export function makeDesk(): string {
  const desk = mkdtempSync(join(tmpdir(), 'lacuna-desk-'))
  cpSync(join(ROOT, 'corpus'), join(desk, 'corpus'), { recursive: true })
  return desk
}

function run(file: string, args: readonly string[], cwd: string): Outcome {
  const env = { ...process.env, LACUNA_HOME: join(cwd, '.own'), NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: status, out: stdout, err: stderr }
}
