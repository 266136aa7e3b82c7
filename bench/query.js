// Times words and queries on one long text: `node bench/query.js [TEXT]` after `npm run build`.
// Shows that a run costs what the text costs and hardly grows with the rules, with grep beside it as a yardstick.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const dist = process.env.LACUNA_DIST ?? new URL('../dist', import.meta.url).pathname
const { createVocabulary, readWords } = await import(`${dist}/words/index.js`)
const { matchPlan, parseQuery, planQueries } = await import(`${dist}/query/index.js`)

const CODE = new URL('../../shared/statutes/ca/C-46-criminal-code.md', import.meta.url).pathname
const PHRASES_PER_CONCEPT = 8
const CONCEPTS = 600

const path = process.argv[2] ?? (existsSync(CODE) ? CODE : null)
const text = path ? readFileSync(path, 'utf8') : makeText(2_500_000)
const random = createRandom(1)
const lines = splitLines(text)
const sample = readAll(text)
const concepts = makeConcepts(sample)
const grammar = emptyGrammar()

console.log(
  `${path ? 'text given' : 'text made'}: ${(text.length / 1e6).toFixed(2)} million characters, ${sample.words.count} words`,
)
console.log(`words                    ${best(() => readAll(text))}`)
for (const rules of [10, 100, 1_000]) {
  const queries = makeRules(rules)
  console.log(`plan + match, ${String(rules).padStart(5)} rules ${best(() => matchAll(queries, sample))}`)
}
const everyConcept = concepts.map(([id]) => parseQuery(`#${id}`))
console.log(
  `plan + match, ${CONCEPTS} concepts alone, ${countPhrases()} phrases: ${best(() => matchAll(everyConcept, sample))}`,
)
runGrep('grep', ['-o', '-i', '-w', '-F', '-f'])
runGrep('rg', ['-o', '-i', '-w', '-F', '--no-filename', '-f'])

function readAll(source) {
  const vocabulary = createVocabulary('en')
  return { vocabulary, words: readWords(vocabulary, source, lines) }
}

function matchAll(queries, { vocabulary, words }) {
  const lexicon = { language: 'en', grammar, concepts: new Map(concepts) }
  const plan = planQueries(queries, lexicon, vocabulary)
  const none = readWords(vocabulary, '', [])
  const unit = words.sentence
  const headings = { words: none, heading: new Uint32Array(0), parent: new Int32Array(0) }
  const headingOf = new Int32Array(words.count).fill(-1)
  const matches = matchPlan(plan, words, { provision: unit, section: unit, headings, headingOf, title: none })
  let count = 0
  for (const query of queries) count += matches.columns(query).first.length
  return count
}

/** Concepts of phrases that the text holds, so that every one has hits: the costly case. */
function makeConcepts({ words }) {
  return Array.from({ length: CONCEPTS }, (_, index) => {
    const any = Array.from({ length: PHRASES_PER_CONCEPT }, () => {
      const length = 2 + Math.floor(random() * 3)
      const at = findLongWord(words, Math.floor(random() * (words.count - length)))
      const printed = text.slice(words.start[at], words.end[at + length - 1]).replace(/[^\p{L}\d]+/gu, ' ')
      return parseQuery(`"${printed.trim() || 'the person'}"`)
    })
    const id = `concept-${index}`
    return [id, { id, meaning: id, any, not: [], tests: { yes: [], no: [] } }]
  })
}

/** Wordings of a lexicon hold a telling word, not “of the”: the next word of seven letters or more. */
function findLongWord(words, from) {
  for (let at = from; at < words.count - 5; at++) if (words.end[at] - words.start[at] > 6) return at
  return from
}

function makeRules(count) {
  const one = () => `#concept-${Math.floor(random() * CONCEPTS)}`
  return Array.from({ length: count }, () => [
    parseQuery(`${one()} /s (${one()} or ${one()})`),
    parseQuery(`${one()} and ${one()} and not ${one()}`),
    parseQuery(`(${one()} or ${one()}) /10 [duty]`),
  ]).flat()
}

function countPhrases() {
  return new Set(concepts.flatMap(([, { any }]) => any.map(query => query.terms.join(' ')))).size
}

function splitLines(source) {
  const ranges = []
  let start = 0
  while (start < source.length) {
    const end = source.indexOf('\n\n', start)
    ranges.push({ start, end: end < 0 ? source.length : end })
    if (end < 0) break
    start = end + 2
  }
  return ranges
}

function best(work) {
  const times = []
  let result
  for (let round = 0; round < 4; round++) {
    const start = performance.now()
    result = work()
    times.push(performance.now() - start)
  }
  const hits = typeof result === 'number' ? `, ${result} spans` : ''
  return `${times[0]?.toFixed(0)} ms cold, ${Math.min(...times).toFixed(0)} ms best of four${hits}`
}

function runGrep(command, options) {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-bench-'))
  try {
    writeFileSync(join(folder, 'text'), text)
    const phrases = concepts.slice(0, 60).flatMap(([, { any }]) => any.map(query => query.terms.join(' ')))
    writeFileSync(join(folder, 'phrases'), phrases.join('\n'))
    const start = performance.now()
    const out = execFileSync(command, [...options, join(folder, 'phrases'), join(folder, 'text')], {
      maxBuffer: 1e9,
      env: { ...process.env, LC_ALL: 'C' },
    })
    const count = out.toString().split('\n').length - 1
    console.log(
      `${command} -f, the phrases of 60 concepts only, as printed: ${(performance.now() - start).toFixed(0)} ms, ${count} hits`,
    )
  } catch (error) {
    console.log(
      `${command}: ${error.code === 'ENOENT' ? 'not on this machine' : error.message.split('\n')[0]}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function makeText(length) {
  const next = createRandom(2)
  const nouns = [
    'person',
    'court',
    'officer',
    'offence',
    'child',
    'victim',
    'minister',
    'order',
    'vessel',
    'document',
  ]
  const verbs = [
    'shall report to',
    'may detain',
    'is guilty before',
    'shall assist',
    'commits an offence against',
  ]
  const pick = list => list[Math.floor(next() * list.length)]
  let made = ''
  while (made.length < length)
    made += `The ${pick(nouns)} of section ${Math.floor(next() * 900)} ${pick(verbs)} a ${pick(nouns)}.\n\n`
  return made
}

/** Mulberry32: the same numbers on every machine. */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function emptyGrammar() {
  return { duty: ['shall', 'must', 'is entitled'], power: ['may'], notPower: ['may not'] }
}
