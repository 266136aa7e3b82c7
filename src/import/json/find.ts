// Any JSON value → where its sections are and what their fields are called.

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Which fields of unknown JSON hold what: paths of keys with dots; `sections` may be empty for an array itself. */
export interface JsonMap {
  /** Path of the array of sections: `act.parts.sections`. */
  readonly sections?: string
  readonly num?: string
  readonly heading?: string
  readonly text?: string
  readonly chapter?: string
  readonly chapterTitle?: string
  /** Parts of a section in order, each an object with a label and a text. */
  readonly items?: string
  /** Path of the title of the whole text. */
  readonly title?: string
}

/** Names under which data sets found in the wild keep each field, best first; compared without case and `_`. */
const NAMES = {
  num: ['number', 'num', 'section', 'sectionnumber', 'sectionno', 'article', 'articlenumber', 'no', 'label'],
  heading: ['marginalnote', 'sectiontitle', 'heading', 'articletitle', 'title', 'name', 'caption'],
  text: ['text', 'sectiondesc', 'description', 'content', 'body', 'desc', 'sectiontext', 'articletext'],
  chapter: ['chapter', 'chapternumber', 'part'],
  chapterTitle: ['chaptertitle', 'chaptername', 'parttitle'],
  items: ['subitems', 'items', 'subsections', 'paragraphs', 'children'],
} as const

/** The field of each name as this file spells it. */
export type Fields = Readonly<Partial<Record<keyof typeof NAMES, string>>>

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Follows a path of keys. */
export function at(value: unknown, path: string): unknown {
  let found = value
  for (const key of path.split('.')) {
    if (key === '') continue
    found = isObject(found) || Array.isArray(found) ? Reflect.get(found, key) : undefined
  }
  return found
}

/** Objects visited in search of sections. */
const SEARCHED = 2_000

/** The longest array of objects that have words, at most four levels down; null without one. */
export function findSections(root: unknown): readonly JsonObject[] | null {
  let best: readonly JsonObject[] | null = null
  let left = SEARCHED
  const queue: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }]
  for (let next = queue.shift(); next && left-- > 0; next = queue.shift()) {
    const { value, depth } = next
    if (Array.isArray(value)) {
      const objects = value.filter(isObject)
      const fields = fieldsOf(objects)
      const fits = objects.length > 0 && (fields.text !== undefined || fields.items !== undefined)
      if (fits && objects.length > (best?.length ?? 0)) best = objects
    }
    if (depth < 4 && (isObject(value) || Array.isArray(value)) && !best?.includes(value as JsonObject))
      for (const child of Object.values(value).slice(0, 200)) queue.push({ value: child, depth: depth + 1 })
  }
  return best
}

/** What the fields are called, told from the first sections. */
export function fieldsOf(sections: readonly JsonObject[], map: JsonMap = {}): Fields {
  const keys = new Map<string, string>()
  for (const section of sections.slice(0, 20))
    for (const key of Object.keys(section)) keys.set(key.toLowerCase().replace(SEPARATORS, ''), key)
  const fields: Partial<Record<keyof typeof NAMES, string>> = {}
  for (const field of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
    const found = map[field] ?? NAMES[field].map(name => keys.get(name)).find(key => key !== undefined)
    if (found !== undefined) fields[field] = found
  }
  return fields
}

const SEPARATORS = /[_\s-]/g
