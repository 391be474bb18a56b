export type ZipEntry = { name: string; encrypted: boolean };

const localHeader = "PK\u0003\u0004";
const headerLength = 30;

/**
 * The entries whose local headers lie wholly in the first bytes of a zip file, in order (APPNOTE 4.3.7). Headers are
 * found by their signature, because an entry's length is often written only after it.
 */
export function entriesInHead(head: string): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = head.indexOf(localHeader); at >= 0; at = head.indexOf(localHeader, at + 4)) {
    const name = head.slice(at + headerLength, at + headerLength + uint16(head, at + 26));
    if (name.length > 0 && name.length === uint16(head, at + 26)) {
      entries.push({ name, encrypted: (uint16(head, at + 6) & 1) === 1 });
    }
  }
  return entries;
}

const uint16 = (head: string, at: number): number => (head.charCodeAt(at) || 0) + 256 * (head.charCodeAt(at + 1) || 0);
