import { expect, it } from "vitest";
import { record } from "#test/support/dossiers/decision-record.ts";
import { fitted } from "#worker/features/decisions/fitted.ts";

const finding = (at: number) => ({ title: `Finding ${at}`, severity: "low" as const, reason: "Ж".repeat(2000) });
const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

it("a decision over very many findings is kept: their reasons are cut, and none of them is left out", () => {
  const many = { ...record, openFindings: [], closedFindings: Array.from({ length: 600 }, (_, at) => finding(at)) };
  expect(bytesOf(many)).toBeGreaterThan(2_000_000);
  const kept = fitted(many, 1_500_000);
  expect(bytesOf(kept)).toBeLessThanOrEqual(1_500_000);
  expect(kept.closedFindings?.map(({ title }) => title)).toEqual(many.closedFindings.map(({ title }) => title));
  expect(kept.closedFindings?.[0]?.reason).toBe(`${"Ж".repeat(499)}…`);
});

it("a decision of the usual size is kept to the letter", () => {
  const usual = { ...record, acceptedFindings: [finding(1)] };
  expect(fitted(usual, 1_500_000)).toBe(usual);
});
