import { describe, expect, it } from "vitest";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import type { FindingBody } from "#domain/findings/finding.schema.ts";
import { findingDay } from "#domain/findings/finding-days.ts";
import { findingsOf, flagFindingId, isOpenFinding, type StoredFinding } from "#domain/findings/findings.ts";
import type { Flag } from "#domain/scoring/flags/flag.ts";
import { findingTitle } from "#domain/words/findings.ts";
import { questionnaireOf, smallDossier, yesNo } from "#test/support/dossiers/small.ts";

const body = (changes: Partial<FindingBody> = {}): FindingBody => ({
  ...blankFinding,
  title: "Something",
  severity: "low",
  ...changes,
});
const stored = (id: string, changes: Partial<FindingBody>): StoredFinding => ({
  id,
  revision: 1,
  body: body(changes),
  changedBy: "Ines",
  changedAt: 0,
});
const asked = { by: "Priya", until: "2027-05-01", personId: "psn_priya", askedBy: "psn_ines", answer: null };
const agreed = { ...asked, answer: { agrees: true, word: "", at: 0 } };
const accepted = { state: "accepted", reason: "A pilot", accepted: agreed } as const;
const withRules = (...titles: string[]) =>
  smallDossier({
    questionnaire: questionnaireOf(
      yesNo("stop", "A.6.2.6", {
        findings: titles.map((title) => ({
          when: ["no"],
          severity: title.startsWith("No human") ? "critical" : "low",
          title,
        })),
      }),
    ),
    answers: { stop: { value: "no" } },
  });

describe("a finding of a rule", () => {
  it("keeps what was accepted for it, and an acceptance never moves to another rule of a later version", () => {
    const on = { asOf: "2027-01-01", flags: [] };
    const [minor] = findingsOf(withRules("A small thing"), [], on);
    const kept = [stored(minor?.id ?? "", accepted)];
    expect(findingsOf(withRules("A small thing"), kept, on).filter(isOpenFinding)).toEqual([]);
    const later = findingsOf(withRules("No human can stop it", "A small thing"), kept, on);
    expect(later.filter(isOpenFinding).map(({ title, severity }) => [title, severity])).toEqual([
      ["No human can stop it", "critical"],
    ]);
  });
});

describe("the follow-up of a flag", () => {
  const flag: Flag = { code: "no_certificate", severity: "info", subject: null };
  const grave: Flag = { code: "low_coverage", severity: "medium", subject: null };

  it("says what the flag says, however somebody called it, and how grave it is", () => {
    const [one] = findingsOf(smallDossier(), [stored(flagFindingId(grave), { title: "Nothing at all" })], {
      asOf: "2027-01-01",
      flags: [grave],
    });
    expect(one).toMatchObject({ severity: "medium", source: "flag", isGone: false });
    expect(one && findingTitle(one, smallDossier())).toBe("Too little is known");
  });

  it("is called what was stored once the score no longer raises it", () => {
    const kept = [stored(flagFindingId(grave), { title: "Too little was known then" })];
    const [one] = findingsOf(smallDossier(), kept, { asOf: "2027-01-01", flags: [] });
    expect(one && findingTitle(one, smallDossier())).toBe("Too little was known then");
  });

  it("is not resolved while the score still raises the flag, and gone once it does not", () => {
    const kept = [stored(flagFindingId(flag), { state: "resolved", reason: "Done" })];
    const standing = (flags: Flag[]) => findingsOf(smallDossier(), kept, { asOf: "2027-01-01", flags })[0];
    expect(standing([flag])).toMatchObject({ standing: "open", isGone: false });
    expect(standing([])).toMatchObject({ isGone: true });
  });
});

describe("the day a finding comes up", () => {
  it("is when it is due while somebody deals with it, when an accepted risk ends, and never once it is settled", () => {
    expect(findingDay(body({ state: "planned", dueOn: "2027-03-01" }))).toEqual({
      on: "2027-03-01",
      kind: "finding-due",
    });
    expect(findingDay(body(accepted))).toEqual({ on: "2027-05-01", kind: "acceptance-ends" });
    expect(findingDay(body({ state: "resolved", dueOn: "2027-03-01" }))).toBeUndefined();
    expect(findingDay(body())).toBeUndefined();
  });
});
