// A name that does not exist → one line that says so, what is near, and what there is.

import { UserError } from '../read.ts'
import { nearestName } from '../search.ts'

/** The error for an unknown name: `there is no format “htm”; did you mean “html”? There are: …`. */
export function unknownName(kind: string, asked: string, names: readonly string[]): UserError {
  const near = nearestName(asked, names)
  const hint = near === undefined ? '' : ` Did you mean “${near}”?`
  return new UserError(`there is no ${kind} “${asked}”.${hint} There are: ${names.join(', ')}`)
}
