// Sections of the model act said again in other words, as a ministry would; written for the project.

/** Section number of the model act → heading and text of the rewording, in canonical markdown. */
export const PARAPHRASES: Readonly<Record<string, { readonly heading: string; readonly text: string }>> = {
  '4': {
    heading: 'Application of the Act',
    text: `- (1) All trafficking in persons falls under this Act: inside the country and across its borders, with or without an organized criminal group, and no matter of what sex, age or nationality the victim is.
- (2) A person may be guilty under section 8 although the intended exploitation never took place.`,
  },
  '6': {
    heading: 'Territorial jurisdiction',
    text: `- (1) An offence under this Act may be tried by the courts of the Republic if it was committed within the territory of the Republic, or on a vessel under its flag, or on an aircraft on its register.`,
  },
  '9': {
    heading: 'Aggravated trafficking',
    text: `A person who commits an offence under section 8 is liable to imprisonment for up to thirty years if a victim died, was seriously injured or was put in danger of death; if the victim was a child, a pregnant woman or a person made particularly vulnerable by illness or disability; if the offender acted as a public official, belonged to an organized criminal group, or was a parent, guardian, spouse or somebody the victim trusted; or if the offender was convicted of such an offence previously.`,
  },
  '10': {
    heading: 'Victims not to be punished',
    text: `- (1) No prosecution, punishment or detention of a victim shall take place on account of an unlawful act or offence which was the direct consequence of the trafficking suffered.
- (2) This includes entering, staying or working in the Republic unlawfully, and any other criminal or administrative offence.
- (3) Other defences remain open to the victim.`,
  },
  '12': {
    heading: 'Aiding and abetting',
    text: `Whoever aids, abets, counsels or facilitates the commission of trafficking in persons, or takes part in the offence as an accomplice in any other way, is punished in the same way as the principal offender.`,
  },
  '20': {
    heading: 'Interference with justice',
    text: `- (1) It is an offence, punishable with imprisonment for up to ten years, to use physical force, threats, intimidation or the promise of an undue advantage so that a witness gives false testimony or so that evidence is tampered with in proceedings under this Act.
- (2) It is an offence, punishable in the same way, to interfere by physical force, threats or intimidation with a judge, prosecutor, police officer or other official of justice performing official duties in a case under this Act.`,
  },
  '23': {
    heading: 'Prescription of offences',
    text: `- (1) Proceedings for an offence under this Act may be commenced within a limitation period of twenty years.
- (2) Time does not run against a suspect who is a fugitive; where a child was the victim, the limitation period starts when the child comes of age.`,
  },
  '30': {
    heading: 'Procedure for identification',
    text: `- (1) The police, immigration officers, labour inspectors, health workers and service providers shall apply the procedures for identifying victims that the Agency lays down.
- (2) From the moment there are reasonable grounds to believe that somebody is a victim until identification is complete, that person shall receive the treatment of a victim and be referred to a service provider at once.
- (3) It is of no account for identification whether an offender is prosecuted or whether the person helps the proceedings.
- (4) In doubt about age, a person is presumed to be a child.`,
  },
  '31': {
    heading: 'Duty to inform victims',
    text: `Every victim shall from the first contact, and later at every stage, be told by the Agency, in a language the victim understands, about the court proceedings and administrative proceedings that concern him or her, among them proceedings on residence, return and compensation, and about the release or escape of the offender.`,
  },
  '36': {
    heading: 'Confidentiality',
    text: `- (1) The identity and privacy of victims shall be protected, and their personal data kept confidential, by courts, authorities and service providers.
- (2) Proceedings for trafficking in persons may be heard in private by order of the court; where a child is the victim, the court shall make that order, but judgment is pronounced in public.
- (3) A pseudonym may be used for the victim, and identifying particulars taken off the record, if the court so orders, the rights of the defence being preserved.`,
  },
  '40': {
    heading: 'Repatriation to other countries',
    text: `- (1) When a victim is returned to another State, due regard shall be had to the safety of the victim and to any legal proceedings connected with the trafficking; return shall be voluntary wherever possible.
- (2) The risk to the victim and the family shall be assessed before any return.
- (3) No child shall be returned where an assessment of risk and security shows that this is against the child's best interests.`,
  },
  '42': {
    heading: 'Research, campaigns and root causes',
    text: `- (1) For the prevention of trafficking in persons the Minister shall have research done, campaigns of information run in the mass media, and social and economic initiatives supported.
- (2) Poverty, underdevelopment, lack of equal opportunities and other factors that make people vulnerable to trafficking, women and children above all, shall be reduced by measures of the Minister, bilateral and multilateral agreements among them.`,
  },
  '43': {
    heading: 'Independent monitoring',
    text: `- (1) Parliament shall appoint a National Rapporteur on Trafficking in Persons, who is independent.
- (2) It is for the National Rapporteur to monitor trends and the effect of counter-measures, to collect data, to inspect the records of any public authority and to report to Parliament yearly; the report is published.`,
  },
  '44': {
    heading: 'Training of officials',
    text: `Training in preventing trafficking in persons shall be given by the Minister to judges, prosecutors, consular staff, labour inspectors, immigration officers, law enforcement officers and other officials concerned; it shall deal with methods of prevention, prosecution and protection of victims' rights, with human rights and with issues of children and gender, and shall promote cooperation with service providers.`,
  },
}

/** Sections on matters the model act does not know, to be inserted; nothing of the model answers them. */
export const INSERTS: readonly { readonly heading: string; readonly text: string }[] = [
  {
    heading: 'Licensing of employment agencies',
    text: `- (1) No firm shall place workers abroad unless it holds a licence issued by the Labour Registrar.
- (2) A licence expires after two years and costs twelve fee units.`,
  },
  {
    heading: 'Telephone hotline',
    text: `A hotline, free to callers, shall be staffed day and night by the Ombudsman.`,
  },
  {
    heading: 'Annual memorial day',
    text: `The second Sunday of October is a day of remembrance, on which flags are flown at half-mast.`,
  },
  {
    heading: 'Delegation to districts',
    text: `- (1) A district council may be entrusted by order with tasks of local outreach.
- (2) The order fixes the grant payable to the council from the treasury.`,
  },
  {
    heading: 'Fees and stamps',
    text: `No stamp duty is charged on forms lodged with the registry of societies in connection with shelters.`,
  },
  {
    heading: 'Repeal of the Ordinance of 1931',
    text: `The Suppression of Brothels Ordinance 1931 is repealed, and appointments made under it lapse.`,
  },
  {
    heading: 'Wearing of uniforms',
    text: `Inspectors wear plain clothes when they visit a shelter, and carry a warrant card bearing a photograph.`,
  },
  {
    heading: 'Lottery proceeds',
    text: `One fifth of the surplus of the state lottery goes to the building of schools in border villages.`,
  },
]
