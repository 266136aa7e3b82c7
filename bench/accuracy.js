// Verdicts on coded statutes held against their coders', and the pairs of test/adversarial: `node bench/accuracy.js`
// after `npm run build`. Writes its tables into docs/accuracy.md; without ../shared it says so and writes nothing.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse as parseYaml } from 'yaml'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SHARED = join(ROOT, '..', 'shared')
const DIST = process.env.LACUNA_DIST ?? join(ROOT, 'dist')
const PAGE = join(ROOT, 'docs', 'accuracy.md')
/** What stands between these marks in the page is written by this program. */
const TABLES = /<!-- tables -->[\s\S]*?<!-- end of tables -->/
const SETS = ['tip', 'untoc', 'model']
const STATUTES = join(SHARED, 'statutes')
const COUNTRIES = {
  IE: existsSync(join(STATUTES, 'ie'))
    ? readdirSync(join(STATUTES, 'ie')).map(name => join(STATUTES, 'ie', name))
    : [],
  MY: [join(STATUTES, 'my/0_2007_6-bill.md')],
  IN: [join(STATUTES, 'in/ipc-1860.md')],
  CA: [join(STATUTES, 'ca/C-46-criminal-code.md'), join(STATUTES, 'ca/I-2.5-irpa.md')],
}

if (!existsSync(join(SHARED, 'gold')))
  console.log('skipped: the coded statutes (../shared/gold) are not here')
else {
  const tables = [...statuteTable(evaluate()), '', ...(await pairLines())].join('\n')
  const page = readFileSync(PAGE, 'utf8')
  writeFileSync(
    PAGE,
    page.replace(TABLES, () => `<!-- tables -->\n${tables}\n<!-- end of tables -->`),
  )
  console.log(tables)
}

/** Checks every country and has the reports compared with the coders' verdicts. */
function evaluate() {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-accuracy-'))
  const reports = Object.entries(COUNTRIES).map(([country, texts]) => {
    const out = join(folder, `${country}.json`)
    const options = ['--jurisdiction', country, '--format', 'json', '--quiet', '--out', out]
    execFileSync(process.execPath, [
      join(DIST, 'cli/bin.js'),
      'check',
      ...texts,
      ...options,
      '--rules',
      ...SETS,
    ])
    return out
  })
  const answer = execFileSync(process.execPath, [join(SHARED, 'evaluate.mjs'), '--json', ...reports])
  rmSync(folder, { recursive: true })
  return JSON.parse(answer.toString())
}

function statuteTable({ all, out }) {
  const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–')
  const row = ([name, t]) =>
    `| ${name} | ${t.coded} | ${percent(t.exact, t.coded)} | ${t.macroF1.toFixed(2)} | ${t.falseMet} | ${t.partialMet} | ${t.falseGap} | ${percent(t.evidenceHit, t.evidence)} |`
  return [
    '| law | coded rows | same verdict | mean F1 | absent called met | partial called met | met called absent | evidence in the right section |',
    '| - | - | - | - | - | - | - | - |',
    ...[...Object.entries(out), ['all', all]].map(row),
    '',
    ...Object.entries(out).flatMap(([country, { misses }]) =>
      misses.map(([rule, coded, said]) => `- ${country} ${rule}: coded ${coded}, reported ${said}.`),
    ),
  ]
}

/** How many pairs flip on exactly the rules they must. */
async function pairLines() {
  const { readBody, assessRule } = await import(join(DIST, 'assess/index.js'))
  const { parse } = await import(join(DIST, 'parse/index.js'))
  const { readLexicons, readRuleSets } = await import(join(DIST, 'read.js'))
  const pairs = parseYaml(readFileSync(join(ROOT, 'test/adversarial/pairs.yaml'), 'utf8'))
  const lexicon = readLexicons().get('en')
  const rules = readRuleSets(SETS).flatMap(set => set.rules)
  const verdicts = text => {
    const body = readBody([parse(text, { id: 'pair', language: 'en' })], lexicon, rules)
    return rules.map(rule => assessRule(body, rule).verdict)
  }
  const missed = pairs.filter(({ base = '', before, after, flips }) => {
    const [from, to] = [verdicts(`${base}\n${before}`), verdicts(`${base}\n${after}`)]
    return rules.some(({ id }, at) => {
      const [wantFrom, wantTo] = flips[id] ?? [from[at], from[at]]
      return from[at] !== wantFrom || to[at] !== wantTo
    })
  })
  return [
    `Pairs of laws that differ in one decisive detail: ${pairs.length - missed.length} of ${pairs.length} change on exactly the rules they must.`,
    ...(missed.length
      ? ['', ...missed.map(({ name, misses }) => `- Missed: ${name}${misses ? ` (${misses})` : ''}.`)]
      : []),
  ]
}
