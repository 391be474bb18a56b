import { expect, it } from "vitest";
import { findingsOf, type StoredFinding } from "#domain/findings/findings.ts";
import { csvOf } from "#domain/spreadsheet/csv.ts";
import { smallDossier } from "#test/support/dossiers/small.ts";
import { findingsTable } from "#web/features/buyer/review/findings/findings-table.ts";

const dossier = smallDossier();
const body: StoredFinding["body"] = {
  title: "=HYPERLINK(1)",
  severity: "high",
  questionId: "policy",
  state: "open",
  owner: "",
  dueOn: "2026-12-24",
  reason: "",
  accepted: null,
};
const stored = (id: string, changes: Partial<StoredFinding["body"]>): StoredFinding => ({
  id,
  revision: 1,
  body: { ...body, ...changes },
  changedBy: "Ines Keller",
  changedAt: Date.UTC(2026, 10, 30),
});
const accepted = { by: "Priya Nair", personId: "psn_priya", askedBy: "psn_ines", until: "2027-02-28" };
const carried = { ...accepted, answer: { agrees: true, word: "Until the renewal.", at: Date.UTC(2026, 10, 29) } };

it("findings leave with what became of each: carried by whom until when, settled, and what is open, first", () => {
  const findings = findingsOf(
    dossier,
    [
      stored("fnd_1", { state: "resolved", title: "Settled", reason: "The register was shown." }),
      stored("fnd_2", {}),
      stored("fnd_3", { state: "accepted", title: "Carried", accepted: carried }),
    ],
    { asOf: dossier.asOf, flags: [] },
  );
  const { headers, rows } = findingsTable(findings, dossier);
  const at = (header: string) => headers.indexOf(header);
  expect(rows.map((row) => row[at("Where it stands")])).toEqual(["Open", "Risk accepted", "Resolved"]);
  expect(rows[0]?.[at("Due")]).toEqual({ day: "2026-12-24" });
  expect(rows[0]?.[at("Last changed (UTC)")]).toEqual({ moment: Date.UTC(2026, 10, 30) });
  expect(rows[1]?.[at("Who carries the risk")]).toContain("Priya Nair carries the risk until 28 February 2027");
  expect(rows[1]?.[at("Carried until")]).toEqual({ day: "2027-02-28" });
  expect(rows[2]?.[at("Reason, or what was agreed")]).toBe("The register was shown.");
});

it("a title that begins as a formula is a text in the file", () => {
  const findings = findingsOf(dossier, [stored("fnd_1", {})], { asOf: dossier.asOf, flags: [] });
  expect(csvOf(findingsTable(findings, dossier))).not.toMatch(/(^|\n|,)"?=/);
});
