import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Review } from '../../src/model.ts'
import {
  addReview,
  agreementOf,
  anchorOf,
  overlayReviews,
  readReviews,
  reviewState,
  tieReview,
} from '../../src/review/index.ts'
import { assessment, element, evidence, finding, found, nearest, report } from '../render/fixture.ts'

const FILE = 'lacuna.review.yaml'

function review(given: Partial<Review> = {}): Review {
  return {
    jurisdiction: 'Examplia',
    rule: 'r',
    verdict: 'met',
    by: 'A. Lawyer',
    date: '2026-01-10',
    reason: 'Regulation 12 says so.',
    ...given,
  }
}

const HELD = finding('r', 'partial', { elements: [found('e', 'The Minister may give help.')] })
const REPORT = report([assessment([HELD, finding('s', 'absent')])])

function noteAfter(changed: typeof HELD, given: Partial<Review> = {}, on: string | null = null) {
  const tied = tieReview(review(given), HELD)
  return overlayReviews(report([assessment([changed])]), [tied], on).assessments[0]?.findings[0]?.review
}

describe('anchor of a review', () => {
  it('stays when the law is renumbered or laid out anew', () => {
    const moved = found('e', '- (2) The   Minister *may* give help;', { citation: 's 9(2)', start: 5 })
    const before = finding('r', 'met', { elements: [found('e', '(2) The Minister may give help.')] })
    expect(anchorOf({ ...before, elements: [moved] })).toBe(anchorOf(before))
  })

  it('changes when a word changes', () => {
    const shall = finding('r', 'met', { elements: [found('e', 'The Minister shall give help.')] })
    expect(anchorOf(shall)).not.toBe(anchorOf(HELD))
  })

  it('rests on the nearest provisions when there is no evidence', () => {
    const one = finding('r', 'absent', { nearest: [nearest('A person who helps.', ['x'])] })
    const two = finding('r', 'absent', { nearest: [nearest('A person who hinders.', ['x'])] })
    expect(anchorOf(one)).not.toBe(anchorOf(two))
    expect(anchorOf(finding('r', 'absent'))).toBe('none')
  })

  it('does not depend on the order in which passages were found', () => {
    const passages = ['First words.', 'Second words.'].map(quote => evidence(quote))
    const one = finding('r', 'met', { elements: [element('e', { status: 'found', evidence: passages })] })
    const two = finding('r', 'met', {
      elements: [element('e', { status: 'found', evidence: [...passages].reverse() })],
    })
    expect(anchorOf(one)).toBe(anchorOf(two))
  })
})

describe('review laid over a report', () => {
  it('stands beside the machine finding and never replaces it', () => {
    const laid = overlayReviews(REPORT, [tieReview(review(), HELD)], null)
    const [first, second] = laid.assessments[0]?.findings ?? []
    expect(first?.verdict).toBe('partial')
    expect(first?.review).toMatchObject({ verdict: 'met', by: 'A. Lawyer', standing: 'current' })
    expect(second?.review).toBeUndefined()
    expect(laid.assessments[0]?.summary).toEqual(REPORT.assessments[0]?.summary)
  })

  it('is stale when the quoted words change', () => {
    const changed = finding('r', 'partial', { elements: [found('e', 'The Minister may give assistance.')] })
    expect(noteAfter(changed)).toMatchObject({ standing: 'stale', why: expect.stringContaining('words') })
  })

  it('is stale when the machine comes to another finding on the same words', () => {
    expect(noteAfter({ ...HELD, verdict: 'met' })).toMatchObject({
      standing: 'stale',
      why: expect.stringContaining('“partial” to “met”'),
    })
  })

  it('is stale, with the anchor to add, when it is tied to no words', () => {
    const laid = overlayReviews(REPORT, [review()], null)
    expect(laid.assessments[0]?.findings[0]?.review?.why).toContain(`anchor: ${anchorOf(HELD)}`)
  })

  it('expires after its last day, not on it', () => {
    expect(noteAfter(HELD, { expires: '2026-06-30' }, '2026-06-30')?.standing).toBe('current')
    expect(noteAfter(HELD, { expires: '2026-06-30' }, '2026-07-01')?.standing).toBe('expired')
    expect(noteAfter(HELD, { expires: '2026-06-30' })?.standing).toBe('current')
  })

  it('gives way to a later review of the same finding', () => {
    const two = [review({ date: '2026-03-01', verdict: 'absent' }), review({ verdict: 'met' })]
    expect(overlayReviews(REPORT, two, null).assessments[0]?.findings[0]?.review?.verdict).toBe('absent')
  })

  it('is not laid over another country', () => {
    const laid = overlayReviews(REPORT, [review({ jurisdiction: 'Elsewhere' })], null)
    expect(laid.assessments[0]?.findings[0]?.review).toBeUndefined()
  })
})

