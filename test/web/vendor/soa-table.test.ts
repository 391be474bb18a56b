import { describe, expect, it } from "vitest";
import { controlIds } from "#domain/catalogue/controls.ts";
import { everythingIncluded, readSoaRows, readSoaTable } from "#web/features/vendor/certificates/soa-table.ts";

describe("a Statement of Applicability pasted from a spreadsheet", () => {
  it("is read from tabs, semicolons or commas, with the reason in the words of the vendor", () => {
    const pasted = 'A.2.2\tyes\nA.7.6;no;We do not prepare data\n"A.10.3",No,We have no suppliers, none at all';
    expect(readSoaTable(pasted)).toEqual({
      soa: {
        "A.2.2": { included: true },
        "A.7.6": { included: false, justification: "We do not prepare data" },
        "A.10.3": { included: false, justification: "We have no suppliers, none at all" },
      },
      notUnderstood: [],
      missing: controlIds.filter((id) => !["A.2.2", "A.7.6", "A.10.3"].includes(id)),
    });
  });

  it("names every control it did not understand, and leaves headings alone", () => {
    const { soa, notUnderstood } = readSoaTable("Control,Included,Reason\nA.2.2,perhaps\nA.99.1,yes\nA.2.3,yes");
    expect(Object.keys(soa)).toEqual(["A.2.3"]);
    expect(notUnderstood).toEqual(["A.2.2, perhaps", "A.99.1, yes"]);
  });

  it("is found in whichever columns a company keeps it, with the longest text as the reason", () => {
    const rows = [
      ["No.", "Title", "Control", "Owner", "Applicable?", "Status", "Why"],
      ["1", "Policy", "A.2.2", "Ann", "Applicable", "done", "Needed by customers"],
      ["2", "Resources", "A.4.2", "Ben", "Not applicable", "-", "We run no systems of our own"],
    ];
    expect(readSoaRows(rows).soa).toEqual({
      "A.2.2": { included: true, justification: "Needed by customers" },
      "A.4.2": { included: false, justification: "We run no systems of our own" },
    });
  });

  it("says which of the 38 controls it is silent about", () => {
    const rows = controlIds.slice(2).map((id) => [id, "yes", ""]);
    expect(readSoaRows(rows).missing).toEqual(controlIds.slice(0, 2));
  });

  it("never includes a control that the table does not name", () => {
    expect(readSoaTable("").soa).toEqual({});
    expect(Object.keys(everythingIncluded())).toHaveLength(38);
  });
});
