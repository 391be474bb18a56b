/** The first bytes of a file as text, one character a byte, so that patterns can be looked for in any file. */
export const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

/** True when a browser that guesses could take these bytes for a page with script, wherever the markup begins. */
export const holdsActiveMarkup = (head: string): boolean =>
  /<(?:script|html|svg|iframe|object|embed|body|!doctype\s+html)[\s>/]/i.test(head);

/**
 * True for text that opens as something other than text: markup of any kind (WHATWG MIME Sniffing, 7.1), a program for
 * a shell, RTF, PostScript, MHTML, or the signature of a binary format that happens to be printable.
 */
export function opensAsSomethingElse(head: string): boolean {
  const start = head.replace(/^\u00EF\u00BB\u00BF/, "").trimStart();
  return /^(?:<[a-z!?/%]|#!|\{\\rtf|%PDF-|%!PS|PK|MZ|GIF8|Rar!|7z)/i.test(start) || /^mime-version:/im.test(head);
}

/** True when the bytes hold what plain text never does: NUL or another control character, also UTF-16 and UTF-32. */
export const holdsBinary = (bytes: Uint8Array): boolean => bytes.some((byte) => byte < 0x20 && !whitespace.has(byte));

const whitespace = new Set([0x09, 0x0a, 0x0c, 0x0d]);
