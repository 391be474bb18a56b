import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { nextChange } from "#domain/scoring/next-change.ts";
import { score } from "#domain/scoring/score.ts";
import { today } from "#test/support/dossiers/arbitrary-dates.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { smallDossier, soundCertificate } from "#test/support/dossiers/small.ts";
import { runs } from "#test/support/runs.ts";

const on = (dossier: Dossier, asOf: CivilDate): string =>
  JSON.stringify({ ...score({ ...dossier, asOf }), asOf: null });

/** The first of the next `days` days on which the summary differs, found by scoring every day. */
function firstChangeWithin(dossier: Dossier, days: number): CivilDate | undefined {
  const now = on(dossier, today);
  return Array.from({ length: days }, (_, day) => addDays(today, day + 1)).find((day) => on(dossier, day) !== now);
}

describe("the next day on which time alone changes the summary", () => {
  it("is the first day that scoring every single day finds", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const found = nextChange(dossier);
        const scanned = firstChangeWithin(dossier, 120);
        if (scanned !== undefined) expect(found).toBe(scanned);
        else expect(found === null || found > addDays(today, 120)).toBe(true);
      }),
      runs(60),
    );
  });

  it("never changes without certificates and evidence", () => {
    expect(nextChange(smallDossier())).toBeNull();
  });

  it("comes 90 days before a certificate expires, then the day after it expires", () => {
    const dossier = smallDossier({ certificates: [soundCertificate({ issued: today, expires: "2027-10-31" })] });
    expect(nextChange(dossier)).toBe("2027-08-02");
    expect(nextChange({ ...dossier, asOf: "2027-08-02" })).toBe("2027-11-01");
  });

  it("comes when a surveillance audit is overdue by more than the days of grace", () => {
    const dossier = smallDossier({ certificates: [soundCertificate({ issued: "2026-01-15" })] });
    expect(nextChange(dossier)).toBe("2027-04-16");
  });

  it("comes the day after an evidence item has reached its greatest age", () => {
    const dossier = smallDossier({
      answers: { policy: { value: "yes", evidence: ["e1"] } },
      evidence: [{ id: "e1", kind: "document", dated: "2026-02-28" }],
    });
    expect(nextChange(dossier)).toBe("2027-03-01");
  });

  it("comes on the day of a certificate that is issued later", () => {
    expect(nextChange(smallDossier({ certificates: [soundCertificate({ issued: "2026-12-01" })] }))).toBe("2026-12-01");
  });
});
