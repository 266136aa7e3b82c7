// A few words about an imagined law → findings, assessments and reports as the engine makes them.

import type {
  Assessment,
  ElementFinding,
  Evidence,
  Finding,
  Message,
  Nearest,
  Report,
  TextSummary,
  Verdict,
} from '../../src/model.ts'
import { countVerdicts } from '../../src/render/coverage.ts'

export function evidence(quote: string, given: Partial<Evidence> = {}): Evidence {
  return {
    text: 'ex-act',
    eId: 'sec_2__subsec_1',
    citation: 's 2(1)',
    quote,
    start: 100,
    end: 100 + quote.length,
    ...given,
  }
}

export function element(id: string, given: Partial<ElementFinding> = {}): ElementFinding {
  const title = id.replaceAll('-', ' ')
  return { id, title, required: true, status: 'missing', evidence: [], ...given }
}

export function found(id: string, quote: string, given: Partial<Evidence> = {}): ElementFinding {
  return element(id, { status: 'found', evidence: [evidence(quote, given)] })
}

export function nearest(quote: string, lacks: readonly string[]): Nearest {
  return { text: 'ex-act', eId: 'sec_9', citation: 's 9', quote, start: 900, end: 900 + quote.length, lacks }
}

export function finding(rule: string, verdict: Verdict, given: Partial<Finding> = {}): Finding {
  return {
    rule,
    title: `Title of ${rule}`,
    obligation: 'The State provides for the matter.',
    cites: { tip: '3(c)', model: '8' },
    unverified: [],
    force: 'shall',
    needs: 'law',
    sits: 'trafficking-law',
    theme: 'criminalisation',
    verdict,
    reason: 'Because of what was found.',
    elements: [],
    nearest: [],
    clause: null,
    ...given,
  }
}

export function text(id: string, given: Partial<TextSummary> = {}): TextSummary {
  return {
    id,
    title: 'Example Act 2020',
    path: 'laws/example-act.md',
    language: 'en',
    sha256: '0f'.repeat(32),
    provisions: 42,
    placed: 1,
    messages: [],
    ...given,
  }
}

export function assessment(findings: readonly Finding[], given: Partial<Assessment> = {}): Assessment {
  return {
    jurisdiction: 'Examplia',
    asAt: null,
    texts: [text('ex-act')],
    findings,
    summary: countVerdicts(findings),
    ...given,
  }
}

export function report(assessments: readonly Assessment[], given: Partial<Report> = {}): Report {
  return {
    schema: 'lacuna-report/1',
    tool: { name: 'lacuna', version: '0.1.0' },
    rulesets: [{ id: 'tip', version: '1.0.0', sha256: 'ab'.repeat(32) }],
    assessments,
    ...given,
  }
}

const REMARK: Message = {
  level: 'warning',
  text: 'Two sections are numbered 7; the second is cited as s 7 (second).',
}

