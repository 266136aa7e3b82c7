import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lacuna, makeDesk } from './run.ts'

const desk = makeDesk()
afterAll(() => rmSync(desk, { recursive: true }))
const own = join(desk, '.own/corpus/tip-protocol.md')
const restatement = readFileSync(join(desk, 'corpus/treaties/tip-protocol.md'), 'utf8')

describe('an authentic text laid over a restatement', () => {
  it('is refused when its paragraphs do not match one to one, and nothing is kept', () => {
    writeFileSync(join(desk, 'short.md'), restatement.slice(0, restatement.indexOf('### Article 9')))
    const { code, err } = lacuna(['corpus', 'add', 'tip-protocol', 'short.md'], desk)
    expect(code).toBe(2)
    expect(err).toMatch(
      /^lacuna: short\.md: does not match tip-protocol one to one; not found in it: article 9/,
    )
    expect(existsSync(own)).toBe(false)
  })

  it('is kept in the own folder, shown and compared instead of the restatement', () => {
    const words = 'The authentic words of a heading'
    writeFileSync(join(desk, 'whole.md'), restatement.replace('Statement of purpose', words))
    expect(lacuna(['corpus', 'add', 'tip-protocol', 'whole.md'], desk).code).toBe(0)
    expect(lacuna(['corpus', 'show', 'tip-protocol'], desk).out).toContain(words)
    expect(lacuna(['corpus', 'list'], desk).out).toMatch(/^tip-protocol +authentic /m)
    const bill = 'corpus/examples/avaria/trafficking-bill.md'
    expect(lacuna(['compare', 'tip-protocol', bill, '--no-elements'], desk).out).toContain(words)
  })

  it('is quoted where a rule is explained', () => {
    const { out } = lacuna(['explain', 'tip-3d-child-age'], desk)
    expect(out).toMatch(/^ {2}tip 3\(d\): “.*eighteen/m)
  })

  it('may be added although it does not match, when asked for, and says what is left out', () => {
    const { code, err } = lacuna(['corpus', 'add', 'tip-protocol', 'short.md', '--partly'], desk)
    expect(code).toBe(0)
    expect(err).toContain('not found in it: article 9')
  })
})
