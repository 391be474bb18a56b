import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byCatalogueOrder,
  controlById,
  controlIds,
  controls,
  domainIds,
  domainOf,
  domains,
  isControlId,
  isDomainId,
} from "#domain/catalogue/controls.ts";
import { runs } from "#test/support/runs.ts";

const pinned =
  "A.2.2 A.2.3 A.2.4 A.3.2 A.3.3 A.4.2 A.4.3 A.4.4 A.4.5 A.4.6 A.5.2 A.5.3 A.5.4 A.5.5 A.6.1.2 A.6.1.3 " +
  "A.6.2.2 A.6.2.3 A.6.2.4 A.6.2.5 A.6.2.6 A.6.2.7 A.6.2.8 A.7.2 A.7.3 A.7.4 A.7.5 A.7.6 A.8.2 A.8.3 A.8.4 A.8.5 " +
  "A.9.2 A.9.3 A.9.4 A.10.2 A.10.3 A.10.4";

describe("the catalogue of Annex A", () => {
  it("holds exactly the 38 controls of the published standard, in its order", () => {
    expect(controlIds.join(" ")).toBe(pinned);
    expect(controlIds).toHaveLength(38);
  });

  it("groups them in nine domains, A.2 to A.10, of 3, 2, 5, 4, 9, 5, 4, 3 and 3 controls", () => {
    expect(domainIds).toEqual(["A.2", "A.3", "A.4", "A.5", "A.6", "A.7", "A.8", "A.9", "A.10"]);
    expect(domains.map((domain) => domain.controls.length)).toEqual([3, 2, 5, 4, 9, 5, 4, 3, 3]);
    expect(domains.flatMap((domain) => domain.controls)).toEqual(controlIds);
  });

  it("gives every control and domain a title of its own and a sentence that says what it is about", () => {
    expect(new Set(controls.map((control) => control.title)).size).toBe(38);
    for (const { title, summary } of controls) {
      expect(title.length).toBeLessThanOrEqual(45);
      expect(summary).toMatch(/^[A-Z].{30,}\.$/);
    }
    for (const { title, objective } of domains) {
      expect(title).not.toBe("");
      expect(objective).toMatch(/^[A-Z].{30,}\.$/);
    }
  });

  it("finds a control by its id, and nothing for ids that Annex A does not have", () => {
    expect(controlById("A.5.2")?.title).toBe("Impact assessment process");
    expect(controlById("A.5.1")).toBeUndefined();
    expect([isControlId("A.6.2.4"), isControlId("A.6"), isControlId("a.6.2.4")]).toEqual([true, false, false]);
    expect([isDomainId("A.6"), isDomainId("A.6.1"), isDomainId("A.1")]).toEqual([true, false, false]);
    expect([domainOf("A.6.1.3"), domainOf("A.10.4"), domainOf("A.99")]).toEqual(["A.6", "A.10", undefined]);
  });

  it("brings any shuffled list of ids back into catalogue order, A.10 after A.9", () => {
    const shuffled = fc.shuffledSubarray([...controlIds], { minLength: 38 });
    const restored = (ids: string[]) => ids.toSorted(byCatalogueOrder).join() === controlIds.join();
    fc.assert(fc.property(shuffled, restored));
    expect(["A.10", "A.9.4", "A.9", "A.2"].toSorted(byCatalogueOrder)).toEqual(["A.2", "A.9", "A.9.4", "A.10"]);
  });

  it("orders any ids the same way from both sides", () => {
    const id = fc.string({ maxLength: 8 });
    const sign = (a: string, b: string) => Math.sign(byCatalogueOrder(a, b));
    fc.assert(
      fc.property(id, id, (a, b) => sign(a, b) + sign(b, a) === 0),
      runs(200),
    );
  });
});
