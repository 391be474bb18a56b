import { describe, expect, it } from "vitest";
import { oscalSource, oscalText, uuidFor } from "#web/features/buyer/review/frameworks/oscal-file.ts";
import { reviewView } from "./sample-view.ts";

describe("the OSCAL file", () => {
  it("names things by UUIDs of version 5, the same for the same name", async () => {
    const [one, same, other] = await Promise.all(["a", "a", "b"].map(uuidFor));
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it("leaves no id empty and uses none for two things", async () => {
    const text = await oscalText(
      oscalSource(reviewView(), { buyerName: "Harbour", now: 1_770_000_000_000, decision: null }),
    );
    const ids = [...text.matchAll(/"uuid": "([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(id ?? ""))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
