import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bytes,
  date,
  dateTime,
  daysBetween,
  languageIn,
  list,
  machineDate,
  month,
  percent,
  plural,
  points,
  time,
} from "#domain/format.ts";

describe("percent", () => {
  it("prints whole percentages", () => {
    expect([0, 0.423, 0.5, 1].map((share) => percent(share))).toEqual(["0%", "42%", "50%", "100%"]);
  });

  it("prints a dash where there is no number", () => {
    expect(percent(undefined)).toBe("–");
    expect(percent(Number.NaN)).toBe("–");
  });

  it("says 100% only of everything and 0% only of nothing", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(percent(share) === "100%").toBe(share === 1);
        expect(percent(share) === "0%").toBe(share === 0);
      }),
    );
  });
});

describe("dates", () => {
  it("shows a civil date as that day, whatever the time zone of the reader", () => {
    expect(date("2027-03-31", "Pacific/Kiritimati")).toBe("31 March 2027");
    expect(date("2027-03-31", "Pacific/Pago_Pago")).toBe("31 March 2027");
  });

  it("shows a moment in the time zone asked for", () => {
    const moment = Date.UTC(2026, 11, 31, 23, 30);
    expect(date(moment, "UTC")).toBe("31 December 2026");
    expect(date(moment, "Europe/Oslo")).toBe("1 January 2027");
    expect(dateTime(moment, "UTC")).toBe("31 December 2026 at 23:30");
    expect(time(moment, "UTC")).toBe("23:30");
  });

  it("adds no time of day to a civil date", () => {
    expect(dateTime("2027-03-31")).toBe("31 March 2027");
  });

  it("prints a dash for something that is no date, and no machine date", () => {
    expect(date("soon")).toBe("–");
    expect(machineDate("soon")).toBe("");
  });

  it("gives machines the civil date as it is and a moment in UTC", () => {
    expect(machineDate("2027-03-31")).toBe("2027-03-31");
    expect(machineDate(0)).toBe("1970-01-01T00:00:00.000Z");
  });

  it("names a month by itself", () => {
    expect(month("2027-03")).toBe("March 2027");
  });

  it("counts days in words, over leap days and year ends", () => {
    expect(daysBetween({ from: "2026-11-24", to: "2026-11-24" })).toBe("today");
    expect(daysBetween({ from: "2026-11-24", to: "2026-11-25" })).toBe("tomorrow");
    expect(daysBetween({ from: "2028-02-28", to: "2028-03-01" })).toBe("in 2 days");
    expect(daysBetween({ from: "2027-01-02", to: "2026-12-30" })).toBe("3 days ago");
  });
});

describe("sizes, counts and lists", () => {
  it("prints file sizes the way file managers do", () => {
    expect([1, 999, 1000, 482_133, 999_600, 4_200_000, 50_000_000, 1_300_000_000].map((size) => bytes(size))).toEqual([
      "1 byte",
      "999 bytes",
      "1 kB",
      "482 kB",
      "1 MB",
      "4.2 MB",
      "50 MB",
      "1.3 GB",
    ]);
  });

  it("uses the singular for one only", () => {
    const questions = (count: number) => plural({ count, one: "question", other: "questions" });
    expect([0, 1, 2, 1200].map(questions)).toEqual(["0 questions", "1 question", "2 questions", "1,200 questions"]);
  });

  it("writes the decimal of points out", () => {
    expect([4, 12.55, 0.04].map(points)).toEqual(["4.0", "12.6", "0.0"]);
  });

  it("names a language, and shows what is no language as it was typed", () => {
    expect([languageIn("fr", "en"), languageIn("fr", "fr"), languageIn("not a code", "en")]).toEqual([
      "French",
      "français",
      "not a code",
    ]);
  });

  it("joins words as a sentence does", () => {
    expect(list(["A.2", "A.4", "A.7"])).toBe("A.2, A.4 and A.7");
  });
});
