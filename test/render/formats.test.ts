import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model.ts'
import { FORMATS, isReportFormat, type ReportFormatName, render } from '../../src/render/index.ts'
import { VOCABULARIES, vocabularyOf } from '../../src/render/vocabularies/index.ts'
import { assessment, element, evidence, exampleReport, finding, found, report, text } from './fixture.ts'

const EXAMPLE = exampleReport()

async function textIn(format: 'docx' | 'xlsx', path: string): Promise<string> {
  const bytes = await render(EXAMPLE, format, { vocabulary: 'eu' })
  if (typeof bytes === 'string') throw new Error('expected bytes')
  return new TextDecoder().decode(unzipSync(Uint8Array.from(bytes))[path])
}

describe('register of formats', () => {
  it('writes a report in every format, and an empty one too', async () => {
    for (const name of Object.keys(FORMATS)) {
      if (!isReportFormat(name)) throw new Error(name)
      expect((await render(EXAMPLE, name)).length).toBeGreaterThan(300)
      expect((await render(report([]), name)).length).toBeGreaterThan(0)
      expect(
        (await render(report([assessment([], { texts: [], jurisdiction: null })]), name)).length,
      ).toBeGreaterThan(0)
    }
  })

  it('knows its own names only', () => {
    expect(isReportFormat('html')).toBe(true)
    expect(isReportFormat('toString')).toBe(false)
  })

  it('never says that a country’s law lacks what its texts lack', async () => {
    for (const format of ['markdown', 'html', 'csv', 'junit', 'sarif'] satisfies ReportFormatName[]) {
      expect(String(await render(EXAMPLE, format))).not.toMatch(/the law (does not|lacks)|no law/i)
    }
  })
})

