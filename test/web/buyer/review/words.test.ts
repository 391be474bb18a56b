import { describe, expect, it } from "vitest";
import { defaultPolicy } from "#domain/policy/policy.ts";
import { flagWords, groupFlags } from "#domain/words/flags.ts";
import { changeInWords } from "#web/features/buyer/review/ReviewModel.ts";

describe("flags in the words of a reviewer", () => {
  it("name their subject and say what to do", () => {
    const words = flagWords(
      { code: "scope_gap", severity: "high", subject: "sys_1" },
      { policy: defaultPolicy, nameOf: () => "Halden Assist" },
    );
    expect(words.title).toBe("The certificate does not cover Halden Assist");
    expect(words.advice).toContain("Read the scope statement");
  });

  it("read well without a subject", () => {
    const words = flagWords(
      { code: "no_certificate", severity: "info", subject: null },
      { policy: defaultPolicy, nameOf: (id) => id },
    );
    expect(words.title).toBe("No ISO/IEC 42001 certificate");
  });

  it("stand together by kind, the certificate's own before the rest of the same severity", () => {
    const flags = (["A.2", "A.3"] as const).map((subject) => ({
      code: "paper_only" as const,
      severity: "high" as const,
      subject,
    }));
    const gap = { code: "scope_gap" as const, severity: "high" as const, subject: "s" };
    const must = { code: "must_have_failed" as const, severity: "critical" as const, subject: "q" };
    expect(groupFlags([must, ...flags, gap]).map(({ first, flags: group }) => [first.code, group.length])).toEqual([
      ["must_have_failed", 1],
      ["scope_gap", 1],
      ["paper_only", 2],
    ]);
  });
});

describe("what a conclusion did to the score", () => {
  it("is said with the number before and after", () => {
    expect(changeInWords(0.54, 0.61)).toBe("Saved. Assured is now 61% (it was 54%).");
    expect(changeInWords(0.54, 0.54)).toBe("Saved. Assured stays at 54%.");
  });
});
