import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeDesk, ROOT, shell } from './cli/run.ts'

/** A fenced block and its language: three backticks, `console`, lines, three backticks. */
const FENCE = /^```(\w+)\n([\s\S]*?)^```$/gm

const pages = [
  'README.md',
  'corpus/README.md',
  ...readdirSync(join(ROOT, 'docs')).map(name => `docs/${name}`),
]
  .filter(name => name.endsWith('.md'))
  .map(name => ({ name, text: readFileSync(join(ROOT, name), 'utf8') }))
const desk = makeDesk()
afterAll(() => rmSync(desk, { recursive: true }))

interface Step {
  readonly command: string
  readonly expected: readonly string[]
}

describe.each(pages)('$name', ({ text }) => {
  const steps = blocksOf(text, 'console').flatMap(stepsOf)

  it.each(steps)('prints what it shows: $command', ({ command, expected }) => {
    const { out, err } = shell(command, desk)
    const lines = `${out}${err}`.split('\n')
    if (lines.at(-1) === '') lines.pop()
    const fault = firstDifference(expected, lines)
    expect(fault, `${command}\n${fault}`).toBeNull()
  })

  it('leads only to files that are there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(match => match[1] ?? '')
    const known = new Set(readdirSync(ROOT, { encoding: 'utf8' }).concat(pages.map(page => page.name)))
    const here = pages.find(page => page.text === text)?.name.includes('/') ? 'docs/' : ''
    expect(targets.filter(target => !known.has(target) && !isFile(join(ROOT, here, target)))).toEqual([])
  })
})

describe('the library example of the README', () => {
  it('runs as it stands', () => {
    const [example = ''] = blocksOf(pages[0]?.text ?? '', 'ts')
    const folder = join(desk, 'use')
    mkdirSync(join(folder, 'node_modules'), { recursive: true })
    symlinkSync(ROOT, join(folder, 'node_modules/lacuna'))
    writeFileSync(join(folder, 'example.mjs'), example)
    const printed = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' })
    expect(printed).toBe('s 5 Attempt\nmet true\n')
  })
})

function blocksOf(text: string, language: string): string[] {
  return [...text.matchAll(FENCE)].filter(match => match[1] === language).map(match => match[2] ?? '')
}

function stepsOf(block: string): Step[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map(step => {
      const [command = '', ...expected] = step.trimEnd().split('\n')
      return { command, expected }
    })
}

/** `…` alone stands for any lines, at the end of a line for the rest of it. Null when everything fits. */
function firstDifference(expected: readonly string[], lines: readonly string[]): string | null {
  let at = 0
  let skipping = false
  for (const wanted of expected) {
    if (wanted === '…') {
      skipping = true
      continue
    }
    const found = skipping ? lines.findIndex((line, index) => index >= at && fits(wanted, line)) : at
    const line = lines[found]
    if (line === undefined || !fits(wanted, line)) return `expected “${wanted}”, found “${line ?? 'the end'}”`
    at = found + 1
    skipping = false
  }
  return skipping || at === lines.length ? null : `expected the end, found “${lines[at]}”`
}

function fits(wanted: string, line: string): boolean {
  return wanted.endsWith('…') ? line.startsWith(wanted.slice(0, -1)) : line === wanted
}

function isFile(path: string): boolean {
  try {
    readFileSync(path)
    return true
  } catch {
    return false
  }
}
