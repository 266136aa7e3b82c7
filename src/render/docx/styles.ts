// Nothing → the styles of a Word document, so that a ministry can restyle it by changing them.

/** Namespaces every part of the document declares. */
export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>'

/** `word/styles.xml` for a document in the given language (BCP 47). Sizes are half points. */
export function stylesOf(language: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
${style('Normal', 'Normal', '', '', ' w:default="1"')}
${style('Title', 'Title', '<w:spacing w:before="0" w:after="200"/>', '<w:b/><w:sz w:val="44"/><w:szCs w:val="44"/>')}
${style('Subtitle', 'Subtitle', '<w:spacing w:after="200"/>', '<w:color w:val="4A535E"/><w:sz w:val="26"/>')}
${heading(1, 32)}
${heading(2, 27)}
${heading(3, 23)}
${style('Caption', 'caption', '<w:keepNext/><w:spacing w:before="160" w:after="60"/>', '<w:b/><w:sz w:val="19"/>')}
${style('Quote', 'Quote', '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="9AA4AF"/></w:pBdr><w:spacing w:after="60"/><w:ind w:left="280"/>', '<w:sz w:val="20"/>')}
${style('Note', 'Note', '<w:shd w:val="clear" w:color="auto" w:fill="F3F5F7"/>', '<w:color w:val="333B44"/>')}
${style('Cell', 'Table text', '<w:spacing w:after="20" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="18"/><w:szCs w:val="18"/>')}
${style('CellHead', 'Table heading', '<w:keepNext/><w:spacing w:after="20" w:line="240" w:lineRule="auto"/>', '<w:b/><w:sz w:val="18"/><w:szCs w:val="18"/>')}
${style('Footer', 'footer', '<w:jc w:val="center"/>', '<w:sz w:val="17"/><w:color w:val="4A535E"/>')}
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E3E8EE"/></w:tcPr></w:tblStylePr></w:style>
</w:styles>`
}

function style(id: string, name: string, look: string, letters: string, given = ''): string {
  const based = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'
  return `<w:style w:type="paragraph"${given} w:styleId="${id}"><w:name w:val="${name}"/>${based}<w:qFormat/><w:pPr>${look}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`
}

function heading(level: number, size: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${360 - level * 60}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
}

function border(side: string): string {
  return `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="9AA4AF"/>`
}
