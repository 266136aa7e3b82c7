import { describe, expect, it } from 'vitest'
import { render } from '../../src/render/index.ts'
import { assessment, element, evidence, exampleReport, finding, found, report } from './fixture.ts'

describe('markdown report', () => {
  it('reads as kept', async () => {
    await expect(await render(exampleReport(), 'markdown')).toMatchFileSnapshot('__snapshots__/example.md')
  })

  it('names the texts before it says anything about the law', async () => {
    const text = String(await render(exampleReport(), 'markdown'))
    expect(text.indexOf('laws/example-act.md')).toBeGreaterThan(0)
    expect(text.indexOf('laws/example-act.md')).toBeLessThan(text.indexOf('Organizing and directing'))
  })

  it('says what is contradicted or missing before what is met', async () => {
    const text = String(await render(exampleReport(), 'markdown'))
    const places = [
      'Child trafficking needs no means',
      'Organizing and directing',
      'Housing for victims',
      'The acts of trafficking',
    ]
    const found = places.map(title => text.indexOf(`${title}\n`))
    expect(found).toEqual([...found].sort((a, b) => a - b))
    expect(found).not.toContain(-1)
  })

  it('never says that the law does not provide for a matter', async () => {
    const text = String(await render(exampleReport(), 'markdown'))
    expect(text).not.toMatch(/the law does not/i)
    expect(text).toContain('Not found in the texts supplied')
  })

  it('counts a text with hardly a word placed as read in part', async () => {
    expect(await render(exampleReport(), 'markdown')).toContain('9.0 % of the words of Example Order 2021')
  })

  it('shows the machine finding beside a review that differs', async () => {
    const text = String(await render(exampleReport(), 'markdown'))
    const entry = text.slice(text.indexOf('Residence for victims'))
    expect(entry).toMatch(/Finding: Not found[\s\S]*Human review: Met, said A\. Lawyer/)
    expect(entry).toContain('STALE')
  })

  it('shows words that look like markup as words', async () => {
    const quote = '# 1. <script>alert(1)</script> ![x](http://e.x/y.png) `code` | a | www.e.x'
    const one = report([assessment([finding('r', 'met', { elements: [found('e', quote)] })])])
    const text = String(await render(one, 'markdown'))
    expect(text).toContain('\\<script\\>alert(1)\\</script\\>')
    expect(text).toContain('!\\[x\\](http<!-- -->://e.x/y.png) \\`code\\` \\| a \\| www<!-- -->.e.x')
  })

  it('says how much of a very long quotation is left out', async () => {
    const one = report([assessment([finding('r', 'met', { elements: [found('e', 'word '.repeat(2000))] })])])
    expect(await render(one, 'markdown')).toMatch(/… 8,?\d+ more characters: see s 2\(1\)/)
  })

  it('quotes a passage once in a finding and cites it after that', async () => {
    const twice = [found('one', 'Whoever trades.'), found('two', 'Whoever trades.')]
    const text = String(
      await render(report([assessment([finding('r', 'met', { elements: twice })])]), 'markdown'),
    )
    expect(text.match(/Whoever trades\./g)).toHaveLength(1)
    expect(text).toContain('  - s 2(1) (quoted above)')
  })

  it('names the text of a quotation when several texts were read', async () => {
    const [first] = exampleReport().assessments
    const twice = element('e', {
      status: 'found',
      evidence: [evidence('Words.', { text: 'ex-order', citation: 'reg 3' })],
    })
    const two = report([
      assessment([finding('r', 'met', { elements: [twice] })], { texts: first?.texts ?? [] }),
    ])
    expect(await render(two, 'markdown')).toContain('**reg 3** (Example Order 2021)')
  })
})
