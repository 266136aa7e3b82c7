// Build step: the package's rule files → rules.json beside the built code, so that a check need not decode YAML.

import { codeFingerprint, DECODED_PATH, type DecodedFile, fingerprint } from '../read/decoded.ts'
import { lexiconFiles, listRuleSets, readLexicons, readRuleSets, ruleSetFiles } from '../read.ts'
import { note, writeWhole } from './terminal.ts'

try {
  const decoded: DecodedFile = { code: codeFingerprint(), ruleSets: decodeSets(), lexicons: decodeLexicons() }
  writeWhole(DECODED_PATH, JSON.stringify(decoded))
} catch (error) {
  // A fault in a rule must not keep anybody from building what is needed to find it: `rules lint` tells it.
  note(`rules.json is not written: ${error instanceof Error ? error.message : String(error)}`)
}

/** Without examples: only `rules test` and `rules lint` read them, and they read the YAML. */
function decodeSets(): DecodedFile['ruleSets'] {
  return Object.fromEntries(
    listRuleSets().flatMap(name => {
      const { setFile, files } = ruleSetFiles(name)
      return readRuleSets([name], { tests: true }).map(set => [
        fingerprint([...setFile, ...files]),
        { ...set, rules: set.rules.map(rule => ({ ...rule, examples: [] })) },
      ])
    }),
  )
}

function decodeLexicons(): DecodedFile['lexicons'] {
  const lexicons = readLexicons(null, { tests: true })
  return Object.fromEntries(
    lexiconFiles().flatMap(({ language, grammar, files }) => {
      const lexicon = lexicons.get(language)
      if (!lexicon) return []
      const concepts = [...lexicon.concepts.values()].map(each => ({ ...each, tests: { yes: [], no: [] } }))
      return [[fingerprint([grammar, ...files]), { ...lexicon, concepts }]]
    }),
  )
}
