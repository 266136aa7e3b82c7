// A file that cannot be read as a statute → one line for the user: what, where, what to do.

/** A file that cannot be read; the message is one line: the file, what is wrong, what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}
