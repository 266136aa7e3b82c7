// Pairs found and pairs true → precision, recall and F1.

/** How well found pairs agree with true ones; all 1 when both are empty. */
export interface Score {
  readonly found: number
  readonly truth: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Scores pairs over several cases together (micro average). */
export function score(
  cases: readonly { readonly found: ReadonlySet<string>; readonly truth: ReadonlySet<string> }[],
): Score {
  let [found, truth, right] = [0, 0, 0]
  for (const one of cases) {
    found += one.found.size
    truth += one.truth.size
    right += [...one.found].filter(pair => one.truth.has(pair)).length
  }
  const precision = found === 0 ? 1 : right / found
  const recall = truth === 0 ? 1 : right / truth
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { found, truth, right, precision, recall, f1 }
}
