import { type DateAt, datesIn, type PrintedDate } from "#domain/printed-date.ts";
import { type Label, labels } from "./labels.ts";
import { type Line, type PrintedField, type PrintedProposal, proposal, type Reader, settled } from "./printed-lines.ts";

const cautions = {
  original: "The first date. After a renewal, the decision on the present cycle counts.",
  from: "The page says from when it is valid; look for a date of issue.",
  apart: "The date stands apart from its label.",
} as const;

/** So many characters may stand between a label and its date: "on the", "am", a weekday. */
const nearby = 25;

type DateLabel = Extract<Label, "decided" | "original" | "issued" | "validFrom" | "expires">;
const dateLabels: readonly DateLabel[] = ["decided", "original", "issued", "validFrom", "expires"];

/** A text up to the label of a date, or of another date than the one named. */
export function untilDateLabel(text: string, own?: DateLabel): string {
  const others = dateLabels.filter((name) => name !== own).map((name) => text.search(labels[name]));
  return text.slice(0, Math.min(text.length, ...others.filter((at) => at > 0)));
}

/** A proposed date with what to look at twice: that day and month could change places, and whatever else is said. */
export function withCautions(one: PrintedProposal, { isAmbiguous }: PrintedDate, more = ""): PrintedProposal {
  const caution = [isAmbiguous ? "Day and month could be the other way round." : "", more].filter(Boolean).join(" ");
  return caution === "" ? one : { ...one, caution };
}

interface Found {
  readonly date: DateAt;
  readonly isApart: boolean;
}

/** The date behind a label on its line; the row below when the line has none of its own. */
function dateBehind(line: Line, name: DateLabel): Found | undefined {
  const label = labels[name].exec(line.text);
  if (label === null) return undefined;
  const behind = line.text.slice(label.index + label[0].length);
  const rest = untilDateLabel(behind, name);
  const [own] = datesIn(rest);
  if (own !== undefined) return { date: own, isApart: own.at > nearby };
  const isLast = /^[\s:.]*$/.test(behind);
  const isOnly = dateLabels.every((one) => one === name || !labels[one].test(line.text));
  return below(line, label.index === 0 || (isOnly && !isLast) ? "first" : isLast ? "last" : "between");
}

/** Labels may stand in one row and their dates in the next: the first belongs to the first, the last to the last. */
function below({ after }: Line, place: "first" | "between" | "last"): Found | undefined {
  const [next = ""] = after;
  const dates = datesIn(next);
  const date = place === "first" || dates.length < 2 ? dates[0] : place === "last" ? dates.at(-1) : undefined;
  if (date === undefined || dateLabels.some((name) => labels[name].exec(next.slice(0, date.at)))) return undefined;
  return { date, isApart: dates.length > 2 || (place === "first" && date.at > nearby) };
}

const behindLabel =
  (field: PrintedField, name: DateLabel, more = "") =>
  (line: Line): PrintedProposal[] => {
    const found = dateBehind(line, name);
    if (found === undefined) return [];
    const doubts = [more, found.isApart ? cautions.apart : ""].filter(Boolean).join(" ");
    return [withCautions(proposal(field, found.date.date, line), found.date, doubts)];
  };

/** "Valid from 14.05.2026 until 13.05.2029": the second date is the end. */
function endOfRange(line: Line): PrintedProposal[] {
  const label = labels.validFrom.exec(line.text);
  if (label === null) return [];
  const rest = line.text.slice(label.index + label[0].length);
  const [from, until] = datesIn(rest);
  if (from === undefined || until === undefined) return [];
  const between = rest.slice(from.at + from.length, until.at);
  const isRange = /(?<!\p{L})(?:until|till|to|bis|au|hasta|al|tot)(?!\p{L})|^\s*[–-]\s*$/iu.test(between);
  return isRange ? [withCautions(proposal("expires", until.date, line), until)] : [];
}

/** The day the certification was decided on; the first one ever, with a caution, where no other is printed. */
export const decided: Reader = (lines) =>
  settled([
    ...lines.flatMap(behindLabel("decided", "decided")),
    ...lines.flatMap(behindLabel("decided", "original", cautions.original)),
  ]);

/** The day of issue; the first day of validity, with a caution, where no other is printed. */
export const issued: Reader = (lines) =>
  settled([
    ...lines.flatMap(behindLabel("issued", "issued")),
    ...lines.flatMap(behindLabel("issued", "validFrom", cautions.from)),
  ]);

export const expires: Reader = (lines) =>
  settled([...lines.flatMap(behindLabel("expires", "expires")), ...lines.flatMap(endOfRange)]);
