// `lacuna matrix DIR…`: many countries against one set of rules.

import { CELL_STATES, type CellState, matrixOf } from '../matrix.ts'
import type { Report } from '../model.ts'
import { isMatrixFormat, MATRIX_FORMATS, renderMatrix } from '../render/matrix/index.ts'
import { type Command, listOf, stringOf } from './command.ts'
import { withOutput, withReading, withRules } from './options.ts'
import { countriesAt, isSavedReport, namedReportAt } from './reports.ts'
import { emit } from './terminal.ts'
import { unknownName } from './unknown.ts'

const command: Command = {
  usage: 'matrix <dirs..>',
  describe: 'many countries against one rule set',
  build: yargs =>
    withRules(withReading(withOutput(yargs)))
      .positional('dirs', {
        type: 'string',
        array: true,
        describe: 'a folder a country, a folder of such folders, or reports saved as JSON',
      })
      .option('format', {
        alias: 'f',
        default: 'markdown',
        describe: `one of ${Object.keys(MATRIX_FORMATS).join(', ')}`,
      })
      .option('sort', {
        choices: ['rules', 'gaps'] as const,
        default: 'rules',
        describe: 'order of the rows',
      })
      .option('theme', { type: 'array', string: true, describe: 'only obligations of these themes' })
      .option('state', {
        type: 'array',
        choices: CELL_STATES,
        describe: 'only obligations with such a cell',
      })
      .example('lacuna matrix laws/ --format html --out matrix.html', 'a heat map to click through'),
  run: async args => {
    const format = stringOf(args, 'format') ?? 'markdown'
    if (!isMatrixFormat(format)) throw unknownName('format of a matrix', format, Object.keys(MATRIX_FORMATS))
    const paths = listOf(args, 'dirs').flatMap(countriesAt)
    const reports: Report[] = []
    for (const path of paths) reports.push(await namedReportAt(path, args))
    const themes = listOf(args, 'theme')
    const states = listOf(args, 'state').filter(isState)
    const matrix = matrixOf(reports, {
      sort: stringOf(args, 'sort') === 'gaps' ? 'gaps' : 'rules',
      ...(themes.length ? { themes } : {}),
      ...(states.length ? { states } : {}),
    })
    const inputs = reports.flatMap(report =>
      report.assessments.flatMap(each => each.texts.map(text => text.path)),
    )
    await emit(renderMatrix(matrix, format), stringOf(args, 'out'), [
      ...inputs,
      ...paths.filter(isSavedReport),
    ])
    return 0
  },
}

export default command

function isState(word: string): word is CellState {
  return (CELL_STATES as readonly string[]).includes(word)
}
