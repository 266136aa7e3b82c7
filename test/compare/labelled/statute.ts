// Canonical markdown ⇄ a list of sections that the variants edit: a reader of its own, so that labels do not lean
// on the parser under test.

/** A subsection, definition or unnumbered paragraph. `from` names the pieces of the source it was made of. */
export interface SourcePiece {
  readonly label: string
  readonly text: string
  readonly from: readonly string[]
}

/** A section; `from` in its pieces tells where its words come from, `moved` that a variant put it elsewhere. */
export interface SourceSection {
  readonly heading: string
  readonly pieces: readonly SourcePiece[]
  readonly moved?: boolean
  readonly num: string
}

const HEADING = /^### (\w+)\. (.*)$/
const PIECE = /^- (\(\d+\)|“[^”]+”)/

/** Reads the sections of a statute in canonical markdown; Parts, notes and front matter are left out. */
export function readSections(markdown: string): SourceSection[] {
  const sections: { num: string; heading: string; blocks: string[][] }[] = []
  for (const line of markdown.split('\n')) {
    const heading = HEADING.exec(line)
    const last = sections.at(-1)
    if (heading) sections.push({ num: heading[1] ?? '', heading: heading[2] ?? '', blocks: [] })
    else if (!last || line.startsWith('#') || line.trim().startsWith('>')) continue
    else if (PIECE.test(line) || last.blocks.length === 0) {
      if (line.trim() !== '') last.blocks.push([line])
    } else last.blocks.at(-1)?.push(line)
  }
  return sections.map(({ num, heading, blocks }) => ({
    num,
    heading,
    pieces: blocks.map(lines => {
      const label = PIECE.exec(lines[0] ?? '')?.[1] ?? ''
      const text = lines.join('\n').trimEnd()
      return { label, text, from: [label.startsWith('(') ? `${num}${label}` : num] }
    }),
  }))
}

/** Prints sections as a statute, numbering sections from `first` and subsections from 1. */
export function printStatute(title: string, kind: string, sections: readonly SourceSection[]): string {
  const body = sections.map(section => {
    let next = 0
    const pieces = section.pieces.map(({ label, text }) => {
      if (!label.startsWith('(')) return text
      next += 1
      return text.replace(label, `(${next})`)
    })
    return `### ${section.num}. ${section.heading}\n\n${pieces.join('\n')}\n`
  })
  return `---\nid: ${title.toLowerCase().replaceAll(' ', '-')}\ntitle: ${title}\nlanguage: en\nkind: ${kind}\n---\n\n${body.join('\n')}`
}

/** Pairs “source section → draft section” that the words of the pieces give. */
export function labelPairs(sections: readonly SourceSection[]): Set<string> {
  const pairs = new Set<string>()
  for (const section of sections) {
    for (const piece of section.pieces)
      for (const key of piece.from) pairs.add(`${key.replace(/\(.*/, '')} → ${section.num}`)
  }
  return pairs
}
