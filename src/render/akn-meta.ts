// Instrument → the metadata Akoma Ntoso asks for, and text safe in XML.

import type { Instrument } from '../model.ts'

/** FRBR dates are required; this one says that none is known. */
const NO_DATE = '0001-01-01'

/** The `meta` element of an instrument, one line each. */
export function metaLines(instrument: Instrument): string[] {
  const { jurisdiction, language, asAt, title, kind, id } = instrument
  const country = (jurisdiction ?? 'zz').toLowerCase()
  const work = `/akn/${country}/${kind === 'bill' ? 'bill' : 'act'}/${slug(id)}`
  const expression = `${work}/${language ?? 'und'}@${asAt ?? ''}`
  const parts: readonly (readonly [string, string, readonly string[]])[] = [
    ['FRBRWork', work, [`<FRBRcountry value="${attribute(country)}"/>`]],
    ['FRBRExpression', expression, [`<FRBRlanguage language="${attribute(language ?? 'und')}"/>`]],
    ['FRBRManifestation', `${expression}.xml`, []],
  ]
  const lines: string[] = ['<meta>', '<identification source="#lacuna">']
  for (const [element, uri, more] of parts) {
    lines.push(`    <${element}>`)
    lines.push(`      <FRBRthis value="${attribute(uri)}/!main"/>`)
    lines.push(`      <FRBRuri value="${attribute(uri)}"/>`)
    if (element === 'FRBRWork') for (const line of aliases(title, kind, id, asAt)) lines.push(`      ${line}`)
    lines.push(`      <FRBRdate date="${asAt ?? NO_DATE}" name="${asAt ? 'consolidation' : 'unknown'}"/>`)
    lines.push('      <FRBRauthor href="#lacuna"/>')
    for (const line of more) lines.push(`      ${line}`)
    lines.push(`    </${element}>`)
  }
  lines.push('  </identification>')
  lines.push('  <references source="#lacuna">')
  lines.push('    <TLCOrganization eId="lacuna" href="/akn/ontology/organization/lacuna" showAs="Lacuna"/>')
  lines.push('  </references>')
  lines.push('</meta>')
  return lines
}

/** What Akoma Ntoso has no field for. */
function aliases(title: string, kind: string, id: string, asAt: string | null): string[] {
  const own = { title, 'lacuna-kind': kind, 'lacuna-id': id, ...(asAt ? { 'lacuna-asAt': asAt } : {}) }
  return Object.entries(own).map(([name, value]) => `<FRBRalias name="${name}" value="${attribute(value)}"/>`)
}

function slug(words: string): string {
  return words.toLowerCase().replace(NOT_SLUG, '-').replace(EDGES, '') || 'text'
}

const NOT_SLUG = /[^\p{L}\p{N}.]+/gu
const EDGES = /^-+|-+$/g

/** Words as XML text. */
export function escaped(printed: string): string {
  return printed.replace(CONTROL, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Words as the value of an attribute. */
export function attribute(printed: string): string {
  return escaped(printed).replaceAll('"', '&quot;')
}

/** Characters that XML 1.0 does not allow, lone surrogates among them. */
const CONTROL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
