// Bytes of a PDF → the words of each page with their places on the paper (the only pdf.js).

import { ImportError } from '../errors.ts'
import { shelter } from './shelter.ts'

/** A run of characters set in one go. Units: points, from the lower left corner of the page. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
}

/** A page. */
export interface Page {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
}

/** Runs of text beyond which a page is a drawing or an attack, not law. */
const MOST_RUNS = 60_000
/** Pages beyond which a file is no single text. */
const MOST_PAGES = 6_000

/**
 * Reads the text layer of a PDF. Nothing is drawn, fetched or run.
 * @throws ImportError when the file is broken, cut off, locked by a password or far too long.
 */
export async function readPages(bytes: Uint8Array, name: string): Promise<Page[]> {
  const leave = shelter()
  const { getDocument } = await loadPdf()
  const task = getDocument({
    // pdf.js takes the buffer over: it gets its own.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
  })
  try {
    const document = await task.promise
    if (document.numPages > MOST_PAGES)
      throw new ImportError(`${name}: ${document.numPages} pages are too many for one text; split the file`)
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view
      const { items } = await page.getTextContent()
      const runs: Run[] = []
      for (const item of items) {
        const run = 'str' in item ? runOf(item, x0, y0) : null
        if (run && runs.length < MOST_RUNS) runs.push(run)
      }
      pages.push({ number, width: x1 - x0, height: y1 - y0, runs })
      page.cleanup()
    }
    return pages
  } catch (fault) {
    throw faultOf(fault, name)
  } finally {
    await task.destroy()
    leave()
  }
}

interface Item {
  readonly str: string
  readonly transform: readonly unknown[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

/** A run set upright; slanted stamps and watermarks are no part of a law. */
function runOf({ str, transform, width, fontName }: Item, x0: number, y0: number): Run | null {
  const [a, b, c, d, e, f] = transform.map(Number)
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null
  const size = Math.hypot(c, d)
  if (str.trim() === '' || size === 0 || Math.abs(b) > Math.abs(a) * 0.05) return null
  const [x, y] = [Number(e) - x0, Number(f) - y0]
  if (!Number.isFinite(x + y + width + size)) return null
  return { text: str, x, y, width: Math.abs(width), size, font: fontName }
}

const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D']

/** Loads pdf.js with its worker in the same thread: no address to configure, in Node as in a browser. */
async function loadPdf() {
  // Only drawing needs these; without them pdf.js looks for a native module and stops when there is none.
  for (const name of DRAWING) if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} })
  // @ts-expect-error The worker comes without types; it is only handed on.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

function faultOf(fault: unknown, name: string): ImportError {
  if (fault instanceof ImportError) return fault
  if (fault instanceof Error && fault.name === 'PasswordException')
    return new ImportError(`${name}: the PDF is locked by a password; save a copy without one`)
  return new ImportError(
    `${name}: the PDF is broken or cut off; get a whole copy, or open it and print it to a new PDF`,
  )
}
