import { unzipSync } from 'fflate'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { SaxesParser } from 'saxes'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { matrixOf } from '../../src/matrix.ts'
import type { Finding, Report } from '../../src/model.ts'
import { cellWords } from '../../src/render/csv.ts'
import { render } from '../../src/render/index.ts'
import { renderMatrix } from '../../src/render/matrix/index.ts'
import { excerpt, oneLine, printedQuote } from '../../src/render/safe.ts'
import { assessment, element, evidence, finding, report, text } from './fixture.ts'
import { hostileSnippets } from './hostile.ts'

const SNIPPETS = hostileSnippets(1000)

/** Hidden or controlling characters that no people's format may hold. */
const HIDDEN = /[^\P{Cc}\t\n\r]|[\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0041}\ufffe\uffff\p{Cs}]/u

function hostileFinding(snippet: string, index: number): Finding {
  return finding(`rule-${index}`, index % 2 ? 'met' : 'partial', {
    title: snippet,
    obligation: snippet,
    reason: snippet,
    cites: { [snippet]: snippet },
    theme: snippet,
    clause: snippet,
    elements: [
      element('e', {
        title: snippet,
        status: 'found',
        weakness: snippet,
        evidence: [evidence(snippet, { citation: snippet, via: snippet, place: snippet })],
      }),
    ],
    nearest: [
      { text: 'ex-act', eId: 'x', citation: 's 1', quote: snippet, start: 0, end: 1, lacks: [snippet] },
    ],
  })
}

function hostileReport(snippets: readonly string[]): Report {
  const [first = ''] = snippets
  const texts = [
    text('ex-act', {
      title: first,
      path: first,
      language: first,
      messages: [{ level: 'warning', text: first }],
    }),
  ]
  return report([assessment(snippets.map(hostileFinding), { jurisdiction: first, texts })])
}

const REPORT = hostileReport(SNIPPETS)

