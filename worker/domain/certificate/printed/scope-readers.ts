import { isLegalForm } from "../legal-name.ts";
import { isAimsStandard } from "../standard.ts";
import { bodiesIn } from "./accreditation-mentions.ts";
import { beginsAnother, labels } from "./labels.ts";
import { type Line, proposal, type Reader } from "./printed-lines.ts";

const mostLines = 12;
/** A line that breaks off in the midst of a sentence: the next one goes on with it, whatever it begins with. */
const goesOn =
  /(?:[,(–-]|(?<!\p{L})(?:the|a|an|of|for|and|or|in|with|to|by|as|its|der|die|das|des|und|für|von|mit|im|de|la|le|les|et|du|des|en|el|y|e|di|van|het|een))$/iu;
const otherStandard = /ISO(?:\/IEC)?\s*(?!42001)\d{4,5}/i;

interface Scope {
  readonly value: string;
  readonly line: Line;
  readonly isEnded: boolean;
  readonly rest: readonly string[];
}

/** The text behind a scope label of a line; a label in two languages is one. */
function behindLabel({ text }: Line): { first: string; isLabel: boolean } | undefined {
  const label = labels.scope.exec(text);
  if (label === null) return undefined;
  const rest = text.slice(label.index + label[0].length).replace(/^\s*\/\s*/, "");
  const again = labels.scope.exec(rest);
  const after = again?.index === 0 ? rest.slice(again[0].length) : rest;
  const isLabel = /^\s*:/.test(after) || /^[^\p{L}]*$/u.test(text.slice(0, label.index));
  return { first: after.replace(/^[\s:]+(?:covers |comprises )?/, "").trim(), isLabel };
}

/** From the label to the next field, lines joined: word for word is what counts. */
function scopeAt(line: Line): Scope | undefined {
  const label = behindLabel(line);
  if (label === undefined || !label.isLabel) return undefined;
  const texts = [label.first, ...line.after];
  const end = line.after.findIndex((text, at) => isEnd(text, texts[at] ?? ""));
  const rest = line.after.slice(0, end < 0 ? mostLines : end);
  const value = [label.first, ...rest].filter(Boolean).join(" ").slice(0, 5_000);
  return value === "" ? undefined : { value, line, rest, isEnded: end >= 0 || line.after.length <= mostLines };
}

/** A new field begins, an accreditation is named, or, after a full stop, a company's name stands alone on its line. */
function isEnd(text: string, before: string): boolean {
  if (goesOn.test(before)) return false;
  const isCompany = text.length < 60 && isLegalForm(text.split(" ").at(-1) ?? "");
  return beginsAnother(text) || namesAccreditation(text) || (before.endsWith(".") && isCompany);
}

const namesAccreditation = (text: string): boolean => /^[\p{Lu}\p{N}]/u.test(text) && bodiesIn(text).length > 0;

/** Every scope of the file; those of another standard last. */
function scopes(lines: readonly Line[]): Scope[] {
  const all = lines.flatMap((line) => scopeAt(line) ?? []);
  const isOther = ({ line }: Scope): boolean => otherStandard.test(line.text) && !isAimsStandard(line.text);
  const isMain = ({ line }: Scope): boolean => isAimsStandard(line.text);
  return [...all.filter(isMain), ...all.filter((one) => !isMain(one) && !isOther(one))];
}

/** The lines that the scope statement takes up. */
export const scopeLines = (lines: readonly Line[]): ReadonlySet<Line> =>
  new Set(
    scopes(lines).flatMap(({ line, rest }) => {
      const at = lines.indexOf(line);
      return lines.slice(at, at + 1 + rest.length);
    }),
  );

const ownSentenceOnSoa = new RegExp(`(?<=\\.)\\s+(?=(?:the )?(?:${labels.soa.source}))`, "iu");

export const scopeStatement: Reader = (lines) => {
  const [scope] = scopes(lines);
  if (scope === undefined) return undefined;
  // A sentence of its own about the statement is none of the scope; within a sentence it may be.
  const value = scope.value.split(ownSentenceOnSoa)[0]?.trim() ?? "";
  const one = proposal("scopeStatement", value, scope.line);
  if (labels.soa.test(value))
    return { ...one, caution: "It names the Statement of Applicability: see where the scope ends." };
  return scope.isEnded ? one : { ...one, caution: "No end was found: more of the page may have been taken in." };
};
