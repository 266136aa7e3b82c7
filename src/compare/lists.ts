// A map of lists → the same map with one more entry.

/** Adds a value to the list of a key, which it makes when there is none. */
export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
