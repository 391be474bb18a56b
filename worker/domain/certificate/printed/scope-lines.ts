import { isLegalForm } from "../legal-name.ts";
import { bodiesIn } from "./accreditation-mentions.ts";
import { beginsAnother, type Part } from "./label-parts.ts";
import { below, beside, isAlikeInSize, type Line, leftOf, type Sheet } from "./page/sheet.ts";
import { labelAtStart, topOf } from "./printed-lines.ts";

/** How the lines of a scope come to their end. */
export type ScopeEnd = "label" | "gap" | "page" | "none";

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
  /(?:[,(–/-]|(?<!\p{L})(?:the|a|an|of|for|and|or|in|with|to|by|as|its|der|die|das|des|und|für|von|mit|im|de|la|le|les|et|du|des|en|el|y|e|di|van|het|een))$/iu;
/** In sizes of the letters: a wider step from line to line is a gap. */
const gap = 1.9;

/** The lines of a scope: behind the label, beside it, or below it. */
export function scopeLinesAt(line: Line, part: Part): ScopeLines {
  if (part.text !== "") return walk(line, [], part.text);
  const [next] = beside(line);
  if (next && labelAtStart(next) === undefined && isProse(next.text)) return besideLabel(next);
  const [under] = below(line, 3);
  if (under === undefined || isEnd(under, line.text)) return { lines: [], first: "", end: "none", isParted: false };
  return walk(under, [under]);
}

/** The whole paragraph beside a label, from its first line. */
function besideLabel(next: Line): ScopeLines {
  const [top] = topOf(next);
  const lines = [top, ...below(top, 12).filter(({ row }) => row <= next.row)];
  return walk(next, lines);
}

const isProse = (text: string): boolean => /\p{L}{3}|[\p{Lo}]{2}/u.test(text);

function walk(anchor: Line, start: readonly Line[], first = ""): ScopeLines {
  const lines = [...start];
  let [before, isParted] = [start.at(-1) ?? anchor, false];
  for (const next of below(anchor, mostLines).filter(({ row }) => row > before.row)) {
    const text = before === anchor && first !== "" ? first : before.text;
    if (isEnd(next, text)) return { lines, first, end: "label", isParted };
    const isApart = next.top - before.top > gap * anchor.size && !goesOn.test(text);
    if (isApart && !isAlikeInSize(before, next)) return { lines, first, end: "gap", isParted };
    // Where a sentence is over, a further paragraph may belong to the scope; else something else begins.
    if (isApart && !/[.。;:]$/.test(text)) return { lines, first, end: "gap", isParted: true };
    isParted ||= isApart;
    lines.push(next);
    before = next;
  }
  return { lines, first, end: lines.length < mostLines ? "page" : "none", isParted };
}

/** A new field begins, an accreditation is named, or, after a full stop, a company's name stands alone on its line. */
function isEnd(line: Line, before: string): boolean {
  if (leftOf(line).some((one) => labelAtStart(one) !== undefined)) return true;
  if (goesOn.test(before)) return false;
  const { text } = line;
  const isCompany = text.length < 60 && isLegalForm(text.split(" ").at(-1) ?? "");
  return beginsAnother(text) || namesAccreditation(text) || (/[.。]$/.test(before) && isCompany);
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
