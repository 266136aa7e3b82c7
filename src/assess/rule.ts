// One obligation on a body of law → its finding.

import type { ElementFinding, Finding } from '../model.ts'
import type { Rule, RuleElement } from '../ruleset/rule.ts'
import type { Body } from './body.ts'
import { quoteHits } from './evidence.ts'
import { findAll } from './hits.ts'
import { findNearest } from './nearest.ts'
import { giveReason, judge } from './verdict.ts'

/** Assesses one obligation on a body of law that has been read with it. */
export function assessRule(body: Body, rule: Rule): Finding {
  const elements = rule.elements.map(element => assessElement(body, rule, element))
  const contradiction = findContradiction(body, rule)
  const all = contradiction ? [...elements, contradiction] : elements
  const verdict = judge(elements, contradiction !== null)
  const missing = rule.elements.filter(
    element => element.required && elements.find(found => found.id === element.id)?.status === 'missing',
  )
  return {
    ...describeRule(rule),
    verdict,
    reason: giveReason(rule, verdict, all),
    elements: all,
    nearest: missing.length ? findNearest(body, rule, missing) : [],
  }
}

function assessElement(body: Body, rule: Rule, element: RuleElement): ElementFinding {
  const hits = element.any.flatMap(test => findAll(body.laws, test, element, rule.in))
  const { id, title, required } = element
  if (!hits.length) return { id, title, required, status: 'missing', evidence: [] }
  const weakness = hits.every(hit => hit.weakness) ? hits[0]?.weakness : null
  return {
    id,
    title,
    required,
    status: 'found',
    ...(weakness ? { weakness } : {}),
    evidence: quoteHits(hits),
  }
}

function findContradiction(body: Body, rule: Rule): ElementFinding | null {
  for (const test of rule.contrary) {
    const hits = findAll(body.laws, test, null, rule.in)
    if (!hits.length) continue
    return {
      id: 'contrary',
      title: 'Contradiction',
      required: false,
      status: 'contrary',
      weakness: test.because ?? 'a provision says the opposite',
      evidence: quoteHits(hits),
    }
  }
  return null
}

/** The finding on a rule when no text could be read. */
export function leaveUnread(rule: Rule): Finding {
  return {
    ...describeRule(rule),
    verdict: 'not-assessed',
    reason: giveReason(rule, 'not-assessed', []),
    elements: rule.elements.map(({ id, title, required }) => ({
      id,
      title,
      required,
      status: 'missing',
      evidence: [],
    })),
    nearest: [],
  }
}

function describeRule(rule: Rule) {
  const { title, obligation, cites, unverified, force, needs, sits, theme, clause } = rule
  return { rule: rule.id, title, obligation, cites, unverified, force, needs, sits, theme, clause }
}
