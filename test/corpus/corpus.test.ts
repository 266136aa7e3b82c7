import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { fitAuthentic, readClauses } from '../../src/corpus.ts'
import type { Block, Instrument } from '../../src/model.ts'
import { parse } from '../../src/parse/index.ts'
import { write } from '../../src/write.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CORPUS = join(ROOT, 'corpus')
const TREATIES = resolve(ROOT, '../shared/statutes/int')

const read = (path: string): string => readFileSync(join(CORPUS, path), 'utf8')
const texts = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.md') && path !== 'README.md')
  .map(path => relative(CORPUS, join(CORPUS, path)))
  .sort()
const model = parse(read('model/act-against-trafficking.md'))

/** Every obligation of the rule sets, by the names of the rule files. */
const RULES = new Set(
  readdirSync(join(ROOT, 'rules'), { recursive: true, encoding: 'utf8' })
    .filter(path => /^(?:tip|untoc|model)[\\/][a-z].*\.yaml$/.test(path))
    .map(path => path.replace(/^.*[\\/]/, '').replace('.yaml', '')),
)

describe.each(texts)('%s', path => {
  const text = read(path)
  const instrument = parse(text)

  it('is read whole and without a message', () => {
    expect(instrument.placed).toBe(1)
    expect(instrument.messages).toEqual([])
    expect(instrument.children.length).toBeGreaterThan(0)
  })

  // `write` does not yet print the full stop of an “Explanation.” so that it is read back.
  it.skipIf(path.includes('ostrel'))('is the same tree after being written and read again', () => {
    expect(treeOf(parse(write(instrument)))).toEqual(treeOf(instrument))
  })

  it('says what it is', () => {
    const { id, title, language, kind, citation, text: nature } = instrument.meta
    expect([id, title, language, kind, citation].every(Boolean)).toBe(true)
    expect(['restatement', 'original', 'invented']).toContain(nature)
    if (kind === 'treaty') {
      const { adopted, depositary, source, notice } = instrument.meta
      expect(adopted).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect([depositary, source].every(Boolean)).toBe(true)
      expect(notice).toContain(`lacuna corpus add ${id} FILE`)
    }
  })
})

describe('the Protocol restated', () => {
  const protocol = parse(read('treaties/tip-protocol.md'))

  it('has all twenty articles, in order', () => {
    const articles = protocol.children.flatMap(block => (block.type === 'provision' ? block.children : []))
    const numbers = articles.flatMap(block => (block.type === 'provision' ? [block.num] : []))
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => `${index + 1}`))
  })
})

describe('a restatement and its authentic text', () => {
  const PAIRS = [
    ['tip-protocol', 'palermo-protocol-en.BWBV0001749'],
    ['untoc', 'untoc.BWBV0001668'],
    ['cets-197', 'coe-cets197.BWBV0004138'],
  ] as const
  const missing = PAIRS.filter(([, file]) => !existsSync(join(TREATIES, `${file}.md`)))
  if (missing.length > 0) console.warn(`skipped: no treaties in ${relative(ROOT, TREATIES)}`)

  describe.skipIf(missing.length > 0).each(PAIRS)('%s', (id, file) => {
    const authentic = missing.length > 0 ? '' : readFileSync(join(TREATIES, `${file}.md`), 'utf8')
    const restated = read(`treaties/${id}.md`)

    it('match number by number', () => {
      const fit = fitAuthentic(parse(restated), parse(authentic))
      // The copy runs article 1 and its paragraph 1 together, so the paragraphs of article 1 are not compared.
      const beyondFirst = (place: string): boolean => !place.startsWith('1 ')
      expect(fit.missing.filter(beyondFirst)).toEqual([])
      expect(fit.surplus.filter(beyondFirst)).toEqual([])
      expect(fit.pairs.length).toBeGreaterThan(90)
    })

    it('share no run of eighteen words outside the headings', () => {
      const runs = new Set(authentic.split('\n').flatMap(line => runsOf(line, 18)))
      const copied = restated
        .split('\n')
        .filter(line => !line.startsWith('#') && !line.startsWith('title:'))
        .flatMap(line => runsOf(line, 18))
        .filter(run => runs.has(run))
      expect(copied).toEqual([])
    })
  })
})

