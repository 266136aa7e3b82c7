// Text of a review file ⇄ reviews.

import type { Review } from '../model.ts'
import { checkShape, shapeOf } from '../shape.ts'
import { appendToYamlList, readYaml } from '../yaml.ts'
import { REVIEW_SCHEMA } from './schema.ts'

/** The name a review file has beside the texts. */
export const REVIEW_FILE = 'lacuna.review.yaml'

const reviewShape = shapeOf(REVIEW_SCHEMA)

/**
 * Reads the text of a review file; an empty text holds no reviews.
 * @throws DataError naming file, line, column, what is wrong and what to do.
 */
export function readReviews(source: string, file: string): readonly Review[] {
  const yaml = readYaml(source, file)
  if (yaml.value === null) return []
  checkShape(reviewShape, yaml, file)
  const { reviews } = yaml.value as { reviews?: readonly Omit<Review, 'jurisdiction'>[] | null }
  return (reviews ?? []).map(review => ({ jurisdiction: null, ...review }))
}

/**
 * The text with one more review at its end; everything else, comments included, stays as it is.
 * @throws DataError when the text or the review is malformed.
 */
export function addReview(source: string, file: string, review: Review): string {
  readReviews(source, file)
  const { jurisdiction, ...rest } = review
  const added = appendToYamlList(
    source,
    file,
    'reviews',
    jurisdiction === null ? rest : { jurisdiction, ...rest },
  )
  readReviews(added, file)
  return added
}
