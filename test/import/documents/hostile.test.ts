// Random and damaged files: every one is read, or refused in one line that names it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportError } from '../../../src/import/errors.ts'
import { listFormats } from '../../../src/import/index.ts'
import type { Instrument } from '../../../src/model.ts'
import { EXPORTS } from '../../../src/render/exports.ts'
import { numbered, p, pdf, read, utf8, word } from './make.ts'

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
const SEEDS: Readonly<Record<string, Uint8Array>> = {
  docx: word(`${p('1. Dogs—')}${numbered('bark;', 1, 0)}<w:tbl><w:tr><w:tc>${p('x')}</w:tc></w:tr></w:tbl>`, {
    numbering: NUMBERING,
  }),
  pdf: pdf([
    [{ x: 70, y: 700, text: '1. Dogs bark at night.' }],
    [{ x: 70, y: 700, text: '2. Cats do not.' }],
  ]),
  html: utf8(
    '<html><body><h1>Dogs Act</h1><ol type="a"><li>bark<table><tr><td>x</td></tr></table></li></ol><sup>1</sup></body></html>',
  ),
  json: utf8(
    '[{"number":"1","title":"Dogs","text":"They bark.","sub_items":[{"kind":"item","label":"a","text":"x,"}]}]',
  ),
  text: utf8('DOGS ACT 2020\n\nNoise\n\n1. (1) Dogs—\n    (a) bark;\n\f- 2 -\n    (b) bite.\n'),
}

async function readOrRefuse(bytes: Uint8Array, from?: string): Promise<Instrument | null> {
  try {
    return await read(bytes, 'some.file', from === undefined ? {} : { from })
  } catch (fault) {
    if (!(fault instanceof ImportError)) throw fault
    expect(fault.message).toMatch(/^some\.file: [^\n]+$/)
    return null
  }
}

/** Bytes of a file with some set anew, cut out or put in twice. */
const damaged = (seed: Uint8Array) =>
  fc
    .array(
      fc.record({ at: fc.nat(seed.length), byte: fc.nat(255), what: fc.constantFrom('set', 'cut', 'twice') }),
      { minLength: 1, maxLength: 8 },
    )
    .map(hits => {
      const bytes = [...seed]
      for (const { at, byte, what } of hits) {
        if (what === 'set') bytes[at] = byte
        else if (what === 'cut') bytes.splice(at, byte)
        else bytes.splice(at, 0, ...bytes.slice(at, at + byte))
      }
      return Uint8Array.from(bytes)
    })

describe('damaged files', () => {
  it.each(Object.entries(SEEDS))('%s: read or refused in one line', async (format, seed) => {
    await fc.assert(
      fc.asyncProperty(damaged(seed), async bytes => {
        const found = await readOrRefuse(bytes, format)
        if (found) for (const { start } of found.marks) expect(start).toBeLessThanOrEqual(found.text.length)
      }),
      // pdf.js leaves some rejections to nobody, which the test runner would count as faults: the same damage every time.
      format === 'pdf' ? { numRuns: 60, seed: 7 } : { numRuns: 200 },
    )
  })

  it('random bytes are read or refused, whatever format is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(undefined, ...listFormats()),
        async (bytes, from) => {
          await readOrRefuse(bytes, from)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('files made to do harm', () => {
  it('nesting of any depth is read or refused', async () => {
    const deep = 10_000
    await readOrRefuse(utf8(`<html>${'<ol><li>'.repeat(deep)}1. Dogs.`))
    await readOrRefuse(utf8(`<html>${'<table><tr><td>'.repeat(deep)}1. Dogs.`))
    await readOrRefuse(utf8(`${'['.repeat(deep)}${']'.repeat(deep)}`))
    await readOrRefuse(utf8(`${'[{"text":'.repeat(deep)}`))
    expect(await readOrRefuse(word('<w:tbl><w:tr><w:tc>'.repeat(deep)))).toBeNull()
  })

  it('entities of a Word file are neither fetched nor unfolded', async () => {
    const { zip } = await import('../../../src/zip.ts')
    const bomb = `<!DOCTYPE w [<!ENTITY a "dogs dogs"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body>${p('1. &b; &c;')}</w:body></w:document>`
    const found = await readOrRefuse(zip({ 'word/document.xml': bomb }))
    expect(found?.text ?? '').not.toMatch(/dogs dogs|root:/)
  })

  it('long runs of one sign cost no more than their length', async () => {
    for (const sign of ['(', '“', '1.', ' ', '-', '_', '\f', '<', '&', '[', '{"a":', '\t', '.', 'a ']) {
      await readOrRefuse(utf8(sign.repeat(60_000)), 'text')
      await readOrRefuse(utf8(`<p>${sign.repeat(60_000)}`), 'html')
    }
  })
})

describe('words', () => {
  const SAID = fc.stringMatching(/^[A-Za-z0-9().,;“”’#>*|_<&[\]\\ -]{1,40}$/)

  it('of a Word file are all in the text, whatever signs they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(SAID, { minLength: 1, maxLength: 8 }), async lines => {
        const body = lines.map(line => p(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))).join('')
        const found = await readOrRefuse(word(body))
        const said = lines.filter(line => !/^[\s_=*.·-]+$/.test(line)).join(' ')
        const words = (text: string): string =>
          (text.match(/[A-Za-z0-9]+/g) ?? [])
            .filter(word => !/^(?:NOTE|CONTENTS)$/.test(word))
            .sort()
            .join(' ')
        if (found) expect(words(found.text)).toBe(words(said))
      }),
      { numRuns: 200 },
    )
  })

  it('come back from every export, whatever signs they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(SAID, { minLength: 1, maxLength: 5 }), async lines => {
        const source = await read(
          utf8(
            `## 1. Dogs\n\nThey—\n\n${lines.map((line, at) => `- (${'abcde'[at]}) do ${line} thing;`).join('\n')}\n`,
          ),
          'x.md',
          { from: 'markdown' },
        )
        const canonical = await read(utf8(await EXPORTS.markdown(source)), 'x.md', { from: 'markdown' })
        for (const format of ['text', 'html', 'docx'] as const) {
          const exported = await EXPORTS[format](source)
          const back = await read(typeof exported === 'string' ? utf8(exported) : exported, 'x', {
            from: format,
          })
          const words = (law: Instrument): string =>
            law.text
              .replace(/^---.*?\n---\n/s, '')
              .replace(/\W+/g, ' ')
              .trim()
          expect(words(back)).toBe(words(canonical))
        }
      }),
      { numRuns: 60 },
    )
  })
})
