import { isLegalForm } from "../legal-name.ts";
import { bodiesIn } from "./accreditation-mentions.ts";
import { beginsAnother, type Part } from "./label-parts.ts";
import { above, below, beside, isAlikeInSize, isTight, type Line, leftOf } from "./page/sheet.ts";
import { labelAtStart } from "./printed-lines.ts";

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
  if (next && labelAtStart(next) === undefined && isProse(next.text)) return walk(...topOf(next));
  const [under] = below(line, 3);
  if (under === undefined || isEnd(under, line.text)) return { lines: [], first: "", end: "none", isParted: false };
  return walk(under, [under]);
}

const isProse = (text: string): boolean => /\p{L}{3}|[\p{Lo}]{2}/u.test(text);

/** A label may stand beside the middle of its text: the text begins at the first line of its paragraph. */
function topOf(line: Line): [Line, Line[]] {
  const lines = [line];
  for (const over of above(line, 12)) {
    const [first] = lines;
    const isOfIt = first && isTight(over, first) && leftOf(over).length === 0 && labelAtStart(over) === undefined;
    if (!isOfIt || over.left < first.left - 2 * first.size) break;
    lines.unshift(over);
  }
  return [line, lines];
}

function walk(anchor: Line, start: readonly Line[], first = ""): ScopeLines {
  const lines = [...start];
  let [before, isParted] = [start.at(-1) ?? anchor, false];
  const pitch = Math.max(1.3 * anchor.size, step(anchor));
  for (const next of below(anchor, mostLines)) {
    const text = before === anchor && first !== "" ? first : before.text;
    if (isEnd(next, text)) return { lines, first, end: "label", isParted };
    const isApart = next.top - before.top > Math.max(gap * anchor.size, 1.45 * pitch);
    if (isApart && !isAlikeInSize(before, next)) return { lines, first, end: "gap", isParted };
    isParted ||= isApart && !goesOn.test(text);
    lines.push(next);
    before = next;
  }
  const isAll = lines.length < mostLines;
  return { lines, first, end: isAll ? "page" : "none", isParted };
}

const step = (line: Line): number => {
  const [next] = below(line, 1);
  return next ? Math.min(next.top - line.top, 1.8 * line.size) : 0;
};

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
