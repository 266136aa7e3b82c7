import { describe, expect, it } from 'vitest'
import { faultOf, numbered, p, read, tree, word } from './make.ts'

const level = (ilvl: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const LEGAL = [
  level(0, 'decimal', '%1.'),
  level(1, 'decimal', '(%2)'),
  level(2, 'lowerLetter', '(%3)'),
  level(3, 'lowerRoman', '(%4)'),
].join('')
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${LEGAL}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
const STYLES = `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Sec"><w:name w:val="Section Heading"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`
const BOLD = (text: string): string => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`

describe('a Word file', () => {
  it('shows the labels that Word prints from its list definitions', async () => {
    const body = [
      p('Dogs Act 2020'),
      p('Offences', '<w:pStyle w:val="Sec"/>'),
      numbered('A person who—', 1, 1),
      numbered('beats a dog; or', 1, 2),
      numbered('leaves it', 1, 2),
      numbered('without food; or', 1, 3),
      numbered('without water,', 1, 3),
      p('commits an offence.'),
      numbered('The penalty is a fine.', 1, 1),
      p('Short rules', '<w:pStyle w:val="Sec"/>'),
      numbered('Dogs are kept well.', 1, 1),
    ].join('')
    const act = await read(word(body, { numbering: NUMBERING, styles: STYLES }), 'dogs.docx')
    expect(act.format).toBe('docx')
    expect(act.title).toBe('Dogs Act 2020')
    expect(tree(act).slice(1)).toEqual([
      'section 1. “Offences”',
      '  subsection (1)',
      '    A person who—',
      '    paragraph (a)',
      '      beats a dog; or',
      '    paragraph (b)',
      '      leaves it',
      '      subparagraph (i)',
      '        without food; or',
      '      subparagraph (ii)',
      '        without water,',
      '    commits an offence.',
      '  subsection (2)',
      '    The penalty is a fine.',
      'section 2. “Short rules”',
      '  subsection (1)',
      '    Dogs are kept well.',
    ])
  })

  it('counts again where a list overrides its start, and goes on where two lists share a definition', async () => {
    const body = [
      BOLD('Food'),
      p('1. A dog gets—'),
      numbered('meat;', 1, 2),
      numbered('bread.', 1, 2),
      BOLD('Drink'),
      p('2. A dog gets—'),
      numbered('water;', 2, 2),
      numbered('milk.', 1, 2),
    ].join('')
    const { text } = await read(word(body, { numbering: NUMBERING }), 'dogs.docx')
    expect(text.match(/\([a-z]\) \w+/g)).toEqual(['(a) meat', '(b) bread', '(a) water', '(b) milk'])
  })

  it('finds bold headings above numbered sections, and parts with their titles', async () => {
    const body = [
      BOLD('PART I'),
      BOLD('GENERAL'),
      BOLD('Name'),
      p('1. This is the Dogs Act.'),
      BOLD('Scope'),
      p('2. (1) It binds all.'),
      p('(2) Cats are exempt.'),
    ]
    const act = await read(word(body.join('')), 'dogs.docx')
    expect(tree(act)).toEqual([
      'part PART I “GENERAL”',
      '  section 1. “Name”',
      '    This is the Dogs Act.',
      '  section 2. “Scope”',
      '    subsection (1)',
      '      It binds all.',
      '    subsection (2)',
      '      Cats are exempt.',
    ])
  })

  const tracked = word(
    `${BOLD('Age')}<w:p><w:r><w:t xml:space="preserve">1. A child is under </w:t></w:r><w:del w:id="1"><w:r><w:delText>sixteen</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>eighteen</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>`,
  )

  it('reads tracked changes as accepted, and says so', async () => {
    const act = await read(tracked, 'draft.docx')
    expect(act.text).toContain('under eighteen.')
    expect(act.text).not.toContain('sixteen')
    expect(act.messages.map(message => message.text).join()).toContain('tracked changes')
  })

  it('reads tracked changes as rejected when asked for the original', async () => {
    const act = await read(tracked, 'draft.docx', { tracked: 'original' })
    expect(act.text).toContain('under sixteen.')
    expect(act.text).not.toContain('eighteen')
  })

  it('joins paragraphs whose mark was deleted', async () => {
    const first = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">1. All dogs </w:t></w:r></w:p>`
    const body = first + p('are free.')
    expect((await read(word(body), 'a.docx')).text).toContain('All dogs are free.')
    expect((await read(word(body), 'a.docx', { tracked: 'original' })).text).not.toContain(
      'All dogs are free.',
    )
  })

  it('leaves out headers, comments, hidden words and field codes, and keeps notes as notes', async () => {
    const body = `${BOLD('Name')}<w:p><w:r><w:t>1. This is the Act</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> of 2020</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`
    const act = await read(
      word(body, {
        footnotes: '<w:footnote w:id="2"><w:p><w:r><w:t>Assented to in May.</w:t></w:r></w:p></w:footnote>',
        header1: p('Running head'),
        comments: `<w:comment w:id="0">${p('Too long')}</w:comment>`,
      }),
      'a.docx',
    )
    expect(tree(act)).toEqual([
      'section 1. “Name”',
      '  This is the Act of 2020.',
      '  [note] Assented to in May.',
    ])
  })

  it('reads text boxes once, content controls, tables and hyphens', async () => {
    const box = `<mc:AlternateContent><mc:Choice><w:txbxContent>${p('2. Boxed rule.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('2. Boxed rule.')}</w:txbxContent></mc:Fallback></mc:AlternateContent>`
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`
    const body = `<w:sdt><w:sdtContent>${p('1. Non')}</w:sdtContent></w:sdt><w:p><w:r>${box}</w:r></w:p><w:p><w:r><w:t>3. Well</w:t><w:noBreakHyphen/><w:t>kept dogs.</w:t></w:r></w:p>
<w:tbl><w:tr>${cell('Dog')}${cell('Fee')}</w:tr><w:tr>${cell('Big | strong')}${cell('9')}</w:tr></w:tbl>`
    const act = await read(word(body), 'a.docx')
    expect(act.text.match(/Boxed/g)).toHaveLength(1)
    expect(act.text).toContain('Well-kept')
    expect(act.text).toContain('| Big \\| strong | 9 |')
    expect(tree(act).some(line => line.includes('[table]'))).toBe(true)
  })

  it('reads a table that only sets labels beside words as items', async () => {
    const row = (label: string, words: string): string =>
      `<w:tr><w:tc>${p(label)}</w:tc><w:tc>${p(words)}</w:tc></w:tr>`
    const body = `${BOLD('Food')}${p('1. A dog gets—')}<w:tbl>${row('(a)', 'meat; and')}${row('(b)', 'bread.')}</w:tbl>`
    expect(tree(await read(word(body), 'a.docx'))).toContain('  paragraph (b)')
  })

  it('cites the page Word last laid out', async () => {
    const body = `${p('1. One.')}<w:p><w:r><w:lastRenderedPageBreak/><w:t>2. Two.</w:t></w:r></w:p>`
    const act = await read(word(body), 'a.docx')
    expect(act.marks.map(mark => mark.place)).toEqual(['p. 1', 'p. 2'])
    expect(act.text.slice(act.marks[1]?.start)).toMatch(/^\S*\s?2\./)
  })
})

describe('a Word file that cannot be read', () => {
  it('is named with what to do', async () => {
    const whole = word(p('1. One.'))
    const cut = whole.slice(0, whole.length - 40)
    expect(await faultOf(read(cut, 'cut.docx'))).toMatch(
      /^cut\.docx: the Word file is broken or cut off; .*save it again/,
    )
    expect(await faultOf(read(word(''), 'empty.docx'))).toMatch(/^empty\.docx: .*no words/)
  })

  it('is refused when it would unfold to more than any statute', async () => {
    const bomb = word(p('x'.repeat(40_000_000)))
    expect(bomb.length).toBeLessThan(200_000)
    expect(await faultOf(read(bomb, 'bomb.docx'))).toMatch(/^bomb\.docx: .*zip bomb/)
  })

  it('is told apart from other zip files and from old Word files', async () => {
    const { zip } = await import('../../../src/zip.ts')
    expect(await faultOf(read(zip({ 'a.txt': 'x' }), 'a.zip'))).toMatch(/no Word document in this zip file/)
    expect(await faultOf(read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'old.doc'))).toMatch(
      /save it as \.docx/,
    )
  })
})
