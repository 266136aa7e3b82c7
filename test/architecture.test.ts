import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = resolve(dirname(fileURLToPath(import.meta.url)), '../src')

/** Read downwards: a module imports only from its own layer and from layers above it. */
const LAYERS = [
  'model',
  'locator',
  'zip',
  'words',
  'parse',
  'write',
  'import',
  'query',
  'law',
  'yaml',
  'shape',
  'ruleset',
  'assess',
  'compare',
  'search',
  'corpus',
  'status',
  'review',
  'impact',
  'matrix',
  'render',
  'index',
  'read',
  'cli',
] as const

/** Layers that touch the disk or the process. */
const ENDS = new Set(['read', 'cli'])

/** Outside packages and the one module that imports each. */
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

interface Module {
  readonly file: string
  readonly layer: string
  readonly imports: readonly string[]
}

const modules: readonly Module[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => {
    const source = readFileSync(join(SRC, file), 'utf8')
    const imports = [...source.matchAll(IMPORT)].map(match => match[1] ?? match[2] ?? '')
    return { file: file.replaceAll('\\', '/'), layer: layerOf(file), imports }
  })

describe('the shape of the source', () => {
  it('has a place in the order of layers for every module', () => {
    expect(modules.filter(module => !isLayer(module.layer)).map(module => module.file)).toEqual([])
  })

  it('imports only upwards', () => {
    const wrong = modules.flatMap(module =>
      module.imports
        .filter(path => path.startsWith('.'))
        .map(path => relative(SRC, resolve(SRC, dirname(module.file), path)))
        .filter(target => rank(layerOf(target)) > rank(module.layer))
        .map(target => `${module.file} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('touches disk and process only at the ends', () => {
    const wrong = modules
      .filter(module => !ENDS.has(module.layer))
      .flatMap(module =>
        module.imports.filter(path => path.startsWith('node:')).map(path => `${module.file}: ${path}`),
      )
    expect(wrong).toEqual([])
  })

  it('gives each outside package one door', () => {
    const doors = new Map<string, Set<string>>()
    for (const module of modules)
      for (const path of module.imports) {
        if (path.startsWith('.') || path.startsWith('node:')) continue
        const name = path
          .split('/')
          .slice(0, path.startsWith('@') ? 2 : 1)
          .join('/')
        doors.set(name, (doors.get(name) ?? new Set()).add(module.file))
      }
    // `yargs` types describe the options of each command; its code is loaded in bin.ts alone.
    const open = [...doors].filter(([name, files]) => files.size > 1 && name !== 'yargs')
    expect(open.map(([name, files]) => `${name}: ${[...files].join(', ')}`)).toEqual([])
  })
})

function layerOf(file: string): string {
  return (file.split(/[\\/]/)[0] ?? '').replace(/\.ts$/, '')
}

function isLayer(name: string): boolean {
  return (LAYERS as readonly string[]).includes(name)
}

function rank(name: string): number {
  return (LAYERS as readonly string[]).indexOf(name)
}
