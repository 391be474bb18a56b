import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  endOf,
  mayReadOutside,
  mostDaysOutside,
  type OutsideGrant,
  standingOf,
  whyNotUntil,
} from "#domain/access/outside.ts";
import { permissions, type Route } from "#domain/access/permissions.ts";
import { permissionOf } from "#domain/access/routes.ts";
import { addDays } from "#domain/civil-date.ts";
import { localTime } from "#domain/local-time.ts";

const few = fc.constantFrom("one", "two");
const moment = fc.integer({ min: 0, max: 20 });
const grant: fc.Arbitrary<OutsideGrant> = fc.record({
  orgId: few,
  assessmentId: few,
  personId: few,
  files: fc.boolean(),
  endsAt: moment,
  endedAt: fc.option(moment),
});
const asked = fc.record({
  orgId: few,
  assessmentId: few,
  personId: few,
  reading: fc.constantFrom("words" as const, "files" as const),
  at: moment,
});

describe("who may read from outside", () => {
  it("is nobody without a grant that names organisation, assessment and person, and holds at that moment", () => {
    fc.assert(
      fc.property(fc.array(grant), asked, (grants, one) => {
        const names = grants.filter(
          ({ orgId, assessmentId, personId }) =>
            orgId === one.orgId && assessmentId === one.assessmentId && personId === one.personId,
        );
        const holds = names.some(
          ({ endsAt, endedAt, files }) => endedAt === null && one.at < endsAt && (files || one.reading === "words"),
        );
        expect(mayReadOutside(grants, one)).toBe(holds);
      }),
    );
  });

  it("never gains by what was given of other things, to others, or elsewhere", () => {
    fc.assert(
      fc.property(fc.array(grant), asked, (grants, one) => {
        const isOther = (other: OutsideGrant): boolean =>
          other.orgId !== one.orgId || other.assessmentId !== one.assessmentId || other.personId !== one.personId;
        expect(mayReadOutside(grants.filter(isOther), one)).toBe(false);
      }),
    );
  });

  it("only shrinks as time goes by, and when something is ended", () => {
    fc.assert(
      fc.property(fc.array(grant), asked, fc.nat({ max: 20 }), (grants, one, later) => {
        const now = mayReadOutside(grants, one);
        expect(mayReadOutside(grants, { ...one, at: one.at + later }) && !now).toBe(false);
        expect(
          mayReadOutside(
            grants.map((each) => ({ ...each, endedAt: one.at })),
            one,
          ),
        ).toBe(false);
      }),
    );
  });

  it("reads the words wherever the files can be opened", () => {
    fc.assert(
      fc.property(fc.array(grant), asked, (grants, one) => {
        if (mayReadOutside(grants, { ...one, reading: "files" }))
          expect(mayReadOutside(grants, { ...one, reading: "words" })).toBe(true);
      }),
    );
  });
});

describe("what is open from outside", () => {
  const open = (Object.keys(permissions) as Route[]).filter((route) => {
    const permission = permissionOf(route);
    return permission.to === "roles" && permission.outside !== undefined;
  });

  it("is read only, and of the one assessment that the path names", () => {
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter((route) => !/^GET \/api\/buyer\/assessments\/:id(?:\/|$)/.test(route))).toEqual([]);
  });
});

describe("how access from outside stands", () => {
  it("is over from its last moment on, whether or not anybody wrote that down", () => {
    expect(standingOf({ endsAt: 10, endedAt: null, endedHow: null }, 9)).toBe("reads");
    expect(standingOf({ endsAt: 10, endedAt: null, endedHow: null }, 10)).toBe("day-came");
    expect(standingOf({ endsAt: 10, endedAt: 5, endedHow: "taken-back" }, 7)).toBe("taken-back");
  });

  it.each(["Pacific/Kiritimati", "Europe/Berlin", "America/St_Johns", "Pacific/Midway"])(
    "holds through the whole of its last day in %s and no longer",
    (zone) => {
      for (const day of ["2026-03-29", "2026-10-25", "2028-02-29"]) {
        const end = endOf(day, zone);
        expect(localTime(end - 1, zone).date).toBe(day);
        expect(localTime(end, zone).date).toBe(addDays(day, 1));
      }
    },
  );
});

describe("the last day", () => {
  it(`is today or later, and at most ${mostDaysOutside} days ahead`, () => {
    const today = "2026-11-30";
    expect(whyNotUntil(addDays(today, -1), today)).toBeDefined();
    expect(whyNotUntil(today, today)).toBeUndefined();
    expect(whyNotUntil(addDays(today, mostDaysOutside), today)).toBeUndefined();
    expect(whyNotUntil(addDays(today, mostDaysOutside + 1), today)).toBeDefined();
  });
});
