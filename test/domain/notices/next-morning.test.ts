import { describe, expect, it } from "vitest";
import { nextMorning } from "#domain/notices/next-morning.ts";

const at = (text: string): number => Date.parse(text);
const next = (from: string, zone: string): string => new Date(nextMorning(at(from), zone)).toISOString();

describe("the morning of whoever gets a mail a day", () => {
  it("is seven o'clock where they are, also where the clock is off by a quarter of an hour", () => {
    expect(next("2026-11-30T06:00:00Z", "UTC")).toBe("2026-11-30T07:00:00.000Z");
    expect(next("2026-11-30T07:00:00Z", "UTC")).toBe("2026-12-01T07:00:00.000Z");
    expect(next("2026-11-30T20:00:00Z", "America/New_York")).toBe("2026-12-01T12:00:00.000Z");
    expect(next("2026-11-30T12:00:00Z", "Asia/Kathmandu")).toBe("2026-12-01T01:15:00.000Z");
  });

  it("stays seven o'clock across a change of clocks, in both directions", () => {
    expect(next("2027-03-27T07:00:00Z", "Europe/Berlin")).toBe("2027-03-28T05:00:00.000Z");
    expect(next("2026-10-24T06:00:00Z", "Europe/Berlin")).toBe("2026-10-25T06:00:00.000Z");
  });

  it("is that of UTC where no zone is known by the name", () => {
    expect(next("2026-11-30T06:00:00Z", "Middle/Earth")).toBe("2026-11-30T07:00:00.000Z");
  });
});
