// The package's version, read without loading anything else.

import { readFileSync } from 'node:fs'

/** Version as package.json says. */
export function packageVersion(): string {
  const source = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(source) as { version: string }).version
}
