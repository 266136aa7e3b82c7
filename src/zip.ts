// Named files ⇄ one ZIP archive, the same bytes every time (the only `fflate`).

import { strToU8, unzipSync, zipSync } from 'fflate'

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

/** Limits of what an archive may unfold to: bytes in all, and bytes for each byte packed. */
export interface ZipLimits {
  readonly bytes: number
  readonly ratio: number
}

/** Why an archive was not unpacked: it is `broken`, or `large` beyond the limits. */
export type ZipFault = 'broken' | 'large'

/**
 * Unpacks the files that are `wanted`, in memory only. The sizes an archive claims are checked before anything
 * is unfolded, and nothing unfolds beyond its claim.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  limits: ZipLimits,
): Readonly<Record<string, Uint8Array>> | ZipFault {
  let total = 0
  let large = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (large || !wanted(name)) return false
        total += originalSize
        large = total > limits.bytes || originalSize > Math.max(size, 64) * limits.ratio
        return !large
      },
    })
    return large ? 'large' : files
  } catch {
    return 'broken'
  }
}
