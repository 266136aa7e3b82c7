import { describe, expect, it } from 'vitest'
import { lawOf } from './law-of.ts'

const ACT = `### 1. Interpretation
In this Act—

- “child” means a person under the age of eighteen years;
- “trafficks” means recruits or harbours a person;
- “exploitation” includes—
  - (a) labour exploitation; and
  - (b) sexual exploitation.

### 2. Children
- (1) A person who is trafficking children for exploitation commits an offence.
- (2) In this section “exploitation” does not include sexual exploitation.

### 3. Adults
- (1) A person who trafficks an adult for exploitation commits an offence.
- (2) In this section “trafficks” means sells.
`

function usesAt(heading: string): string[] {
  const law = lawOf(ACT)
  const section = law.skeleton.units.find(unit => unit.provision.heading === heading)
  const root = law.rootsOf(section?.index ?? -1)[0]
  return law.uses(root?.firstLeaf ?? -1).map(definition => {
    const leaf = law.skeleton.leaves[definition.firstLeaf]
    const provision = law.skeleton.units[leaf?.unit ?? -1]?.provision
    return `${definition.terms[0]} @ ${provision?.eId}`
  })
}

describe('definitions', () => {
  it('are opened by inflected words', () => {
    const uses = usesAt('Children')
    expect(uses).toContain('child @ sec_1__def_child')
    expect(uses).toContain('trafficks @ sec_1__def_trafficks')
  })

  it('give way to a narrower one in their own section', () => {
    expect(usesAt('Adults')).toContain('trafficks @ sec_3__subsec_2')
    expect(usesAt('Adults')).not.toContain('trafficks @ sec_1__def_trafficks')
  })

  it('lose the cases a local rule takes out, and only there', () => {
    const law = lawOf(ACT)
    const definition = law.definitions.find(({ terms }) => terms.includes('exploitation'))
    const leafIn = (heading: string) => {
      const section = law.skeleton.units.find(unit => unit.provision.heading === heading)
      return law.rootsOf(section?.index ?? -1)[0]?.firstLeaf ?? -1
    }
    if (!definition) throw new Error('exploitation is defined')
    expect(law.exclusions(leafIn('Children'), definition)).toBe('sexual exploitation')
    expect(law.exclusions(leafIn('Adults'), definition)).toBe('')
  })

  it('are found in running text', () => {
    const law = lawOf(`### 1. Trafficking
Whoever recruits a person for exploitation commits trafficking.

Explanation. The expression “exploitation” shall include slavery.
`)
    expect(law.definitions.map(definition => [definition.terms[0], definition.verb])).toEqual([
      ['exploitation', 'includes'],
    ])
  })

  it('may be a sentence about an act', () => {
    const law = lawOf(`### 4. Offence
Every person who recruits a person to exploit them is guilty of an offence.

### 5. Exploitation
For the purposes of section 4, a person exploits another person if they cause them to work by fear.
`)
    expect(law.definitions.map(definition => definition.terms[0])).toEqual(['exploits'])
    const leaf = law.roots[0]?.firstLeaf ?? -1
    expect(law.uses(leaf).map(definition => definition.terms[0])).toEqual(['exploits'])
  })

  it('may be a sentence whose verb says nothing itself', () => {
    const law = lawOf(`### 4. Trafficking
- (1) A person engages in trafficking in persons if he or she recruits another by force.
- (2) A person who engages in trafficking in persons commits an offence.
- (3) A person is entitled to a permit if he or she is a victim.
`)
    expect(law.definitions.map(definition => definition.terms[0])).toEqual(['trafficking in persons'])
  })

  it('may go without quotation marks', () => {
    const law = lawOf(`### 1. Meaning
Human trafficking means the recruitment of a person for exploitation.

### 2. Exploitation
Exploitation shall include slavery.

### 3. Council
The Council includes the Minister. Any means may be used.
`)
    expect(law.definitions.map(definition => definition.terms[0])).toEqual([
      'human trafficking',
      'exploitation',
    ])
  })
})
