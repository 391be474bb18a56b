/** Longest file name we keep, in UTF-16 units. */
const longestName = 150;

// Names that Windows takes for devices, whatever their extension.
const device = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/**
 * The name as it may be shown and saved: no folders, no control, bidi or other invisible characters (a name must read
 * as it is, U+202E turns "exe.pdf" around), nothing a file system treats specially. Never empty.
 */
export function safeFileName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const visible = last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, "");
  const plain = withoutEdges(visible.replaceAll(/["<>|:*?]/g, "_").replaceAll(/\p{Zs}+/gu, " "));
  if (plain === "") return "file";
  const usable = device.test(plain) ? `_${plain}` : plain;
  return shorten(usable.normalize("NFC"));
}

/** Without dots and blanks at either end. No pattern: it would look for the end from each of them. */
function withoutEdges(name: string): string {
  const isEdge = (at: number): boolean => name[at] === "." || name[at] === " ";
  let [from, to] = [0, name.length];
  while (from < to && isEdge(from)) from++;
  while (to > from && isEdge(to - 1)) to--;
  return name.slice(from, to);
}

// Keeps the extension, and never cuts a character in two.
function shorten(name: string): string {
  if (name.length <= longestName) return name;
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : "";
  const stem = name.slice(0, longestName - extension.length).replace(/[\uD800-\uDBFF]$/, "");
  return stem.replace(/[. ]+$/, "") + extension;
}

/** A Content-Disposition value that always downloads, with the name in ASCII and in full (RFC 6266, RFC 8187). */
export function attachmentHeader(name: string): string {
  const safe = safeFileName(name);
  const ascii = safe.replaceAll(/[^ -~]|[%\\"]/g, "_");
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeName(safe)}`;
}

// encodeURIComponent leaves ! ' ( ) * alone; RFC 8187 allows only the first of them.
const encodeName = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
