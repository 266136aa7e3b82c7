// Matrix → text or bytes in any of the registered formats.

import type { Matrix } from '../../matrix.ts'
import { writeCsv } from '../csv.ts'
import { type RenderOptions, settle } from '../options.ts'
import { writeXlsx } from '../xlsx.ts'
import { renderMatrixHtml } from './html.ts'
import { renderMatrixMarkdown } from './markdown.ts'
import { cellsTable, matrixTable } from './tables.ts'

/** One output format of a matrix. */
export interface MatrixFormat {
  readonly extension: string
  render(matrix: Matrix, options: RenderOptions): string | Uint8Array
}

/** Formats by name. */
export const MATRIX_FORMATS = {
  markdown: { extension: '.md', render: renderMatrixMarkdown },
  html: { extension: '.html', render: renderMatrixHtml },
  csv: { extension: '.csv', render: (matrix, options) => writeCsv(matrixTable(matrix, settle(options))) },
  xlsx: {
    extension: '.xlsx',
    render: (matrix, options) =>
      writeXlsx([matrixTable(matrix, settle(options)), cellsTable(matrix, settle(options))]),
  },
  json: { extension: '.json', render: matrix => `${JSON.stringify(matrix, null, 2)}\n` },
} as const satisfies Record<string, MatrixFormat>

/** Name of a format a matrix can be written in. */
export type MatrixFormatName = keyof typeof MATRIX_FORMATS

/** Whether a word names a matrix format. */
export function isMatrixFormat(name: string): name is MatrixFormatName {
  return Object.hasOwn(MATRIX_FORMATS, name)
}

/** Writes a matrix; the same matrix and options give the same result, byte for byte. */
export function renderMatrix(
  matrix: Matrix,
  format: MatrixFormatName,
  options: RenderOptions = {},
): string | Uint8Array {
  const writer: MatrixFormat = MATRIX_FORMATS[format]
  return writer.render(matrix, options)
}