describe('state of the reviews', () => {
  it('names what is open, differs, is split and matches nothing', () => {
    const second = { by: 'B. Counsel', verdict: 'absent', date: '2026-01-11' } as const
    const state = reviewState(REPORT, [tieReview(review({ second }), HELD), review({ rule: 'gone' })], null)
    expect(state.open.map(each => each.finding.rule)).toEqual(['s'])
    expect(state.differing.map(each => each.finding.rule)).toEqual(['r'])
    expect(state.split.map(each => each.finding.rule)).toEqual(['r'])
    expect(state.unmatched.map(each => each.rule)).toEqual(['gone'])
    expect(state.stale).toEqual([])
  })
})

describe('agreement of two reviewers', () => {
  it('is the kappa of a worked example', () => {
    // 20 both yes, 5 only the first, 10 only the second, 15 both no: observed 0.7, expected 0.5, kappa 0.4.
    const counts = [
      ['met', 'met', 20],
      ['met', 'absent', 5],
      ['absent', 'met', 10],
      ['absent', 'absent', 15],
    ] as const
    const first: Review[] = []
    const second: Review[] = []
    for (const [one, two, times] of counts) {
      for (let time = 0; time < times; time++) {
        const rule = `rule-${first.length}`
        first.push(review({ rule, verdict: one }))
        second.push(review({ rule, verdict: two, by: 'B. Counsel' }))
      }
    }
    const agreement = agreementOf(first, second)
    expect(agreement).toMatchObject({ both: 50, agreed: 35, observed: 0.7 })
    expect(agreement.expected).toBeCloseTo(0.5, 12)
    expect(agreement.kappa).toBeCloseTo(0.4, 12)
    expect(agreement.differences).toHaveLength(15)
  })

  it('is not defined when nothing is shared or only one verdict is used', () => {
    expect(agreementOf([review()], [review({ rule: 'other' })]).kappa).toBeNull()
    expect(agreementOf([review()], [review()]).kappa).toBeNull()
  })
})

describe('review file', () => {
  const SOURCE = `# Reviews of the ministry; ask the registry before editing.
reviews:
  # the oldest
  - rule: tip-6-1-privacy   # see file 12
    verdict: "met"
    by: A. Lawyer
    date: 2026-01-10
    reason: >-
      A long reason that is folded
      over two lines.

# end of file
`

  it('is read with every field', () => {
    expect(readReviews(SOURCE, FILE)).toEqual([
      {
        jurisdiction: null,
        rule: 'tip-6-1-privacy',
        verdict: 'met',
        by: 'A. Lawyer',
        date: '2026-01-10',
        reason: 'A long reason that is folded over two lines.',
      },
    ])
  })

  it('keeps every line when a review is added', () => {
    const added = addReview(SOURCE, FILE, review())
    const kept = SOURCE.split('\n').filter(line => line.trim())
    const lines = added.split('\n')
    expect(kept.every(line => lines.includes(line))).toBe(true)
    expect(readReviews(added, FILE).map(each => each.rule)).toEqual(['tip-6-1-privacy', 'r'])
  })

  it('can be empty, a comment, or written in flow style', () => {
    for (const source of [
      '',
      '# nothing yet\n',
      'reviews:\n',
      'reviews: []\n',
      'reviews: [{rule: a, verdict: met, by: x, date: 2026-01-01, reason: y}]\n',
    ]) {
      const added = addReview(source, FILE, review())
      expect(readReviews(added, FILE).at(-1)).toEqual(review())
      if (source.startsWith('#')) expect(added).toContain('# nothing yet')
    }
  })

  it('keeps all it held, whatever is added', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter(text => text.trim() !== '')
    fc.assert(
      fc.property(
        fc.array(fc.record({ by: words, reason: words }), { minLength: 1, maxLength: 5 }),
        entries => {
          let source = SOURCE
          for (const entry of entries) source = addReview(source, FILE, review(entry))
          const read = readReviews(source, FILE)
          expect(read).toHaveLength(entries.length + 1)
          expect(read.slice(1).map(({ by, reason }) => ({ by, reason }))).toEqual(entries)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('says where a fault is and what to do', () => {
    const wrong = SOURCE.replace('verdict: "met"', 'verdict: fine')
    expect(() => readReviews(wrong, FILE)).toThrow(
      /lacuna\.review\.yaml:5:14: reviews\.0\.verdict: must be one of met/,
    )
    expect(() => readReviews('reviews: 3\n', FILE)).toThrow(/lacuna\.review\.yaml:1:/)
    expect(() => addReview(SOURCE, FILE, review({ date: 'soon' }))).toThrow(/date/)
  })
})
