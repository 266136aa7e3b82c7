import { describe, expect, it } from 'vitest'
import type { DraftBlock } from '../../../src/import/draft.ts'
import { importText } from '../../../src/import/index.ts'
import { CONTAINERS } from '../../../src/locator.ts'
import type { Block, Provision } from '../../../src/model.ts'
import { draftPaths, outlineOf, parsedPaths, shareFound } from './outline.ts'
import { draftOf, hasSamples, listSamples, readSample } from './samples.ts'

describe.skipIf(!hasSamples)('real XML statutes', () => {
  it.each(listSamples())('%s: words placed, none lost, the marked-up tree read back', async name => {
    const draft = draftOf(name)
    const instrument = await importText(readSample(name), name)
    expect(instrument.placed).toBeGreaterThanOrEqual(0.99)

    const lost = 1 - shareFound(draftWords(draft.children), wordsOf(instrument.text))
    expect(lost).toBe(0)
    expect(shareFound(bodyWords(readSample(name)), wordsOf(instrument.text))).toBeGreaterThan(0.985)

    const expected = draftPaths(draft.children)
    const found = parsedPaths(instrument.children, new Set(expected))
    const least = LEAST[name.split('/').at(-1) ?? ''] ?? 0.985
    expect(shareFound(expected, found)).toBeGreaterThanOrEqual(least)
    // Whatever stands above them, the labels themselves are all there.
    expect(shareFound(expected.map(lastLabel), found.map(lastLabel))).toBeGreaterThan(0.95)
  })

  it('counts the provisions of one Act alike in its XML and its markdown', async () => {
    const xml = await importText(readSample('ca/I-2.5.eng.xml'), 'I-2.5.eng.xml')
    const markdown = await importText(readSample('ca/I-2.5-irpa.md'), 'I-2.5-irpa.md')
    // The markdown has no quoted insertions, no numbers of parts and divisions, and no words of the schedule.
    const ratio = below(xml.children) / below(markdown.children)
    expect(Math.abs(1 - ratio)).toBeLessThan(0.01)
    expect(below(xml.children)).toBeGreaterThan(1_500)
  })

  it('reads the parts, sections and nested lists of the German penal code', async () => {
    const code = await importText(readSample('de/StGB.gii.xml'), 'StGB.gii.xml')
    const section = find(code.children, provision => provision.label === '§ 232')
    expect(section?.eId).toMatch(/__sec_232$/)
    expect(labels(section)).toEqual([
      '(1)',
      ['1.', ['a)', 'b)', 'c)', 'd)'], '2.', '3.'],
      '(2)',
      ['1.', '2.'],
      '(3)',
      ['1.', '2.', '3.'],
      '(4)',
    ])
  })

  it('reads items below items of an American code', async () => {
    const section = await importText(readSample('us-dc/22-1837.xml'), '22-1837.xml')
    expect(labels(find(section.children, provision => provision.kind === 'section'))).toEqual([
      '(a)',
      ['(1)', '(2)'],
      '(b)',
      '(c)',
      '(d)',
      '(e)',
    ])
    expect(outlineOf(section).filter(line => line.trim().startsWith('note:')).length).toBeGreaterThan(3)
  })

  it('keeps what an amending Act inserts inside the section that inserts it', async () => {
    const act = await importText(readSample('ca/2005-c43_E.xml'), '2005-c43_E.xml')
    const quoted = find(act.children, provision => provision.num === '279.01')
    expect(quoted?.state).toBe('quoted')
    expect(quoted?.eId).toBe('sec_3__sec_279.01')
    expect(labels(quoted)).toEqual(['(1)', ['(a)', '(b)'], '(2)'])
  })
})

/** What canonical markdown cannot say: quotations inside quotations, and headings without a number. */
const LEAST: Readonly<Record<string, number>> = {
  'Sentencing_Bill__Commons_Amendments.xml': 0.75,
  'Sentencing_Bill__Lords__AoR.xml': 0.97,

  'it_CAD_20050516_005G0104_VIGENZA_20250130.xml': 0,
}

function lastLabel(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

type Labels = (string | Labels)[]

function labels(provision: Provision | undefined): Labels {
  return (provision?.children ?? []).flatMap(child => {
    if (child.type === 'passage' || child.kind === 'definition') return []
    const below = labels(child)
    return below.length > 0 ? [child.label, below] : [child.label]
  })
}

function find(blocks: readonly Block[], wanted: (provision: Provision) => boolean): Provision | undefined {
  for (const block of blocks) {
    if (block.type === 'passage') continue
    const found = wanted(block) ? block : find(block.children, wanted)
    if (found) return found
  }
  return undefined
}

/** Number of provisions in force below the parts, outside schedules. */
function below(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'passage' || block.state === 'quoted' || block.kind === 'schedule') return sum
    return sum + (CONTAINERS.has(block.kind) ? 0 : 1) + below(block.children)
  }, 0)
}

/** Words of labels, headings and passages of a draft. */
function draftWords(blocks: readonly DraftBlock[]): string[] {
  return blocks.flatMap(block => {
    if (block.type === 'passage') return wordsOf(block.text)
    if (block.type === 'table') return block.rows.flat().flatMap(wordsOf)
    const repeated = CONTAINERS.has(block.kind) && block.label.toLowerCase() === block.heading?.toLowerCase()
    return [
      ...wordsOf(block.label),
      ...(repeated ? [] : wordsOf(block.heading ?? '')),
      ...draftWords(block.children),
    ]
  })
}

/** Words between the tags from the first element of the law itself on, read without any parser. */
function bodyWords(bytes: Uint8Array): string[] {
  const xml = new TextDecoder().decode(bytes)
  const start = xml.search(/<(?:body|Body|main|portionBody|collectionBody|section|container|enbez)[ >]/)
  const words = xml
    .slice(Math.max(0, start))
    .replace(/<meta>[\s\S]{0,9000}?<\/meta>|<(?:jurabk|gliederungskennzahl|page|DocumentURI)>[^<]*</g, ' <')
    .replace(/<[^>]*>/g, match => (INLINE.test(match) ? '' : ' '))
    .replace(/&amp;/g, '&')
    .replace(/&#?\w+;|[\u00ad\u200b]/g, '')
  return wordsOf(words)
}

const INLINE = /^<\/?(?:b|i|u|sup|sub|inline|Emphasis|XRef|ref|SP|B|I|Strong|abbr|Abbreviation|ins|a|span)\b/

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
