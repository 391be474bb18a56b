/** One file in a ZIP archive, as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly compressed: number;
  /** Declared size in bytes once unpacked. */
  readonly size: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const longestComment = 65_535;
const endLength = 22;
const entryLength = 46;

/**
 * The central directory of a ZIP archive (APPNOTE 6.3.9, 4.3.12 and 4.3.16), read without unpacking anything.
 * Undefined when there is none, as in a file that was cut short.
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entryMark) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = textOf(bytes.subarray(at + entryLength, at + entryLength + nameLength));
    entries.push({ name, compressed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true) });
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) if (view.getUint32(at, true) === endMark) return at;
  return undefined;
}

// Names are only compared with ASCII ones; the domain has no TextDecoder.
const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
