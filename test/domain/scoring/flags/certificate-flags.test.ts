import { describe, expect, it } from "vitest";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import { score } from "#domain/scoring/score.ts";
import { smallDossier, soundCertificate } from "#test/support/dossiers/small.ts";

const flagsOf = (changes: Partial<Certificate>, more: Partial<Dossier> = {}) =>
  score(smallDossier({ certificates: [soundCertificate(changes)], ...more })).flags.filter(
    ({ subject }) => subject === "c1",
  );
const codes = (changes: Partial<Certificate>) => flagsOf(changes).map(({ code, severity }) => `${code} ${severity}`);

/** The sound certificate without one of its fields. */
function lacking(field: keyof Certificate): string[] {
  const { [field]: _, ...rest } = soundCertificate();
  const certificates = [rest as Certificate];
  return score(smallDossier({ certificates }))
    .flags.filter(({ subject }) => subject === "c1")
    .map(({ code }) => code);
}

describe("flags on a certificate", () => {
  it("are none for a sound one", () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<Certificate>]>([
    ["certificate_suspended critical", { status: "suspended" }],
    ["certificate_withdrawn critical", { status: "withdrawn" }],
    ["certificate_cancelled critical", { status: "cancelled" }],
    ["certificate_not_confirmed critical", { verification: "failed" }],
    ["certificate_expired high", { status: "expired" }],
    ["certificate_expired high", { expires: "2026-11-22" }],
    ["certificate_draft_edition high", { standard: "ISO/IEC FDIS 42001" }],
    ["surveillance_overdue high", { issued: "2025-08-01" }],
    ["certificate_unaccredited high", { accreditationBody: "Paper Mill Board" }],
    ["certificate_unaccredited high", { accreditedSince: "2026-01-16" }],
    ["certificate_holder_mismatch high", { holder: "Somebody Else Ltd" }],
    ["certificate_role_gap high", { roles: ["user"] }],
    ["certificate_expiring medium", { expires: "2027-02-21" }],
    ["certificate_not_yet_valid medium", { issued: "2026-11-24" }],
    ["certificate_unverified medium", { verification: "none" }],
    ["certificate_roles_unknown low", { roles: [] }],
  ])("say %s", (flag, changes) => {
    expect(codes(changes)).toEqual([flag]);
  });

  it("do not warn of an expiry on a day further away than the policy says, and do on the day itself", () => {
    expect(codes({ expires: "2027-02-22" })).toEqual([]);
    expect(codes({ expires: "2026-11-23" })).toEqual(["certificate_expiring medium"]);
  });

  it("say which details are missing", () => {
    expect(lacking("soa")).toEqual(["soa_missing"]);
    expect(lacking("verification")).toEqual(["certificate_unverified"]);
    expect(lacking("roles")).toEqual(["certificate_roles_unknown"]);
  });

  it("say that the holder is another entity even where the policy gives credit for it", () => {
    const policy = { factors: { holderMismatch: 1 } };
    expect(flagsOf({ holder: "Somebody Else Ltd" }, { policy }).map(({ code }) => code)).toContain(
      "certificate_holder_mismatch",
    );
  });

  it("are only a note for another standard, or one in progress; neither counts as a certificate", () => {
    for (const [changes, note] of [
      [{ standard: "ISO/IEC 27001:2022", status: "suspended" }, "other_standard"],
      [{ status: "in_progress" }, "certificate_in_progress"],
    ] as const) {
      const { flags, certificates } = score(smallDossier({ certificates: [soundCertificate(changes)] }));
      expect(flags.filter(({ severity }) => severity === "info").map(({ code }) => code)).toEqual(
        [note, "no_certificate"].sort(),
      );
      expect(flags.filter(({ subject }) => subject === "c1")).toHaveLength(1);
      expect(certificates).toEqual([]);
    }
  });
});
