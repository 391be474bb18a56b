export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  /** Line is counted from 1. */
  | { readonly ok: false; readonly line: number; readonly text: string };

const strings = /"(?:[^"\\\n]|\\[\s\S])*"/y;

/**
 * Reads JSON, and what people write for it: comments, texts joined with +, `\x41` escapes and commas at the end of a
 * list. Nothing is evaluated.
 */
export function readTolerantJson(text: string): ReadJson {
  const plain = text.replace(/^\uFEFF/, "");
  const strict = parse(plain);
  if (strict.ok) return shallow(strict);
  const cleaned = cleanedJson(plain);
  const again = parse(cleaned);
  return again.ok ? shallow(again) : { ok: false, ...placeOf(again.message, cleaned) };
}

const shallow = (read: { readonly ok: true; readonly value: unknown }): ReadJson =>
  isTooDeep(read.value)
    ? { ok: false, line: 1, text: "This file cannot be read: its parts are nested too deep." }
    : read;

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** Deeper than any questionnaire; whatever reads on goes down level by level. */
const mostLevels = 100;

/** Whether lists and objects lie deeper in each other than anything is read. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels) return true;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return false;
}

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : "" };
  }
}

/** The same text as strict JSON; lines keep their numbers. */
function cleanedJson(text: string): string {
  /** Texts that are joined with + are kept as their parts, so that each is written once. */
  const out: (string | string[])[] = [];
  /** Positions in `out` of the last text, and of the last sign that is no space. */
  let [lastText, lastSign] = [-1, -1];
  for (let at = 0; at < text.length; ) {
    const [part, length] = nextPart(text, at);
    at += length;
    const isText = part.startsWith('"');
    if (isText && out[lastSign] === "+" && lastText >= 0) {
      const before = out[lastText] ?? "";
      if (typeof before === "string") out[lastText] = [before.slice(0, -1), part.slice(1, -1)];
      else before.push(part.slice(1, -1));
      out[lastSign] = "";
      lastSign = lastText;
      continue;
    }
    if ((part === "]" || part === "}") && out[lastSign] === ",") out[lastSign] = "";
    out.push(part);
    if (part.trim() === "") continue;
    lastSign = out.length - 1;
    if (isText) lastText = lastSign;
  }
  return out.map((one) => (typeof one === "string" ? one : `${one.join("")}"`)).join("");
}

function nextPart(text: string, at: number): [part: string, length: number] {
  strings.lastIndex = at;
  const string = text[at] === '"' ? strings.exec(text)?.[0] : undefined;
  if (string !== undefined) return [strictString(string), string.length];
  if (text.startsWith("//", at)) return ["", lengthUntil(text, { at, end: "\n" })];
  if (!text.startsWith("/*", at)) return [text[at] ?? "", 1];
  const length = Math.min(text.length - at, lengthUntil(text, { at, end: "*/" }) + 2);
  return [text.slice(at, at + length).replace(/[^\n]/g, ""), length];
}

const lengthUntil = (text: string, { at, end }: { at: number; end: string }): number => {
  const found = text.indexOf(end, at);
  return (found < 0 ? text.length : found) - at;
};

/** `\x41` as JSON writes it, and line breaks behind a backslash taken out. */
const strictString = (string: string): string =>
  string.replace(/\\(x([\da-fA-F]{2})|[\s\S])/g, (whole, what: string, hex?: string) => {
    if (hex !== undefined) return `\\u00${hex}`;
    if (what === "'") return "'";
    return what === "\n" ? "" : whole;
  });

/** Where a parser says it stopped; engines word it differently, and all give a position or a line. */
function placeOf(message: string, text: string): { line: number; text: string } {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const isCut = /end of (?:JSON|data)|unterminated/i.test(message) || position >= text.trimEnd().length;
  const named = Number(/line (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const line = Number.isFinite(named)
    ? named
    : Number.isFinite(position)
      ? text.slice(0, position).split("\n").length
      : text.split("\n").length;
  return isCut
    ? {
        line: text.trimEnd().split("\n").length,
        text: "The file stops in the middle: its end is missing. Download or copy it again.",
      }
    : { line, text: "This is no valid JSON here. A comma, a bracket or a quotation mark is missing or too much." };
}
