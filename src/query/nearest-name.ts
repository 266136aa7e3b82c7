// A mistyped name and the names there are → the nearest of them.

/** The name with the fewest letters to change, or null when none is near (a third of the letters differ). */
export function nearestName(name: string, names: Iterable<string>): string | null {
  let nearest: string | null = null
  let least = Math.floor(name.length / 3) + 1
  for (const known of names) {
    if (Math.abs(known.length - name.length) >= least) continue
    const changes = countChanges(name, known)
    if (changes < least) {
      least = changes
      nearest = known
    }
  }
  return nearest
}

/** Levenshtein distance: letters to add, drop or replace. */
function countChanges(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
