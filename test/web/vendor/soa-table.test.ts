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

  it.each([
    ["A.2.2 yes", true],
    ["A 2.2\tJa", true],
    ["a2.2;oui;", true],
    ["Maßnahme A.2.2;trifft zu", true],
    ["A.2.2 AI policy;Sí", true],
    ["A.2.2,sì", true],
    ["A.2.2\tvan toepassing", true],
    ["A.2.2\t適用", true],
    ["A.2.2 - included", true],
    ["A.2.2: not applicable", false],
    ["A.2.2;nein", false],
    ["A.2.2;non applicable", false],
    ["A.2.2;No aplica", false],
    ["A.2.2;escluso", false],
    ["A.2.2;niet van toepassing", false],
    ["A.2.2\t適用除外", false],
    ["A.2.2 excluded - we, ourselves, train nothing", false],
  ])("is understood as people write it: %j", (line, included) => {
    const { soa, notUnderstood } = readSoaTable(line);
    expect([soa["A.2.2"]?.included, notUnderstood]).toEqual([included, []]);
  });

  it("keeps the reason of a line that was typed without any separator", () => {
    expect(readSoaTable("A.7.6 excluded - we, ourselves, train nothing").soa["A.7.6"]?.justification).toBe(
      "we, ourselves, train nothing",
    );
  });

  it.each(["6.1.2;nein", "A.9.9 yes", "A.2.2;sometimes", "A.2.2"])(
    "names the line %j, which it did not read",
    (line) => {
      expect(readSoaTable(`A.2.3;yes\n${line}`).notUnderstood).toHaveLength(1);
    },
  );

  it("takes no heading of a domain for a control", () => {
    expect(readSoaTable("A.2 Policies\nA.2.2;yes").notUnderstood).toEqual([]);
  });

  it("takes nothing that is said twice and differently, and names the lines", () => {
    const { soa, notUnderstood } = readSoaTable("A.2.2;yes\nA.2.3;yes\nA.2.2;no");
    expect(Object.keys(soa)).toEqual(["A.2.3"]);
    expect(notUnderstood).toEqual(["A.2.2, no (A.2.2 stands twice)"]);
  });

  it.each([[["Control", "Included", "Excluded"]], [["Maßnahme", "Anwendbar", "Ausgeschlossen"]]])(
    "reads marks in two columns, each for what its header says: %j",
    (header) => {
      const { soa } = readSoaRows([
        header,
        ["A.2.2", "x", ""],
        ["A.2.3", "x", ""],
        ["A.7.6", "", "x"],
        ["A.7.5", "x", "x"],
      ]);
      expect(Object.entries(soa).map(([control, { included }]) => [control, included])).toEqual([
        ["A.2.2", true],
        ["A.2.3", true],
        ["A.7.6", false],
      ]);
    },
  );

  it("keeps the reason under a header of its own, and does not take what is built for what applies", () => {
    const { soa, notUnderstood } = readSoaRows([
      ["Ref", "Applicable?", "Reason to include", "Reason to exclude", "Status"],
      ["A.2.2", "Y", "Risk 1", "", "Implemented"],
      ["A.4.4", "N", "", "We license the model", "N/A"],
      ["A.4.5", "?", "", "", "Implemented"],
    ]);
    expect(soa).toEqual({
      "A.2.2": { included: true, justification: "Risk 1" },
      "A.4.4": { included: false, justification: "We license the model" },
    });
    expect(notUnderstood).toEqual(["A.4.5, ?, Implemented"]);
  });

  it("never takes a mark under Excluded for an inclusion", () => {
    const { soa } = readSoaRows([
      ["Control", "Excluded?"],
      ["A.2.2", "no"],
      ["A.7.6", "yes"],
    ]);
    expect([soa["A.2.2"]?.included, soa["A.7.6"]?.included]).toEqual([true, false]);
  });

  it.each([
    "Included / Excluded",
    "Applicable / Not applicable",
    "Anwendbar / nicht anwendbar",
    "Inclus ou exclu",
    "Van toepassing / niet van toepassing",
    "適用／除外",
  ])("turns nothing round under a header that names both sides: %s", (header) => {
    const { soa } = readSoaRows([
      ["Control", header],
      ["A.2.2", "Included"],
      ["A.2.3", "yes"],
      ["A.7.6", "Excluded"],
    ]);
    expect(Object.values(soa).map(({ included }) => included)).toEqual([true, true, false]);
  });

  it("goes by the header next to the controls, and not by a note above it", () => {
    const { soa } = readSoaRows([
      ["", "Excluded controls are justified below", ""],
      ["Control", "Applicable", "Reason"],
      ["A.2.2", "yes", ""],
    ]);
    expect(soa["A.2.2"]?.included).toBe(true);
  });

  it("takes a word for what it says in whichever column it stands", () => {
    const rows = [
      ["Control", "Included", "Excluded", "Exclusion reason"],
      ["A.2.2", "Included", "", "n/a"],
      ["A.7.6", "", "Excluded", "We prepare no data"],
    ];
    expect(readSoaRows(rows).soa).toEqual({
      "A.2.2": { included: true },
      "A.7.6": { included: false, justification: "We prepare no data" },
    });
  });

  it.each(["Non applicable", "No aplica", "N/A", "Nicht zutreffend", "Niet van toepassing", "不適用"])(
    "takes a cross in a column of its own for an exclusion: %s",
    (header) => {
      const { soa } = readSoaRows([
        ["Control", header],
        ["A.7.6", "X"],
      ]);
      expect(soa["A.7.6"]?.included).toBe(false);
    },
  );

  it.each([
    ["Applicable", "Non applicable"],
    ["Zutreffend", "Nicht zutreffend"],
    ["Aplica", "No aplica"],
  ])("reads crosses under %s and %s", (yes, no) => {
    const { soa } = readSoaRows([
      ["Control", yes, no],
      ["A.2.2", "x", ""],
      ["A.7.6", "", "x"],
    ]);
    expect([soa["A.2.2"]?.included, soa["A.7.6"]?.included]).toEqual([true, false]);
  });

  it("never takes the state of the work for what applies", () => {
    const said = readSoaRows([
      ["Control", "Applicability", "Implemented"],
      ["A.2.2", "In scope", "No"],
    ]);
    expect(said.soa["A.2.2"]?.included).toBe(true);
    const only = readSoaRows([
      ["Control", "Implemented?"],
      ["A.2.2", "No"],
    ]);
    expect([only.soa, only.notUnderstood]).toEqual([{}, ["A.2.2, No"]]);
  });

  it("finds the reason by its header, on whichever side it stands", () => {
    const { soa } = readSoaRows([
      ["Control", "Justification", "Applicable", "How implemented"],
      ["A.2.2", "Risk R-1", "yes", "A long description of how it was built"],
    ]);
    expect(soa["A.2.2"]?.justification).toBe("Risk R-1");
  });

  it("reads what stands behind the name of a column in a typed line", () => {
    expect(readSoaTable("A.7.6 applicable: no - we prepare no data").soa["A.7.6"]).toEqual({
      included: false,
      justification: "we prepare no data",
    });
    expect(readSoaTable("A.7.6 excluded: yes").soa["A.7.6"]?.included).toBe(false);
    expect(readSoaTable("A.7.6 excluded: no").soa["A.7.6"]?.included).toBe(true);
  });
});
