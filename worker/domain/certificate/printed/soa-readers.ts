import { type DateOrder, datesIn } from "#domain/printed-date.ts";
import { untilDateLabel, withCautions } from "./date-readers.ts";
import { untilLabel } from "./label-parts.ts";
import { soaLabel } from "./labels.ts";
import { below, beside, type Line } from "./page/sheet.ts";
import { type PrintedProposal, proposal, type Reader, settled } from "./printed-lines.ts";
import { labelAtStart } from "./value-behind.ts";

interface Mention {
  /** What follows "Statement of Applicability", up to the next field. */
  readonly text: string;
  readonly line: Pick<Line, "text" | "page">;
}

/** A quick look for the words that the label begins with. */
const maybe = /statement|soa|erkl|anwend|d[ée]clara|dichiara|verklar|vvt|sda|適用/i;

/** So many characters behind the label still speak of the statement. */
const nearby = 60;

/** Each mention of the Statement of Applicability; label and text may be broken over lines, or stand beside each other. */
function mentions(lines: readonly Line[]): Mention[] {
  return lines.flatMap((line) => {
    if (!maybe.test(line.text)) return [];
    const next = beside(line)
      .slice(0, 1)
      .find((one) => (labelAtStart(one)?.label ?? "other") === "other");
    const further = [...(next ? [next, ...below(next, 1)] : []), ...below(line, 2)].map(({ text }) => text);
    const whole = [line.text, ...further].join(" ");
    const label = soaLabel.exec(whole);
    if (label === null || label.index >= line.text.length) return [];
    const end = label.index + label[0].length;
    const text = untilDateLabel(untilLabel(whole.slice(end).replace(/^[\s.,;:：–-]+/, ""))).slice(0, nearby);
    const isBroken = end + text.length > line.text.length && further[0] !== undefined;
    return [{ text, line: isBroken ? { page: line.page, text: `${line.text} ${further[0]}` } : line }];
  });
}

const version =
  /(?<!certificate )(?<!\p{L})(?:version|versione|versión|versie|fassung|rev(?:ision|isión|isione)?|ver|v|issue|ausgabe|edición|edizione|uitgave)\.?\s*(?:n[°o.]+\s*)?[:：]?\s*(\d+(?:\.\d+)*)|第\s*(\d+(?:\.\d+)*)\s*版/iu;

export const soaVersion: Reader = (lines) =>
  settled(
    mentions(lines).flatMap(({ text, line }): PrintedProposal[] => {
      const found = version.exec(text);
      const value = found?.[1] ?? found?.[2];
      return value === undefined ? [] : [proposal("soaVersion", value, line)];
    }),
  );

export const soaDate = (lines: readonly Line[], order: DateOrder): PrintedProposal | undefined =>
  settled(
    mentions(lines).flatMap(({ text, line }): PrintedProposal[] => {
      const [found] = datesIn(text, order);
      return found === undefined ? [] : [withCautions(proposal("soaDate", found.date, line), found)];
    }),
  );
