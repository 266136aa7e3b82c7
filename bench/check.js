// Times whole checks: `node bench/check.js` after `npm run build`. One act of about 100 kB against every rule, warm in
// one process and as a command; one code of 2.5 MB as a command; grep -F over the same phrases beside them.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const dist = process.env.LACUNA_DIST ?? join(root, 'dist')
const { assess } = await import(`${dist}/assess/index.js`)
const { parse } = await import(`${dist}/parse/index.js`)
const { listRuleSets, readLexicons, readRuleSets } = await import(`${dist}/read.js`)

const CODE = join(root, '../shared/statutes/ca/C-46-criminal-code.md')
const ROUNDS = 5
/** GNU time. */
const TIME = '/usr/bin/time'
const desk = mkdtempSync(join(tmpdir(), 'lacuna-bench-'))
const corpus = readCorpus()
const act = write('act.md', repeat(corpus, 100_000))
const code = existsSync(CODE) ? CODE : write('code.md', repeat(corpus, 2_500_000))
if (code !== CODE) console.log('../shared is not there: the corpus, repeated, stands for the code')

const lexicons = readLexicons()
const ruleSets = readRuleSets(listRuleSets())
const phrases = write('phrases.txt', `${phrasesOf([...lexicons.values()]).join('\n')}\n`)
const given = [{ instrument: parse(readFileSync(act, 'utf8'), { language: 'en' }), path: act, sha256: '' }]
const rules = ruleSets.reduce((sum, set) => sum + set.rules.length, 0)

console.log('| what | seconds | peak memory | target |\n| - | -: | -: | - |')
row(`100 kB act, ${rules} rules, warm in process`, [best(() => assess(given, ruleSets, lexicons))], '< 0.150')
row('100 kB act, parse and check, warm', [best(parseAndAssess)])
row('100 kB act, as a command', command(act), '< 0.600')
row(`${megabytes(code)} code, as a command`, command(code), '< 3.000, < 400 MB')
row('grep -F of the phrases, 100 kB act', [grep(act)])
row(`grep -F of the phrases, ${megabytes(code)} code`, [grep(code)])
row('lacuna --help', [best(() => run(['--help']))])
row('node -e 0', [best(() => spawnSync(process.execPath, ['-e', '0']))])
rmSync(desk, { recursive: true })

function row(what, [seconds, memory = ''], target = '') {
  console.log(`| ${what} | ${seconds.toFixed(3)} | ${memory} | ${target} |`)
}

function parseAndAssess() {
  const instrument = parse(readFileSync(act, 'utf8'), { language: 'en' })
  assess([{ instrument, path: act, sha256: '' }], ruleSets, lexicons)
}

/** Seconds of the best of some rounds: the machine does other things as well. */
function best(work, rounds = ROUNDS) {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least / 1000
}

function run(args) {
  return spawnSync(process.execPath, [join(dist, 'cli/bin.js'), ...args], { encoding: 'utf8' })
}

/** Seconds, the best of two, and peak memory of `lacuna check` as a command; memory is left out without GNU time. */
function command(path) {
  const args = ['check', path, '--language', 'en', '-q', '--out', join(desk, 'report.md')]
  if (!existsSync(TIME)) return [best(() => run(args), 2), '']
  const runs = [0, 1].map(() => {
    const { stderr } = spawnSync(TIME, ['-f', '%e %M', process.execPath, join(dist, 'cli/bin.js'), ...args], {
      encoding: 'utf8',
    })
    return (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  })
  const [seconds, kilobytes] = [0, 1].map(column => Math.min(...runs.map(row => row[column] ?? Number.NaN)))
  return [seconds, `${Math.round(kilobytes / 1024)} MB`]
}

function grep(path) {
  return best(() => spawnSync('grep', ['-o', '-i', '-F', '-f', phrases, path], { maxBuffer: 1 << 28 }), 3)
}

/** Every phrase of every concept as plain words; expanders are cut off. */
function phrasesOf(all) {
  const found = new Set()
  const open = all.flatMap(lexicon => [...lexicon.concepts.values()].flatMap(concept => concept.any))
  for (let query = open.pop(); query; query = open.pop()) {
    if (query.type === 'phrase') found.add(query.terms.join(' ').replace(/[!*].*/, ''))
    for (const value of Object.values(query))
      for (const part of Array.isArray(value) ? value : [value])
        if (part && typeof part === 'object' && 'type' in part) open.push(part)
  }
  return [...found].filter(phrase => phrase.length > 2).sort()
}

/** The model act and the examples, without their front matter. */
function readCorpus() {
  const examples = readdirSync(join(root, 'corpus/examples')).flatMap(country =>
    readdirSync(join(root, 'corpus/examples', country))
      .filter(file => file.endsWith('.md'))
      .map(file => join('examples', country, file)),
  )
  return ['model/act-against-trafficking.md', ...examples]
    .map(file => readFileSync(join(root, 'corpus', file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
    .join('\n')
}

function repeat(text, length) {
  const whole = text.repeat(Math.ceil(length / text.length)).slice(0, length)
  return whole.slice(0, whole.lastIndexOf('\n\n'))
}

function write(name, text) {
  const path = join(desk, name)
  writeFileSync(path, text)
  return path
}

function megabytes(path) {
  return `${(readFileSync(path).length / 1e6).toFixed(1)} MB`
}
