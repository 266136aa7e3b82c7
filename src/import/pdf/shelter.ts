// While pdf.js works → rejections that it leaves to nobody end nothing.

/** Names of the faults of pdf.js: of a damaged file it fetches pages ahead and forgets them. */
const FAULTS: ReadonlySet<string> = new Set([
  'AbortException',
  'BadRequestException',
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'ResponseException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
])

/** The little of Node's `process` that is used; browsers have none. */
interface Host {
  on(event: 'unhandledRejection', listener: (fault: unknown) => void): void
  off(event: 'unhandledRejection', listener: (fault: unknown) => void): void
}

/**
 * Begins to let the forgotten rejections of pdf.js pass, which would end a Node process; all others end it as
 * they would without. Returns what ends the shelter, a moment later: rejections are told late.
 */
export function shelter(): () => void {
  const host: unknown = Reflect.get(globalThis, 'process')
  if (!isHost(host)) return () => {}
  const listener = (fault: unknown): void => {
    if (!(fault instanceof Error && FAULTS.has(fault.name))) throw fault
  }
  host.on('unhandledRejection', listener)
  return () => {
    setTimeout(() => host.off('unhandledRejection', listener), 0)
  }
}

function isHost(value: unknown): value is Host {
  return typeof value === 'object' && value !== null && 'on' in value && 'off' in value
}
