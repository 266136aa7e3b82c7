// The corpus's status tables → what is known of one State's ties to the treaties.

import type { TreatyStatus } from './model.ts'
import { readYaml } from './yaml.ts'

/** Treaties in the order of a report, with the names it prints. */
const TITLES: Readonly<Record<string, string>> = {
  'tip-protocol': 'Trafficking in Persons Protocol (2000)',
  untoc: 'UN Convention against Transnational Organized Crime (2000)',
  actip: 'ASEAN Convention Against Trafficking in Persons (2015)',
}

interface RawEntry {
  readonly party: boolean
  readonly bound?: string | null
  readonly by?: string
  readonly 'in-force'?: string | null
  readonly source?: string
  readonly verified: boolean
}

interface RawStatement {
  readonly treaty: string
  readonly kind: string
  readonly says: string
  readonly verified: boolean
}

interface RawStatus {
  readonly 'as-of': string
  readonly sources: Readonly<Record<string, { readonly title: string; readonly 'as-of'?: string }>>
  readonly states: Readonly<
    Record<
      string,
      { readonly statements?: readonly RawStatement[] | 'unknown' } & Readonly<Record<string, unknown>>
    >
  >
}

/**
 * Reads the ties of one State by its ISO code; empty when the tables do not know it.
 * @throws DataError on malformed YAML.
 */
export function readStatus(source: string, file: string, code: string): TreatyStatus[] {
  const raw = readYaml(source, file).value as RawStatus
  const state = raw.states[code]
  if (!state) return []
  const statements = Array.isArray(state.statements) ? (state.statements as readonly RawStatement[]) : []
  return Object.entries(TITLES).flatMap(([treaty, title]) => {
    const entry = state[treaty] as RawEntry | undefined
    if (!entry) return []
    const from = raw.sources[entry.source ?? '']
    return [
      {
        treaty,
        title,
        party: entry.party,
        bound: entry.bound ?? null,
        by: entry.by ?? null,
        inForce: entry['in-force'] ?? null,
        statements: statements
          .filter(statement => statement.treaty === treaty)
          .map(({ kind, says, verified }) => ({ kind, says, verified })),
        source: from?.title ?? '',
        asOf: from?.['as-of'] ?? raw['as-of'],
        verified: entry.verified,
      },
    ]
  })
}
