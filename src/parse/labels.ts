// Data: the words that label the parts of a law, per language family, and the words that tell what a passage is.

import type { ProvisionKind } from '../model.ts'

/** Provisions that hold units of law and carry no number of their own sequence. Outermost first. */
export const CONTAINER_RANK: Readonly<Partial<Record<ProvisionKind, number>>> = {
  schedule: 0,
  preamble: 0,
  book: 1,
  part: 2,
  title: 3,
  chapter: 4,
  division: 5,
  subdivision: 6,
}

/** What a label word opens. `section` opens a unit, or a division where the units are articles. */
export const LABEL_WORDS: Readonly<Record<string, ProvisionKind>> = {
  part: 'part',
  partie: 'part',
  parte: 'part',
  teil: 'part',
  deel: 'part',
  book: 'book',
  livre: 'book',
  libro: 'book',
  livro: 'book',
  buch: 'book',
  boek: 'book',
  title: 'title',
  titre: 'title',
  título: 'title',
  titulo: 'title',
  titel: 'title',
  titolo: 'title',
  chapter: 'chapter',
  chapitre: 'chapter',
  capítulo: 'chapter',
  capitulo: 'chapter',
  capo: 'chapter',
  kapitel: 'chapter',
  hoofdstuk: 'chapter',
  division: 'division',
  abschnitt: 'division',
  afdeling: 'division',
  subdivision: 'subdivision',
  subpart: 'subdivision',
  subtitle: 'subdivision',
  subchapter: 'subdivision',
  unterabschnitt: 'subdivision',
  'sous-section': 'subdivision',
  paragraphe: 'subdivision',
  section: 'section',
  sección: 'section',
  seccion: 'section',
  seção: 'section',
  sezione: 'section',
  sec: 'section',
  s: 'section',
  '§': 'section',
  article: 'article',
  artículo: 'article',
  articulo: 'article',
  artigo: 'article',
  articolo: 'article',
  artikel: 'article',
  art: 'article',
  clause: 'clause',
  rule: 'rule',
  regulation: 'rule',
  regla: 'rule',
  schedule: 'schedule',
  annex: 'schedule',
  annexe: 'schedule',
  anexo: 'schedule',
  anlage: 'schedule',
  anhang: 'schedule',
  bijlage: 'schedule',
  appendix: 'schedule',
  form: 'schedule',
  preamble: 'preamble',
  préambule: 'preamble',
  preámbulo: 'preamble',
  preambulo: 'preamble',
  preambule: 'preamble',
  präambel: 'preamble',
  explanation: 'explanation',
}

/** Ordinals that stand before a label word (`FIRST SCHEDULE`) or instead of a number (`Livre premier`). */
export const ORDINALS: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
  eleventh: '11',
  twelfth: '12',
  premier: '1',
  première: '1',
  deuxième: '2',
  troisième: '3',
  quatrième: '4',
  cinquième: '5',
  primero: '1',
  primera: '1',
  segundo: '2',
  segunda: '2',
  tercero: '3',
  tercera: '3',
  preliminar: 'preliminar',
  préliminaire: 'préliminaire',
  único: 'único',
  unique: 'unique',
  erster: '1',
  zweiter: '2',
  dritter: '3',
  vierter: '4',
  fünfter: '5',
  sechster: '6',
  siebter: '7',
  siebenter: '7',
  achter: '8',
  neunter: '9',
  zehnter: '10',
  elfter: '11',
  zwölfter: '12',
  dreizehnter: '13',
  vierzehnter: '14',
  fünfzehnter: '15',
  sechzehnter: '16',
  siebzehnter: '17',
  achtzehnter: '18',
  neunzehnter: '19',
  zwanzigster: '20',
  einundzwanzigster: '21',
  zweiundzwanzigster: '22',
  dreiundzwanzigster: '23',
  vierundzwanzigster: '24',
  fünfundzwanzigster: '25',
  sechsundzwanzigster: '26',
  siebenundzwanzigster: '27',
  achtundzwanzigster: '28',
  neunundzwanzigster: '29',
  dreißigster: '30',
  einunddreißigster: '31',
  zweiunddreißigster: '32',
  allgemeiner: 'allgemeiner',
  besonderer: 'besonderer',
  erstes: '1',
  zweites: '2',
  drittes: '3',
  viertes: '4',
  fünftes: '5',
  sechstes: '6',
  siebtes: '7',
  achtes: '8',
  neuntes: '9',
  zehntes: '10',
}

/** Latin adverbs that follow a number (`177 bis`), in their order. */
export const LATIN_ORDER: readonly string[] = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'nonies',
  'novies',
  'decies',
]

/** Headings that open a table of contents: `ARRANGEMENT OF CLAUSES`. */
export const CONTENTS_HEADING =
  /^(?:arrangement of (?:clauses|sections|articles|regulations|rules)|table of (?:contents|provisions|sections)|contents|sommaire|table des matières|índice|indice|tabla de contenido|inhaltsverzeichnis|inhalt|inhoudsopgave)[\s.:]*$/iu

/** Words with which the law itself begins after its table of contents: `A BILL`, `BE IT ENACTED`. */
export const ENACTING =
  /^(?:a bill\b|an act\b|be it (?:therefore )?enacted|enacted\b|whereas\b|i\s?n\s?t\s?i\s?t\s?u\s?l\s?e\s?d|bill\s+intituled)/i

