import { datesIn } from "#domain/printed-date.ts";
import { untilDateLabel, withCautions } from "./date-readers.ts";
import { labels } from "./labels.ts";
import { type Line, type PrintedProposal, proposal, type Reader, settled, untilLabel } from "./printed-lines.ts";

interface Mention {
  /** What follows "Statement of Applicability", up to the next field. */
  readonly text: string;
  readonly line: Line;
}

/** So many characters behind the label still speak of the statement. */
const nearby = 60;

/** Each mention of the Statement of Applicability; label and text may be broken over lines. */
function mentions(lines: readonly Line[]): Mention[] {
  return lines.flatMap((line) => {
    const whole = [line.text, ...line.after.slice(0, 2)].join(" ");
    const label = labels.soa.exec(whole);
    if (label === null || label.index >= line.text.length) return [];
    const end = label.index + label[0].length;
    const text = untilDateLabel(untilLabel(whole.slice(end).replace(/^[\s.,;:–-]+/, ""))).slice(0, nearby);
    const isBroken = end + text.length > line.text.length && line.after[0] !== undefined;
    return [{ text, line: isBroken ? { ...line, text: `${line.text} ${line.after[0]}` } : line }];
  });
}

const version = /(?<!certificate )(?<!\p{L})(?:version|versione|versión|rev(?:ision)?|ver|v)\.?\s*(\d+(?:\.\d+)*)/iu;

export const soaVersion: Reader = (lines) =>
  settled(
    mentions(lines).flatMap(({ text, line }): PrintedProposal[] => {
      const found = version.exec(text)?.[1];
      return found === undefined ? [] : [proposal("soaVersion", found, line)];
    }),
  );

export const soaDate: Reader = (lines) =>
  settled(
    mentions(lines).flatMap(({ text, line }): PrintedProposal[] => {
      const [found] = datesIn(text);
      return found === undefined ? [] : [withCautions(proposal("soaDate", found.date, line), found)];
    }),
  );
