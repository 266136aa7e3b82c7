// Forms of the comparison: order, safety and marks that do not rest on colour.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compare } from '../../src/compare/index.ts'
import { parse } from '../../src/parse/index.ts'
import { renderAmendments } from '../../src/render/compare-amendments.ts'
import { COMPARE_FORMATS } from '../../src/render/compare-formats.ts'

const corpus = (path: string): string =>
  readFileSync(new URL(`../../corpus/${path}`, import.meta.url), 'utf8')
const act = (heading: string, body: string) =>
  parse(`### 1. ${heading}\n\n${body}\n`, { language: 'en', title: 'T' })

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</textarea></title></style>',
  '=HYPERLINK("http://x")',
  '\u202Eevil\u202C',
  '](javascript:alert(1))',
  '| cell | break',
  '&lt;b&gt;',
]

test.each(hostile)('%s in a statute stays words in every form', snippet => {
  const model = act(
    `Rule ${snippet}`,
    `The court ${snippet} shall hear every victim in private and without delay.`,
  )
  const draft = act(
    `Rule ${snippet}`,
    `The court ${snippet} may hear the victim in private ${snippet} after a delay.`,
  )
  const concordance = compare(model, draft)
  const page = COMPARE_FORMATS.html.render(concordance)
  expect(page).not.toMatch(/<(?:script|img|b)\b|onerror=[^&]*>(?!.*&gt;)/)
  expect(page.match(/<\/style>/g)).toHaveLength(1)
  expect(page).not.toContain('\u202E')
  const markdown = COMPARE_FORMATS.markdown.render(concordance)
  expect(markdown).not.toMatch(/(?<!\\)<(?:script|img)/)
  expect(markdown).not.toContain('\u202E')
  for (const line of COMPARE_FORMATS.csv.render(concordance).split('\r\n'))
    expect(line).not.toMatch(/(?:^|,)"?[=+@]/)
  expect(JSON.parse(COMPARE_FORMATS.json.render(concordance))).toEqual(
    JSON.parse(JSON.stringify(concordance)),
  )
})

const model = parse(corpus('model/act-against-trafficking.md'))
const draft = parse(corpus('examples/avaria/trafficking-bill.md'))
const concordance = compare(model, draft)

test('the table of concordance stands before the gaps, the gaps before the changes', () => {
  const markdown = COMPARE_FORMATS.markdown.render(concordance)
  const places = [
    '## Concordance: model → draft',
    '## Concordance: draft → model',
    '## Gaps',
    '## Changes',
  ].map(title => markdown.indexOf(title))
  expect(places.every(place => place > 0)).toBe(true)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
})

test('every mark on the page is named in words and no link leads nowhere', () => {
  const page = COMPARE_FORMATS.html.render(concordance)
  const marks = page.match(/<(?:ins|del|mark)>/g) ?? []
  expect(marks.length).toBeGreaterThan(50)
  expect(page.match(/<(?:ins|del|mark)><span class="tag">[a-z ]+<\/span>/g)).toHaveLength(marks.length)
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(match => match[1]))
  const broken = [...page.matchAll(/href="#([^"]+)"/g)].filter(match => !ids.has(match[1] ?? ''))
  expect(broken).toEqual([])
  expect(page).not.toMatch(/<script|https?:\/\//)
})

test('every section of both sides has its row in the CSV', () => {
  const rows = COMPARE_FORMATS.csv.render(concordance).trimEnd().split('\r\n')
  expect(rows).toHaveLength(1 + concordance.forward.length + concordance.backward.length)
})

test('no amendment is said in so many words', () => {
  expect(renderAmendments('A <b>Bill</b>', [])).toBe(
    '# Amendments to A \\<b\\>Bill\\</b\\>\n\nNo amendment is proposed.\n',
  )
})
