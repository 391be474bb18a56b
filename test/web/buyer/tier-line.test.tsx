// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import { SendModel } from "#web/features/buyer/send/SendModel.ts";
import { TierLine } from "#web/features/buyer/send/TierLine.tsx";

afterEach(cleanup);

const factors = { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 };
const uses = [{ id: "use-1", name: "Note writer", description: "", factors }];

function line(said: "critical" | null): string {
  const model = new SendModel({ questionnaireId: "ai-vendor-core", vendorName: "Alder", uses, dueOn: "2027-01-31" });
  render(<TierLine model={model} rules={suggestedRules} saidOf={{ name: "Alder", said }} shelf={[]} />);
  return screen.getByRole("status").textContent;
}

describe("the tier while somebody sends", () => {
  it("is by the uses alone where the register says nothing of the vendor as a whole", () => {
    expect(line(null)).toContain("By these uses the product is in the tier Standard");
  });

  it("is the one that is said of the vendor where that is higher, as it will be when it is sent", () => {
    expect(line("critical")).toContain("By what is said of its vendor the product is in the tier Critical");
  });
});
