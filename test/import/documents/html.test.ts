import { describe, expect, it } from 'vitest'
import { faultOf, read, tree, utf8 } from './make.ts'

const page = (body: string, head = ''): Uint8Array =>
  utf8(`<!DOCTYPE html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`)

describe('a web page', () => {
  it('gives headings, sections and labels for numbered lists', async () => {
    const act = await read(
      page(`<nav><a>Home</a></nav><script>alert(1)</script><h1>Dogs Act 2020</h1><h2>Part 1 Food</h2><h3>1. Meals</h3>
<p>A dog gets—</p><ol type="a"><li>meat;</li><li>bread—<ol type="i"><li>brown; or</li><li>white.</li></ol></li></ol><h3>2. Drink</h3><p>It gets water.</p><footer>Contact</footer>`),
      'dogs.html',
    )
    expect(act.format).toBe('html')
    expect(act.language).toBe('en')
    expect(act.title).toBe('Dogs Act 2020')
    expect(tree(act).slice(1)).toEqual([
      'part Part 1 “Food”',
      '  section 1. “Meals”',
      '    A dog gets—',
      '    paragraph (a)',
      '      meat;',
      '    paragraph (b)',
      '      bread—',
      '      subparagraph (i)',
      '        brown; or',
      '      subparagraph (ii)',
      '        white.',
      '  section 2. “Drink”',
      '    It gets water.',
    ])
  })

  it('counts from the start a list gives', async () => {
    const { text } = await read(
      page('<h3>1. Fees</h3><ol type="A" start="3"><li>dogs</li><li value="7">cats</li></ol>'),
    )
    expect(text).toContain('(C) dogs')
    expect(text).toContain('(G) cats')
  })

  it('keeps closing words out of the list and printed labels as they are', async () => {
    const act = await read(
      page(
        '<h3>1. Fault</h3><p>A person who—</p><ul><li>(a) beats a dog; or</li><li>(b) leaves it,</li></ul><p>commits an offence.</p>',
      ),
    )
    expect(tree(act)).toEqual([
      'section 1. “Fault”',
      '  A person who—',
      '  paragraph (a)',
      '    beats a dog; or',
      '  paragraph (b)',
      '    leaves it,',
      '  commits an offence.',
    ])
  })

  it('reads what Word saves as a page: labels, notes, tables of contents', async () => {
    const act = await read(
      page(
        `<p class=MsoTitle>Dogs Act 2020</p><p class=MsoToc1>1. Meals 2</p><p class=MsoNormal><b>Meals</b></p><p class=MsoNormal>1. A dog gets<sup>1</sup>&mdash;</p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>(a)<span>&nbsp;&nbsp; </span></span><![endif]>meat.</p><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>1 Since May.</p></div>`,
      ),
    )
    const lines = tree(act)
    expect(lines).toContain('[contents] 1. Meals 2')
    expect(lines).toContain('section 1. “Meals”')
    expect(lines).toContain('  paragraph (a)')
    expect(lines.some(line => line.endsWith('[note] 1 Since May.'))).toBe(true)
  })

  it('reads tables as tables, hidden and deleted words not at all', async () => {
    const { text } = await read(
      page(
        '<h3>1. Fees</h3><table><tr><th>Dog</th><th>Fee</th></tr><tr><td>Big</td><td>9</td></tr></table><p style="display:none">no</p><p>It is <del>old</del>new.</p>',
      ),
    )
    expect(text).toContain('| Dog | Fee |\n| --- | --- |\n| Big | 9 |')
    expect(text).toContain('It is new.')
    expect(text).not.toMatch(/\bno\b|old/)
  })

  it('reads a page that is set in a table as its paragraphs', async () => {
    const act = await read(
      page(
        '<table><tr><td><a>Home</a></td><td><h3>1. Food</h3><p>A dog gets—</p><p>(a) meat;</p><p>(b) bread.</p></td></tr></table>',
      ),
    )
    expect(tree(act)).toContain('section 1. “Food”')
    expect(tree(act)).toContain('  paragraph (b)')
  })

  it('takes only the main part of a site', async () => {
    const { text } = await read(
      page('<div>Cookie banner text</div><main><p>1. Dogs are kept well.</p></main><p>Related links</p>'),
    )
    expect(text).not.toMatch(/Cookie|Related/)
  })

  it('is read in the encoding it names', async () => {
    const bytes = Uint8Array.from(
      '<html><head><meta charset="iso-8859-1"></head><body><h3>1. Caf\xe9</h3><p>\xa7 2.</p></body></html>',
      sign => sign.charCodeAt(0),
    )
    expect((await read(bytes)).text).toContain('Café')
  })

  it('cannot act as markdown', async () => {
    const { text } = await read(
      page('<h3>1. Signs</h3><p># not a heading</p><p>&gt; not quoted</p><p>| not | a table</p>'),
    )
    expect(text).toContain('\\# not a heading')
    expect(text).toContain('\\> not quoted')
    expect(text).toContain('\\| not')
  })

  it('without words is refused with what to do', async () => {
    expect(await faultOf(read(page('<div id="root"></div><script>x</script>'), 'app.html'))).toMatch(
      /^app\.html: no words in this page; if the site builds it/,
    )
  })

  it('may be nested to any depth', async () => {
    const deep = `<html>${'<div>'.repeat(20_000)}1. Dogs.${'</div>'.repeat(20_000)}`
    expect((await read(utf8(deep))).text).toContain('Dogs.')
  })
})
