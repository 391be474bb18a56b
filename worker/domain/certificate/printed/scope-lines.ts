import { isLegalForm } from "../legal-name.ts";
import { bodiesIn } from "./accreditation-mentions.ts";
import type { Part } from "./label-parts.ts";
import { closing } from "./labels.ts";
import { below, beside, isAlikeInSize, type Line, leftOf, type Sheet } from "./page/sheet.ts";
import { isCellOfOther, labelAtStart, topOf } from "./value-behind.ts";

/** How the lines of a scope come to their end. */
type ScopeEnd = "label" | "gap" | "page" | "none";

export interface ScopeLines {
  readonly lines: readonly Line[];
  /** The words behind the label on its own line. */
  readonly first: string;
  readonly end: ScopeEnd;
  /** A wide gap was crossed: what follows it may be something else. */
  readonly isParted: boolean;
}

const mostLines = 40;
/** A line that breaks off in the midst of a sentence: the next one goes on with it, whatever it begins with. */
const goesOn =
  /(?:[,(–/-]|(?<!\p{L})(?:the|a|an|of|for|and|or|in|with|to|by|as|its|der|die|das|des|und|für|von|mit|im|de|la|le|les|et|du|des|en|el|y|e|di|van|het|een|statement of applicability|erklärung zur anwendbarkeit|déclaration d['’]applicabilité|declaración de aplicabilidad|dichiarazione di applicabilità|verklaring van toepasselijkheid))$/iu;
/** In sizes of the letters: a wider step from line to line is a gap. */
const gap = 1.9;

/** The lines of a scope: behind the label, beside it, or below it. */
export function scopeLinesAt(line: Line, part: Part): ScopeLines {
  if (part.text !== "") return wholeLines(walk(line, [], { first: part.text }), line);
  const [next] = beside(line);
  if (next && labelAtStart(next) === undefined && isProse(next.text)) return besideLabel(line, next);
  const [under] = below(line, 3);
  if (under === undefined || isEnd(under, line.text) || isCellOfOther(line, under))
    return { lines: [], first: "", end: "none", isParted: false };
  return wholeLines(walk(under, [under]));
}

/** The whole paragraph beside a label, from its first line. */
function besideLabel(label: Line, next: Line): ScopeLines {
  const [top] = topOf(next);
  const lines = [top, ...below(top, 12).filter(({ row }) => row <= next.row)];
  return wholeLines(walk(next, lines, { label }));
}

const isProse = (text: string): boolean => /\p{L}{3}|[\p{Lo}]{2}/u.test(text);

interface Start {
  /** The words behind the label on its own line. */
  readonly first?: string;
  /** The label, where the text stands beside it. */
  readonly label?: Line;
}

/** Justified lines may be torn apart: what stands within the width of the paragraph belongs to it. */
function wholeLines(found: ScopeLines, label?: Line): ScopeLines {
  const right = Math.max(...found.lines.map((one) => one.right));
  const rest = (line: Line): string[] =>
    (line.sheet.rows[line.row] ?? []).filter(({ left }) => left > line.right && left < right).map(({ text }) => text);
  const lines = found.lines.map((line) => ({ ...line, text: [line.text, ...rest(line)].join(" ") }));
  const first = label ? [found.first, ...rest(label)].join(" ") : found.first;
  return { ...found, lines, first };
}

function walk(anchor: Line, start: readonly Line[], { first = "", label }: Start = {}): ScopeLines {
  const lines = [...start];
  let [before, isParted] = [start.at(-1) ?? anchor, false];
  for (const next of below(anchor, mostLines).filter(({ row }) => row > before.row)) {
    const text = before === anchor && first !== "" ? first : before.text;
    const rest = next.sheet.rows[next.row]?.find(
      (one) => one.left > next.right && one.left - next.right < 6 * next.size,
    );
    if (isEnd(next, text)) return { lines, first, end: "label", isParted };
    const other = label && leftOf(next).find((one) => one.left < label.right && one.right > label.left);
    if (other) return { lines, first, end: "gap", isParted: isParted || !/[:：]$/.test(other.text) };
    if (isUnknownLabel(next.text) && !goesOn.test(text)) return { lines, first, end: "gap", isParted: true };
    const isApart = next.top - before.top > gap * anchor.size && !goesOn.test(text);
    if (isApart && !isAlikeInSize(before, next)) return { lines, first, end: "gap", isParted };
    // Where a sentence is over, a further paragraph may belong to the scope; else something else begins.
    if (isApart && !/[.。;:]$/.test(text)) return { lines, first, end: "gap", isParted: true };
    // Words to the right in small letters may be the rest of the line.
    isParted ||= isApart || (rest !== undefined && /^\p{Ll}/u.test(rest.text));
    lines.push(next);
    before = next;
  }
  return { lines, first, end: lines.length < mostLines ? "page" : "none", isParted };
}

/** "EA-Code: 33", "Original cycle start date:". */
const isUnknownLabel = (text: string): boolean => /^\p{Lu}[\p{L}\p{N} ./'’-]{1,45}[:：](?:\s|$)/u.test(text);

/** A new field begins, an accreditation is named, or, after a full stop, a company's name stands alone on its line. */
function isEnd(line: Line, before: string): boolean {
  if (goesOn.test(before)) return false;
  const { text } = line;
  const isCompany = text.length < 60 && isLegalForm(text.split(" ").at(-1) ?? "");
  return (
    labelAtStart(line) !== undefined ||
    closing.test(text) ||
    namesAccreditation(text) ||
    (/[.。]$/.test(before) && isCompany)
  );
}

const namesAccreditation = (text: string): boolean => /^[\p{Lu}\p{N}]/u.test(text) && bodiesIn(text).length > 0;

/** Lines as one text: word for word, with a hyphen at the end of a line kept where it may belong to the word. */
export function joinedText(texts: readonly string[]): { text: string; isDivided: boolean } {
  let [text, isDivided] = ["", false];
  for (const next of texts.filter(Boolean)) {
    if (/[\u00AD\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)) text = `${text.slice(0, -1)}${next}`;
    else if (/\p{L}[-‑]$/u.test(text) && /^\p{L}/u.test(next)) {
      isDivided ||= /^\p{Ll}/u.test(next);
      text = `${text}${next}`;
    } else if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]$/u.test(text) && /^[\p{Lo}、。]/u.test(next))
      text = `${text}${next}`;
    else text = text === "" ? next : `${text} ${next}`;
  }
  return { text: text.replace(/\u00AD/gu, ""), isDivided };
}

/** What the next page begins with, where a scope breaks off at the end of its page. */
export function scopeLinesOn(sheet: Sheet): readonly Line[] {
  const [first] = sheet.rows[0] ?? [];
  return first === undefined || isEnd(first, "") ? [] : walk(first, [first]).lines;
}
