import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certificateStands } from "#domain/ask-again/certificate-stands.ts";

const active = { status: "active", standard: "ISO/IEC 42001:2023", expires: "2028-01-01" } as const;
const entries = fc.uniqueArray(
  fc.record({
    system: fc.constantFrom("sys_a", "sys_b", "sys_c", "sys_d"),
    claimed: fc.constantFrom("in", "partial", "out", "unknown"),
  }),
  { selector: ({ system }) => system },
);

describe("how a certificate stands", () => {
  it("is the same whatever the order of its scope, so that saving it again is no event", () => {
    fc.assert(
      fc.property(entries, (scope) => {
        const [one, other] = [scope, scope.toReversed()].map((of) => certificateStands({ ...active, scope: of }));
        return JSON.stringify(one) === JSON.stringify(other);
      }),
    );
  });

  it("covers only what is in or in part", () => {
    const scope = (["in", "partial", "out", "unknown"] as const).map((claimed) => ({ system: claimed, claimed }));
    expect(certificateStands({ ...active, scope }).covers).toEqual({ in: 1, partial: 0.5 });
  });

  it("is no certificate yet without an end, or of a draft edition", () => {
    expect(certificateStands({ ...active, expires: undefined }).status).toBe("in_progress");
    expect(certificateStands({ ...active, standard: "ISO/IEC DIS 42001" }).status).toBe("in_progress");
    expect(certificateStands(active).status).toBe("active");
  });

  it("keeps since when it stands so, but for what is valid", () => {
    expect(certificateStands({ ...active, statusSince: "2027-01-01" }).since).toBeNull();
    expect(certificateStands({ ...active, status: "withdrawn", statusSince: "2027-01-01" }).since).toBe("2027-01-01");
  });
});
