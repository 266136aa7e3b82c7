import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lacuna, ROOT } from './run.ts'

const COUNTRIES = readdirSync(join(ROOT, 'corpus/examples'))
const desk = mkdtempSync(join(tmpdir(), 'lacuna-reports-'))
afterAll(() => rmSync(desk, { recursive: true }))

describe.each(COUNTRIES)('the report on %s', country => {
  const folder = `corpus/examples/${country}`

  it.each([
    ['markdown', 'md'],
    ['json', 'json'],
  ])('is in %s what it was', async (format, ending) => {
    const { code, out, err } = lacuna(['check', folder, '--format', format])
    expect(err).toBe('')
    expect(code).toBe(0)
    await expect(withoutFingerprints(out)).toMatchFileSnapshot(`__snapshots__/${country}.${ending}`)
  })
})

describe('a report', () => {
  const folder = 'corpus/examples/ostrel'

  it.each(['json', 'html', 'docx', 'xlsx'])('is the same twice, byte for byte: %s', format => {
    const [first, second] = ['one', 'two'].map(name => {
      const out = join(desk, `${name}.${format}`)
      expect(lacuna(['check', folder, '--format', format, '--out', out, '-q'])).toMatchObject({
        code: 0,
        out: '',
      })
      return readFileSync(out)
    })
    expect(first?.equals(second ?? new Uint8Array())).toBe(true)
  })

  it('holds no absolute path', () => {
    expect(lacuna(['check', folder, '--format', 'json']).out).not.toContain(ROOT)
  })

  it('replaces an older one whole and leaves no temporary file', () => {
    const out = join(desk, 'again.md')
    lacuna(['check', 'corpus/examples/avaria', '--out', out, '-q'])
    lacuna(['check', folder, '--out', out, '-q'])
    expect(readFileSync(out, 'utf8')).toBe(lacuna(['check', folder]).out)
    expect(readdirSync(desk).filter(name => name.endsWith('.part'))).toEqual([])
  })
})

describe('the exit code', () => {
  it.each([
    [['--fail-on', 'contrary'], 1],
    [['--fail-on', 'stale'], 0],
    [['--fail-on', 'absent', 'partial'], 1],
    [['--rules', 'tip', '--fail-on', 'contrary'], 1],
    [[], 0],
  ] as const)('after check avaria %j is %i', (options, code) => {
    const out = join(desk, 'code.md')
    expect(lacuna(['check', 'corpus/examples/avaria', '--out', out, ...options]).code).toBe(code)
    expect(readdirSync(desk)).toContain('code.md')
  })
})

describe('help and version', () => {
  it('names every command and says that it is no legal advice', () => {
    const { code, out } = lacuna(['--help'])
    expect(code).toBe(0)
    for (const command of ['check', 'compare', 'matrix', 'convert', 'search', 'explain', 'rules', 'corpus'])
      expect(out).toContain(`  ${command} `)
    expect(out).toContain('Not legal advice')
  })

  it('is the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    expect(lacuna(['--version']).out).toBe(`${version}\n`)
  })
})

/** Fingerprints of texts and rule files change with every comma: the verdicts and words are what is held. */
function withoutFingerprints(report: string): string {
  return report.replace(FINGERPRINT, '"sha256": "…"')
}

/** `"sha256": "0a1b…"` */
const FINGERPRINT = /"sha256": "[0-9a-f]{64}"/g
