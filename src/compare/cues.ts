// The words of each language that carry legal strength in a changed passage. Data only.

import type { Language } from '../words/index.ts'

/** Phrases as folded words, one space between. */
export interface StrengthCues {
  readonly duty: readonly string[]
  readonly power: readonly string[]
  readonly negation: readonly string[]
  /** Words that take cases out of a rule. */
  readonly exception: readonly string[]
  /** Words that make a rule reach less far. */
  readonly narrowing: readonly string[]
  readonly or: readonly string[]
  readonly and: readonly string[]
  /** Unit words of durations → days. */
  readonly year: readonly string[]
  readonly month: readonly string[]
  readonly day: readonly string[]
  /** Words near a number that tell what it measures. */
  readonly age: readonly string[]
  /** Words that make an age of a number without a unit: `the age of 16`. */
  readonly bareAge: readonly string[]
  readonly prison: readonly string[]
  readonly fine: readonly string[]
  /** Words before the number of a provision. */
  readonly reference: readonly string[]
}

export const STRENGTH_CUES: Readonly<Record<Language, StrengthCues>> = {
  en: {
    duty: [
      'shall',
      'must',
      'is entitled to',
      'are entitled to',
      'has the right to',
      'have the right to',
      'is required to',
    ],
    power: [
      'may',
      'is empowered to',
      'has power to',
      'is authorised to',
      'is authorized to',
      'in its discretion',
    ],
    negation: ['not', 'no', 'never', 'neither'],
    exception: [
      ...[
        'unless',
        'except',
        'except where',
        'save',
        'save where',
        'provided that',
        'subject to',
        'other than',
      ],
      ...[
        'without reasonable excuse',
        'without lawful excuse',
        'excluding',
        'does not apply',
        'shall not apply',
      ],
    ],
    narrowing: [
      ...[
        'only',
        'solely',
        'knowingly',
        'wilfully',
        'habitually',
        'repeatedly',
        'across a border',
        'for gain',
        'for profit',
      ],
      ...[
        'in appropriate cases',
        'where practicable',
        'where possible',
        'as far as possible',
        'to the extent possible',
      ],
      ...[
        'within available resources',
        'lawfully present',
        'who cooperates',
        'if the victim cooperates',
        'exceptional',
      ],
    ],
    or: ['or'],
    and: ['and'],
    year: ['year', 'years', "years'", "year's"],
    month: ['month', 'months', "months'", "month's"],
    day: ['day', 'days', "days'", "day's"],
    age: ['age', 'aged', 'old', 'child', 'minor', 'under', 'attained', 'younger'],
    bareAge: ['age', 'aged'],
    prison: ['imprisonment', 'imprisoned', 'prison', 'jail', 'custody', 'detention'],
    fine: ['fine', 'fined', 'penalty', 'units'],
    reference: [
      ...[
        'section',
        'sections',
        'article',
        'articles',
        'subsection',
        'subsections',
        'paragraph',
        'paragraphs',
      ],
      ...[
        'clause',
        'clauses',
        'rule',
        'rules',
        's',
        'ss',
        'art',
        'arts',
        'part',
        'chapter',
        'schedule',
        'and',
        'or',
        'to',
      ],
    ],
  },
  fr: {
    duty: ['doit', 'doivent', 'est tenu de', 'sont tenus de', 'a le droit', 'ont droit', 'a droit'],
    power: ['peut', 'peuvent', 'est autorisé à', 'a la faculté'],
    negation: ['ne', 'pas', 'aucun', 'aucune', 'ni'],
    exception: ['sauf', 'excepté', 'à moins', 'sous réserve', 'hormis', "à l'exception", "à l'exclusion"],
    narrowing: [
      'seulement',
      'uniquement',
      'sciemment',
      'habituellement',
      'exceptionnellement',
      'dans la mesure du possible',
    ],
    or: ['ou'],
    and: ['et'],
    year: ['an', 'ans', 'année', 'années'],
    month: ['mois'],
    day: ['jour', 'jours'],
    age: ['âge', 'âgé', 'âgée', 'mineur', 'mineure', 'enfant'],
    bareAge: ['âge', 'âgé', 'âgée'],
    prison: ['emprisonnement', 'prison', 'réclusion', 'détention'],
    fine: ['amende', 'euros'],
    reference: [
      'article',
      'articles',
      'paragraphe',
      'paragraphes',
      'alinéa',
      'alinéas',
      'section',
      'chapitre',
      'et',
      'ou',
      'à',
    ],
  },
  es: {
    duty: [
      'deberá',
      'deberán',
      'debe',
      'deben',
      'tiene derecho',
      'tendrá derecho',
      'tendrán derecho',
      'está obligado',
    ],
    power: ['podrá', 'podrán', 'puede', 'pueden', 'está facultado'],
    negation: ['no', 'ningún', 'ninguna', 'ni', 'nunca'],
    exception: ['salvo', 'excepto', 'a menos', 'con excepción', 'sin perjuicio', 'exceptuando'],
    narrowing: [
      'sólo',
      'solo',
      'solamente',
      'únicamente',
      'a sabiendas',
      'habitualmente',
      'en la medida de lo posible',
    ],
    or: ['o', 'u'],
    and: ['y', 'e'],
    year: ['año', 'años'],
    month: ['mes', 'meses'],
    day: ['día', 'días'],
    age: ['edad', 'menor', 'menores', 'niño', 'niña'],
    bareAge: ['edad'],
    prison: ['prisión', 'reclusión', 'pena', 'privación'],
    fine: ['multa', 'unidades'],
    reference: [
      'artículo',
      'artículos',
      'art',
      'inciso',
      'párrafo',
      'apartado',
      'numeral',
      'capítulo',
      'y',
      'o',
      'a',
    ],
  },
}

/** Different names that drafters give the same usual section; the first of each list names the subject. */
export const HEADING_TOPICS: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [
    ['commencement', 'short title', 'citation', 'coming into force', 'entry into force'],
    ['interpretation', 'definitions', 'definition', 'use of terms', 'meaning of terms'],
    [
      'legal persons',
      'legal person',
      'bodies corporate',
      'body corporate',
      'corporations',
      'legal entities',
      'companies',
    ],
    ['accomplices', 'aiding', 'abetting', 'abetment', 'complicity', 'participation in offence'],
    ['attempts', 'attempt', 'inchoate offences'],
    ['aggravating', 'aggravated', 'aggravation'],
    ['outside', 'extraterritorial', 'extra territorial', 'extra-territorial', 'abroad'],
    ['regulations', 'rules', 'subsidiary legislation'],
    [
      'privacy',
      'anonymity',
      'confidentiality',
      'exclusion of public',
      'media reporting',
      'publication',
      'identity of victims',
    ],
    ['non punishment', 'immunity', 'victims not to be punished', 'non liability', 'non prosecution'],
    ['confiscation', 'forfeiture'],
    ['repatriation', 'return of victims', 'return of victim'],
  ],
  fr: [
    ['définitions', 'définition', 'interprétation', 'terminologie'],
    ['personnes morales', 'personne morale', 'sociétés'],
    ['complicité', 'complices'],
    ['confiscation', 'saisie'],
    ['rapatriement', 'retour des victimes'],
  ],
  es: [
    ['definiciones', 'definición', 'interpretación', 'terminología'],
    ['personas jurídicas', 'persona jurídica', 'sociedades'],
    ['complicidad', 'participación', 'cómplices'],
    ['decomiso', 'confiscación'],
    ['repatriación', 'retorno de víctimas', 'retorno'],
  ],
}
