// Sources newer than what is built → a build, so that tests of the command run the code as it stands.

import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')

/** Runs once before all tests. A fault in the build is told; the tests of the command then fail by themselves. */
export default function build(): void {
  if (newest('src') <= stamp('dist/cli/bin.js') && newest('rules') <= stamp('dist/rules.json')) return
  try {
    execFileSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  } catch {
    console.error('the build failed: tests of the command run what was built before')
  }
}

function newest(folder: string): number {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
  return Math.max(...files.map(file => stamp(join(folder, file))))
}

function stamp(path: string): number {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
}
