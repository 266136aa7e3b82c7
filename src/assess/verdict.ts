// Elements found and missing → the verdict on an obligation, and one sentence that says why.

import type { ElementFinding, Finding, Verdict } from '../model.ts'
import type { Rule } from '../ruleset/rule.ts'

/** The verdict by the rule of docs/verdicts.md: every required element in full, some, none, or a contradiction. */
export function judge(elements: readonly ElementFinding[], contradicted: boolean): Verdict {
  if (contradicted) return 'contrary'
  const required = elements.filter(element => element.required)
  const found = required.filter(element => element.status === 'found')
  if (!found.length) return 'absent'
  return found.length === required.length && found.every(element => !element.weakness) ? 'met' : 'partial'
}

/** Says why, in a lawyer's words. */
export function giveReason(rule: Rule, verdict: Verdict, elements: readonly ElementFinding[]): string {
  const required = elements.filter(element => element.required)
  const missing = required
    .filter(element => element.status === 'missing')
    .map(element => lacksOf(rule, element))
  const weak = required
    .filter(element => element.weakness)
    .map(element => `${element.title}: ${element.weakness}`)
  switch (verdict) {
    case 'met':
      return 'Every required element was found in the texts supplied.'
    case 'partial':
      return [
        missing.length ? `Not found: ${missing.join('; ')}.` : '',
        weak.length ? `Weaker than asked: ${weak.join('; ')}.` : '',
      ]
        .filter(Boolean)
        .join(' ')
    case 'contrary':
      return `A provision contradicts the obligation: ${elements.find(element => element.status === 'contrary')?.weakness ?? 'see the evidence'}.`
    case 'absent':
      return `Not found in the texts supplied: ${missing.join('; ')}.`
    default:
      return 'The texts supplied could not be read in a language the rules cover.'
  }
}

function lacksOf(rule: Rule, finding: ElementFinding): string {
  return rule.elements.find(element => element.id === finding.id)?.lacks ?? finding.title
}

/** Counts findings by verdict. */
export function summarize(findings: readonly Finding[]): Record<Verdict, number> {
  const summary: Record<Verdict, number> = { met: 0, partial: 0, absent: 0, contrary: 0, 'not-assessed': 0 }
  for (const finding of findings) summary[finding.verdict]++
  return summary
}
