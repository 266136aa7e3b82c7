// `lacuna corpus list|show|add`: the treaties and the model act, and the authentic texts laid over them.

import { join } from 'node:path'
import { type Fit, fitAuthentic } from '../corpus.ts'
import { readString, readText, UserError } from '../read.ts'
import { write } from '../write.ts'
import { type Command, stringOf } from './command.ts'
import { readingOf, withOutput, withReading } from './options.ts'
import { corpusEntries, corpusEntry, makeOwnFolder } from './own-corpus.ts'
import { emit, note, print, writeWhole } from './terminal.ts'
import { unknownName } from './unknown.ts'

type Args = Readonly<Record<string, unknown>>

/** Actions by name. */
const ACTIONS: Readonly<Record<string, (args: Args) => Promise<void>>> = { list, show, add }

/** How many places that do not match are named. */
const NAMED = 5

const command: Command = {
  usage: 'corpus <action> [id] [file]',
  describe: 'treaties and model act: list, show, add an authentic text',
  build: yargs =>
    withReading(withOutput(yargs))
      .positional('action', { type: 'string', describe: Object.keys(ACTIONS).join(', ') })
      .positional('id', { type: 'string', describe: 'as corpus list prints it' })
      .positional('file', { type: 'string', describe: 'with add: the authentic text' })
      .option('partly', { type: 'boolean', describe: 'add a text that does not match one to one' })
      .example('lacuna corpus show untoc', 'print a text')
      .example('lacuna corpus add tip-protocol protocol.pdf', 'comparisons then quote the authentic words'),
  run: async args => {
    const action = stringOf(args, 'action') ?? ''
    const run = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
    if (!run) throw unknownName('action of corpus', action, Object.keys(ACTIONS))
    await run(args)
    return 0
  },
}

export default command

async function list(): Promise<void> {
  for (const entry of corpusEntries()) {
    const { instrument } = await readText(entry.path)
    const kind = instrument.meta.text ?? 'original'
    await print(
      `${entry.id.padEnd(24)} ${(entry.authentic ? 'authentic' : kind).padEnd(12)} ${instrument.title}\n`,
    )
  }
}

async function show(args: Args): Promise<void> {
  const entry = corpusEntry(idOf(args))
  await emit(readString(entry.authentic ?? entry.path), stringOf(args, 'out'), [entry.path])
}

async function add(args: Args): Promise<void> {
  const entry = corpusEntry(idOf(args))
  const file = stringOf(args, 'file')
  if (file === null) throw new UserError(`corpus add ${entry.id}: name the file with the authentic text`)
  const restatement = (await readText(entry.path)).instrument
  const { instrument } = await readText(file, { ...readingOf(args), id: entry.id })
  const fit = fitAuthentic(restatement, instrument)
  const misfit = misfitOf(fit, entry.id)
  if (misfit && args.partly !== true)
    throw new UserError(
      `${file}: does not match ${entry.id} one to one; ${misfit}. Correct its numbers (lacuna convert prints how it is read), or add it with --partly`,
    )
  const own = join(makeOwnFolder(), `${entry.id}.md`)
  writeWhole(own, write({ ...instrument, kind: restatement.kind }))
  if (!args.quiet)
    note(`${own}: ${fit.pairs.length} provisions laid over ${entry.id}${misfit ? `; ${misfit}` : ''}`)
}

/** What keeps two texts from matching one to one; empty when nothing does. */
function misfitOf({ missing, surplus }: Fit, id: string): string {
  return [
    ...(missing.length ? [`not found in it: ${places(missing)}`] : []),
    ...(surplus.length ? [`not known to ${id}: ${places(surplus)}`] : []),
  ].join('; ')
}

/** `article 6(3)(a), article 9 and 3 more` */
function places(all: readonly string[]): string {
  const named = all.slice(0, NAMED).map(place => {
    const [article, ...path] = place.split(' ')
    return `article ${article}${path.map(step => `(${step})`).join('')}`
  })
  return `${named.join(', ')}${all.length > NAMED ? ` and ${all.length - NAMED} more` : ''}`
}

function idOf(args: Args): string {
  const id = stringOf(args, 'id')
  if (id === null) throw new UserError('name a text of the corpus; lacuna corpus list shows them')
  return id
}
