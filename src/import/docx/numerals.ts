// A number × Word's number format → the numeral as printed.

/** Prints `value` in a format of `w:numFmt`; unknown formats as digits, pictures and none as nothing. */
export function numeral(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value)
}

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  lowerLetter: value => letters(value),
  upperLetter: value => letters(value).toUpperCase(),
  lowerRoman: value => roman(value).toLowerCase(),
  upperRoman: value => roman(value),
  decimalZero: value => String(value).padStart(2, '0'),
  ordinal: value => `${value}${ordinalEnding(value)}`,
  cardinalText: value => CARDINALS[value] ?? String(value),
  ordinalText: value => ORDINALS[value] ?? `${value}${ordinalEnding(value)}`,
}

/** a … z, aa, bb: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1) return ''
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(8, Math.ceil(value / 26)))
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let rest = Math.min(value, 3999)
  let out = ''
  for (const [worth, sign] of ROMANS) for (; rest >= worth; rest -= worth) out += sign
  return out
}

function ordinalEnding(value: number): string {
  const tens = value % 100
  if (tens > 10 && tens < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

const CARDINALS = [
  'Zero',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]
const ORDINALS = [
  '',
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
  'Eleventh',
  'Twelfth',
]
