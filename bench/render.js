// A 200-finding report in every format: time in milliseconds and size in bytes. Run after `npm run build`.

import { FORMATS, render } from '../dist/render/index.js'

const QUOTE = 'A person who moves another for gain commits an offence and is liable on conviction. '.repeat(
  12,
)

const findings = Array.from({ length: 200 }, (_, index) => ({
  rule: `rule-${index}`,
  title: `Obligation ${index}`,
  obligation: 'The State provides for the matter in its law.',
  cites: { tip: `${index % 14}(a)`, model: '8', cets: '4(a)' },
  unverified: ['cets'],
  force: 'shall',
  needs: 'law',
  sits: 'trafficking-law',
  theme: ['criminalisation', 'victims', 'justice'][index % 3],
  verdict: ['met', 'partial', 'absent', 'contrary'][index % 4],
  reason: 'What was found is named below.',
  elements: ['one', 'two', 'three', 'four'].map((id, at) => ({
    id,
    title: `element ${id}`,
    required: true,
    status: at % 2 ? 'missing' : 'found',
    evidence: at % 2 ? [] : [0, 1, 2].map(n => evidence(`s ${index}(${n})`)),
  })),
  nearest: [{ ...evidence(`s ${index}`), lacks: ['element two'] }],
  clause: 'model-8',
}))

function evidence(citation) {
  return { text: 'act', eId: 'sec_1', citation, quote: QUOTE, start: 0, end: QUOTE.length }
}

const text = {
  id: 'act',
  title: 'An Act',
  path: 'act.md',
  language: 'en',
  sha256: '00'.repeat(32),
  provisions: 400,
  placed: 1,
  messages: [],
}
const report = {
  schema: 'lacuna-report/1',
  tool: { name: 'lacuna', version: '0' },
  rulesets: [],
  assessments: [
    {
      jurisdiction: 'X',
      asAt: null,
      texts: [text],
      findings,
      summary: { met: 50, partial: 50, absent: 50, contrary: 50, 'not-assessed': 0 },
    },
  ],
}

const begin = performance.now()
for (const format of Object.keys(FORMATS)) {
  const start = performance.now()
  const result = await render(report, format)
  console.log(
    `${format.padEnd(12)} ${(performance.now() - start).toFixed(0).padStart(6)} ms ${String(result.length).padStart(9)}`,
  )
}
console.log(`${'all'.padEnd(12)} ${(performance.now() - begin).toFixed(0).padStart(6)} ms`)
