// What the engine knows about Spanish words. Data only.

import type { LanguageData } from '../types.ts'
import { amounts, words } from './lists.ts'

/** Everything but the stemmer. */
export const spanish: Omit<LanguageData, 'stem'> = {
  elisions: new Set(),
  possessives: new Set(),
  joined: new Set(words('co re sub ex')),
  hyphenated: new Set(words('no')),
  abbreviations: new Set(words('art arts núm nro no inc pág p sr sra dr dra ud cap ss')),
  spellings: {},
  endings: [],
  irregular: {},
  beginnings: [],
  numbers: amounts(
    'cero=0 un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10',
    'once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis=16 dieciseis=16 diecisiete=17',
    'dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintiún=21 veintidós=22 veintitrés=23',
    'veinticuatro=24 veinticinco=25 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70',
    'ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 trescientos=300 mil=1000',
  ),
  numberLinks: new Set(words('y')),
  values: {
    age: [
      'menor|menores de {n} años',
      'menor|menores de {n}',
      'menos de {n} años de edad',
      'no haya|hayan|han|ha cumplido|cumplidos los? {n} años?',
      'inferior a los? {n} años',
    ],
    ageInclusive: ['{n} años de edad o menos'],
    prison: [
      'prisión',
      'presidio',
      'reclusión',
      'privación de libertad',
      'pena privativa de libertad',
      'penitenciaría',
      'cárcel',
    ],
    life: words('perpetua perpetuo vida permanente'),
    prisonLinks: new Set(
      words(
        'de en la pena a hasta por un término período no menor menos mayor más que ni y o desde entre',
        'mínimo máximo superior inferior con',
      ),
    ),
    units: amounts('día=1 días=1 semana=7 semanas=7 mes=30 meses=30 año=365 años=365'),
    unitAdjectives: new Set(words('hábiles corridos naturales')),
    ageWords: ['de edad'],
  },
}
