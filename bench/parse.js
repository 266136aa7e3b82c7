// Times outline and parse against remark-gfm on the same whole file: `node bench/parse.js [TEXT…]` after `npm run build`.
// Prints milliseconds, megabytes a second and peak memory; then blocks that are costly for many markdown parsers.

import { existsSync, readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const dist = process.env.LACUNA_DIST ?? new URL('../dist', import.meta.url).pathname
const { outline, parse } = await import(`${dist}/parse/index.js`)
const shared = new URL('../../shared/statutes/', import.meta.url).pathname
const known = [
  'ca/C-46-criminal-code.md',
  'fr/code-penal.md',
  'in/ipc-1860.md',
  'my/0_2007_6-bill.md',
  'ie/IE-2008-act-8.md',
]
const paths =
  process.argv.length > 2 ? process.argv.slice(2) : known.map(name => shared + name).filter(existsSync)
const texts =
  paths.length > 0
    ? paths.map(path => [path.split('/').at(-1), readFileSync(path, 'utf8')])
    : [['made', makeText(2_500_000)]]
const remark = unified().use(remarkParse).use(remarkGfm)

console.log('text                          MB   outline     parse   (MB/s)  remark-gfm')
for (const [name, text] of texts) {
  const size = text.length / 1e6
  const [scan, whole] = [best(3, () => outline(text)), best(3, () => parse(text))]
  const yardstick = best(1, () => remark.parse(text))
  console.log(
    `${name.padEnd(26)} ${size.toFixed(2).padStart(5)} ${ms(scan)} ${ms(whole)} ${(size / (whole / 1000)).toFixed(1).padStart(8)} ${ms(yardstick)}`,
  )
}
console.log(`\nsingle blocks of 100 and 200 kB: parse`)
for (const piece of ['*', '[', '|', '^1', '“x\n\n', '(a) x\n\n', '| a |\n| - |\n', '<details>\n']) {
  const [half, full] = [100_000, 200_000].map(length => `## 1. x\n\n${piece.repeat(length / piece.length)}`)
  console.log(
    `${JSON.stringify(piece).padEnd(18)} ${ms(best(1, () => parse(half)))} ${ms(best(1, () => parse(full)))}`,
  )
}
const large = makeText(50_000_000)
const time = best(1, () => parse(large))
const peak = process.resourceUsage().maxRSS / 1024
console.log(
  `\n50 MB text: ${ms(time)}, ${(50 / (time / 1000)).toFixed(1)} MB/s; peak memory of the whole run ${peak.toFixed(0)} MB`,
)

function best(runs, run) {
  let least = Number.POSITIVE_INFINITY
  for (let count = 0; count <= (runs > 1 ? runs : 0); count++) {
    const start = performance.now()
    run()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

function ms(time) {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`.padStart(10)
}

function makeText(length) {
  const sections = []
  for (let number = 1, size = 0; size < length; number++) {
    const items = Array.from(
      { length: 6 },
      (_, at) => `(${'abcdef'[at]}) does the thing numbered ${at} in the course of a business,\n\n`,
    )
    sections.push(
      `### ${number}. Heading ${number}\n\n(1) A person who—\n\n${items.join('')}commits an offence.\n\n`,
    )
    size += sections.at(-1).length
  }
  return sections.join('')
}
