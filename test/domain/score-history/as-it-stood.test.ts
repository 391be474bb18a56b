import { describe, expect, it } from "vitest";
import { type Material, asItStood as stoodOn } from "#domain/score-history/as-it-stood.ts";

const asItStood = (of: typeof material, on: string, timeZone = "UTC") => stoodOn(of, { on, timeZone });

const at = (day: string, hour = 12): number => Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
const handIn = (round: number, day: string) => ({ round, submittedAt: at(day), changed: [] });
const review = (day: string, hour?: number) => ({
  kind: "answer" as const,
  subject: "policy",
  revision: 1,
  body: { level: 1 },
  reason: "Read it",
  reviewedBy: "Ines",
  reviewedAt: at(day, hour),
});
const material: Material<ReturnType<typeof handIn>> = {
  handIns: [handIn(2, "2027-01-20"), handIn(3, "2027-02-10")],
  reviews: [review("2027-01-21"), review("2027-02-28", 23)],
  bindings: [
    { boundAt: at("2027-02-01"), fromVersion: 1, version: 2 },
    { boundAt: at("2027-03-01"), fromVersion: 2, version: 5 },
  ],
  policyVersion: 5,
};

describe("what a score was made of on a day", () => {
  it("is nothing before the first hand-in", () => {
    expect(asItStood(material, "2027-01-19")).toBeUndefined();
  });

  it("is the last hand-in of then with those before it", () => {
    expect(asItStood(material, "2027-02-09")?.last.round).toBe(2);
    expect(asItStood(material, "2027-02-10")?.rounds.map(({ round }) => round)).toEqual([2, 3]);
  });

  it("has the conclusions of that day, to its last hour, and none of later days", () => {
    expect(asItStood(material, "2027-02-27")?.reviews).toHaveLength(1);
    expect(asItStood(material, "2027-02-28")?.reviews).toHaveLength(2);
  });

  it("has the policy of then, however often it moved since", () => {
    const policies = ["2027-01-31", "2027-02-01", "2027-02-28", "2027-03-01"].map(
      (day) => asItStood(material, day)?.policyVersion,
    );
    expect(policies).toEqual([1, 2, 2, 5]);
    expect(asItStood({ ...material, bindings: [] }, "2027-01-31")?.policyVersion).toBe(5);
  });

  it("goes by the clock of the organisation: an hour before midnight in Greenwich is the next day in Berlin", () => {
    const of = (timeZone: string) =>
      ["2027-02-28", "2027-03-01"].map((day) => asItStood(material, day, timeZone)?.reviews.length);
    expect([of("UTC"), of("Europe/Berlin"), of("America/New_York")]).toEqual([
      [2, 2],
      [1, 2],
      [2, 2],
    ]);
  });
});