/** A report on one imagined law that holds every verdict, standing, warning and a review. */
export function exampleReport(): Report {
  const findings: Finding[] = [
    finding('tip-3a-acts', 'met', {
      title: 'The acts of trafficking',
      obligation:
        'Recruiting, moving, handing over, sheltering and taking in a person are each an act of trafficking.',
      cites: { tip: '3(a)', model: '8' },
      reason: 'All five acts are named, each on its own.',
      elements: [
        found('recruitment', 'Whoever recruits, moves, hands over, shelters or takes in a person', {
          via: '“moves” is defined in s 1',
        }),
        found(
          'receipt',
          '**2.**—(1) Whoever recruits, moves, hands over, shelters or *takes in* a person\n  - (a) by force; or\n  - (b) by deceit,',
        ),
      ],
    }),
    finding('tip-3c-child-without-means', 'contrary', {
      title: 'Child trafficking needs no means',
      obligation: 'For a victim under eighteen, an act done for exploitation is enough.',
      cites: { tip: '3(c)', model: '8', actip: '2(b)' },
      unverified: ['model'],
      reason: 'Every offence against a child still requires force or deceit.',
      elements: [
        element('child-limb', {
          title: 'an act for exploitation of a child completes the offence',
          status: 'contrary',
          evidence: [
            evidence('An offence against a child is committed where the person used force.', {
              citation: 's 4(2)',
              eId: 'sec_4__subsec_2',
            }),
          ],
        }),
      ],
      clause: 'model-8-3',
    }),
    finding('tip-5-2c-organizing', 'absent', {
      title: 'Organizing and directing',
      obligation: 'Whoever organizes or directs others to commit the offence is punishable.',
      cites: { tip: '5.2(c)' },
      reason: 'No provision on organizing or directing was found.',
      elements: [
        element('organizing', { title: 'organizing others to commit it' }),
        element('directing', { title: 'directing others to commit it' }),
      ],
      nearest: [
        nearest('A person who helps another to commit an offence under this Act is liable as the other is.', [
          'organizing',
          'directing',
        ]),
      ],
      clause: 'model-13',
    }),
    finding('tip-6-3a-housing', 'partial', {
      title: 'Housing for victims',
      obligation: 'The State considers measures for appropriate housing.',
      cites: { tip: '6.3(a)', cets: '12(1)(a)' },
      theme: 'victims',
      reason: 'Housing may be given; the Act says “may”.',
      elements: [
        element('housing', {
          title: 'housing',
          status: 'found',
          weakness: 'only a power, where the treaty says shall',
          evidence: [
            evidence('The Minister may provide a place in a refuge.', {
              citation: 's 11(3)',
              place: 'p. 12',
            }),
          ],
        }),
        element('appropriate', { title: 'appropriate to the victim' }),
        element('children', { title: 'separate housing of children', required: false }),
      ],
    }),
    finding('untoc-16-extradition', 'absent', {
      title: 'Extradition',
      cites: { untoc: '16' },
      sits: 'extradition-act',
      theme: 'justice',
      reason: 'Nothing on extradition was found.',
      elements: [element('extraditable')],
    }),
    finding('tip-9-1-prevention-policy', 'absent', {
      title: 'Prevention policy',
      cites: { tip: '9.1' },
      needs: 'policy',
      sits: 'policy',
      theme: 'prevention',
      reason: 'No plan or programme was found.',
    }),
    finding('tip-7-1-residence', 'absent', {
      title: 'Residence for victims',
      cites: { tip: '7.1' },
      force: 'consider',
      theme: 'immigration',
      reason: 'No permit for victims was found.',
      review: {
        jurisdiction: 'Examplia',
        rule: 'tip-7-1-residence',
        verdict: 'met',
        by: 'A. Lawyer, Ministry of Justice',
        date: '2026-02-01',
        reason: 'Residence is given under regulation 12.',
        expires: '2027-02-01',
        second: { by: 'B. Counsel', verdict: 'partial', date: '2026-02-03' },
        plan: { act: 'Residence (Amendment) Bill', authority: 'Ministry of Interior', date: '2026-12-01' },
        standing: 'stale',
        why: 'the words it was based on have changed',
      },
    }),
    finding('tip-11-5-entry-denial', 'absent', {
      title: 'Refusing entry to traffickers',
      cites: { tip: '11.5' },
      force: 'may',
      theme: 'borders',
      reason: 'Nothing was found.',
    }),
    finding('tip-13-document-verification', 'not-assessed', {
      title: 'Verifying documents',
      cites: { tip: '13' },
      theme: 'documents',
      reason: 'The text is in a language that the rules do not read.',
    }),
  ]
  const texts = [
    text('ex-act'),
    text('ex-order', {
      title: 'Example Order 2021',
      path: 'laws/example-order.pdf',
      placed: 0.91,
      provisions: 8,
      messages: [REMARK],
    }),
  ]
  return report([assessment(findings, { texts, asAt: '2026-01-01' })])
}
