// Clauses of the model act put into the example drafts: the gap is closed, in the draft's own style.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { applyAmendments, compare, draftAmendment, draftMissing, remedyFor } from '../../src/compare/index.ts'
import type { Assessment, Evidence, Finding, Instrument } from '../../src/model.ts'
import { parse } from '../../src/parse/index.ts'
import { listRuleSets, readLexicons, readRuleSets } from '../../src/read.ts'

const corpus = (path: string): string =>
  readFileSync(new URL(`../../corpus/${path}`, import.meta.url), 'utf8')
const model = parse(corpus('model/act-against-trafficking.md'))
const ruleSets = readRuleSets(listRuleSets())
const lexicons = readLexicons()
const assessed = (instrument: Instrument, rule?: string): Assessment => {
  const sets = ruleSets.map(set => ({
    ...set,
    rules: set.rules.filter(each => rule === undefined || each.id === rule),
  }))
  return assess([{ instrument, path: instrument.id, sha256: '' }], sets, lexicons)
}

/**
 * Gaps that one clause cannot close alone: the age of a child counts in an offence against children that the draft
 * lacks, purposes count in each trafficking offence of the draft, an entry ban in a trafficking act, and
 * aggravation where the section it points to is not itself inside a quoted insertion.
 */
const NOT_ALONE = new Set([
  'tip-3d-child-age',
  'tip-3a-purposes',
  'tip-11-5-entry-denial',
  'model-aggravating',
])

describe.each([
  'examples/avaria/trafficking-bill.md',
  'examples/calvenia/law-on-trafficking.md',
  'examples/marendia/penal-code-amendment-bill.md',
  'examples/ostrel/penal-code-chapter-19.md',
])('%s', path => {
  const text = corpus(path)
  const draft = parse(text)
  const concordance = compare(model, draft)

  test('every gap that a clause closes alone is closed by it', () => {
    const open: string[] = []
    const { findings } = assessed(draft)
    for (const finding of findings) {
      if (finding.verdict === 'met' || NOT_ALONE.has(finding.rule)) continue
      const taken = new Set<string>()
      const amendments = remedyFor(model, draft, finding, findings).map(request => {
        const amendment = draftAmendment(model, draft, concordance, { ...request, taken })
        for (const number of amendment.numbers) taken.add(number)
        return amendment
      })
      const after = assessed(parse(applyAmendments(text, amendments)), finding.rule).findings[0]
      if (after?.verdict !== 'met') open.push(`${finding.rule}: ${after?.verdict} ${after?.reason}`)
    }
    expect(open).toEqual([])
  })

  test('an amended draft keeps every word of the draft and has no number twice', () => {
    const amended = applyAmendments(text, draftMissing(model, draft, concordance))
    const { matches, summary } = compare(draft, parse(amended), { brackets: false })
    expect(summary.model).toMatchObject({ changed: 0, omitted: 0 })
    expect(matches.filter(match => match.model.length > 0).every(match => match.change === 'identical')).toBe(
      true,
    )
    expect(parse(amended).messages.filter(message => message.text.includes('twice'))).toEqual([])
  })
})

test('a contrary provision is taken out, the definitions it draws on are not', () => {
  const draft = parse(corpus('examples/avaria/trafficking-bill.md'))
  const quote = (words: string, via?: string): Evidence => {
    const start = draft.text.indexOf(words)
    const place = { text: draft.id, eId: '', citation: '', quote: words, start, end: start + words.length }
    return via === undefined ? place : { ...place, via }
  }
  const evidence = [
    quote('profiting from the prostitution', '“exploitation” is defined here'),
    quote('A person engages in trafficking in persons if', '“trafficking in persons” is defined here'),
    quote(draft.text.slice(draft.text.indexOf('### 6. ')).split('(1) ')[1]?.slice(0, 40) ?? ''),
  ]
  const finding: Finding = {
    rule: 'tip-3c-child-without-means',
    title: 'Child trafficking needs no means',
    obligation: '',
    cites: {},
    unverified: [],
    force: 'shall',
    needs: 'law',
    sits: 'trafficking-law',
    theme: 'criminalisation',
    verdict: 'contrary',
    reason: 'a provision contradicts it',
    elements: [{ id: 'contrary', title: '', required: true, status: 'contrary', evidence }],
    nearest: [],
    clause: null,
  }
  const [request] = remedyFor(model, draft, finding, [finding])
  expect(request?.replaces?.map(eId => eId.replace(/^part_\d+__/, ''))).toEqual(['sec_6__subsec_1'])
})

test('a clause is numbered after its neighbour and speaks the draft’s language', () => {
  const draft = parse(corpus('examples/calvenia/law-on-trafficking.md'))
  const concordance = compare(model, draft)
  const section = concordance.forward.find(row => row.place.heading === 'Attempt')?.place.eId ?? ''
  const amendment = draftAmendment(model, draft, concordance, { clause: [section] })
  expect(amendment.markdown).toMatch(/^### Article \d+[A-Z]?\. Attempt\n/)
  expect(amendment.markdown).not.toContain('this Act')
  expect(amendment.markdown).not.toContain('Serves:')
})

test('a clause that does not exist is a wrong call', () => {
  const draft = parse(corpus('examples/avaria/trafficking-bill.md'))
  expect(() => draftAmendment(model, draft, compare(model, draft), { clause: ['sec_999'] })).toThrow(
    'Model Act against Trafficking in Persons has no provision “sec_999”; name the eId of a section',
  )
})