describe('Word document', () => {
  it('has heading styles, captions, header rows and page numbers', async () => {
    const document = await textIn('docx', 'word/document.xml')
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Caption'])
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`)
    const tables = document.match(/<w:tbl>/g)?.length
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables ?? 0)
    expect(document.match(/SEQ Table/g)).toHaveLength(tables ?? 0)
    expect(await textIn('docx', 'word/footer1.xml')).toMatch(/ PAGE .* NUMPAGES /)
  })

  it('holds the table of concordance both ways with the columns of its vocabulary', async () => {
    const document = await textIn('docx', 'word/document.xml')
    for (const words of [
      'From obligation to provision',
      'From provision to obligation',
      'Planned act',
      'Residence (Amendment) Bill',
    ])
      expect(document).toContain(words)
  })
})

describe('workbook', () => {
  it('has a sheet each for findings, elements, concordance both ways and texts', async () => {
    const workbook = await textIn('xlsx', 'xl/workbook.xml')
    expect(Array.from(workbook.matchAll(/<sheet name="([^"]+)"/g), match => match[1])).toEqual([
      'Findings',
      'Elements',
      'From obligation to provision',
      'From provision to obligation',
      'Texts',
    ])
  })
})

describe('CSV', () => {
  it('opens as UTF-8 and keeps numbers numbers', async () => {
    const csv = String(await render(EXAMPLE, 'concordance'))
    expect(csv.startsWith('\ufeff"Jurisdiction","Source","Obligation"')).toBe(true)
    expect(csv.split('\r\n')).toHaveLength(EXAMPLE.assessments[0]?.findings.length ? 11 : 0)
  })
})

describe('SARIF', () => {
  async function results(findings: readonly Finding[], sources?: Record<string, string>) {
    const source = String(await render(report([assessment(findings)]), 'sarif', sources ? { sources } : {}))
    return JSON.parse(source).runs[0]
  }

  it('has a rule and a result for every finding, with the kind its standing asks', async () => {
    const run = JSON.parse(String(await render(EXAMPLE, 'sarif'))).runs[0]
    const kinds = run.results.map(
      (each: { ruleId: string; ruleIndex: number; kind: string; level: string }) => {
        expect(run.tool.driver.rules[each.ruleIndex].id).toBe(each.ruleId)
        return `${each.kind} ${each.level}`
      },
    )
    expect(kinds).toEqual([
      'pass none',
      'fail error',
      'fail error',
      'fail warning',
      'review none',
      'review none',
      'review none',
      'notApplicable none',
      'open none',
    ])
  })

  it('points at exactly the quoted words', async () => {
    const source = 'Line one.\nWhoever trades\nin persons.\n'
    const quote = 'trades\nin persons'
    const start = source.indexOf(quote)
    const one = finding('r', 'met', {
      elements: [
        element('e', { status: 'found', evidence: [evidence(quote, { start, end: start + quote.length })] }),
      ],
    })
    const run = await results([one], { 'ex-act': source })
    const { region } = run.results[0].locations[0].physicalLocation
    expect(region).toMatchObject({
      startLine: 2,
      startColumn: 9,
      endLine: 3,
      endColumn: 11,
      charOffset: start,
      charLength: quote.length,
    })
  })

  it('gives no region in a file whose text is not what the offsets count in', async () => {
    const run = await results([finding('r', 'met', { elements: [found('e', 'Words.')] })], {})
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'laws/example-act.md' },
    })
  })

  it('suppresses a finding only when a current review says it is met', async () => {
    const review = {
      jurisdiction: null,
      rule: 'r',
      by: 'A',
      date: '2026-01-01',
      reason: 'b',
      why: '',
    } as const
    const run = await results([
      finding('a', 'absent', { review: { ...review, verdict: 'met', standing: 'current' } }),
      finding('b', 'absent', { review: { ...review, verdict: 'met', standing: 'stale' } }),
      finding('c', 'absent', { review: { ...review, verdict: 'absent', standing: 'current' } }),
    ])
    expect(run.results.map((each: { suppressions?: unknown[] }) => each.suppressions?.length ?? 0)).toEqual([
      1, 0, 0,
    ])
  })

  it('writes paths as relative references', async () => {
    const texts = [text('ex-act', { path: 'my laws\\ä.md' })]
    const run = JSON.parse(String(await render(report([assessment([], { texts })]), 'sarif'))).runs[0]
    expect(run.artifacts[0].location.uri).toBe('my%20laws/%C3%A4.md')
  })
})

describe('JUnit', () => {
  it('counts gaps as failures and what may be met otherwise as skipped', async () => {
    const xml = String(await render(EXAMPLE, 'junit'))
    expect(xml).toContain('tests="9" failures="3" errors="0" skipped="5"')
    expect(xml.match(/<failure /g)).toHaveLength(3)
    expect(xml.match(/<skipped /g)).toHaveLength(5)
  })
})

describe('vocabulary', () => {
  const say = (name: keyof typeof VOCABULARIES, given: Finding) =>
    vocabularyOf(name).say(given, assessment([given]))

  it('has a word for every verdict and says what it must not be taken for', () => {
    for (const vocabulary of Object.values(VOCABULARIES)) {
      expect(Object.values(vocabulary.verdicts).every(Boolean)).toBe(true)
      expect(vocabulary.note).not.toBe('')
    }
  })

  it('never calls a matter of another law, an option or a duty to consider non-compliant', () => {
    const cases = [
      finding('r', 'absent', { force: 'may' }),
      finding('r', 'absent', { force: 'consider' }),
      finding('r', 'absent', { sits: 'extradition-act' }),
      finding('r', 'absent', { needs: 'policy' }),
    ]
    for (const name of ['plain', 'eu', 'untoc', 'fatf'] as const) {
      for (const each of cases) expect(say(name, each)).not.toMatch(/not compliant|non-compliant/i)
    }
    expect(say('eu', finding('r', 'absent'))).toMatch(/^Not compliant/)
  })

  it('calls largely compliant what lacks nothing but strength', () => {
    const weak = element('e', { status: 'found', weakness: 'only a power', evidence: [evidence('may')] })
    expect(say('fatf', finding('r', 'partial', { elements: [weak] }))).toBe('LC (largely compliant)')
    expect(say('fatf', finding('r', 'partial', { elements: [weak, element('f')] }))).toBe(
      'PC (partially compliant)',
    )
  })

  it('can be a ministry’s own data', async () => {
    const own = {
      ...VOCABULARIES.eu,
      verdicts: { ...VOCABULARIES.eu.verdicts, contrary: 'Against the treaty' },
    }
    expect(await render(EXAMPLE, 'markdown', { vocabulary: own })).toContain('Finding: Against the treaty.')
  })
})
