// Paths of texts, folders or saved reports → reports.

import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Report } from '../model.ts'
import { BUNDLE_FILE, readString, UserError } from '../read.ts'
import { decodeReport } from '../render/schema.ts'
import { makeReport } from './check.ts'

type Args = Readonly<Record<string, unknown>>

/** What every saved report holds near its start; other JSON files are statutes. */
const REPORT_MARK = '"lacuna-report/'

/** Reads a saved report, or makes one of the texts at the path. @throws UserError or DataError. */
export async function reportAt(path: string, args: Args): Promise<Report> {
  if (isSavedReport(path)) return decodeReport(readString(path), path)
  return makeReport([path], args)
}

/** The same, with a country whose texts do not name it called by its folder or file. */
export async function namedReportAt(path: string, args: Args): Promise<Report> {
  const report = await reportAt(path, args)
  return { ...report, assessments: report.assessments.map(each => named(each, path)) }
}

function named<T extends { readonly jurisdiction: string | null }>(assessment: T, path: string): T {
  return assessment.jurisdiction ? assessment : { ...assessment, jurisdiction: basename(path, '.json') }
}

/** Whether a path is a report saved as JSON. */
export function isSavedReport(path: string): boolean {
  return path.endsWith('.json') && !isFolder(path) && readString(path).slice(0, 500).includes(REPORT_MARK)
}

/**
 * The countries at a path: the path itself when it is a file or a folder of texts, else each folder and each
 * saved report in it, by name. @throws UserError when there is none.
 */
export function countriesAt(path: string): readonly string[] {
  if (!isFolder(path)) return [path]
  const entries = readdirSync(path, { withFileTypes: true })
    .filter(entry => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const folders = entries.filter(entry => entry.isDirectory()).map(entry => join(path, entry.name))
  const files = entries.filter(entry => entry.isFile()).map(entry => join(path, entry.name))
  const saved = files.filter(isSavedReport)
  const isCountry = files.some(file => basename(file) === BUNDLE_FILE) || files.length > saved.length
  if (isCountry) return [path]
  const countries = [...folders, ...saved]
  if (countries.length === 0)
    throw new UserError(`${path}: the folder is empty; put one folder of texts a country in it`)
  return countries
}

function isFolder(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new UserError(`${path}: there is no such file or folder; check the path`)
  return stat.isDirectory()
}
