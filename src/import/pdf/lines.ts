// Runs of a page → lines, each cut into segments where the paper shows a gap.

import type { Page, Run } from './door.ts'

/** Words set next to each other. Points, from the lower left corner. */
export interface Segment {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Font of most of its characters. */
  readonly font: string
}

/** Part of the size by which a baseline may stray within a line. */
const STRAY = 0.35
/** Gaps from which two runs have a space between them, and from which they are set apart; in sizes. */
const SPACE = 0.16
const APART = 1.1
const NEAR = 0.45

/** Segments of a page, top down, left to right. */
export function readSegments(page: Page): Segment[] {
  const small = page.runs.filter(({ text }) => MARK.test(text))
  const runs = page.runs.filter(({ text }) => !MARK.test(text)).sort((a, b) => b.y - a.y || a.x - b.x)
  const rows: Run[][] = []
  let base: Run | null = null
  for (const run of runs) {
    if (base && base.y - run.y <= STRAY * Math.max(run.size, Math.min(base.size, run.size * 2)))
      rows.at(-1)?.push(run)
    else {
      rows.push([run])
      base = run
    }
  }
  for (const run of small) {
    const row = rows.find(own => belongs(run, own))
    if (row) row.push(run)
    else rows.push([run])
  }
  return rows.flatMap(cut).sort((a, b) => b.y - a.y || a.x - b.x)
}

/** A figure or ending that may be raised: `3`, `th`, `*`. */
const MARK = /^\s*(?:\d{1,3}|st|nd|rd|th|[*†‡])\s*$/

/** On the line, or a little above it and smaller, and near its words. */
function belongs(run: Run, row: readonly Run[]): boolean {
  return row.some(other => {
    const above = run.y - other.y
    const fits =
      Math.abs(above) <= STRAY * run.size ||
      (run.size < other.size * 0.85 && above > 0 && above < other.size * 0.7)
    return fits && run.x > other.x - other.size * 4 && run.x < other.x + other.width + other.size * 4
  })
}

function cut(row: readonly Run[]): Segment[] {
  const sorted = dropDoubles([...row].sort((a, b) => a.x - b.x))
  const out: Segment[] = []
  let group: Run[] = []
  for (const run of sorted) {
    const last = group.at(-1)
    // Another size behind a small gap is another text: a marginal note.
    const apart =
      last && Math.abs(last.size - run.size) > last.size * 0.12 && !MARK.test(run.text) ? NEAR : APART
    if (last && run.x - (last.x + last.width) > apart * Math.max(run.size, last.size)) {
      out.push(join(group))
      group = []
    }
    group.push(run)
  }
  if (group.length > 0) out.push(join(group))
  return out.filter(segment => segment.text !== '')
}

/** Words printed twice in nearly the same place are a shadow, or bold made by hand. */
function dropDoubles(row: readonly Run[]): Run[] {
  return row.filter((run, at) => {
    for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
      const other = row[back]
      if (
        other?.text === run.text &&
        Math.abs(other.x - run.x) < run.size * 0.3 &&
        Math.abs(other.y - run.y) < run.size * 0.3 &&
        run.width > run.size * 0.6
      )
        return false
    }
    return true
  })
}

function join(group: readonly Run[]): Segment {
  const main = group.reduce((best, run) => (run.text.length > best.text.length ? run : best))
  let text = ''
  let end = 0
  for (const run of group) {
    const gap = run.x - end
    if (text !== '' && !text.endsWith(' ') && !run.text.startsWith(' ') && gap > SPACE * run.size) text += ' '
    text += isRaised(run, main) ? raised(run.text) : run.text
    end = run.x + run.width
  }
  const [first] = group
  return { text: text.trim(), x: first?.x ?? 0, right: end, y: main.y, size: main.size, font: main.font }
}

/** A small figure above the line is the mark of a note, not part of the number before it. */
function isRaised(run: Run, main: Run): boolean {
  return run.size < main.size * 0.8 && run.y > main.y + main.size * 0.15
}

function raised(text: string): string {
  return FIGURES.test(text) ? text.trim().replace(DIGIT, digit => RAISED[Number(digit)] ?? digit) : text
}

const FIGURES = /^\s*\d{1,3}\s*$/
const DIGIT = /\d/g
const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']
