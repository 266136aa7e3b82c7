// Every benchmark in this folder, one after the other, on a fresh build: `npm run bench [NAME…]`.

import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..')
const asked = process.argv.slice(2)
const parts = readdirSync(here)
  .filter(file => file.endsWith('.js') && file !== 'run.js')
  .map(file => basename(file, '.js'))
const unknown = asked.find(name => !parts.includes(name))
if (unknown !== undefined) {
  console.error(`there is no benchmark “${unknown}”; there are: ${parts.join(', ')}`)
  process.exit(2)
}

run('npm', ['run', '-s', 'build'])
let failed = false
for (const part of asked.length ? asked : parts) {
  console.log(`\n## ${part}\n`)
  if (run(process.execPath, ['--expose-gc', join(here, `${part}.js`)]) !== 0) failed = true
}
process.exitCode = failed ? 1 : 0

function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status
}
