// Paths → the same work again whenever something in them changes, until interrupted.

import { existsSync, watch } from 'node:fs'

/** Editors save in several steps; changes within this time (milliseconds) are one. */
const SETTLE = 200

/** Runs `work` now and after every change to the paths; resolves when the process is interrupted. */
export async function runOnChange(paths: readonly string[], work: () => Promise<void>): Promise<void> {
  await work()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(work)
    }, SETTLE)
  }
  const watchers = paths.filter(path => existsSync(path)).map(path => watch(path, changed))
  await new Promise<void>(done => {
    process.once('SIGINT', done)
    process.once('SIGTERM', done)
  })
  clearTimeout(timer)
  for (const watcher of watchers) watcher.close()
}
