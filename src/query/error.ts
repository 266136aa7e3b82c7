// What is wrong with a query, and where.

/** A fault in a query; the message is one line: what, at which character, what to do. */
export class QueryError extends Error {
  /** Offset into the query's source of the character at fault, from 0. */
  readonly offset: number

  constructor(fault: string, offset: number) {
    super(`${fault} (character ${offset + 1})`)
    this.name = 'QueryError'
    this.offset = offset
  }
}
