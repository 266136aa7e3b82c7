// Instrument → one HTML page that stands alone, without script. Its importer reads it back.

import type { Instrument } from '../model.ts'
import { escapeHtml } from './safe.ts'
import { type Line, sheetOf } from './statute/lines.ts'

/** Looks of the page: a measure that reads well, labels in the margin of their words. */
const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 Georgia,serif;color:#1a1a1a;background:#fff}
ul{list-style:none;padding-left:1.6rem}li{margin:.35rem 0}blockquote.law-quote{border-left:.2rem solid #767676;margin-left:.5rem;padding-left:1rem}
.law-aside{color:#4a4a4a;font-size:.92rem}table{border-collapse:collapse}td,th{border:1px solid #767676;padding:.2rem .5rem;text-align:left}`

/** Writes a statute as a page. */
export function writeStatuteHtml(instrument: Instrument): string {
  const { front, lines } = sheetOf(instrument)
  const title = front.find(([key]) => key === 'title')?.[1] ?? instrument.title
  const language = instrument.language ? ` lang="${escapeHtml(instrument.language)}"` : ''
  const meta = front.map(([key, value]) => `<meta name="law.${key}" content="${escapeHtml(value)}">`)
  const page: Page = { parts: [], open: [] }
  for (const line of lines) add(page, line)
  closeTo(page, 0)
  return `<!doctype html>
<html${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="lacuna">
${meta.join('\n')}
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1></header>
<main>
${page.parts.join('\n')}
</main>
</body>
</html>
`
}

interface Page {
  readonly parts: string[]
  /** Open lists, items and quotations, outermost first. */
  readonly open: ('ul' | 'li' | 'blockquote')[]
}

function closeTo(page: Page, length: number): void {
  while (page.open.length > length) page.parts.push(`</${page.open.pop()}>`)
}

function openElement(page: Page, name: 'ul' | 'li' | 'blockquote'): void {
  page.open.push(name)
  page.parts.push(name === 'blockquote' ? '<blockquote class="law-quote">' : `<${name}>`)
}

function add(page: Page, line: Line): void {
  const at = enterQuotes(page, line)
  if (line.kind === 'item') {
    enterList(page, at, line.depth)
    openElement(page, 'li')
    page.parts.push(`<p>${words(line.text)}</p>`)
    return
  }
  // Words of an item stand inside it, words of the section outside every list.
  closeTo(page, itemEnd(page, at, line.depth))
  if (line.kind === 'heading') {
    const level = Math.min(6, line.level)
    page.parts.push(`<h${level}>${words(line.text)}</h${level}>`)
  } else if (line.kind === 'aside')
    page.parts.push(
      `<p class="law-aside law-${line.role === 'heading' ? 'headline' : line.role}">${words(line.text)}</p>`,
    )
  else if (line.kind === 'table') page.parts.push(table(line.rows))
  else page.parts.push(`<p>${words(line.text)}</p>`)
}

/** Opens and closes quotations until those of the line are open; returns where the innermost begins. */
function enterQuotes(page: Page, { quotes }: Line): number {
  let at = 0
  for (const margin of quotes) {
    const item = itemEnd(page, at, margin / 2 - 1)
    if (page.open[item] !== 'blockquote') {
      closeTo(page, item)
      openElement(page, 'blockquote')
    }
    at = item + 1
  }
  const inner = page.open.indexOf('blockquote', at)
  if (inner >= 0) closeTo(page, inner)
  return at
}

/** Length of the open elements that ends behind the item of a depth, counted from `at`. */
function itemEnd(page: Page, at: number, depth: number): number {
  let end = at
  for (let level = 0; level <= depth && page.open[end] === 'ul' && page.open[end + 1] === 'li'; level++)
    end += 2
  return end
}

function enterList(page: Page, at: number, depth: number): void {
  const end = itemEnd(page, at, depth - 1)
  closeTo(page, page.open[end] === 'ul' ? end + 1 : end)
  if (page.open[end] !== 'ul') openElement(page, 'ul')
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const row = (cells: readonly string[], name: string): string =>
    `<tr>${cells.map(cell => `<${name}>${words(cell)}</${name}>`).join('')}</tr>`
  return `<table>${row(head, 'th')}${body.map(cells => row(cells, 'td')).join('')}</table>`
}

/** Words with the heading of an item in bold; the importer turns it back. */
function words(text: string): string {
  return escapeHtml(text).replace(STARRED, '<b class="law-bold">$1</b>')
}

/** `**Notice**`. */
const STARRED = /\*\*([^*\n]{1,400})\*\*/g
