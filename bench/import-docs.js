// Times the document importers: `node bench/import-docs.js [FOLDER]` after `npm run build`. Prints a row a file
// (format, provisions, placed, seconds, memory), then a Word file of some 200 pages made from one of the samples.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const dist = process.env.LACUNA_DIST ?? new URL('../dist', import.meta.url).pathname
const { importText } = await import(`${dist}/import/index.js`)
const { writeStatuteDocx } = await import(`${dist}/render/statute-docx.js`)
const { parse } = await import(`${dist}/parse/index.js`)

const folder = process.argv[2] ?? new URL('../../shared/statutes', import.meta.url).pathname
const files = existsSync(folder) ? listDocuments(folder) : []
if (files.length === 0)
  console.log(`no documents under ${process.argv[2] ?? '../shared/statutes'}; name a folder`)

console.log('| format | file | provisions | placed | seconds | memory (MB) |\n| - | - | - | - | - | - |')
for (const file of files) await time(relative(folder, file), new Uint8Array(readFileSync(file)))
await time('(made) 200 pages.docx', longDocx())

async function time(name, bytes) {
  const start = performance.now()
  try {
    const law = await importText(bytes, name)
    const seconds = (performance.now() - start) / 1000
    const memory = process.memoryUsage().rss / 1e6
    console.log(
      `| ${law.format} | ${name} | ${count(law.children)} | ${law.placed.toFixed(3)} | ${seconds.toFixed(2)} | ${memory.toFixed(0)} |`,
    )
  } catch (fault) {
    console.log(`| refused | ${name} | ${fault.message} | | | |`)
  }
}

/** About 450 words a page, ten pages a chapter. */
function longDocx() {
  const words = 'a person who keeps an animal without the consent of the authority commits an offence and '
  const sections = Array.from(
    { length: 600 },
    (_, at) =>
      `### ${at + 1}. Rule\n\n- (1) ${words.repeat(3)}—\n  - (a) ${words.repeat(3)}; or\n  - (b) ${words.repeat(2)}.\n- (2) ${words.repeat(2)}.\n`,
  )
  return writeStatuteDocx(parse(`# Long Act 2020\n\n${sections.join('\n')}`))
}

function listDocuments(path) {
  if (!statSync(path).isDirectory()) return /\.(?:docx|pdf|html?|txt|json)$/.test(path) ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap(name => listDocuments(join(path, name)))
}

function count(blocks) {
  return blocks.reduce((sum, block) => sum + (block.type === 'provision' ? 1 + count(block.children) : 0), 0)
}
