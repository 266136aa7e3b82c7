import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Instrument } from '../../src/model.ts'
import { readBlocks } from '../../src/parse/blocks.ts'
import { outline, parse } from '../../src/parse/index.ts'
import { readMarkdown } from '../../src/parse/remark.ts'
import { write } from '../../src/write.ts'
import { treeOf } from './signature.ts'

const LINES = fc.constantFrom(
  '',
  '# Title',
  '## Part I. General',
  '### 12A. Notice',
  '### Article 3. Use',
  '## SCHEDULE',
  '(1) A person who—',
  '(a) takes,',
  '  - (i) a thing, or',
  '- (b) hides it,',
  'commits an offence.',
  '“child” means—',
  '- **Act** includes',
  '> quoted',
  '> [!NOTE]',
  '| a | b |\n| - | - |',
  'is amended by the insertion of:',
  '“(2) Words.”',
  '**Consent**',
  '*(Artículo derogado)*',
  '-----',
  '_Bill_',
  '<details>',
  '</details>',
  '[^1]: note',
  'ARRANGEMENT OF SECTIONS',
  '1. Short title',
  'Explanations',
  '\u202e\u0000\u0007 text \u200f',
)
const TEXTS = fc.oneof(
  fc.array(LINES, { maxLength: 40 }).map(lines => lines.join('\n')),
  fc.string({ maxLength: 300 }),
)

function ids(blocks: readonly Block[], found: string[] = []): string[] {
  for (const block of blocks) {
    if (block.type === 'passage') continue
    found.push(block.eId)
    ids(block.children, found)
  }
  return found
}

/** Words outside every passage, label and heading. */
function lostWords(instrument: Instrument): string[] {
  const covered = new Uint8Array(instrument.text.length)
  const headings: string[] = []
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'passage') covered.fill(1, block.position.start, block.position.end)
      else {
        headings.push(block.heading ?? '', block.label)
        const first = block.children[0]?.position.start ?? block.position.end
        covered.fill(1, block.position.start, Math.max(block.position.start, first))
        visit(block.children)
      }
    }
  }
  visit(instrument.children)
  const printed = headings.join(' ').toLowerCase()
  let rest = ''
  for (let at = 0; at < covered.length; at++) rest += covered[at] ? ' ' : instrument.text[at]
  const body = rest.replace(/^\uFEFF?\s*(?:---\n[\s\S]*?\n---\n\s*)+/, '')
  return (body.match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter(
    word =>
      !printed.includes(word.toLowerCase()) && !/^(?:NOTE|CONTENTS|FORMULA|UNPLACED|HEADING)$/.test(word),
  )
}

describe('laws of the parser', () => {
  it('never throws, keeps every word, gives unique eIds and positions in order', () => {
    fc.assert(
      fc.property(TEXTS, text => {
        const found = parse(text)
        expect(found.text).toBe(text)
        const names = ids(found.children)
        expect(new Set(names).size).toBe(names.length)
        expect(found.placed).toBeGreaterThanOrEqual(0)
        let last = 0
        const visit = (blocks: readonly Block[]): void => {
          for (const block of blocks) {
            if (block.type === 'passage') {
              expect(block.position.start).toBeGreaterThanOrEqual(last)
              last = block.position.end
            } else visit(block.children)
          }
        }
        visit(found.children)
        expect(() => outline(text)).not.toThrow()
        expect(() => write(found)).not.toThrow()
      }),
      { numRuns: 600, seed: 7 },
    )
  })

  it('reads the same from a simple body as remark does', () => {
    const words = fc.constantFrom('Any person', 'the court shall', 'may order', 'a fine')
    const block = fc.oneof(
      words,
      words.map(text => `## ${text}`),
      fc.array(words, { minLength: 1, maxLength: 3 }).map(items => items.map(item => `- ${item}`).join('\n')),
      words.map(text => `> ${text}`),
      words.map(text => `| ${text} | x |\n| --- | --- |\n| y | z |`),
    )
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), blocks => {
        const text = blocks.join('\n\n')
        const shape = (found: ReturnType<typeof readBlocks>): string[] =>
          found.map(b => `${b.type} ${b.level} ${b.quote} ${b.bullet} ${b.start}-${b.end}`)
        expect(shape(readBlocks(text, 0, text.length))).toEqual(shape(readMarkdown(text)))
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  it('keeps depth within bounds and says so', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `(${at % 2 ? 'a' : 'i'}) x—`).join('\n\n')
    const found = parse(`## 1. x\n\n${text}\n\n${'>'.repeat(10_000)} end`)
    expect(found.messages.some(message => message.text.includes('Nested deeper'))).toBe(true)
    expect(found.placed).toBe(1)
  })

  it('does not corrupt control characters and marks of direction', () => {
    const text = '## 1. A\u202eB\n\nThe \u200fcourt\u0000 may\u0085.\n'
    const found = parse(text)
    expect(found.text).toBe(text)
    expect(treeOf(found)).toEqual(['section 1. “A\u202eB”', '  The \u200fcourt\u0000 may\u0085.'])
  })
})

const ROOT = '../shared/statutes'
const files = existsSync(ROOT)
  ? readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'))
  : []
if (files.length === 0) console.log('Skipped: no statutes in ../shared/statutes.')

describe.skipIf(files.length === 0)('real statutes', () => {
  it.each(files)('%s keeps its words and round-trips through the writer', name => {
    const found = parse(readFileSync(`${ROOT}/${name}`, 'utf8'))
    expect(found.placed).toBeGreaterThan(0.98)
    expect(new Set(ids(found.children)).size).toBe(ids(found.children).length)
    const again = parse(write(found))
    const [before, after] = [treeOf(found), new Set(treeOf(again))]
    const changed = before.filter(line => !after.has(line)).length
    expect(changed / before.length).toBeLessThan(0.02)
  })

  it('loses no word of a consolidated act', () => {
    const name = files.find(file => file.endsWith('IE-2008-act-8.md'))
    if (name) expect(lostWords(parse(readFileSync(`${ROOT}/${name}`, 'utf8')))).toEqual([])
  })
})
