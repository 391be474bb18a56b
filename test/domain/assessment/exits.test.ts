import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  daysToReopen,
  type Exit,
  exitRules,
  exits,
  openExits,
  type Situation,
  type Standing,
  situationOf,
  situations,
  whyNoExit,
} from "#domain/assessment/exits.ts";
import { endings } from "#domain/assessment/stage.ts";

const now = Date.parse("2027-01-31T12:00:00Z");
const fresh: Standing = { state: "sent", returnedAt: null, decided: null, ended: null, archivedAt: null };
const ended = (how: "cancelled" | "declined" | "closed", state: Standing["state"] = "answering"): Standing => ({
  ...fresh,
  state,
  ended: { how, at: now },
});
/** A request in every situation. */
const examples: Readonly<Record<Situation, Standing>> = {
  invited: fresh,
  answering: { ...fresh, state: "answering" },
  returned: { ...fresh, state: "answering", returnedAt: now },
  "to-review": { ...fresh, state: "submitted" },
  decided: { ...fresh, state: "submitted", decided: "approve" },
  cancelled: ended("cancelled"),
  declined: ended("declined"),
  closed: ended("closed", "submitted"),
  archived: { ...fresh, state: "submitted", decided: "approve", archivedAt: now },
};

/** Which exits are open where, written down by hand beside the table: C cancel, E extend, R replace, P put right, T take back, L close, D decline, O reopen, A archive, B bring back. */
const expected: Readonly<Record<Situation, string>> = {
  invited: "ERPC",
  answering: "ERPCD",
  returned: "ERTLCD",
  "to-review": "RC",
  decided: "RA",
  cancelled: "OA",
  declined: "OA",
  closed: "OA",
  archived: "B",
};
const letters: Readonly<Record<Exit, string>> = {
  cancel: "C",
  extend: "E",
  "replace-contact": "R",
  correct: "P",
  "take-return-back": "T",
  "close-return": "L",
  decline: "D",
  reopen: "O",
  archive: "A",
  "bring-back": "B",
};

describe("the exits of a request", () => {
  it.each(situations)("are these where it is %s, and no others", (situation) => {
    const standing = examples[situation];
    expect(situationOf(standing)).toBe(situation);
    const open = exits.filter((exit) => whyNoExit(exit, standing, now) === undefined);
    expect(open.map((exit) => letters[exit]).join("")).toBe(expected[situation]);
  });

  it("leave no situation without a way out, nor one that nothing leads to", () => {
    for (const situation of situations)
      expect(
        exits.some((exit) => exitRules[exit].from.includes(situation)),
        situation,
      ).toBe(true);
    const targets = exits.map((exit) => exitRules[exit].to);
    for (const how of [...endings, "archived"]) expect(targets).toContain(how);
  });

  it("say in a sentence why one is not open", () => {
    for (const exit of exits)
      for (const situation of situations) {
        const why = whyNoExit(exit, examples[situation], now);
        if (why !== undefined) expect(why).toMatch(/^[A-Z].{20,}\.$/);
      }
  });

  it("are offered to the side whose they are alone", () => {
    expect(openExits("vendor", examples.answering, now)).toEqual(["decline"]);
    expect(openExits("buyer", examples.answering, now)).not.toContain("decline");
  });

  it("open again what ended for thirty days, and not on the day after", () => {
    const days = (count: number) => now + count * 86_400_000;
    for (const how of endings) {
      const standing = ended(how, how === "closed" ? "submitted" : "answering");
      expect(whyNoExit("reopen", standing, days(daysToReopen))).toBeUndefined();
      expect(whyNoExit("reopen", standing, days(daysToReopen) + 1)).toMatch(/Send it anew/);
    }
  });

  it("hold what was closed and then decided for decided", () => {
    expect(situationOf({ ...examples.closed, decided: "decline" })).toBe("decided");
  });
});

describe("the diagram of states", () => {
  const page = readFileSync(new URL("../../../docs/architecture.md", import.meta.url), "utf8");
  const [, ways = ""] = page.split("| Way out |");
  const rows = ways.split("\n").filter((line) => line.startsWith("| `"));

  it("has every exit as a row, as the table has it", () => {
    for (const exit of exits) {
      const { side, from, to, does } = exitRules[exit];
      expect(rows).toContain(`| \`${exit}\` | ${side} | ${from.join(", ")} | ${to} | ${does} |`);
    }
    expect(rows).toHaveLength(exits.length);
  });

  it("draws every situation that an exit leads to, and every way there", () => {
    for (const exit of exits) {
      const { from, to } = exitRules[exit];
      const lines = situations.includes(to as Situation) ? from.map((one) => `${one} --> ${to}: ${exit}`) : [];
      for (const line of lines) expect(page).toContain(line.replaceAll("to-review", "review"));
    }
  });
});
