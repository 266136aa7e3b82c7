// Findings × persons' verdicts: what was reviewed, by whom, and whether it still holds.

export { type Agreement, agreementOf } from './agreement.ts'
export { anchorOf } from './anchor.ts'
export { inArticleOrder } from './article-order.ts'
export { addReview, REVIEW_FILE, readReviews } from './file.ts'
export { type Attention, overlayReviews, type ReviewState, reviewState, tieReview } from './overlay.ts'
export { REVIEW_SCHEMA } from './schema.ts'
export { incompleteTexts, isCovered, isGap, type Standing, standingOf } from './standing.ts'
