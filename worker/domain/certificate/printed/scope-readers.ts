import { datesIn } from "#domain/printed-date.ts";
import { type Part, partsIn } from "./label-parts.ts";
import { soaLabel } from "./labels.ts";
import type { Line } from "./page/sheet.ts";
import { doubted, labelledPlaces, type PrintedProposal, proposal, type Reader, settled } from "./printed-lines.ts";
import { joinedText, type ScopeLines, scopeLinesAt, scopeLinesOn } from "./scope-lines.ts";

const cautions = {
  soa: "It names the Statement of Applicability: see where the scope ends.",
  none: "No end was found: more of the page may have been taken in.",
  parted: "A gap stands between its lines: see where the scope ends.",
  pages: "It seems to go on on the next page: compare the end.",
  divided: "A word is divided at the end of a line: compare the hyphen.",
  elsewhere: "It points to another page: the scope itself may stand there.",
  dates: "A date or number stands in it: see where the scope ends.",
} as const;

interface Scope {
  readonly line: Line;
  readonly part: Part;
  readonly found: ScopeLines;
}

const continued =
  /\((?:continued|cont['’.]?d?\.?|fortsetzung|suite|continuación|continuaci[oó]n|segue|vervolg)\)|続き/iu;
const scopeOnly = new Set(["scope"] as const);

/** Every scope of the certificate that stands behind a label, not in the midst of a sentence. */
function scopesIn(lines: readonly Line[]): readonly Scope[] {
  const known = read.get(lines) ?? scopesOf(lines);
  read.set(lines, known);
  return known;
}

/** Several readers ask for the scopes of the same lines. */
const read = new WeakMap<readonly Line[], readonly Scope[]>();

function scopesOf(lines: readonly Line[]): Scope[] {
  return labelledPlaces(lines, scopeOnly)
    .filter(({ line, part }) => isLabel(line, part))
    .map(({ line, part }) => ({ line, part: withoutVerb(part), found: scopeLinesAt(line, withoutVerb(part)) }));
}

/** Bare words such as "scope" or "activities" are labels where they begin their line. */
const isLabel = (line: Line, { at, standing }: Part): boolean =>
  standing === "field" || (standing === "open" && !/[\p{L}\p{N}]/u.test(line.text.slice(0, at)));

const verb = /^(?:covers?|comprises?|includes?|umfasst|couvre|abarca|comprende|omvat)(?:\s+|$)[:\s]*/iu;
const withoutVerb = (part: Part): Part => ({ ...part, text: part.text.replace(verb, "") });

/** The lines that the scope statements take up. */
export const scopeLines = (lines: readonly Line[]): ReadonlySet<Line> =>
  new Set(scopesIn(lines).flatMap(({ line, found }) => [line, ...found.lines]));

const ownSentenceOnSoa = new RegExp(`(?<=[.。])\\s*(?=(?:the )?(?:${soaLabel.source}))`, "iu");
const pointsElsewhere =
  /^(?:(?:please )?(?:see|refer to)|as (?:stated|described|detailed|set out|specified|listed) (?:in|on)|siehe|gemäß|voir|véase|ver|vedi|zie|別紙|付属書)(?!\p{L}).{0,80}$/iu;

export const scopeStatement: Reader = (lines) => {
  const all = scopesIn(lines);
  const [more, own] = [all.filter(isContinued), all.filter((one) => !isContinued(one))];
  return settled(own.flatMap((one) => proposed(one, more.length > 0 ? more.flatMap(textsOf) : nextPage(one, lines))));
};

const isContinued = ({ line }: Scope): boolean => continued.test(line.text);

const textsOf = ({ part, found }: Scope): string[] => [part.text, ...found.lines.map(({ text }) => text)];

/** The words on the next page, where the scope breaks off at the end of its own. */
function nextPage(scope: Scope, lines: readonly Line[]): string[] {
  const last = textsOf(scope).at(-1) ?? "";
  if (scope.found.end !== "page" || /[.。]$/.test(last)) return [];
  const next = lines.find(({ page }) => page > scope.line.page);
  return next ? ["", ...scopeLinesOn(next.sheet).map(({ text }) => text)] : [];
}

function proposed(scope: Scope, further: readonly string[]): PrintedProposal[] {
  const { line, found } = scope;
  const { text, isDivided } = joinedText([...textsOf(scope), ...further]);
  // A sentence of its own about the statement is none of the scope; within a sentence it may be.
  const value = (text.slice(0, 5_000).split(ownSentenceOnSoa)[0] ?? "").trim();
  if (!/\p{L}{3}|\p{Lo}{2}/u.test(value)) return [];
  const one = proposal("scopeStatement", value, {
    ...line,
    text: [line.text, found.lines[0]?.text].filter(Boolean).join(" "),
  });
  return [
    doubted(
      one,
      soaLabel.test(value) && cautions.soa,
      found.end === "none" && cautions.none,
      found.isParted && cautions.parted,
      further.length > 0 && cautions.pages,
      isDivided && cautions.divided,
      pointsElsewhere.test(value) && cautions.elsewhere,
      holdsField(value) && cautions.dates,
    ),
  ];
}

/** A date, or the label of another field, in a text that should be prose. */
const holdsField = (value: string): boolean =>
  datesIn(value).length > 0 ||
  partsIn(value).some(({ standing, label }) => standing === "field" && label !== "scope" && label !== "soa");
