// A change to a review file → the file changed whole, never over another person's change.

import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Review } from '../model.ts'
import { readString, UserError } from '../read.ts'
import { addReview, REVIEW_FILE, readReviews } from '../review/index.ts'
import { writeWhole } from './terminal.ts'

/** The reviews of a file; none when there is no such file. @throws DataError for a fault in it. */
export function reviewsAt(path: string): readonly Review[] {
  return readReviews(textAt(path), path)
}

/** The review file that belongs to texts: in the folder given, else in the folder of the file given. */
export function reviewFileBeside(path: string): string {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path)
  return join(folder, REVIEW_FILE)
}

function textAt(path: string): string {
  return existsSync(path) ? readString(path) : ''
}

/**
 * Adds a review to a file. A lock file keeps two commands apart; the file is read again just before it is
 * replaced, so that an edit made meanwhile in an editor is not overwritten; and it is replaced whole.
 * @throws UserError when another command holds the lock or the file changed meanwhile.
 */
export function addReviewTo(path: string, review: Review): void {
  const lock = `${path}.lock`
  takeLock(lock, path)
  try {
    const before = textAt(path)
    const after = addReview(before, path, review)
    if (textAt(path) !== before)
      throw new UserError(`${path}: was changed by somebody else meanwhile; run the command again`)
    writeWhole(path, after)
  } finally {
    rmSync(lock, { force: true })
  }
}

/** How often and how long (milliseconds) to wait for another command to finish. */
const TRIES = 40
const PAUSE = 50

function takeLock(lock: string, path: string): void {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    try {
      closeSync(openSync(lock, 'wx'))
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
        throw new UserError(`${path}: cannot be written; check that the folder exists and may be written to`)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
    }
  }
  throw new UserError(`${path}: another command is writing it; wait, or remove ${lock} if none is running`)
}
