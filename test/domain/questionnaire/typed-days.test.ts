import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { date } from "#domain/format.ts";
import { dayIn, whyNoDay } from "#domain/questionnaire/question-types/typed-day.ts";
import { someDay } from "#test/support/dossiers/arbitrary-dates.ts";
import { runs } from "#test/support/runs.ts";

describe("a day that somebody types, on the page and in a cell alike", () => {
  it.each([
    ["2027-03-31", "2027-03-31"],
    ["2027-03-31T10:30:00.000Z", "2027-03-31"],
    ["2027/3/31", "2027-03-31"],
    [" 31.3.2027 ", "2027-03-31"],
    ["3.4.2027", "2027-04-03"],
    ["31. 3. 2027", "2027-03-31"],
    ["31/03/2027", "2027-03-31"],
    ["03/31/2027", "2027-03-31"],
    ["05/05/2027", "2027-05-05"],
    ["31-03-2027", "2027-03-31"],
    ["3 April 2027", "2027-04-03"],
    ["April 3, 2027", "2027-04-03"],
    ["3. April 2027", "2027-04-03"],
    ["3 avril 2027", "2027-04-03"],
    ["3 de abril de 2027", "2027-04-03"],
    ["2027年4月3日", "2027-04-03"],
    ["２０２７年４月３日", "2027-04-03"],
  ])("%j means %s", (text, day) => expect(dayIn(text)).toBe(day));

  it.each(["", "in May", "2027", "March 2027", "30.2.2027", "31.3.27", "46112", "13/13/2027", "3 April 2027 or so"])(
    "%j is no day",
    (text) => {
      expect(dayIn(text)).toBeUndefined();
      expect(whyNoDay(text)).toBe("Write a date that exists, such as 2027-03-31.");
    },
  );

  it("is asked about when day and month could be either", () => {
    expect(dayIn("03/04/2027")).toBeUndefined();
    expect(whyNoDay("03/04/2027")).toBe(
      "“03/04/2027” can mean 3 April 2027 or 4 March 2027. Write 2027-04-03 or 2027-03-04.",
    );
  });

  it("is never another one than was meant, in whichever notation", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const [year, month, dayOfMonth] = day.split("-");
        for (const text of [day, `${dayOfMonth}.${month}.${year}`, `${year}/${month}/${dayOfMonth}`, date(day)])
          expect(dayIn(text)).toBe(day);
        for (const text of [`${dayOfMonth}/${month}/${year}`, `${month}/${dayOfMonth}/${year}`])
          expect([day, undefined]).toContain(dayIn(text));
      }),
      runs(500),
    );
  });
});