/** A provision that is no more: `[Repealed]`, `Repealed by A. O. 1937.`, `(Artículo derogado por …)`. */
export const REPEALED =
  /^[[(*_\s]*(?:(?:this )?(?:section|article|part|chapter|paragraph|subsection|schedule)?s?\s*(?:\[\s*)?(?:omitted|rep(?:ealed|\.)|deleted|revoked|spent)|(?:article |section |chapitre )?abrogée?s?|(?:art[íi]culo |inciso |cap[íi]tulo )?derogad[oa]s?|aufgehoben|weggefallen|vervallen|revogado)(?![\p{L}\d])/iu

/** Words of a provision that changes another law: `is amended by the insertion of`, `Incorpórase`. */
export const AMENDING =
  /(?:\bamend|\bsubstitut|\binsert|\badding\b|\badded\b|\bthe addition of\b|\breplac|\bincorp[óo]r|\bsustit[úu]y|\bmodif[íi]|\bagr[ée]g|\bremplac|\binsér|\bajout|\brédigé|\bersetz|\beingefügt)/iu

/** What begins behind the law: the drafter's explanation of a bill, which is no law. */
export const BEHIND_LAW =
  /^(?:explanatory (?:statement|memorandum|notes?)|statement of objects and reasons|exposé des motifs|exposición de motivos|begründung)[\s.:]*$/iu

/** The heading of provisions that are enacted but not in force. */
export const NOT_IN_FORCE =
  /^(?:amendments|provisions) not in force|^not yet in force|^dispositions non en vigueur/i

/** Headings and words that open numbered explanations (Indian drafting): `Explanations`, `Explanation 1.—`. */
export const EXPLANATIONS = /(?:^|[.!?\d]\s)[*_]{0,3}Explanations?[*_]{0,3}\s*[:.—–-]{0,2}[*_]{0,3}\s*$/

/** Verbs that make a quoted term a definition, near the term. */
export const DEFINING =
  /(?<![\p{L}])(?:means|mean|includes?|shall (?:mean|include|be (?:construed|interpreted|read))|has the (?:same )?meaning|have the (?:same )?meanings?|has the same|is to be construed|has, in relation|denotes?|signifies|refers? to|does not include|désigne(?:nt)?|s['’]entend(?:ent)?|significa|se entiende|se entenderá|bezeichnet|bedeutet|, in relation|in relation to|except where|where the context|for the purposes? of|when used|used in relation|as respects|in respect of|, with respect|with reference to)(?![\p{L}])/iu

/** A finite verb with which closing words resume the main sentence: `shall be guilty`, `commits`. */
export const RESUMING =
  /^(?:shall|commits?|is|are|may|must|will|has|have|does|in any such case|and (?:shall|commits|is|the court)|est|sont|sera|seront|peut|peuvent|será|serán|podrá|comete)(?![\p{L}])/iu

/** A line that ends in the middle of a reference: the number below it is not a label. */
export const REFERRING =
  /(?:^|[\s(])(?:(?:sub-?)?(?:sections?|paragraphs?|articles?|clauses?|regulations?|rules?|parts?|chapters?|schedules?)|(?:art[íi]culos?|incisos?|p[áa]rrafos?|apartados?|alinéas?)|of|the|de|la|el|del|les?|des?|du|no\.?|n[°º]|under|to|in|by)\s*$/iu

/** Most frequent small words of each language, for texts that do not say theirs. */
export const STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'in', 'or', 'shall', 'any', 'is', 'by', 'be', 'for', 'an', 'this', 'which'],
  fr: ['de', 'la', 'le', 'les', 'et', 'des', 'à', 'du', 'est', 'ou', 'par', 'dans', 'une', 'aux', 'sont'],
  es: ['de', 'la', 'el', 'los', 'que', 'en', 'las', 'del', 'por', 'y', 'o', 'una', 'con', 'será', 'se'],
  pt: ['de', 'o', 'a', 'os', 'da', 'do', 'que', 'em', 'ou', 'não', 'das', 'dos', 'uma', 'pela', 'são'],
  de: [
    'der',
    'die',
    'und',
    'oder',
    'des',
    'in',
    'den',
    'das',
    'wird',
    'von',
    'mit',
    'ist',
    'nicht',
    'eine',
    'zu',
  ],
  nl: ['de', 'het', 'van', 'een', 'en', 'in', 'of', 'te', 'op', 'dat', 'wordt', 'voor', 'met', 'zijn', 'is'],
  it: ['di', 'e', 'la', 'il', 'che', 'in', 'del', 'o', 'della', 'per', 'dei', 'una', 'al', 'con', 'è'],
}

/** Words of a title that tell what an instrument is; the first that matches counts. */
export const KIND_WORDS: readonly (readonly [RegExp, 'act' | 'bill' | 'treaty' | 'model' | 'regulation'])[] =
  [
    [/\bmodel\b/i, 'model'],
    [/\bbill\b/i, 'bill'],
    [/\b(?:act|code|ley|loi|gesetz|código)\b/iu, 'act'],
    [
      /\b(?:convention|protocol|treaty|covenant|convenio|protocole?|protocolo|tratado|traité|verdrag|convenção)\b/iu,
      'treaty',
    ],
    [/\b(?:regulations?|rules|order|decree|reglamento|decreto|décret|verordnung)\b/iu, 'regulation'],
  ]
