import { describe, expect, it } from 'vitest'
import { detectFormat, importText, listFormats } from '../../../src/import/index.ts'
import { outlineOf } from './outline.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function read(xml: string): Promise<string[]> {
  const instrument = await importText(bytes(xml), 'law.xml')
  return outlineOf(instrument)
}

describe('Akoma Ntoso', () => {
  const act = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">
    <meta><identification source="#x"><FRBRWork><FRBRuri value="/akn/ie/act/2031/4"/><FRBRcountry value="ie"/>
    <FRBRalias name="title" value="Harbours Act 2031"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/>
    </FRBRExpression></identification></meta>
    <preface><longTitle><p>An Act about harbours.</p></longTitle></preface>
    <body><part eId="part_1"><num>Part 1</num><heading>General</heading>
      <section eId="sec_1"><num>1.</num><heading>Meaning</heading>
        <intro><p>In this Act—</p></intro>
        <hcontainer name="definition"><content><p>“<def>berth</def>” means a place for a ship;</p></content></hcontainer>
        <wrapUp><p>and cognate words are read alike.</p></wrapUp></section>
      <section eId="sec_2"><num>2.</num><heading>Duty<authorialNote><p>See the old Act.</p></authorialNote></heading>
        <subsection eId="sec_2__subsec_1"><num>(1)</num><intro><p>A master must—</p></intro>
          <paragraph><num>(a)</num><content><p>stop, or</p></content></paragraph>
          <paragraph><num>(b)</num><content><p>turn,</p></content></paragraph>
          <wrapUp><p>when told to.</p></wrapUp></subsection>
        <subsection><num>(2)</num><content><p><mod>In the Ports Act, after section 4 insert—<quotedStructure>
          <section><num>4A</num><heading>Pilots</heading><content><p>A pilot is needed.</p></content></section>
          </quotedStructure></mod></p></content></subsection></section></part></body></act></akomaNtoso>`

  it('reads hierarchy, definitions, closing words, notes and quoted insertions', async () => {
    expect(await read(act)).toEqual([
      'formula: An Act about harbours.',
      'part Part 1 “General”',
      '  section 1. “Meaning”',
      '    text: In this Act—',
      '    definition “berth”',
      '      text: means a place for a ship;',
      '    text: and cognate words are read alike.',
      '  section 2. “Duty”',
      '    note: See the old Act.',
      '    subsection (1)',
      '      text: A master must—',
      '      paragraph (a)',
      '        text: stop, or',
      '      paragraph (b)',
      '        text: turn,',
      '      text: when told to.',
      '    subsection (2)',
      '      text: In the Ports Act, after section 4 insert—',
      '      section quoted 4A “Pilots”',
      '        text: A pilot is needed.',
    ])
  })

  it('takes title, country and language from the metadata and marks the source of provisions', async () => {
    const { title, jurisdiction, language, kind, format, marks, text } = await importText(
      bytes(act),
      'law.xml',
    )
    expect({ title, jurisdiction, language, kind, format }).toEqual({
      title: 'Harbours Act 2031',
      jurisdiction: 'IE',
      language: 'en',
      kind: 'act',
      format: 'akn',
    })
    const mark = marks.find(one => one.place.endsWith('#sec_2__subsec_1'))
    expect(text.slice(mark?.start ?? 0).startsWith('(1) A master')).toBe(true)
  })
})

describe('CLML', () => {
  it('prints the brackets the style sheet would, and keeps schedules, groups and amendments apart', async () => {
    const xml = `<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"><Metadata><title>Quays Act 2031</title></Metadata>
      <Contents><ContentsItem><ContentsNumber>1</ContentsNumber><ContentsTitle>Quays</ContentsTitle></ContentsItem></Contents>
      <Primary><Body><Pblock><Title>Introductory</Title><P1group><Title>Quays</Title><P1 id="section-1"><Pnumber>1</Pnumber><P1para>
      <P2><Pnumber>1</Pnumber><P2para><Text>A quay is closed if—</Text><P3><Pnumber>a</Pnumber><P3para><Text>it is full; or</Text></P3para></P3>
      <P3><Pnumber>b</Pnumber><P3para><Text>it is unsafe.</Text></P3para></P3></P2para></P2></P1para></P1></P1group></Pblock></Body>
      <Schedules><Schedule><Number>SCHEDULE 1</Number><TitleBlock><Title>Tolls</Title></TitleBlock><Reference>Section 1</Reference>
      <ScheduleBody><P1><Pnumber>1</Pnumber><P1para><Text>The toll is small.</Text></P1para></P1></ScheduleBody></Schedule></Schedules></Primary></Legislation>`
    expect(await read(xml)).toEqual([
      'contents: 1 Quays',
      'heading: Introductory',
      'section 1 “Quays”',
      '  subsection (1)',
      '    text: A quay is closed if—',
      '    paragraph (a)',
      '      text: it is full; or',
      '    paragraph (b)',
      '      text: it is unsafe.',
      'schedule SCHEDULE 1 “Tolls”',
      '  note: Section 1',
      '  paragraph 1.',
      '    text: The toll is small.',
    ])
  })
})

describe('USLM', () => {
  it('reads titles, inline headings, continuations and notes beside the text', async () => {
    const xml = `<pLaw xmlns="http://schemas.gpo.gov/xml/uslm"><meta><title>Public Law 1</title></meta><main>
      <title><num>TITLE I—</num><heading>FERRIES</heading><section identifier="/us/s1"><num>SEC. 101. </num><heading>FARES.</heading>
      <subsection><num>(a) </num><heading>In general.—</heading><chapeau>A ferry<sidenote><p>Fares.</p></sidenote> may charge—</chapeau>
      <paragraph><num>(1) </num><content>a fare; and</content></paragraph><paragraph><num>(2) </num><content>a fee,</content></paragraph>
      <continuation>but not both.</continuation></subsection></section></title></main></pLaw>`
    expect(await read(xml)).toEqual([
      'title TITLE I “FERRIES”',
      '  section SEC. 101 “FARES.”',
      // Kinds below the section go by the form of the label: (a) is a paragraph, though the source calls it subsection.
      '    paragraph (a) “In general.—”',
      '      text: A ferry may charge—',
      '      note: Fares.',
      '      subparagraph (1)',
      '        text: a fare; and',
      '      subparagraph (2)',
      '        text: a fee,',
      '      text: but not both.',
    ])
  })
})

describe('Justice Canada XML', () => {
  it('reads parts by level, marginal notes, definitions, repealed provisions and history', async () => {
    const xml = `<Statute xml:lang="en" xmlns:lims="http://justice.gc.ca/lims" lims:current-date="2031-02-01"><Identification><ShortTitle>Wharves Act</ShortTitle></Identification>
      <Body><Heading level="1"><Label>PART 1</Label><TitleText>Wharves</TitleText></Heading><Heading level="2"><TitleText>General</TitleText></Heading>
      <Section><MarginalNote>Definitions</MarginalNote><Label>2</Label><Subsection><Label>(1)</Label><Text>The definitions apply.</Text>
      <Definition><Text><DefinedTermEn>wharf</DefinedTermEn> means a place to land. (<DefinedTermFr>quai</DefinedTermFr>)</Text></Definition></Subsection>
      <Subsection><MarginalNote>Scope</MarginalNote><Label>(2)</Label><Text>All wharves count.</Text></Subsection>
      <HistoricalNote><HistoricalNoteSubItem>2030, c. 1</HistoricalNoteSubItem></HistoricalNote></Section>
      <Section><Label>3</Label><Text><Repealed>[Repealed, 2031, c. 2]</Repealed></Text></Section></Body></Statute>`
    const instrument = await importText(bytes(xml), 'w.xml')
    expect(instrument.asAt).toBe('2031-02-01')
    expect(outlineOf(instrument)).toEqual([
      'part PART 1 “Wharves”',
      '  heading: General',
      '  section 2 “Definitions”',
      '    subsection (1)',
      '      text: The definitions apply.',
      '      definition “wharf”',
      '        text: means a place to land. (quai)',
      '    subsection (2) “Scope”',
      '      text: All wharves count.',
      '    note: 2030, c. 1',
      '  section repealed 3',
      '    text: [Repealed, 2031, c. 2]',
    ])
  })
})

describe('gii-norm', () => {
  it('nests norms by their key and takes the number of a paragraph from its words', async () => {
    const xml = `<dokumente><norm><metadaten><jurabk>HafG</jurabk><langue>Hafengesetz</langue></metadaten></norm>
      <norm><metadaten><gliederungseinheit><gliederungskennzahl>010</gliederungskennzahl><gliederungsbez>Erster Abschnitt</gliederungsbez><gliederungstitel>Häfen</gliederungstitel></gliederungseinheit></metadaten></norm>
      <norm doknr="X1"><metadaten><enbez>§ 1</enbez><titel>Begriff</titel></metadaten><textdaten><text><Content><P>(1) Ein Hafen ist <DL><DT>1.</DT><DD><LA>ein Kai oder</LA></DD><DT>2.</DT><DD><LA>eine Mole,</LA></DD></DL>wenn er offen ist.</P><P>(2) Mehr nicht.</P></Content></text></textdaten></norm></dokumente>`
    expect(await read(xml)).toEqual([
      'division Erster Abschnitt “Häfen”',
      '  section § 1 “Begriff”',
      '    subsection (1)',
      '      text: Ein Hafen ist',
      '      paragraph 1.',
      '        text: ein Kai oder',
      '      paragraph 2.',
      '        text: eine Mole,',
      '      text: wenn er offen ist.',
      '    subsection (2)',
      '      text: Mehr nicht.',
    ])
  })
})

describe('D.C. Code', () => {
  it('reads nested paragraphs and annotations', async () => {
    const xml = `<section xmlns="https://code.dccouncil.us/schemas/dc-library"><num>9-101</num><heading>Piers.</heading>
      <para><num>(a)</num><para><num>(1)</num><text>A pier is long.</text></para></para>
      <annotations><annotation type="History">May 1, 2030</annotation></annotations></section>`
    expect(await read(xml)).toEqual([
      'section 9-101 “Piers.”',
      '  paragraph (a)',
      '    subparagraph (1)',
      '      text: A pier is long.',
      '  note: May 1, 2030',
    ])
  })
})

describe('detection', () => {
  it('goes by the content and lets `from` overrule it', async () => {
    expect(detectFormat(bytes('<?xml version="1.0"?><!-- x --><akomaNtoso/>'))).toBe('akn')
    expect(detectFormat(bytes('# Act\n\n### 1. Name'))).toBe('markdown')
    expect(listFormats()).toContain('uslm')
    await expect(importText(bytes('x'), 'a.md', { from: 'wordperfect' })).rejects.toThrow(
      /no format “wordperfect”/,
    )
  })

  it('refuses XML of a vocabulary it does not know, and says which', async () => {
    await expect(importText(bytes('<?xml version="1.0"?><recipe/>'), 'r.xml')).rejects.toThrow(/<recipe>/)
  })
})
