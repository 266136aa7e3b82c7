// What the engine knows about English words. Data only.

import type { LanguageData } from '../types.ts'
import { amounts, pairs, words } from './lists.ts'

/** Everything but the stemmer. */
export const english: Omit<LanguageData, 'stem'> = {
  elisions: new Set(),
  possessives: new Set(words('s')),
  joined: new Set(words('co sub re')),
  hyphenated: new Set(words('non self ex anti counter cross inter well one two long short')),
  abbreviations: new Set(
    words(
      's ss sec sect sch art arts no nos para paras pt cl reg regs r ch cap c p pp vol subs div cf viz',
      'eg ie e g i v vs ed mr mrs ms dr hon st gen col ltd inc co stat pub l u seq rev',
    ),
  ),
  spellings: pairs(
    'offense=offence offenses=offences defense=defence defenses=defences pretense=pretence',
    'pretenses=pretences license=licence licenses=licences practise=practice gaol=jail center=centre',
    'centers=centres program=programme programs=programmes enroll=enrol enrolls=enrols fulfill=fulfil',
    'fulfills=fulfils judgement=judgment judgements=judgments traveler=traveller travelers=travellers',
    'traveled=travelled traveling=travelling counselor=counsellor counselors=counsellors',
    'counseling=counselling counseled=counselled kidnaping=kidnapping kidnaped=kidnapped',
    'trafficing=trafficking traficking=trafficking size=size sizes=sizes sized=sized seize=seize',
    'seizes=seizes seized=seized seizing=seizing prize=prize prizes=prizes capsize=capsize',
  ),
  endings: [
    ...words('e es ed ing er ers able ation ations ational').map(end => ({
      from: `iz${end}`,
      to: `is${end}`,
    })),
    ...words(
      'arm behavi cand clam col demean endeav fav flav harb hon hum lab misdemean misbehavi neighb od',
      'parl rig rum sav savi splend vap val vig tum',
    ).flatMap(root =>
      ['', ...words('s ed ing er ers able ably ite ites al less hood hoods ly')].map(end => ({
        from: `${root}our${end}`,
        to: `${root}or${end}`,
      })),
    ),
  ],
  // “it means”, “by means of” and “mean” are three things to a lawyer; so are proceeds and proceedings.
  irregular: pairs(
    "children=child children's=child women=woman men=man wives=wife lives=life brought=bring",
    'bought=buy sold=sell held=hold took=take taken=take gave=give given=give kept=keep sent=send',
    'led=lead hid=hide hidden=hide sought=seek made=make got=get gotten=get lent=lend left=leave',
    'forbidden=forbid forbade=forbid threw=throw thrown=throw stole=steal stolen=steal knew=know',
    'known=know paid=pay withheld=withhold withdrew=withdraw withdrawn=withdraw undertaken=undertake',
    'bore=bear undertook=undertake chosen=choose chose=choose bound=bind found=find lost=lose',
    'means=means meaning=meaning meanings=meaning personal=personal personally=personal',
    'personnel=personnel minority=minority minorities=minority proceeds=proceeds',
    'proceeding=proceeding proceedings=proceeding important=important importance=importanc',
    'author=author authors=author arms=arms custom=custom customs=customs probate=probate',
    'prisoner=prisoner prisoners=prisoner relative=relative relatives=relative community=community',
    'communities=community general=general generally=generally universal=universal',
    'universally=universal security=security securities=securities partial=partial',
    'interpreter=interpreter interpreters=interpreter counselling=counselling dependant=dependant',
    'dependants=dependant dependent=dependant dependents=dependant objective=objective',
    'objectives=objective organ=organ organs=organ goods=goods',
  ),
  // Beginnings whose derived forms the stemmer runs together with another word (organs, organizations).
  beginnings: words(
    'organis disorganis internation authorit universit communicat commerc generat personat publicat',
    'responsib collectiv department convention conference initial informal informant informer',
    'nationalit directive commitment assistant reasonabl likel consisten lawful seconded counsellor',
    'activit reservation executiv',
  ),
  numbers: amounts(
    'zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12',
    'thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteen=19',
    'twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100',
    'thousand=1000 million=1000000 sixteenth=16 fourteenth=14 fifteenth=15 twelfth=12',
  ),
  numberLinks: new Set(words('and')),
  values: {
    age: [
      '^not|no under|below the|full? age|ages of {n}',
      '^not|no under|below {n} years|year of? age|old',
      '^not|no under|below age {n}',
      'is|are|was|were|be|being|aged|who under|below {n} years|year',
      'is|are|aged under|below {n}',
      'aged less than {n}',
      '^not|no younger than {n}',
      '^not|no younger|less than the age of {n}',
      '^not|no less|fewer|lower than {n} years|year of? age|old',
      'child|children|person|persons|minor|minors|individual|anyone|being of? less|fewer than {n} years',
      'child|children|person|persons|minor|minors|girl|boy|individual|anyone|victim|witness under|below {n}',
      'before the|his|her|their age of {n}',
      'before the|his|her|their {n} birthday',
      'not|nor yet? attained|reached|completed|attain|reach the|his|her|their? full? age of {n}',
      'not|nor yet? attained|reached|completed|attain|reach {n} years|year',
      'not|nor yet? attained|reached|completed|attain|reach age {n}',
      'not|nor yet? attained|reached the|his|her|their {n} birthday',
      'not|nor yet? attained|reached|completed|attain|reach|complete the|his|her|their {n} year of? life|age?',
      'until|till the|his|her|their age of {n}',
    ],
    ageInclusive: [
      '{n} years|year of age or under|younger|less|below',
      '{n} years|year old or under|younger|less|below',
      'not|nor more than {n} years|year of? age|old',
      'not exceeding {n} years|year of? age|old',
    ],
    prison: [
      'imprisonment',
      'imprisoned',
      'prison',
      'jail',
      'jailed',
      'penal servitude',
      'custodial sentence',
      'incarceration',
      'incarcerated',
      'deprivation of liberty',
      'hard labour',
      'hard labor',
    ],
    life: words('life lifelong'),
    prisonLinks: new Set(
      words(
        'for a an any the such term terms period sentence of in to from not no nor less fewer more than',
        'exceeding exceed up between at most least maximum minimum which that may shall must extend be',
        'is but or and with without hard labour labor simple rigorous either description state federal',
        'penal on upon conviction indictment summary first second subsequent ranging liable longer',
        'shorter years natural his her their whole',
      ),
    ),
    units: amounts(
      "day=1 days=1 week=7 weeks=7 fortnight=14 month=30 months=30 year=365 years=365 day's=1",
      "week's=7 month's=30 year's=365",
    ),
    unitAdjectives: new Set(words('working clear calendar consecutive business full complete whole')),
    ageWords: ['of age', 'old'],
  },
}
