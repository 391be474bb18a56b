import { type DateAt, type DateOrder, datesIn, type PrintedDate } from "#domain/printed-date.ts";
import { isFirst, isForeign, type Part, partsIn, partsOf } from "./label-parts.ts";
import { type DateLabel, dateLabels, type Label } from "./labels.ts";
import { below, isTight, type Line } from "./page/sheet.ts";
import {
  doubted,
  labelledPlaces,
  type PrintedField,
  type PrintedProposal,
  proposal,
  settled,
} from "./printed-lines.ts";
import { valueBehind } from "./value-behind.ts";

const cautions = {
  original: "The first date. After a renewal, the decision on the present cycle counts.",
  effective: "An effective date is never before the decision: see whether the day of the decision is printed.",
  certified: "It may be the day of the decision, of the issue or of the first certification.",
  reissued: "The date of a renewal or a change; look for a date of issue.",
  from: "The page says from when it is valid; look for a date of issue.",
  only: "One date stands there: see whether it is the last day.",
  small: "It stands in the small print: it may be the date of the form.",
  apart: "The date stands apart from its label.",
  swapped: "Day and month could be the other way round.",
} as const;

/** So many characters may stand between a label and its date: "on the", "am", a weekday. */
const nearby = 25;

/** A text up to the label of a date. */
export const untilDateLabel = (text: string): string => {
  const first = partsIn(text).find(({ label, at }) => at > 0 && dateLabels.has(label));
  return first === undefined ? text : text.slice(0, first.at);
};

/** A proposed date with what to look at twice: that day and month could change places. */
export const withCautions = (one: PrintedProposal, { isAmbiguous }: PrintedDate): PrintedProposal =>
  doubted(one, isAmbiguous && cautions.swapped);

/** A date behind a label, with all that the label's line says. */
interface Dated {
  readonly label: Label;
  readonly phrase: string;
  readonly date: DateAt;
  /** What stands between label and date, and behind the date. */
  readonly before: string;
  readonly text: string;
  readonly page: number;
  readonly words: string;
  readonly caution: string | undefined;
}

/** Every date that stands behind the label of a date. */
function datedIn(lines: readonly Line[], order: DateOrder): Dated[] {
  return labelledPlaces(lines, dateLabels).flatMap(({ line, part }) => dateBehind({ line, part, order }) ?? []);
}

interface Place {
  readonly line: Line;
  readonly part: Part;
  readonly order: DateOrder;
}

function dateBehind({ line, part, order }: Place): Dated | undefined {
  const isOne = (text: string): boolean => datesIn(text, order).length > 0;
  const value = valueBehind({ line, part, isOne }) ?? stacked(line, part, isOne);
  if (value === undefined) return undefined;
  const isOwn = value.line === line;
  const text = isOwn ? untilDateLabel(value.text) : value.text;
  const dates = datesIn(text, order);
  const { date, isApart } = isOwn ? { date: dates[0], isApart: false } : ofSeveral(line, part, dates);
  if (date === undefined) return undefined;
  const before = text.slice(0, date.at);
  if (isForeign(before)) return undefined;
  const isFar = isApart || before.length > nearby;
  return {
    label: isFirst(part.phrase) && part.label !== "expires" ? "original" : part.label,
    phrase: part.phrase,
    date,
    before,
    text,
    page: line.page,
    words: value.words,
    caution:
      [value.caution, isFar && cautions.apart, isSmallPrint(line, value.line) && cautions.small]
        .filter(Boolean)
        .join(" ") || undefined,
  };
}

/** The marks of a form's own version: "CERT-TMP-004 v2 | Issue date: …". */
const formMark =
  /(?<!\p{L})(?:template|form|formular|formulaire|TMP|TPL|doc(?:ument)?)(?!\p{L})|(?<!\p{L})[A-Z]{1,5}[-_]?[A-Z]{0,5}[-_]?\d{1,4} (?:v|rev|issue)\.? ?\d/iu;

/** Whether a date stands in the small print at the foot of a page, or on a line with the number of a form. */
function isSmallPrint(label: Line, value: Line): boolean {
  const { rows } = value.sheet;
  const row = (rows[label.row] ?? []).map(({ text }) => text).join(" | ");
  if (formMark.test(row)) return true;
  if (value.row <= 0.6 * rows.length) return false;
  const larger = rows.flat().filter(({ size }) => value.size < 0.8 * size).length;
  return larger > rows.flat().length / 2;
}

