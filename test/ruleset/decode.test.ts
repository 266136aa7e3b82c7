import { describe, expect, it } from 'vitest'
import { decodeBundle, decodeRule } from '../../src/ruleset/index.ts'

const RULE = `title: T
obligation: O
cites: {tip: "1"}
theme: victims
force: shall
needs: law
sits: trafficking-law
elements:
  shelter:
    title: shelter
    any:
      - text: shelter /s victim
examples:
  met:
    - {name: n, text: t}
`

const decode = (text: string) => () => decodeRule({ name: 'rules/x/my-rule.yaml', text })

describe('a rule file', () => {
  it('takes its id from its name', () => {
    expect(decode(RULE)().id).toBe('my-rule')
  })

  it('asks for a duty where the obligation says shall, unless told otherwise', () => {
    expect(decode(RULE)().elements[0]?.strength).toBe('duty')
    expect(decode(RULE.replace('force: shall', 'force: consider'))().elements[0]?.strength).toBe('any')
  })

  it('names line and column of malformed YAML', () => {
    expect(decode(RULE.replace('title: T', 'title: [T'))).toThrow(/^rules\/x\/my-rule\.yaml:\d+:\d+: /)
  })

  it('names line, column and key of an unknown key', () => {
    expect(decode(RULE.replace('force: shall', 'froce: shall'))).toThrow(
      /my-rule\.yaml:\d+:\d+: .*(froce|force)/,
    )
  })

  it('names what may stand where a wrong word stands', () => {
    expect(decode(RULE.replace('force: shall', 'force: must'))).toThrow(/must be one of shall, shall-hedged/)
  })

  it('names the place of a fault in a query and the character in it', () => {
    expect(decode(RULE.replace('shelter /s victim', 'shelter /s'))).toThrow(
      /my-rule\.yaml:12:15: elements\.shelter\.any\.0\.text: .*character/,
    )
  })

  it('keeps the line of each example', () => {
    expect(decode(RULE)().examples[0]?.line).toBe(15)
  })
})

describe('a bundle manifest', () => {
  it('names texts and jurisdiction', () => {
    const bundle = decodeBundle({
      name: 'lacuna.yaml',
      text: 'jurisdiction: AV\nas-at: 2025-01-01\ntexts: [a.md]\n',
    })
    expect(bundle).toMatchObject({ jurisdiction: 'AV', asAt: '2025-01-01', texts: ['a.md'] })
  })

  it('must name a text', () => {
    expect(() => decodeBundle({ name: 'lacuna.yaml', text: 'jurisdiction: AV\n' })).toThrow(
      /“texts” is missing/,
    )
  })
})
