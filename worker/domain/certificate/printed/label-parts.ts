import { type Label, type LabelAt, labelsAt } from "./labels.ts";
import type { Line } from "./page/sheet.ts";

/**
 * How surely a label is one. `field`: it begins its line or sentence and a value follows, or a colon. `open`: it begins the
 * line and free words follow. `sentence`: it stands in the midst of a sentence.
 */
export type Standing = "field" | "open" | "sentence";

/** A label of a line with what stands behind it, up to the next label. */
export interface Part {
  readonly label: Label;
  readonly at: number;
  readonly standing: Standing;
  /** The words that belong to the label, with those before and behind it: "Expiry date of the previous cycle". */
  readonly phrase: string;
  /** The same with all of its sentence before it: "This certificate supersedes certificate no.". */
  readonly sentence: string;
  /** What stands behind the label; empty when nothing does. */
  readonly text: string;
}

/** Every label of a text, the longer one where two stand at one place; "Geltungsbereich / Scope" is one. */
function foundIn(text: string): LabelAt[] {
  const all = labelsAt(text);
  const kept: LabelAt[] = [];
  for (const one of all.toSorted((a, b) => a.at - b.at || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && one.at < last.end) continue;
    const isSecond = last?.label === one.label && /^[\s.:]*[/|(–-]?\s*$/u.test(text.slice(last.end, one.at));
    if (last && isSecond) kept[kept.length - 1] = { ...last, end: one.end };
    else kept.push(one);
  }
  return kept;
}

/** What may stand right behind a label of a field: a stop, a number, a small word before a value, a date, or nothing. */
const follows =
  /^(?:\s*\([^)]{0,40}\))?(?:\s*[:：.#|/(–-]|\s*$|\s+(?:by|on|durch|par|por|da|door|am|le|el|n[°º.]|no\b|nr\b|v(?:ersion)?\b)(?!\p{L})|\s*\d|\s+\p{L}{3,9}\.? \d|\s*(?:令和|平成))/iu;
/** A label in the midst of a line begins a field behind a stop, a slash, a bracket or a date. */
const ended = /^[^\p{L}\p{N}]*$|[.;:：|/)•·]\s*$|(?:[\p{L},]\s+\d{4}|\d[./-]\d{1,2}[./-]\d{1,4}|日)\s*$/u;

const known = new WeakMap<Line, readonly Part[]>();

/** The labels of a line, from left to right. */
export function partsOf(line: Line): readonly Part[] {
  const parts = known.get(line) ?? partsIn(line.text);
  known.set(line, parts);
  return parts;
}

/** The labels of a text, from left to right. */
export function partsIn(text: string): Part[] {
  const found = foundIn(text);
  const standings: Standing[] = [];
  for (const [index, { at, end }] of found.entries()) {
    const next = found[index + 1]?.at;
    const last = standings.lastIndexOf("field");
    const own = found[last];
    standings.push(
      standingOf({
        before: text.slice(own?.end ?? 0, at),
        isBehindValue: own !== undefined && own.label !== "other" && last === index - 1,
        rest: text.slice(end),
        isBeforeLabel: next !== undefined && !hasLetters(text.slice(end, next)),
      }),
    );
  }
  return found.map(({ label, at, end }, index): Part => {
    const before = text.slice(found[index - 1]?.end ?? 0, at);
    const isNext = (_: LabelAt, later: number): boolean => later > index && standings[later] === "field";
    const rest = text.slice(end, found.find(isNext)?.at ?? text.length);
    const inLabel = /^(?:\s*\([^)\d]{0,60}\))?(?:[^:：\d]{0,60}[:：])?/u.exec(rest)?.[0] ?? "";
    const lead = /[^.;:：|/)•·,\d]*$/u.exec(before)?.[0] ?? "";
    const own =
      found.findLast((one, earlier) => one.at < at && one.label !== "other" && standings[earlier] === "field")?.end ??
      0;
    const since =
      text
        .slice(Math.max(own, at - 120), at)
        .split(/[;:：|]|(?<!(?<!\p{L})(?:no|nr|n|num|rev|ref))\.\s/iu)
        .at(-1) ?? "";
    const phrase = `${lead}${text.slice(at, end)}${inLabel}`.trim();
    return {
      label,
      at,
      standing: standings[index] ?? "sentence",
      phrase,
      sentence: `${since}${text.slice(at, end)}${inLabel}`.trim(),
      text: rest
        .slice(inLabel.length)
        .replace(/^\s*\([^)\d]*\)\s*/u, "")
        .replace(/^[\s:：.#|/)–-]+/u, "")
        .trim(),
    };
  });
}

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

interface Around {
  readonly before: string;
  /** The label before it has its value there. */
  readonly isBehindValue: boolean;
  readonly rest: string;
  readonly isBeforeLabel: boolean;
}

function standingOf({ before, isBehindValue, rest, isBeforeLabel }: Around): Standing {
  if (/^(?:\s*\([^)]{0,40}\))?\s*[:：]/u.test(rest)) return "field";
  if (!ended.test(before) && !(isBehindValue && /\d\s*$/u.test(before))) return "sentence";
  return isBeforeLabel || follows.test(rest) ? "field" : "open";
}

/** Whether a line begins with the label of a field. */
export const beginsLabel = (text: string): boolean => {
  const [first] = partsIn(text.slice(0, 160));
  return first?.standing === "field" && /^[^\p{L}\p{N}]*$/u.test(text.slice(0, first.at));
};

/** A text without the sentence in which another label begins: "Kestrel Ltd. Accredited by …" is "Kestrel Ltd.". */
export function untilLabel(text: string): string {
  const sentences = text.split(/(?<=[.;])\s+/);
  const at = sentences.findIndex((one, index) => index > 0 && partsIn(one.slice(0, 300)).length > 0);
  return (at < 0 ? sentences : sentences.slice(0, at)).join(" ").trim();
}

/** Of another certificate, another time or another thing: what stands behind such a label is none of this certificate. */
const foreign =
  /(?<!\p{L})(?:previous(?:ly)?|former(?:ly)?|old|prior|past|superse\p{L}*|replac\p{L}*|transfer\p{L}*|last audit|next|upcoming|withdrawn|predecessor|parent|master|accreditation|report|contract|project|order|invoice|applicant|audit|surveillance|stage|template|form|printed|vorherig\p{L}*|früher\p{L}*|alt(?:e[nrs]?)?|bisherig\p{L}*|ersetzt|nächst\p{L}*|précédent\p{L}*|ancien\p{L}*|remplac\p{L}*|prochain\p{L}*|anterior\p{L}*|sustituy\p{L}*|próxim\p{L}*|precedent\p{L}*|sostitui\p{L}*|prossim\p{L}*|vorig\p{L}*|vervang\p{L}*|volgend\p{L}*)(?!\p{L})|旧|前回|次回|移転/iu;
const first =
  /(?<!\p{L})(?:original\p{L}*|initial\p{L}*|first|erst\p{L}*|premi[eè]re?|primer\p{L}*|prim[oa]|inicial|iniziale|eerste|initiële)(?!\p{L})|初回|当初/iu;

export const isForeign = (phrase: string): boolean => foreign.test(phrase);
export const isFirst = (phrase: string): boolean => first.test(phrase);
