// What a command is: a name, its help and its work. One file a command, one line in the register of bin.ts.

import type { Argv } from 'yargs'

/** A command of `lacuna`, loaded only when asked for. */
export interface Command {
  /** As yargs prints it: `check <texts..>`. */
  readonly usage: string
  readonly describe: string
  /** Declares options and examples. */
  build(yargs: Argv): Argv
  /** Does the work; resolves to the exit code: 0 done, 1 `--fail-on` reached. */
  run(args: Readonly<Record<string, unknown>>): Promise<number>
}

/** A string option, null when it was not given. */
export function stringOf(args: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = args[name]
  const last = Array.isArray(value) ? value.at(-1) : value
  return last === undefined || last === null || last === '' ? null : String(last)
}

/** A list option or positional, empty when it was not given. */
export function listOf(args: Readonly<Record<string, unknown>>, name: string): string[] {
  const value = args[name]
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? value : [value]).map(String)
}
