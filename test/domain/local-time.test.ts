import { describe, expect, it } from "vitest";
import { instantOf, isTimeZone, localTime } from "#domain/local-time.ts";

const at = (text: string): number => Date.parse(text);
const instant = (date: string, hour: number, zone: string): string =>
  new Date(instantOf({ date, hour }, zone)).toISOString();

describe("the day and hour of a time zone", () => {
  it.each([
    ["2027-06-07T20:30:00Z", "Pacific/Auckland", "2027-06-08", 8],
    ["2027-06-07T20:30:00Z", "America/Los_Angeles", "2027-06-07", 13],
    ["2027-06-07T20:30:00Z", "UTC", "2027-06-07", 20],
    ["2028-02-29T23:30:00Z", "Europe/Berlin", "2028-03-01", 0],
    ["2028-02-29T22:30:00Z", "Europe/Berlin", "2028-02-29", 23],
    ["2027-06-07T20:15:00Z", "Asia/Kathmandu", "2027-06-08", 2],
  ])("at %s in %s is %s, %i", (moment, zone, date, hour) => {
    expect(localTime(at(moment), zone)).toEqual({ date, hour });
  });

  it("has eight in the morning at another instant once the clocks were changed", () => {
    expect(instant("2027-03-27", 8, "Europe/Berlin")).toBe("2027-03-27T07:00:00.000Z");
    expect(instant("2027-03-28", 8, "Europe/Berlin")).toBe("2027-03-28T06:00:00.000Z");
    expect(instant("2027-10-30", 8, "Europe/Berlin")).toBe("2027-10-30T06:00:00.000Z");
    expect(instant("2027-10-31", 8, "Europe/Berlin")).toBe("2027-10-31T07:00:00.000Z");
  });

  it("has an instant also for an hour that the clock skips: the next there is", () => {
    expect(instant("2027-03-28", 2, "Europe/Berlin")).toBe("2027-03-28T01:00:00.000Z");
  });

  it.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/St_Johns", "UTC"])(
    "begins eight o'clock in %s at the instant worked out, and not a quarter of an hour before",
    (zone) => {
      for (const date of ["2028-02-28", "2028-02-29", "2028-03-01", "2027-11-07"]) {
        const eight = instantOf({ date, hour: 8 }, zone);
        expect(localTime(eight, zone)).toEqual({ date, hour: 8 });
        expect(localTime(eight - 1, zone)).toEqual({ date, hour: 7 });
      }
    },
  );

  it("knows which names are those of a time zone", () => {
    expect(["Europe/Berlin", "UTC", "America/Argentina/Ushuaia"].map(isTimeZone)).toEqual([true, true, true]);
    expect(["", "Berlin", "Europe/Nowhere", "+01:00", "<b>"].map(isTimeZone)).toEqual(Array(5).fill(false));
  });
});
