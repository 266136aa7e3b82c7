// Data: what the elements, classes and roles of a page mean for the text of a law.

/** Elements that begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Elements whose words are no part of the text. */
export const SILENT: ReadonlySet<string> = new Set(
  'script style nav noscript template svg math head form button select option textarea input iframe object video audio canvas dialog footer menu'.split(
    ' ',
  ),
)

/** Elements that have no end tag: they never hold anything. */
export const EMPTY: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Roles and classes of what surrounds a text on a site: menus, crumbs, banners. */
export const CHROME =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|sidebar|banner|contentinfo|search|skip|share|social|toolbar|pagination|noprint|no-print|hidden-print|visually-hidden|sr-only)(?:$|[\s_-])/i

/** Classes and roles of notes. */
export const NOTED =
  /(?:^|[\s_-])(?:footnotes?|endnotes?|msofootnotetext|msoendnotetext|note|notes|histnote|historical|doc-footnote|doc-endnotes?|annotations?|amendnote|editorial)(?:$|[\s_-])/i

/** Classes of tables of contents. */
export const LISTED =
  /(?:^|[\s_-])(?:toc|msotoc[1-9]|tableofcontents|table-of-contents|contents)(?:$|[\s_-])/i

/** Word's "save as" writes its title and heading styles as classes. */
export const TITLED = /(?:^|\s)(?:MsoTitle|shortt|long-?title-?heading)(?:$|\s)/i

/** Styles that hide, centre, embolden. */
export const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i
export const CENTRED = /text-align\s*:\s*center/i
export const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/i
/** Word marks footnotes by `mso-element:footnote`. */
export const WORD_NOTE = /mso-element\s*:\s*(?:footnote|endnote)(?![-\w])/i
