import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addReviewTo, reviewFileBeside, reviewsAt } from '../../src/cli/review-file.ts'
import type { Review } from '../../src/model.ts'

const REVIEW: Review = {
  jurisdiction: 'X',
  rule: 'r',
  verdict: 'met',
  by: 'A',
  date: '2026-01-01',
  reason: 'b',
}

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-review-'))
  file = join(folder, 'lacuna.review.yaml')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('review file on disk', () => {
  it('holds no reviews when it is not there, and is made by the first', () => {
    expect(reviewsAt(file)).toEqual([])
    addReviewTo(file, REVIEW)
    expect(reviewsAt(file)).toEqual([REVIEW])
    expect(readdirSync(folder)).toEqual(['lacuna.review.yaml'])
  })

  it('is left as it was, and unlocked, when the review cannot be added', () => {
    writeFileSync(file, 'reviews: 3\n')
    expect(() => addReviewTo(file, REVIEW)).toThrow(/reviews/)
    expect(readFileSync(file, 'utf8')).toBe('reviews: 3\n')
    expect(existsSync(`${file}.lock`)).toBe(false)
  })

  it('is not written while another command holds the lock, and the lock is left to it', () => {
    writeFileSync(`${file}.lock`, '')
    expect(() => addReviewTo(file, REVIEW)).toThrow(/another command is writing it/)
    expect(existsSync(`${file}.lock`)).toBe(true)
    expect(existsSync(file)).toBe(false)
  })

  it('stands beside the texts', () => {
    expect(reviewFileBeside(folder)).toBe(file)
    expect(reviewFileBeside(join(folder, 'act.md'))).toBe(file)
  })
})
