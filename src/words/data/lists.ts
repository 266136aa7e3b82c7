// A line of words → lists and tables, so that data reads as words.

/** `'a b c'` → `['a', 'b', 'c']`. */
export function words(...lines: readonly string[]): string[] {
  return lines.flatMap(line => line.split(' '))
}

/** `'children=child men=man'` → `{ children: 'child', men: 'man' }`. */
export function pairs(...lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(words(...lines).map(pair => splitPair(pair)))
}

/** `'one=1 two=2'` → `{ one: 1, two: 2 }`. */
export function amounts(...lines: readonly string[]): Record<string, number> {
  return Object.fromEntries(words(...lines).map(pair => [splitPair(pair)[0], Number(splitPair(pair)[1])]))
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}
