import { describe, expect, it } from "vitest";
import { olderDossierSchema } from "#domain/dossier/dossier.schema.ts";
import { anyDossierSchema } from "#domain/dossier/read-dossier.schema.ts";
import { score } from "#domain/scoring/score.ts";
import { smallDossier } from "#test/support/dossiers/small.ts";

const low = { data: 1, consequence: 0, autonomy: 1, regulation: 0, reach: 1 };
const high = { data: 3, consequence: 3, autonomy: 1, regulation: 3, reach: 2 };
const system = (id: string, factors: object) => ({ id, name: `System ${id}`, origin: "built", factors });

const { uses: _uses, ...small } = smallDossier();
const older = (changes: object = {}) => ({
  ...small,
  dossier: 1,
  systems: [system("b", low), system("a", low), system("c", high)],
  ...changes,
});

describe("a dossier of model 1", () => {
  it("is read with a use for each set of factors, named after the first of its systems by id", () => {
    const { dossier, uses, systems } = anyDossierSchema.parse(older());
    expect(dossier).toBe(2);
    expect(uses).toEqual([
      { id: "a", name: "System a", factors: low },
      { id: "c", name: "System c", factors: high },
    ]);
    expect(systems.map(({ id, use }) => [id, use])).toEqual([
      ["b", "a"],
      ["a", "a"],
      ["c", "c"],
    ]);
    expect(JSON.stringify(systems)).not.toContain("factors");
  });

  it("keeps an acceptance for the one answer that lists the item, and a rejection for all", () => {
    const answers = { policy: { value: "yes", evidence: ["one", "two"] }, other: { value: "x", evidence: ["two"] } };
    const item = (id: string, accepted: boolean) => ({ id, kind: "record", dated: "2026-11-01", accepted });
    const evidence = [item("one", true), item("two", true), item("three", false)];
    const read = anyDossierSchema.parse(older({ answers, evidence }));
    expect(read.reviews).toEqual({ policy: { evidence: { one: true } } });
    expect(read.evidence.map(({ id, accepted }) => [id, accepted])).toEqual([
      ["one", undefined],
      ["two", undefined],
      ["three", false],
    ]);
  });

  it("is scored by model 2, and says so", () => {
    expect(score(anyDossierSchema.parse(older())).model).toBe("2");
  });

  it("is not read as a dossier of model 2, and the other way round", () => {
    expect(anyDossierSchema.safeParse({ ...older(), dossier: 2 }).success).toBe(false);
    expect(olderDossierSchema.safeParse(smallDossier()).success).toBe(false);
  });
});
