// Whatever was thrown → one line for a user: what, where, what to do.

/** Errors whose message is written for users. */
const OWN: ReadonlySet<string> = new Set([
  'UserError',
  'UsageError',
  'DataError',
  'ImportError',
  'QueryError',
])

/** One line, never a stack trace. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const line = error.message.split('\n')[0] ?? ''
  if (OWN.has(error.name)) return line
  return `something went wrong that should not (${error.name}: ${line}); please report it with the command you ran`
}