describe('the model act', () => {
  const clauses = readClauses(model)

  it('meets every obligation somewhere, and names no other', () => {
    const served = new Set(clauses.flatMap(clause => clause.serves))
    expect([...RULES].filter(rule => !served.has(rule))).toEqual([])
    const named = new Set(clauses.flatMap(clause => [...clause.serves, ...clause.supports]))
    const known = new Set(tableOf(read('README.md')).keys())
    expect([...named].filter(rule => !known.has(rule))).toEqual([])
  })

  it('has a drafting note on every section', () => {
    const silent = clauses.filter(clause => !/-.*-/.test(clause.id) && clause.draftingNote === '')
    expect(silent.map(clause => clause.id)).toEqual([])
  })

  it('cites the Model Law by number for articles 1 to 17 only, under its own number', () => {
    for (const { id, parallel } of clauses) {
      const article = /article (\d+)$/.exec(parallel)?.[1]
      if (article !== undefined) expect(`model-${article}`).toBe(id)
      if (article !== undefined) expect(Number(article)).toBeLessThanOrEqual(17)
    }
  })

  it('has well-formed blanks and options, none inside another', () => {
    const brackets = [...model.text.slice(model.text.indexOf('\n---')).matchAll(/\[[^\]]*\]/g)].map(
      match => match[0],
    )
    expect(brackets.length).toBeGreaterThan(50)
    for (const bracket of brackets) {
      expect(bracket.slice(1)).not.toContain('[')
      if (!bracket.includes('option A')) continue
      const options = bracket.slice(1, -1).split(' | ')
      expect(options.length).toBeGreaterThan(1)
      options.forEach((option, index) => {
        expect(option.startsWith(`option ${'ABCDE'[index]}: `)).toBe(true)
      })
    }
  })

  it('is tabled in the README as its notes have it', () => {
    const expected = new Map<string, string>()
    for (const rule of new Set(clauses.flatMap(clause => [...clause.serves, ...clause.supports]))) {
      const ids = (list: 'serves' | 'supports'): string =>
        clauses
          .filter(clause => clause[list].includes(rule))
          .map(clause => clause.id)
          .join(', ')
      expected.set(rule, `${ids('serves')} | ${ids('supports')}`)
    }
    expect(Object.fromEntries(tableOf(read('README.md')))).toEqual(Object.fromEntries(expected))
  })
})

describe.each(readdirSync(join(CORPUS, 'examples')))('the gaps of %s', country => {
  const gaps = parseYaml(read(`examples/${country}/known-gaps.yaml`)) as {
    readonly expect: Readonly<Record<string, { readonly verdict: string; readonly why: string }>>
  }

  it('are verdicts on obligations that exist, each with its reason', () => {
    const known = tableOf(read('README.md'))
    for (const [rule, { verdict, why }] of Object.entries(gaps.expect)) {
      expect([rule, known.has(rule)]).toEqual([rule, true])
      expect(['met', 'partial', 'absent', 'contrary']).toContain(verdict)
      expect(why.length).toBeGreaterThan(2)
    }
  })

  it('stand beside a bundle whose texts exist', () => {
    const bundle = parseYaml(read(`examples/${country}/lacuna.yaml`)) as { readonly texts: readonly string[] }
    for (const text of bundle.texts) expect(existsSync(join(CORPUS, 'examples', country, text))).toBe(true)
  })
})

describe('treaty status', () => {
  interface Entry {
    readonly party: boolean
    readonly bound?: string
    readonly 'in-force'?: string | null
    readonly source?: string
    readonly verified: boolean
  }
  const status = parseYaml(read('status/status.yaml')) as {
    readonly sources: Readonly<Record<string, unknown>>
    readonly treaties: Readonly<Record<string, { readonly 'in-force': string }>>
    readonly states: Readonly<Record<string, Readonly<Record<string, Entry>>>>
  }
  const entries = Object.entries(status.states).flatMap(([state, of]) =>
    Object.keys(status.treaties).flatMap(treaty =>
      of[treaty] ? [{ state, treaty, entry: of[treaty] }] : [],
    ),
  )

  it('covers the Protocol and the Convention for every State', () => {
    expect(entries.filter(({ treaty }) => treaty === 'tip-protocol')).toHaveLength(27)
    expect(entries.filter(({ treaty }) => treaty === 'untoc')).toHaveLength(27)
  })

  it('names a source for what it calls verified, and recalls the rest', () => {
    for (const { state, treaty, entry } of entries) {
      const place = `${state} ${treaty}`
      if (entry.source) expect([place, Object.hasOwn(status.sources, entry.source)]).toEqual([place, true])
      if (entry.verified) expect([place, entry.source]).not.toEqual([place, 'memory'])
      if (entry.source === 'memory') expect([place, entry.verified]).toEqual([place, false])
    }
  })

  it('dates entry into force thirty days after the deposit, and never before the treaty', () => {
    for (const { state, treaty, entry } of entries) {
      if (!entry['in-force'] || !entry.bound) continue
      const later = new Date(Date.parse(entry.bound) + 30 * 86_400_000).toISOString().slice(0, 10)
      const first = status.treaties[treaty]?.['in-force'] ?? ''
      expect([state, treaty, entry['in-force']]).toEqual([state, treaty, [later, first].sort()[1]])
    }
  })
})

/** Rows of the README's table of clauses: rule → `serving | supporting`. */
function tableOf(readme: string): Map<string, string> {
  const rows = readme.matchAll(/^\| ((?:tip|untoc|model)-\S+) \| (.*?) ?\| ?(.*?) ?\|$/gm)
  return new Map(
    [...rows].map(([, rule = '', serves = '', supports = '']) => [rule, `${serves} | ${supports}`]),
  )
}

/** A tree without offsets: names, labels and words. */
function treeOf({ text, children }: Instrument): unknown {
  const plain = (block: Block): unknown =>
    block.type === 'passage'
      ? [block.role, text.slice(block.position.start, block.position.end)]
      : [block.kind, block.label, block.heading, block.eId, block.state, block.children.map(plain)]
  return children.map(plain)
}

/** Every run of `length` words of a line, without case and punctuation. */
function runsOf(line: string, length: number): string[] {
  const words = line.toLowerCase().match(/[a-z0-9']+/g) ?? []
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '))
}
