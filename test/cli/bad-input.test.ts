import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BIN, lacuna, type Outcome, ROOT } from './run.ts'

const desk = mkdtempSync(join(tmpdir(), 'lacuna-bad-'))
afterAll(() => rmSync(desk, { recursive: true }))

const ACT = `---
title: Test Act
language: en
---

### 1. Attempt

A person who attempts to commit trafficking in persons commits an offence.
`

/** Everything that reaches a terminal: no control character but the line feed, no bidirectional mark. */
const UNSAFE = /[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(desk, name), content)
  return name
}

/** One clear line on standard error, exit code 2, nothing on standard output, no trace. */
function expectRefusal(outcome: Outcome, says: RegExp): void {
  expect(outcome.err).toMatch(says)
  expect(outcome.err.trimEnd().split('\n')).toHaveLength(1)
  expect(outcome.err).toMatch(/^lacuna: /)
  expect(outcome.err).not.toMatch(/should not|^\s+at /m)
  expect(outcome.err).not.toMatch(UNSAFE)
  expect(outcome.code).toBe(2)
  expect(outcome.out).toBe('')
}

mkdirSync(join(desk, 'nothing'))
put('act.md', ACT)
put('empty.md', '')
put('blank.md', ' \n\n')
put(
  'binary.md',
  new Uint8Array(4096).map((_, index) => (index * 73) % 256),
)
put('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
for (const folder of ['rules', 'lexicon', 'bundle', 'stray', 'reviewed']) mkdirSync(join(desk, folder))
put('rules/bad.yaml', 'title: [unclosed\n')
put('lexicon/bad.yaml', 'concept:\n  any: "not a list"\n')
put('bundle/lacuna.yaml', 'jurisdiction: XX\ntexts: {a: b}\n')
put('stray/lacuna.yaml', 'jurisdiction: XX\ntexts: [missing.md]\n')
put('reviewed/act.md', ACT)
put('reviewed/lacuna.review.yaml', 'reviews: [{rule: 1}]\n')

describe('a call that cannot be carried out', () => {
  it.each([
    ['a missing file', ['check', 'no-such.md'], /no-such\.md: no such file or folder/],
    ['a folder without texts', ['check', 'nothing'], /nothing: no statute in this folder/],
    ['an empty file', ['check', 'empty.md'], /empty\.md: .*empty/],
    ['a binary file', ['check', 'binary.md'], /binary\.md: /],
    ['a picture', ['check', 'picture.png'], /picture\.png: /],
    ['an unknown command', ['chekc', 'act.md'], /no command “chekc”; did you mean “check”/],
    ['no text at all', ['check'], /lacuna check <texts\.\.>/],
    ['an unknown option', ['check', 'act.md', '--formt', 'html'], /formt/],
    ['an unknown format', ['check', 'act.md', '--format', 'htlm'], /no format “htlm”.*“html”/],
    ['an unknown format to read', ['check', 'act.md', '--from', 'wrod'], /act\.md: no format “wrod”/],
    ['an unknown format to convert to', ['convert', 'act.md', '--to', 'akm'], /“akm”.*“akn”/],
    ['an unknown rule set', ['check', 'act.md', '--rules', 'tpi'], /no rule set “tpi”; did you mean “tip”/],
    [
      'an unknown rule',
      ['explain', 'tip-5-2a-atempt'],
      /no rule “tip-5-2a-atempt”; did you mean “tip-5-2a-attempt”/,
    ],
    ['an unknown text of the corpus', ['corpus', 'show', 'untok'], /“untok”.*“untoc”/],
    ['an unknown action', ['rules', 'tests'], /“tests”.*“test”/],
    ['an unknown verdict', ['check', 'act.md', '--fail-on', 'bad'], /fail-on/],
    ['a rule that is no YAML', ['check', 'act.md', '--rules', 'rules'], /bad\.yaml:\d+:\d+: /],
    ['a lexicon of another shape', ['check', 'act.md', '--lexicon', 'lexicon'], /bad\.yaml:\d+:\d+: /],
    ['a lexicon that is not there', ['check', 'act.md', '--lexicon', 'none'], /none: no such folder/],
    ['a manifest of another shape', ['check', 'bundle'], /lacuna\.yaml:2:\d+: texts/],
    ['a manifest that names a missing text', ['check', 'stray'], /missing\.md: no such file/],
    ['a review file of another shape', ['check', 'reviewed'], /lacuna\.review\.yaml:\d+:\d+: /],
    ['a day that is none', ['check', 'act.md', '--as-at', '2025-02-31'], /2025-02-31/],
    ['a day in another order', ['check', 'act.md', '--as-at', '31.12.2024'], /YYYY-MM-DD/],
    [
      'output in a folder that is not there',
      ['check', 'act.md', '--out', 'no/such/out.md'],
      /no\/such\/out\.md: cannot be written/,
    ],
    ['output over the input', ['check', 'act.md', '--out', './act.md'], /is one of the files read/],
    ['a query that is none', ['query', '(child', 'act.md'], /./],
    ['a name that would rule the terminal', ['check', '\u001b[31mred\u202e.md'], /\[U\+001B\].*\[U\+202E\]/],
  ])('%s: one line, exit code 2', (_, args, says) => {
    const before = readdirSync(desk).sort()
    expectRefusal(lacuna(args, desk), says)
    expect(readdirSync(desk).sort()).toEqual(before)
    expect(readFileSync(join(desk, 'act.md'), 'utf8')).toBe(ACT)
  })

  it.skipIf(process.getuid?.() === 0)('a folder that may not be written: one line, exit code 2', () => {
    mkdirSync(join(desk, 'locked'))
    chmodSync(join(desk, 'locked'), 0o500)
    expectRefusal(lacuna(['check', 'act.md', '--out', 'locked/out.md'], desk), /cannot be written/)
  })
})

describe('a text that is odd but a text', () => {
  it('is checked with a message when its front matter is not closed', () => {
    put('front.md', ACT.replace('language: en\n---', 'language: en'))
    const { code, err } = lacuna(['check', 'front.md', '--language', 'en', '--out', 'front.out.md'], desk)
    expect(code).toBe(0)
    expect(err).toMatch(/^front\.md: the front matter has no closing line/m)
  })

  it('is checked as it stands when a value of its front matter is no YAML', () => {
    put('value.md', ACT.replace('Test Act', '[Test: Act'))
    const { code, out } = lacuna(['check', 'value.md', '--format', 'json'], desk)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      assessments: [{ texts: [{ title: '[Test: Act', language: 'en' }] }],
    })
  })

  it('is checked when it nests ten thousand deep', () => {
    put(
      'deep.md',
      `### 1. Deep\n\n${Array.from({ length: 10_000 }, (_, i) => `${' '.repeat(Math.min(i, 400))}- (a) x`).join('\n')}\n`,
    )
    put('quotes.md', `### 1. Deep\n\n${'> '.repeat(10_000)}x\n`)
    for (const name of ['deep.md', 'quotes.md'])
      expect(lacuna(['check', name, '--language', 'en', '--out', 'deep.out.md'], desk)).toMatchObject({
        code: 0,
      })
  })

  it('never sends its control characters or bidirectional marks to the terminal', () => {
    put(
      'hostile.md',
      ACT.replace('Test Act', '\u001b[31mTest\u202e Act').replace(
        'A person',
        '\u001b]0;x\u0007A \u202eperson',
      ),
    )
    for (const args of [
      ['check', 'hostile.md'],
      ['explain', 'tip-5-2a-attempt', 'hostile.md'],
      ['query', 'person', 'hostile.md'],
      ['search', 'test', '--in', 'hostile.md'],
    ]) {
      const { code, out, err } = lacuna(args, desk)
      expect(code).toBe(0)
      expect(`${out}${err}`).not.toMatch(UNSAFE)
    }
  })
})

describe('a pipe whose reader goes away', () => {
  it('ends the command quietly', () => {
    const { stdout, stderr } = spawnSync(
      'sh',
      [
        '-c',
        `'${process.execPath}' '${BIN}' check '${join(ROOT, 'corpus/examples/avaria')}' --format json | head -c 10`,
      ],
      { encoding: 'utf8' },
    )
    expect(stdout).toHaveLength(10)
    expect(stderr).toBe('')
  })
})

describe('a file of 50 MB', () => {
  // takes half a minute: LACUNA_SLOW=1 npm test
  it.skipIf(!process.env.LACUNA_SLOW)(
    'is read or refused in one line, and leaves nothing half-written',
    () => {
      put('large.md', ACT + 'x y z\n'.repeat(9_000_000))
      const { code, err } = lacuna(['check', 'large.md', '--out', 'large.out.md', '-q'], desk)
      expect([0, 2]).toContain(code)
      expect(err).not.toMatch(/^\s+at /m)
      expect(existsSync(join(desk, 'large.out.md'))).toBe(code === 0)
    },
  )
})