/** Text of every element of well-formed XML; throws when it is not. */
function textsOf(xml: string): readonly string[] {
  const texts: string[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('text', chunk => void texts.push(chunk))
  parser.write(xml).close()
  return texts
}

function unescapeHtml(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

function parseCsv(source: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of source
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('a thousand hostile snippets', () => {
  it('are words on an HTML page, every one whole', async () => {
    const page = String(await render(REPORT, 'html'))
    expect(page.match(/<script/gi)).toHaveLength(1)
    expect(page.match(/<(?:img|iframe|object|link|base|embed)\b/gi)).toBeNull()
    expect(page).not.toMatch(HIDDEN)
    const quotes = Array.from(page.matchAll(/<blockquote dir="auto"[^<>]*>“([^<]*)”<\/blockquote>/g), match =>
      unescapeHtml(match[1] ?? ''),
    )
    const partly = SNIPPETS.filter((_, index) => index % 2 === 0)
    const met = SNIPPETS.filter((_, index) => index % 2 === 1)
    expect(quotes).toEqual(
      [...partly, ...met].flatMap(snippet => [shown(snippet, 6000), shown(snippet, 6000)]),
    )
  })

  it('are words in markdown: neither markup, links, images nor code', async () => {
    const source = String(await render(hostileReport(SNIPPETS.slice(0, 80)), 'markdown'))
    expect(source).not.toMatch(HIDDEN)
    const tree = unified().use(remarkParse).use(remarkGfm).parse(source)
    const kinds = new Set<string>()
    let words = ''
    visit(tree, node => {
      if (node.type === 'html' && node.value === '<!-- -->') return
      kinds.add(node.type)
      if ('value' in node) words += node.value
    })
    const ours = [
      'root',
      'heading',
      'paragraph',
      'text',
      'strong',
      'emphasis',
      'list',
      'listItem',
      'table',
      'tableRow',
      'tableCell',
      'blockquote',
      'break',
    ]
    expect([...kinds].filter(kind => !ours.includes(kind))).toEqual([])
    for (const snippet of SNIPPETS.slice(0, 80)) expect(words).toContain(`“${shown(snippet, 1500)}”`)
  })

  it('are whole in JSON and SARIF', async () => {
    const back = JSON.parse(String(await render(REPORT, 'json')))
    expect(back).toEqual(JSON.parse(JSON.stringify(REPORT)))
    const sarif = JSON.parse(String(await render(REPORT, 'sarif')))
    const quoted = sarif.runs[0].results.map(
      (each: { locations: { physicalLocation: { region: { snippet: { text: string } } } }[] }) =>
        each.locations[0]?.physicalLocation.region.snippet.text,
    )
    expect(quoted).toEqual(SNIPPETS)
  })

  it('are well-formed JUnit', async () => {
    const xml = String(await render(REPORT, 'junit'))
    expect(xml).not.toMatch(HIDDEN)
    const words = textsOf(xml).join('')
    SNIPPETS.forEach((snippet, index) => {
      if (index % 2 === 0) expect(words).toContain(`“${shown(snippet, 1500)}”`)
    })
  })

  it('start no formula in CSV and lose nothing', async () => {
    const rows = parseCsv(String(await render(REPORT, 'csv')))
    expect(rows).toHaveLength(1001)
    expect(new Set(rows.map(row => row.length))).toEqual(new Set([rows[0]?.length]))
    expect(rows.flat().filter(cell => /^[\s]*[=+\-@|%\uff1d]/.test(cell))).toEqual([])
    const reasons = rows.slice(1).map(row => row[8])
    expect(reasons.map(reason => reason?.replace(/^'/, ''))).toEqual(
      SNIPPETS.map(snippet => cellWords(snippet).replace(/^'/, '')),
    )
  })

  it('are text in every sheet of a workbook', async () => {
    const files = unzipSync(Uint8Array.from(await bytes('xlsx')))
    const sheets = Object.keys(files).filter(name => name.includes('sheet'))
    expect(sheets).toHaveLength(5)
    for (const name of Object.keys(files)) {
      const xml = new TextDecoder().decode(files[name])
      expect(() => textsOf(xml)).not.toThrow()
      expect(xml).not.toMatch(HIDDEN)
      expect(xml).not.toContain('<f>')
    }
    const quoted = textsOf(new TextDecoder().decode(files['xl/worksheets/sheet2.xml'])).map(cell =>
      cell.replaceAll('_x005F_', '_'),
    )
    const cells = new Set(quoted)
    for (const snippet of SNIPPETS) {
      const words = cellWords(printedQuote(snippet))
      if (words) expect(cells.has(words)).toBe(true)
    }
  })

  it('are text in a Word document', async () => {
    const files = unzipSync(Uint8Array.from(await bytes('docx')))
    for (const name of Object.keys(files))
      expect(() => textsOf(new TextDecoder().decode(files[name]))).not.toThrow()
    const xml = new TextDecoder().decode(files['word/document.xml'])
    expect(xml).not.toMatch(HIDDEN)
    const words = new Set(textsOf(xml))
    for (const snippet of SNIPPETS) expect(words.has(oneLine(`“${shown(snippet, 1500)}”`))).toBe(true)
  })

  it('are words in a matrix of any format', () => {
    const matrix = matrixOf([hostileReport(SNIPPETS.slice(0, 100)), hostileReport(SNIPPETS.slice(0, 100))])
    const page = String(renderMatrix(matrix, 'html'))
    expect(page.match(/<script/gi)).toHaveLength(1)
    expect(page).not.toMatch(HIDDEN)
    expect(String(renderMatrix(matrix, 'markdown'))).not.toMatch(HIDDEN)
    expect(
      parseCsv(String(renderMatrix(matrix, 'csv')))
        .flat()
        .filter(cell => /^[=+\-@|%]/.test(cell)),
    ).toEqual([])
    const sheet = unzipSync(Uint8Array.from(renderMatrix(matrix, 'xlsx') as Uint8Array))[
      'xl/worksheets/sheet1.xml'
    ]
    expect(() => textsOf(new TextDecoder().decode(sheet))).not.toThrow()
  })

  it('give the same bytes twice in every format', async () => {
    const small = hostileReport(SNIPPETS.slice(0, 30))
    for (const format of [
      'markdown',
      'html',
      'docx',
      'json',
      'csv',
      'concordance',
      'xlsx',
      'sarif',
      'junit',
    ] as const) {
      expect(await render(small, format)).toEqual(await render(structuredClone(small), format))
    }
  })
})

function shown(snippet: string, limit: number): string {
  return excerpt(printedQuote(snippet), limit).shown
}

async function bytes(format: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const result = await render(REPORT, format)
  if (typeof result === 'string') throw new Error(`${format} gave text`)
  return result
}

function visit(
  node: Root | Root['children'][number],
  see: (node: { type: string; value?: string }) => void,
): void {
  see(node as { type: string; value?: string })
  if ('children' in node) for (const child of node.children) visit(child as Root['children'][number], see)
}