/** Labels may stand in one line and their dates in the next: the first belongs to the first, the last to the last. */
function ofSeveral(line: Line, part: Part, dates: readonly DateAt[]): { date: DateAt | undefined; isApart: boolean } {
  const waiting = partsOf(line).filter(({ text, label }) => text === "" && dateLabels.has(label));
  const at = waiting.findIndex((one) => one.at === part.at);
  if (waiting.length === dates.length) return { date: dates[at], isApart: false };
  return { date: waiting.length < 2 ? dates[0] : undefined, isApart: dates.length > 1 && waiting.length > 1 };
}

const shortLine = 14;

/** A date in a narrow column, a piece in each line. */
function stacked(line: Line, part: Part, isOne: (text: string) => boolean): ReturnType<typeof valueBehind> {
  if (part.text !== "") return undefined;
  const [under, ...further] = below(line, 6);
  if (under === undefined || under.text.length > shortLine) return undefined;
  const lines = [under];
  for (const next of further) {
    const last = lines.at(-1);
    if (last && isTight(last, next) && next.text.length <= shortLine && lines.length < 3) lines.push(next);
    else break;
  }
  const text = lines.map((one) => one.text).join(" ");
  return isOne(text) ? { text, line: under, words: `${line.text} ${text}` } : undefined;
}

const until = /(?<!\p{L})(?:until|till|to|through|bis|au|hasta|al?|tot)(?!\p{L})|から|^\s*(?:[–—~〜～→-]|\.{2,})\s*$/iu;
const from = /(?<!\p{L})(?:from|since|ab|vom|von|seit|depuis|du|desde|dal|vanaf|van)(?!\p{L})/iu;

/** "Valid from 14.05.2026 until 13.05.2029": the second date is the end. */
function endOfRange({ date, text }: Dated, order: DateOrder): DateAt | undefined {
  const [second] = datesIn(text, order).filter(({ at }) => at > date.at);
  return second && until.test(text.slice(date.at + date.length, second.at)) ? second : undefined;
}

interface Asked {
  readonly field: PrintedField;
  readonly label: DateLabel;
  readonly caution?: string;
  readonly pick?: (one: Dated) => DateAt | undefined;
}

/** The three days of a certificate: of its decision, of its issue, of its end. */
export function dateProposals(lines: readonly Line[], order: DateOrder): PrintedProposal[] {
  const all = datedIn(lines, order);
  const asked = ({ field, label, caution, pick = ({ date }) => date }: Asked): PrintedProposal[] =>
    all
      .filter((one) => one.label === label)
      .flatMap((one) => {
        const date = pick(one);
        if (date === undefined) return [];
        const found = proposal(field, date.date, { text: one.words, page: one.page });
        return [doubted(withCautions(found, date), one.caution, caution)];
      });
  const effective = (one: Dated): boolean => /effect|d['’]effet/iu.test(one.phrase);
  const ends = (one: Dated): DateAt | undefined => endOfRange(one, order);
  const decided = [
    ...asked({ field: "decided", label: "decided", pick: (one) => (effective(one) ? undefined : one.date) }),
    ...asked({
      field: "decided",
      label: "decided",
      caution: cautions.effective,
      pick: (one) => (effective(one) ? one.date : undefined),
    }),
    ...asked({ field: "decided", label: "certified", caution: cautions.certified }),
    ...asked({ field: "decided", label: "original", caution: cautions.original }),
  ];
  const issued = [
    ...asked({ field: "issued", label: "issued" }),
    ...asked({ field: "issued", label: "reissued", caution: cautions.reissued }),
    ...asked({ field: "issued", label: "validFrom", caution: cautions.from }),
    ...asked({
      field: "issued",
      label: "validity",
      caution: cautions.from,
      pick: (one) => (ends(one) || from.test(one.before) ? one.date : undefined),
    }),
  ];
  const expires = [
    ...asked({ field: "expires", label: "expires" }),
    ...asked({ field: "expires", label: "validFrom", pick: ends }),
    ...asked({ field: "expires", label: "validity", pick: ends }),
    ...asked({
      field: "expires",
      label: "validity",
      caution: cautions.only,
      pick: (one) => (ends(one) || from.test(one.before) || datesIn(one.text).length > 1 ? undefined : one.date),
    }),
  ];
  return [decided, issued, expires].flatMap((found) => settled(found) ?? []);
}
