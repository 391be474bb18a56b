const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  bull: "•",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
};

const breaking = /<\/?(?:p|div|br|li|ul|ol|tr|h[1-6]|table)\b[^<>]{0,2000}>/gi;
const tag = /<\/?[a-z][^<>]{0,2000}>/gi;
/** What is not read, from where it opens to where it closes. */
const spans = {
  script: { open: /<script\b[^<>]{0,2000}>/gi, close: /<\/script\s*>/gi },
  style: { open: /<style\b[^<>]{0,2000}>/gi, close: /<\/style\s*>/gi },
  comment: { open: /<!--/g, close: /-->/g },
} as const;

/** Whether the text holds HTML tags or character references such as &amp;. */
export const hasHtml = (text: string): boolean =>
  /<\/?[a-z][^<>]*>|<!--/i.test(text) || /&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(text);

/** The text without HTML: breaks and list items become lines, links keep their address, references become characters. */
export function plainText(text: string): string {
  if (!hasHtml(text)) return text.trim();
  const withLinks = without(without(text, "script", " "), "style", " ")
    .replace(/<a\b[^<>]{0,500}?href\s*=\s*["']([^"'<>]{1,2000})["'][^<>]{0,500}>([^<]{0,2000})<\/a>/gi, linkText)
    .replace(/<li\b[^<>]{0,2000}>/gi, "\n- ");
  return (
    without(withLinks.replace(breaking, "\n"), "comment", "")
      .replace(tag, "")
      .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{1,12});/gi, character)
      // What was written as a reference was meant to be read, and must not turn into markup now.
      .replace(/<(?=[/!]?[a-z-])/gi, "< ")
      .replace(/[ \t\u00a0]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  );
}

/** The text without some spans. Where one is never closed, no later one is: the text is gone through once. */
function without(text: string, kind: keyof typeof spans, instead: string): string {
  const { open, close } = spans[kind];
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    open.lastIndex = from;
    const begin = open.exec(text)?.index;
    close.lastIndex = open.lastIndex;
    if (begin === undefined || close.exec(text) === null) break;
    kept.push(text.slice(from, begin), instead);
    from = close.lastIndex;
  }
  return kept.join("") + text.slice(from);
}

const linkText = (_: string, address: string, text: string): string =>
  text.trim() === "" || text.trim() === address ? address : `${text} (${address})`;

function character(whole: string, name: string): string {
  if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? whole;
  const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : " ";
}
