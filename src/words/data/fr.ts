// What the engine knows about French words. Data only.

import type { LanguageData } from '../types.ts'
import { amounts, pairs, words } from './lists.ts'

/** Everything but the stemmer. */
export const french: Omit<LanguageData, 'stem'> = {
  elisions: new Set(words('l d j m t s n c qu jusqu lorsqu puisqu quelqu')),
  possessives: new Set(),
  joined: new Set(words('co re sous')),
  hyphenated: new Set(words('non ci vice dix vingt quatre soixante trente peut celui')),
  abbreviations: new Set(words('art al no n p pp cf m mm mme etc ex dr chap l r')),
  spellings: {},
  endings: [],
  irregular: pairs('yeux=œil mineurs=mineur mineures=mineur mineure=mineur traites=trait'),
  beginnings: [],
  numbers: amounts(
    'zéro=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11',
    'douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40',
    'cinquante=50 soixante=60 septante=70 huitante=80 nonante=90 cent=100 cents=100 mille=1000',
    'million=1000000 millions=1000000',
  ),
  numberLinks: new Set(words('et')),
  values: {
    age: [
      'moins de {n} ans',
      'âge de moins de {n} ans',
      'âgé|âgée|âgés|âgées de moins de {n}',
      'mineur|mineure|mineurs de {n} ans',
      'pas atteint|accompli|révolu l? âge de {n}',
      'pas encore? {n} ans',
    ],
    ageInclusive: ['{n} ans ou moins', '{n} ans au plus'],
    prison: [
      'emprisonnement',
      'réclusion',
      'détention criminelle',
      'prison',
      'servitude pénale',
      'privation de liberté',
    ],
    life: words('perpétuité perpétuel perpétuelle vie'),
    prisonLinks: new Set(
      words(
        'de d à la une peine durée criminelle ne pouvant excéder plus moins au maximum minimum ou et',
        'pour allant jusqu pas n excédant qui peut',
      ),
    ),
    units: amounts('jour=1 jours=1 semaine=7 semaines=7 mois=30 an=365 ans=365 année=365 années=365'),
    unitAdjectives: new Set(words('ouvrables ouvrés francs calendaires')),
    ageWords: ['d âge', 'révolus'],
  },
}
