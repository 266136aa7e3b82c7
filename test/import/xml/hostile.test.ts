import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportError, importText } from '../../../src/import/index.ts'
import { hasSamples, readSample } from './samples.ts'

const encoder = new TextEncoder()
const AKN = (body: string): string =>
  `<akomaNtoso><act><body><section><num>1.</num><content><p>${body}</p></content></section></body></act></akomaNtoso>`

async function attempt(bytes: Uint8Array): Promise<string> {
  try {
    return (await importText(bytes, 'x.xml')).text
  } catch (fault) {
    if (!(fault instanceof ImportError)) throw fault
    expect(fault.message).not.toContain('\n')
    return fault.message
  }
}

describe('hostile and broken XML', () => {
  it('expands no declared entity and fetches none', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>${AKN('&c; &x;')}`
    const text = await attempt(encoder.encode(bomb))
    expect(text).not.toContain('haha')
    expect(text).not.toContain('root:')
  })

  it('names the line where a file is cut off', async () => {
    const cut = AKN('one\ntwo').slice(0, -40)
    expect(await attempt(encoder.encode(cut))).toMatch(/^x\.xml: the XML is broken or cut off at line 2: /)
  })

  it('stops at elements nested beyond reason', async () => {
    const deep = `<akomaNtoso>${'<level>'.repeat(100_000)}`
    expect(await attempt(encoder.encode(deep))).toMatch(/nest deeper than 500/)
  })

  it('keeps the words of lists nested as deep as it reads', async () => {
    const deep = `${'<level><num>(a)</num><content><p>x</p></content>'.repeat(200)}${'</level>'.repeat(200)}`
    const text = await attempt(encoder.encode(`<akomaNtoso><act><body>${deep}</body></act></akomaNtoso>`))
    expect(text.match(/\(a\) x/g)).toHaveLength(200)
  })

  it('reads UTF-16, byte order marks, Windows-1252 and Latin-1', async () => {
    const xml = AKN('été – “x”')
    const utf16 = new Uint8Array(2 + xml.length * 2)
    utf16.set([0xff, 0xfe])
    for (let at = 0; at < xml.length; at++) {
      utf16[2 + at * 2] = xml.charCodeAt(at) & 255
      utf16[3 + at * 2] = xml.charCodeAt(at) >> 8
    }
    expect(await attempt(utf16)).toContain('été – “x”')
    expect(await attempt(encoder.encode(`\ufeff${xml}`))).toContain('été – “x”')
    const latin = (declared: string): Uint8Array =>
      Uint8Array.from(`<?xml version="1.0" encoding="${declared}"?>${AKN('\u00e9t\u00e9')}`, char =>
        char.charCodeAt(0),
      )
    expect(await attempt(latin('windows-1252'))).toContain('été')
    expect(await attempt(latin('ISO-8859-1'))).toContain('été')
    expect(await attempt(latin('x-klingon'))).toMatch(/encoding “x-klingon” is not known/)
  })

  it('reads bytes that are no UTF-8 as Windows-1252, and says so', async () => {
    const bytes = Uint8Array.from(AKN('\u00e9t\u00e9'), char => char.charCodeAt(0))
    const instrument = await importText(bytes, 'x.xml')
    expect(instrument.text).toContain('été')
    expect(instrument.messages[0]?.text).toMatch(/Windows-1252/)
  })

  it('answers any bytes with a text or one line of explanation', async () => {
    const tags = fc.constantFrom(
      'section',
      'num',
      'heading',
      'p',
      'quotedStructure',
      'table',
      'tr',
      'td',
      'authorialNote',
      'hcontainer',
      'def',
    )
    const piece = fc.oneof(
      tags.map(tag => `<${tag}>`),
      tags.map(tag => `</${tag}>`),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('&amp;', '&x;', '<![CDATA[', ']]>', '<!--', '<?', '(a)', '# ', '> [!NOTE]'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async pieces => {
        await attempt(encoder.encode(`<akomaNtoso><act><body>${pieces.join('')}</body></act></akomaNtoso>`))
      }),
      { numRuns: 400 },
    )
  })

  it.skipIf(!hasSamples)('survives bytes of a real statute changed, cut out or doubled', async () => {
    const names = [
      'us-dc/22-1837.xml',
      'formats/akn/oasis_us_Act_2011-11-29.xml',
      'ca/2005-c43_E.xml',
      'formats/akn/oasis_us_Title9-Chap3-eng.xml',
    ]
    for (const name of names) {
      const whole = readSample(name)
      const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), cut: fc.nat(60) })
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async changes => {
          let bytes = whole.slice()
          for (const { at, byte, cut } of changes) {
            bytes[at] = byte
            if (cut % 3 === 0)
              bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + cut)])
          }
          await attempt(bytes)
        }),
        { numRuns: 150 },
      )
    }
  })
})
