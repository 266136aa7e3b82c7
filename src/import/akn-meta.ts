// Metadata elements of Akoma Ntoso → what the document says of itself.

import type { InstrumentKind } from '../model.ts'
import type { Attributes, Context, Role } from './grammar.ts'

const SKIP: Role = { as: 'skip' }

/** The kind of document, by the name of its element; collections say nothing of their own. */
export const root =
  (kind: InstrumentKind | null) =>
  (_: Attributes, { meta }: Context): Role => {
    if (kind) meta.kind ??= kind
    return { as: 'words' }
  }

/** `<FRBRuri value="/akn/it/act/…">`: the country. */
export const work = (attributes: Attributes, { meta, names }: Context): Role => {
  const country = COUNTRY.exec(attributes.value ?? '')?.[1]
  if (country && country !== 'zz' && !names.includes('FRBRManifestation'))
    meta.jurisdiction ??= country.toUpperCase()
  return SKIP
}
/** `/akn/uy/bill/…`, `/it/act/…`. */
const COUNTRY = /^\/(?:akn\/)?([a-z]{2})(?:-[a-z]{2,3})?\//

/** `<FRBRcountry value="it"/>`. */
export const country = (attributes: Attributes, { meta }: Context): Role => {
  if (attributes.value && attributes.value !== 'zz' && TWO.test(attributes.value))
    meta.jurisdiction ??= attributes.value.toUpperCase().replace(UNITED, '')
  return SKIP
}
/** The United Kingdom as a whole is `GB-UKM` in ISO 3166-2. */
const UNITED = /-UKM$/
const TWO = /^[A-Za-z]{2}(?:-[A-Za-z]{2,3})?$/

/** `<FRBRlanguage language="ita"/>`. */
export const language = (attributes: Attributes, { meta }: Context): Role => {
  const code = attributes.language?.toLowerCase() ?? ''
  const tag = LANGUAGES[code] ?? (code.length === 2 ? code : undefined)
  if (tag) meta.language ??= tag
  return SKIP
}

/** ISO 639-2 codes of FRBRlanguage → BCP 47. */
const LANGUAGES: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  deu: 'de',
  ger: 'de',
  nld: 'nl',
  dut: 'nl',
  msa: 'ms',
  may: 'ms',
  cym: 'cy',
  wel: 'cy',
}

/** A name of the document in its metadata: `<FRBRalias name="title" value="…">`. */
export const alias = (attributes: Attributes, { meta }: Context): Role => {
  const { name, value } = attributes
  if (value && name === 'title') meta.title ??= value
  if (value && name === 'lacuna-kind') meta.kind = KINDS.find(kind => kind === value) ?? 'act'
  if (value && name === 'lacuna-id') meta.id = value
  if (value && name === 'lacuna-asAt') meta.asAt = value
  return SKIP
}

const KINDS: readonly InstrumentKind[] = ['act', 'bill', 'treaty', 'model', 'regulation']

/** Draft bills keep their title among the concepts they refer to. */
export const concept = (attributes: Attributes, { meta }: Context): Role => {
  if (attributes.eId === 'varBillTitle' && attributes.showAs) meta.title ??= attributes.showAs
  return SKIP
}
