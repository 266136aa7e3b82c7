// Named files → one ZIP archive, the same bytes every time (the only `fflate`).

import { strToU8, zipSync } from 'fflate'

/** Any date will do as long as it is always the same one; ZIP knows none before 1980. */
const ALWAYS = new Date(1980, 0, 1)

/** Packs texts (as UTF-8) or bytes by path, in the order given, without clock or machine in the result. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Record<string, Uint8Array> = {}
  for (const [path, content] of Object.entries(files)) {
    entries[path] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(entries, { level: 6, mtime: ALWAYS })
}
