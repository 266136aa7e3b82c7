// Hand-checked alignments of the model act to real texts: section numbers only, no words of theirs.

/**
 * `required`: pairs “section of the model act → section or article of the text” that a lawyer would put in one
 * row of a table of concordance. `allowed`: pairs that share a topic in part; neither demanded nor wrong.
 */
export interface Gold {
  readonly file: string
  readonly required: string
  readonly allowed: string
}

export const GOLD: Readonly<Record<'IE' | 'MY' | 'TIP', Gold>> = {
  IE: {
    file: 'ie/IE-2008-act-8.md',
    required: '1→15 2→15 5→1 7→7 8→1 8→2 8→4 9→4A 11→5 14→2 14→4 16→11 21→6 36→10',
    allowed: '8→3 13→2 13→3 13→4 12→2 12→4 7→8 14→7 14→3 36→11 16→10 5→3 22→14 6→7 8→5 5→4A 9→2 9→4 11→4',
  },
  MY: {
    file: 'my/0_2007_6-bill.md',
    required:
      '1→1 2→1 4→3 5→2 7→4 8→2 8→12 8→13 8→14 8→16 10→25 11→15 15→18 16→58 17→23 20→39 21→64 24→36 33→42 33→46 40→54 41→6 41→7 50→66',
    allowed:
      '12→19 12→20 12→21 12→22 13→19 13→20 35→26 16→26 20→40 20→24 30→44 30→51 34→44 34→53 33→43 33→44 33→45 33→47 33→48 33→49 33→51 40→53 39→54 38→54 ' +
      '36→58 42→7 45→7 44→7 24→33 24→37 24→30 24→31 28→28 28→32 32→52 36→52 9→14 9→13 9→12 6→4 47→18 48→18 46→23 35→43 35→58 41→8 41→9 41→10 41→11 43→7 43→11 49→5 11→14 11→13 29→25',
  },
  TIP: {
    file: 'int/palermo-protocol-en.BWBV0001749.md',
    required:
      '3→2 3→14 4→4 5→3 8→3 8→5 12→5 13→5 14→5 31→6 32→6 33→6 34→6 35→6 36→6 37→6 38→7 39→8 40→8 11→9 41→9 42→9 44→10 45→10 17→11 46→11 47→12 48→13 49→14',
    allowed:
      '2→17 16→6 30→6 15→12 43→9 45→9 25→6 24→6 32→5 42→10 33→7 38→6 9→5 9→3 41→10 43→10 44→9 44→6 49→4 40→7 39→7 37→8 15→5 10→5 48→12 46→12 45→11 46→10 48→8 39→13 34→9 35→8',
  },
}
