// Report → the JSON of the contract: the same report gives the same bytes.

import type { Report } from '../model.ts'

/**
 * The report as indented JSON ending in a line feed. Keys stand in the order of the report;
 * its shape is docs/schemas/report.schema.json.
 */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
