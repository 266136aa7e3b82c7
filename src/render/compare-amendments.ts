// Amendments → markdown a drafter can circulate: each clause, where it goes, why, and what is still to decide.

import type { Amendment } from '../compare/index.ts'
import { placeWords } from './compare-words.ts'
import { escapeMarkdown, showHidden } from './safe.ts'

/**
 * The amendments as markdown. The clause itself is printed as structured markdown in a blockquote, ready to be
 * copied; everything about it is plain text.
 */
export function renderAmendments(title: string, amendments: readonly Amendment[]): string {
  const parts = amendments.flatMap(amendment => {
    const { kind, number, clause, after, replaces, reason, notes, markdown } = amendment
    const where = after === null ? 'at the beginning' : `after ${placeWords(after)}`
    return [
      `## ${escapeMarkdown(`${kind === 'new section' ? 'New section' : 'New subsections from'} ${number}, ${where}`)}`,
      `From ${escapeMarkdown(clause.map(placeWords).join('; '))} of the model. ${escapeMarkdown(reason)}`,
      ...(replaces.length > 0
        ? [`Takes out ${escapeMarkdown(replaces.map(placeWords).join('; '))}, which says the contrary.`]
        : []),
      quoted(markdown),
      ...(notes.length > 0
        ? [`To decide:\n\n${notes.map(note => `- ${escapeMarkdown(note)}`).join('\n')}`]
        : []),
    ]
  })
  const none = amendments.length === 0 ? ['No amendment is proposed.'] : []
  return `${[`# Amendments to ${escapeMarkdown(title)}`, ...none, ...parts].join('\n\n')}\n`
}

function quoted(markdown: string): string {
  return showHidden(markdown)
    .split('\n')
    .map(line => `> ${line}`.trimEnd())
    .join('\n')
}
