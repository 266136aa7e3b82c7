import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { matrixOf } from '../../src/matrix.ts'
import { SCRIPT, SCRIPT_HASH } from '../../src/render/html/script.ts'
import { render } from '../../src/render/index.ts'
import { renderMatrix } from '../../src/render/matrix/index.ts'
import { assessment, element, evidence, exampleReport, finding, report } from './fixture.ts'
import { hostileSnippets } from './hostile.ts'

describe('page policy', () => {
  it('lets the page’s own script run, known by its fingerprint', () => {
    expect(createHash('sha256').update(SCRIPT).digest('base64')).toBe(SCRIPT_HASH)
  })

  it('names nothing to be loaded', async () => {
    const page = String(await render(exampleReport(), 'html'))
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)/)
    expect(page).toContain("default-src 'none'")
  })
})

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path =>
  existsSync(path),
)

describe.skipIf(!CHROMIUM)(
  `pages in a browser${CHROMIUM ? '' : ' (skipped: Chromium is not installed)'}`,
  () => {
    let browser: Browser
    let folder: string

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'lacuna-page-'))
      browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })
    })

    afterAll(async () => {
      await browser?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    async function open(markup: string, script = true): Promise<{ page: Page; requests: string[] }> {
      const file = join(folder, 'page.html')
      writeFileSync(file, markup)
      const context = await browser.newContext({ javaScriptEnabled: script })
      const page = await context.newPage()
      const requests: string[] = []
      page.on('request', request => void requests.push(request.url()))
      page.on('dialog', dialog => void requests.push(`dialog ${dialog.message()}`))
      page.on('pageerror', error => void requests.push(`error ${error.message}`))
      await page.goto(pathToFileURL(file).href)
      return { page, requests }
    }

    /** Axe runs by the debugger, which the page's policy does not bind. */
    async function violations(page: Page): Promise<readonly string[]> {
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
      const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
        "axe.run({runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}).then(result => result.violations)",
      )
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    }

    const matrix = () =>
      String(
        renderMatrix(
          matrixOf([exampleReport(), report([assessment([finding('tip-3a-acts', 'absent')])])]),
          'html',
        ),
      )

    it('have no barrier that axe knows of, wide or narrow', async () => {
      for (const markup of [String(await render(exampleReport(), 'html')), matrix()]) {
        const { page } = await open(markup)
        for (const width of [1280, 360]) {
          await page.setViewportSize({ width, height: 800 })
          expect(await violations(page)).toEqual([])
        }
        await page.context().close()
      }
    })

    it('do not scroll sideways on a phone', async () => {
      const long = finding('r', 'met', {
        title: 'W'.repeat(400),
        elements: [element('e', { status: 'found', evidence: [evidence('x'.repeat(5000))] })],
      })
      const { page } = await open(String(await render(report([assessment([long])]), 'html')))
      await page.setViewportSize({ width: 360, height: 800 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
      await page.context().close()
    })

    it('are whole without script and show no dead control', async () => {
      const { page } = await open(String(await render(exampleReport(), 'html')), false)
      expect(await page.locator('article:visible').count()).toBe(9)
      expect(await page.locator('form:visible').count()).toBe(0)
      await page.context().close()
    })

    it('filter by verdict, theme and words', async () => {
      const { page } = await open(String(await render(exampleReport(), 'html')))
      expect(await page.locator('output').textContent()).toBe('9 of 9 shown')
      await page.locator('input[value=absent]').uncheck()
      expect(await page.locator('article:visible').count()).toBe(4)
      await page.locator('select[name=theme]').selectOption('victims')
      expect(await page.locator('article:visible').count()).toBe(1)
      await page.locator('select[name=theme]').selectOption('')
      await page.locator('input[type=search]').fill('refuge')
      expect(await page.locator('output').textContent()).toBe('1 of 9 shown')
      expect(await page.locator('[data-group]:visible').count()).toBe(1)
      await page.context().close()
    })

    it('lead from the heat map into the closed details, and sort by gaps', async () => {
      const { page } = await open(matrix())
      await page.locator('a.cell.contrary').first().click()
      expect(await page.locator('#entry-0-tip-3c-child-without-means').isVisible()).toBe(true)
      await page.locator('select[name=sort]').selectOption('gaps')
      const gaps = await page.locator('tbody td.number').allTextContents()
      expect(gaps).toEqual([...gaps].sort((a, b) => Number(b) - Number(a)))
      await page.context().close()
    })

    it('run nothing, load nothing and break nothing of what a statute says', async () => {
      const findings = hostileSnippets(1000).map((snippet, index) =>
        finding(`r${index}`, 'met', {
          title: snippet,
          reason: snippet,
          elements: [element('e', { status: 'found', evidence: [evidence(snippet)] })],
        }),
      )
      const { page, requests } = await open(String(await render(report([assessment(findings)]), 'html')))
      expect(requests).toHaveLength(1)
      expect(await page.evaluate('window.__ran')).toBeUndefined()
      expect(await page.locator('main article').count()).toBe(1000)
      expect(
        await page
          .locator('article img, article script, article a, article [onclick], article [onerror]')
          .count(),
      ).toBe(0)
      await page.context().close()
    })
  },
)
