import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Block, Instrument } from '../../../src/model.ts'
import { EXPORTS } from '../../../src/render/exports.ts'
import { read, utf8 } from './make.ts'

const REPOSITORY = new URL('../../..', import.meta.url).pathname
const OWN = [
  'corpus/examples/avaria/trafficking-bill.md',
  'corpus/examples/marendia/penal-code-amendment-bill.md',
  'corpus/model/act-against-trafficking.md',
]
const REAL = [
  'ie/IE-2008-act-8.md',
  'ie/IE-2013-act-24.md',
  'my/0_2007_6-bill.md',
  'int/coe-cets197.BWBV0004138.md',
  'ca/2014-c25_E.xml',
]
  .map(name => `../shared/statutes/${name}`)
  .filter(name => existsSync(`${REPOSITORY}/${name}`))

/** The tree with the words of its passages, white space as one space. Cells of tables are compared by the files' own tests. */
function shapeOf({ children, text }: Instrument): unknown {
  const shape = (block: Block): unknown =>
    block.type === 'passage'
      ? [
          block.role,
          block.role === 'table'
            ? ''
            : text
                .slice(block.position.start, block.position.end)
                .replace(/[\s>]+/g, ' ')
                .trim(),
        ]
      : [block.kind, block.label, block.num, block.heading, block.state, block.eId, block.children.map(shape)]
  return children.map(shape)
}

describe.each(['text', 'html', 'docx'] as const)('a statute exported as %s', format => {
  it.each([...OWN, ...REAL])('comes back with the same tree: %s', async name => {
    const source = await read(new Uint8Array(readFileSync(`${REPOSITORY}/${name}`)), name)
    const markdown = await read(utf8(await EXPORTS.markdown(source)), 'law.md')
    const exported = await EXPORTS[format](source)
    const bytes = typeof exported === 'string' ? utf8(exported) : exported
    const back = await read(bytes, `law.${format}`)
    expect(back.format).toBe(format)
    expect(shapeOf(back)).toEqual(shapeOf(markdown))
    expect([back.kind, back.language, back.jurisdiction]).toEqual([
      markdown.kind,
      markdown.language,
      markdown.jurisdiction,
    ])
  })

  it('has the same bytes every time', async () => {
    const source = await read(new Uint8Array(readFileSync(`${REPOSITORY}/${OWN[0]}`)), 'bill.md')
    expect(await EXPORTS[format](source)).toEqual(await EXPORTS[format](source))
  })
})

describe('an exported page', () => {
  it('cannot be made to act by the words of a law', async () => {
    const source = await read(
      utf8('## 1. <script>alert(1)</script>\n\n- (a) "><img src=x onerror=alert(1)>; or\n- (b) it & that.\n'),
      'x.md',
    )
    const page = String(await EXPORTS.html(source))
    expect(page).not.toMatch(/<script|<img/)
    expect((await read(utf8(page), 'x.html')).text).toContain('it & that.')
  })
})
