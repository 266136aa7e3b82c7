import { describe, expect, it } from 'vitest'
import { lawOf, spanOf } from './law-of.ts'

function strength(text: string, phrase: string) {
  const { law, span } = spanOf(text, phrase)
  return law.strengthOf(span)
}

describe('duty and power', () => {
  it('tells shall from may', () => {
    expect(strength('### 1. A\nThe Minister shall provide shelter.\n', 'shelter')).toBe('duty')
    expect(strength('### 1. A\nThe Minister may provide shelter.\n', 'shelter')).toBe('power')
  })

  it('reads the chapeau for its items', () => {
    const text = '### 1. A\nThe Minister may—\n- (a) open an office;\n- (b) provide shelter.\n'
    expect(strength(text, 'shelter')).toBe('power')
  })

  it('does not take “may not” for a power', () => {
    expect(
      strength(
        '### 1. A\nThe court shall close the hearing, and a person may not publish a name.\n',
        '"publish"',
      ),
    ).toBe('duty')
  })

  it('knows entitlements as duties', () => {
    expect(strength('### 1. A\nA victim is entitled to shelter.\n', 'shelter')).toBe('duty')
  })
})

describe('denials', () => {
  it('take the words of their sentence out', () => {
    const { law, span } = spanOf('### 1. A\nThe Minister is not required to provide shelter.\n', 'shelter')
    expect(law.denied(span)).toBe(true)
  })

  it('reach from the chapeau to the items', () => {
    const text =
      '### 1. A\nNothing in this section shall be construed as imposing a duty to—\n- (a) provide shelter.\n'
    const { law, span } = spanOf(text, 'shelter')
    expect(law.denied(span)).toBe(true)
  })

  it('leave other sentences alone', () => {
    const text =
      '### 1. A\n- (1) The Minister is not required to report.\n- (2) The Minister shall provide shelter.\n'
    const { law, span } = spanOf(text, 'shelter')
    expect(law.denied(span)).toBe(false)
  })
})

describe('schedules that set out a treaty', () => {
  it('are words of others', () => {
    const law = lawOf(`### 1. A
The Minister shall report.

## Schedule 1

### Article 1
Each State Party shall provide shelter.

### Article 2
Each State Party shall train officials.

### Article 3
States Parties shall cooperate.
`)
    const articles = law.skeleton.units.filter(unit => unit.provision.eId.startsWith('schedule'))
    expect(articles.map(unit => law.annexed(unit.index))).toEqual(articles.map(() => true))
    expect(law.annexed(0)).toBe(false)
  })
})
