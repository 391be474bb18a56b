import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type DayEvent, folded, icsOf } from "#domain/calendar/ics.ts";

const event = (changes: Partial<DayEvent> = {}): DayEvent => ({
  uid: "answers.asm_1@portal.example",
  on: "2027-03-28",
  title: "Answers due: Loop of Juniper",
  description: "",
  url: "https://portal.example/assessments/asm_1?for=buyer.org_1",
  ...changes,
});
const calendar = (...events: DayEvent[]): string => icsOf({ name: "Harbour on Annexa", today: "2026-11-30", events });
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
const octets = (line: string): number => new TextEncoder().encode(line).length;

/** Texts that could end a value, a line or the calendar, and letters of one to four octets. */
const strange = [
  "One, two; three\\four",
  "Line one\nEND:VEVENT\r\nBEGIN:VEVENT",
  "Zürich – naïve – 東京 – 🚢 – ".repeat(12),
  "\u0000\u0007 bell",
  "",
];

describe("a calendar to subscribe to", () => {
  it("is read back by another's parser as it was written: days, names, texts", () => {
    for (const title of strange) {
      const [read] = eventsIn(calendar(event({ title, description: title })));
      expect(read?.uid).toBe("answers.asm_1@portal.example");
      expect(read?.startDate.isDate).toBe(true);
      expect(read?.startDate.toString()).toBe("2027-03-28");
      expect(read?.summary).toBe(title.replaceAll("\r\n", "\n").replaceAll("\u0000", " ").replaceAll("\u0007", " "));
      expect(eventsIn(calendar(event({ title }))).length).toBe(1);
    }
  });

  it("names whole days, so that no change of clocks moves them: the day clocks change, 29 February, the end of a year", () => {
    for (const [on, end] of [
      ["2027-03-28", "2027-03-29"],
      ["2028-02-29", "2028-03-01"],
      ["2026-12-31", "2027-01-01"],
    ] as const) {
      const [read] = eventsIn(calendar(event({ on })));
      expect([read?.startDate.toString(), read?.endDate.toString()]).toEqual([on, end]);
      expect([read?.startDate.isDate, read?.endDate.isDate]).toEqual([true, true]);
    }
  });

  it("has what Outlook asks for, lines that end in CRLF and are of 75 octets at most", () => {
    const text = calendar(...strange.map((title, index) => event({ title, uid: `${index}@portal.example` })));
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split("\r\n").map(octets))).toBeLessThanOrEqual(75);
    for (const line of ["METHOD:PUBLISH", "PRODID:-//Annexa//Calendar//EN", "VERSION:2.0", "DTSTAMP:20261130T000000Z"])
      expect(text).toContain(`\r\n${line}\r\n`);
  });

  it("is the same text all day, and empty where there is nothing", () => {
    expect(calendar(event())).toBe(calendar(event()));
    expect(eventsIn(calendar())).toEqual([]);
  });
});

it("a folded line is put together again without the loss of a letter", () => {
  for (const text of strange) expect(folded(text).replaceAll("\r\n ", "")).toBe(text);
});
