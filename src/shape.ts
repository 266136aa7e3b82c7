// Value × JSON Schema → nothing, or a fault with file, line and column (the only `ajv`).

import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { DataError, type YamlText } from './yaml.ts'

/** A JSON Schema (draft-07) ready to check values with. */
export type Shape = () => ValidateFunction

const ajv = new Ajv({ allErrors: false, allowUnionTypes: true })

/** Prepares a schema. Compiling takes longer than reading most files: it happens when first needed. */
export function shapeOf(schema: object): Shape {
  let validator: ValidateFunction | undefined
  return () => {
    validator ??= ajv.compile(schema)
    return validator
  }
}

/**
 * Checks a decoded text (YAML, of which JSON is a part).
 * @throws DataError naming file, line, column, what is wrong and what to do.
 */
export function checkShape(shape: Shape, yaml: YamlText, file: string): void {
  const fault = faultIn(shape, yaml.value)
  if (!fault) return
  const where = fault.path.length ? `${fault.path.join('.')}: ` : ''
  throw new DataError(file, yaml.at(fault.path), `${where}${fault.text}`)
}

/** What keeps a value from having a shape: where, and in words; null when nothing does. */
export interface ShapeFault {
  readonly path: readonly (string | number)[]
  readonly text: string
}

/** The first fault of a value, null when it has the shape. */
export function faultIn(shape: Shape, value: unknown): ShapeFault | null {
  const validate = shape()
  if (validate(value)) return null
  const error = worst(validate.errors ?? [])
  const path = (error?.instancePath ?? '').split('/').slice(1).map(unescapePointer)
  return { path, text: explain(error) }
}

/** The fault nearest to the value at fault says most. */
function worst(errors: readonly ErrorObject[]): ErrorObject | undefined {
  return [...errors].sort((a, b) => b.instancePath.length - a.instancePath.length)[0]
}

function explain(error: ErrorObject | undefined): string {
  if (!error) return 'is not what a file of this kind holds'
  if (error.keyword === 'additionalProperties')
    return `unknown key “${error.params.additionalProperty}”; remove it or correct its spelling`
  if (error.keyword === 'enum') return `must be one of ${error.params.allowedValues.join(', ')}`
  if (error.keyword === 'required') return `“${error.params.missingProperty}” is missing; add it`
  return error.message ?? 'is not valid'
}

function unescapePointer(part: string): string | number {
  const text = part.replace(/~1/g, '/').replace(/~0/g, '~')
  return /^\d+$/.test(text) ? Number(text) : text
}
