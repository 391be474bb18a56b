/** The text of a file: UTF-8, or UTF-16 with a byte order mark; undefined when it is neither. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isUtf16 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Bytes of another encoding: the caller tries the next one, or says so.
    return undefined;
  }
}

/** Text as Windows programs saved it before UTF-8: every byte is one character. */
export const decodeWindows = (bytes: Uint8Array): string => new TextDecoder("windows-1252").decode(bytes);
