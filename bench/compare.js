// Compares two versions of a long law, 3 % of the words changed: `node bench/compare.js` after `npm run build`.
// Each size runs in a process of its own, so that peak memory is its own; jsdiff on the whole document beside it.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CODE = new URL('../../shared/statutes/ca/C-46-criminal-code.md', import.meta.url).pathname
const [task, megabytes] = process.argv.slice(2)
if (task === undefined) await all()
else await one(task, Number(megabytes))

async function all() {
  console.log(
    'task                    MB    parse ms  compare ms  peak MB   kept / changed / omitted / moved',
  )
  for (const [name, size] of [
    ['lacuna', 1],
    ['lacuna', 10],
    ['jsdiff', 0.1],
    ['jsdiff', 1],
  ]) {
    try {
      const args = [fileURLToPath(import.meta.url), name, String(size)]
      process.stdout.write(execFileSync(process.execPath, args, { timeout: 120_000, encoding: 'utf8' }))
    } catch {
      console.log(`${name.padEnd(20)} ${String(size).padStart(5)}   not finished in 120 s`)
    }
  }
}

async function one(name, size) {
  const dist = process.env.LACUNA_DIST ?? new URL('../dist', import.meta.url).pathname
  const { parse } = await import(`${dist}/parse/index.js`)
  const { compare } = await import(`${dist}/compare/index.js`)
  const { diffWords } = await import('diff')
  const older = makeLaw(size * 1e6)
  const newer = editWords(older)
  const start = performance.now()
  const texts = name === 'lacuna' ? [parse(older), parse(newer)] : [older, newer]
  const read = performance.now()
  const result = name === 'lacuna' ? compare(...texts) : diffWords(...texts)
  const done = performance.now()
  const said =
    name === 'lacuna'
      ? `${result.summary.model.kept} / ${result.summary.model.changed} / ${result.summary.model.omitted} / ${result.summary.moved}`
      : `${result.length} parts, no alignment`
  const peak = process.resourceUsage().maxRSS / 1024
  const numbers = [older.length / 1e6, read - start, done - read, peak]
  const [mb, parsed, compared, memory] = numbers.map((value, at) => value.toFixed(at === 0 ? 2 : 0))
  console.log(
    `${name.padEnd(20)} ${mb.padStart(5)} ${parsed.padStart(11)} ${compared.padStart(11)} ${memory.padStart(8)}   ${said}`,
  )
}

/** A real code where it is there, cut or repeated under other numbers to the length asked for. */
function makeLaw(length) {
  let text = existsSync(CODE) ? readFileSync(CODE, 'utf8') : madeCode()
  for (let round = 1; text.length < length; round++)
    text += text
      .slice(0, 2_400_000)
      .replace(/^(#+ )(\d+)/gm, (_, signs, number) => `${signs}${round}${number}`)
  return text.slice(0, text.lastIndexOf('\n### ', length))
}

function madeCode() {
  const words =
    'court officer person order notice minister offence term permit record report appeal party fine'.split(
      ' ',
    )
  const random = randomFrom(3)
  const sentence = () =>
    Array.from({ length: 60 }, () => words[Math.floor(random() * words.length)]).join(' ')
  const sections = Array.from(
    { length: 2_000 },
    (_, n) => `### ${n + 1} ${words[n % words.length]}\n\n- (1) ${sentence()}.\n- (2) ${sentence()}.\n`,
  )
  return sections.join('\n')
}

function editWords(text) {
  const random = randomFrom(7)
  const others = ['statute', 'minister', 'notice', 'shall', 'may', 'officer', 'period', 'order']
  const edit = word => (random() < 0.03 ? others[Math.floor(random() * others.length)] : word)
  const lines = text.split('\n')
  return lines.map(line => (/^[#<-]/.test(line) ? line : line.replace(/\b[a-z]{3,}\b/g, edit))).join('\n')
}

function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}
