// Concordance → JSON: the same comparison gives the same bytes.

import type { Concordance } from '../compare/index.ts'

/** The concordance as indented JSON ending in a line feed; its shape is the type `Concordance`. */
export function renderCompareJson(concordance: Concordance): string {
  return `${JSON.stringify(concordance, null, 2)}\n`
}
