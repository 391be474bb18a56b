import { addDays, type CivilDate } from "#domain/civil-date.ts";

/** Something on a day, for a calendar program. */
export interface DayEvent {
  /** The same for the same thing, however often it is read. */
  readonly uid: string;
  readonly on: CivilDate;
  readonly title: string;
  readonly description: string;
  readonly url: string;
}

const longestLine = 75;

/** A text as a value of iCalendar (RFC 5545, 3.3.11): no line break or separator of it ends the value. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");

/** How many octets a letter has in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}

/** A line of at most 75 octets, and its continuations, each with a blank before it; no letter is cut in two. */
export function folded(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ["", 0];
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > longestLine) {
      lines.push(current);
      [current, octets] = [" ", 1];
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join("\r\n");
}

const basic = (day: CivilDate): string => day.replaceAll("-", "");

const eventLines = ({ uid, on, title, description, url }: DayEvent, stamp: string): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp}`,
  // Days without a clock: no time zone and no daylight saving moves them. The end is the day after.
  `DTSTART;VALUE=DATE:${basic(on)}`,
  `DTEND;VALUE=DATE:${basic(addDays(on, 1))}`,
  `SUMMARY:${escaped(title)}`,
  ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
  `URL:${url}`,
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

/** A calendar to be subscribed to (RFC 5545), as Outlook, Apple and Google read it; `today` stamps it, so that it is the same all day. */
export function icsOf(of: {
  readonly name: string;
  readonly today: CivilDate;
  readonly events: readonly DayEvent[];
}): string {
  const stamp = `${basic(of.today)}T000000Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Annexa//Calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(of.name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...of.events.flatMap((event) => eventLines(event, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
