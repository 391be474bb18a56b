import { describe, expect, it } from "vitest";
import { everythingIncluded, readSoaTable } from "#web/features/vendor/certificates/soa-table.ts";

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
    });
  });

  it("names every line it did not understand and loses none", () => {
    const { soa, notUnderstood } = readSoaTable("Control,Included,Reason\nA.2.2,perhaps\nA.99.1,yes\nA.2.3,yes");
    expect(Object.keys(soa)).toEqual(["A.2.3"]);
    expect(notUnderstood).toEqual(["Control,Included,Reason", "A.2.2,perhaps", "A.99.1,yes"]);
  });

  it("never includes a control that the table does not name", () => {
    expect(readSoaTable("").soa).toEqual({});
    expect(Object.keys(everythingIncluded())).toHaveLength(38);
  });
});
