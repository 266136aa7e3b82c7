// Times the XML importers on a folder of statutes: `node bench/import-xml.js [FOLDER]` after `npm run build`.
// Prints a row a file (format, provisions, placed, seconds, memory) and the throughput of the whole folder, warm.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const dist = process.env.LACUNA_DIST ?? new URL('../dist', import.meta.url).pathname
const { importText } = await import(`${dist}/import/index.js`)

const folder = process.argv[2] ?? new URL('../../shared/statutes', import.meta.url).pathname
const files = existsSync(folder) ? listXml(folder) : []
if (files.length === 0) console.log(`no XML under ${process.argv[2] ?? '../shared/statutes'}; name a folder`)

const contents = files.map(file => [file, new Uint8Array(readFileSync(file))])
const megabytes = contents.reduce((sum, [, bytes]) => sum + bytes.length, 0) / 1e6

console.log('| format | file | provisions | placed | seconds | peak memory (MB) |\n| - | - | - | - | - | - |')
for (const [file, bytes] of contents) {
  const start = performance.now()
  const instrument = await importText(bytes, file)
  const seconds = (performance.now() - start) / 1000
  const memory = process.memoryUsage().rss / 1e6
  console.log(
    `| ${instrument.format} | ${relative(folder, file)} | ${count(instrument.children)} | ${instrument.placed.toFixed(3)} | ${seconds.toFixed(2)} | ${memory.toFixed(0)} |`,
  )
}
for (let round = 1; round <= 4 && files.length > 0; round++) {
  const start = process.cpuUsage()
  const clock = performance.now()
  for (const [file, bytes] of contents) await importText(bytes, file)
  const cpu = process.cpuUsage(start)
  const busy = (cpu.user + cpu.system) / 1e6
  const passed = (performance.now() - clock) / 1000
  console.log(
    `round ${round}: ${megabytes.toFixed(1)} MB, ${(megabytes / passed).toFixed(1)} MB/s by the clock, ${(megabytes / busy).toFixed(1)} MB/s of processor time`,
  )
}

function listXml(path) {
  if (!statSync(path).isDirectory()) return path.endsWith('.xml') ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap(name => listXml(join(path, name)))
}

function count(blocks) {
  return blocks.reduce((sum, block) => sum + (block.type === 'provision' ? 1 + count(block.children) : 0), 0)
}
