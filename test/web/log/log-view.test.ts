import { describe, expect, it } from "vitest";
import { browserWords } from "#web/features/shared/log/browser-words.ts";
import { logTable } from "#web/features/shared/log/log-sheet.ts";
import { addressOf, isNarrowed, queryOf, readSearch } from "#web/features/shared/log/log-view.ts";

const nothing = { person: "", kind: "", subject: "", from: "", to: "", before: "" };

describe("what is looked for in the log", () => {
  it("stands in the address, and is read back from it", () => {
    const search = {
      ...nothing,
      person: "psn_1",
      kind: "decision",
      from: "2027-01-01",
      to: "2027-01-31",
      before: "51",
    };
    const address = addressOf(search);
    expect(address).toBe("/log?person=psn_1&kind=decision&from=2027-01-01&to=2027-01-31&before=51");
    expect(readSearch(address.slice("/log".length))).toEqual(search);
    expect(addressOf(nothing)).toBe("/log");
  });

  it("is without a day or a place that is none", () => {
    expect(readSearch("?from=yesterday&to=2027-1-1&before=-5&for=buyer.org_1")).toEqual(nothing);
  });

  it("has both days in it, from where the first begins here to where the last ends", () => {
    const query = queryOf({ ...nothing, from: "2027-03-28", to: "2027-03-28" });
    expect(query).toEqual({
      since: String(new Date(2027, 2, 28).getTime()),
      until: String(new Date(2027, 2, 29).getTime()),
    });
    expect(isNarrowed({ ...nothing, before: "9" })).toBe(false);
    expect(isNarrowed({ ...nothing, to: "2027-03-28" })).toBe(true);
  });
});

describe("the log as a sheet", () => {
  it("has a row for each entry, with the time in UTC and the whole name of the browser", () => {
    const says = [
      { text: "made decision 1 on ", path: null },
      { text: "Meridian Triage", path: "/assessments/asm_1" },
    ];
    const entry = { seq: 7, at: Date.UTC(2027, 0, 31, 10, 42), who: "Priya Nair", kind: "decision", says } as const;
    const agent = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140";
    const { rows } = logTable([
      { ...entry, from: { address: "203.0.113.7", agent } },
      { ...entry, seq: 6, from: "erased" },
      { ...entry, seq: 5, kind: null, from: null },
    ]);
    const told = [{ moment: entry.at }, "Priya Nair", "made decision 1 on Meridian Triage"];
    expect(rows).toEqual([
      [7, ...told, "Decisions", "203.0.113.7", agent],
      [6, ...told, "Decisions", "erased", "erased"],
      [5, ...told, "", "", ""],
    ]);
  });
});

describe("a browser's own name", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
      "Edge on Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1",
      "Safari on iOS",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
    ["curl/8.9.1", "curl/8.9.1"],
    ["", "Unnamed browser"],
  ])("%s is shortened to what a reader needs", (agent, words) => expect(browserWords(agent)).toBe(words));
});
