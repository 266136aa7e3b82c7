import { describe, expect, it } from 'vitest'
import { faultOf, read, tree, utf8 } from './make.ts'

const ACT = `THE DOGS ACT, 2020

Short title

1. This Act may be called the Dogs Act,
2020, and it binds every person who keeps a
dog.

Fault

2. (1) A person who—
    (a) beats a dog; or
    (b) leaves it without food for longer than
        a day,
commits an offence.
    (2) A cat is no dog.
`

const EXPECTED = [
  'section 1. “Short title”',
  '  This Act may be called the Dogs Act, 2020, and it binds every person who keeps a dog.',
  'section 2. “Fault”',
  '  subsection (1)',
  '    A person who—',
  '    paragraph (a)',
  '      beats a dog; or',
  '    paragraph (b)',
  '      leaves it without food for longer than a day,',
  '    commits an offence.',
  '  subsection (2)',
  '    A cat is no dog.',
]

describe('plain text', () => {
  it('has its wraps undone and its sections found', async () => {
    const act = await read(utf8(ACT), 'dogs.txt')
    expect(act.format).toBe('text')
    expect(act.title).toBe('THE DOGS ACT, 2020')
    expect(tree(act).slice(1)).toEqual(EXPECTED)
  })

  it('is read alike in every encoding', async () => {
    const wide = (bigEndian: boolean): Uint8Array => {
      const bytes = new Uint8Array(ACT.length * 2)
      const view = new DataView(bytes.buffer)
      for (let at = 0; at < ACT.length; at++) view.setUint16(at * 2, ACT.charCodeAt(at), !bigEndian)
      return bytes
    }
    const ansi = Uint8Array.from(ACT, sign => (sign === '—' ? 0x97 : sign.charCodeAt(0)))
    const marked = (mark: readonly number[], bytes: Uint8Array): Uint8Array =>
      Uint8Array.from([...mark, ...bytes])
    const forms = [
      marked([0xef, 0xbb, 0xbf], utf8(ACT)),
      marked([0xff, 0xfe], wide(false)),
      marked([0xfe, 0xff], wide(true)),
      wide(false),
      ansi,
      utf8(ACT.replaceAll('\n', '\r\n')),
    ]
    for (const bytes of forms) expect(tree(await read(bytes, 'dogs.txt')).slice(1)).toEqual(EXPECTED)
    expect((await read(ansi)).messages[0]?.text).toContain('Windows-1252')
  })

  it('leaves out page numbers and running heads between form feeds', async () => {
    const pages = [1, 2, 3].map(
      number => `The Dogs Act\n\n${number}. Rule number ${number} is kept by all.\n\n       - ${number} -\n`,
    )
    const { text, marks } = await read(utf8(pages.join('\f')), 'a.txt')
    expect(text).not.toMatch(/The Dogs Act|- \d -/)
    expect(marks.map(mark => mark.place)).toEqual(['p. 1', 'p. 2', 'p. 3'])
  })

  it('goes on with a sentence that a page break cuts', async () => {
    const { text } = await read(utf8('1. A dog is kept in\n\f\na house.'), 'a.txt')
    expect(text).toContain('kept in a house.')
  })

  it('that is no text is refused', async () => {
    expect(
      await faultOf(
        read(
          Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 32),
          'x.bin',
        ),
      ),
    ).toMatch(/^x\.bin: this is no text but a binary file/)
  })
})
