// Bytes × the name of an encoding → characters, with Windows-1252 as the standard has it.

/**
 * Decodes bytes. What the Encoding Standard calls windows-1252 (ISO-8859-1 and ASCII are other names of it) is
 * decoded by the table below: some versions of Node read its quotation marks and dashes as control characters.
 * @throws RangeError for an encoding that is not known; TypeError when `fatal` and the bytes do not fit.
 */
export function decodeAs(bytes: Uint8Array, encoding: string, fatal = false): string {
  const decoder = new TextDecoder(encoding, { fatal })
  const text = decoder.decode(bytes)
  return decoder.encoding === 'windows-1252'
    ? text.replace(CONTROLS, sign => SIGNS[sign.charCodeAt(0) - 0x80] ?? sign)
    : text
}

const CONTROLS = /[\u0080-\u009f]/g
/** Bytes 0x80 to 0x9f of Windows-1252; five of them mean nothing and stay. */
const SIGNS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']
