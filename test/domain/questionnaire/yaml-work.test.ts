import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readShape } from "#domain/questionnaire/edit/draft.ts";
import { readTolerantJson } from "#domain/questionnaire/import/tolerant-json.ts";
import { yamlWork } from "#domain/questionnaire/load/yaml-work.ts";
import { loadQuestionnaire } from "#domain/questionnaire/load-questionnaire.ts";

/** Each of these, over and over, made the parser work for seconds, or used up its stack. */
const hostile: readonly (readonly [string, string])[] = [
  ["quotation marks", '"'],
  ["anchors", "&a "],
  ["aliases", "*a "],
  ["tags", "!a "],
  ["lists in lists", "["],
  ["lists in lists, spread over lines", "[\n"],
  ["fields in fields", "{a: "],
  ["lists on one line", "- "],
  ["questions on one line", "? "],
  ["fields on one line", "a: "],
  ["ends of lists", "]"],
  ["directives", "%a\n"],
  ["texts that follow each other", '"\n'],
];
const many: readonly (readonly [string, string])[] = [
  ["fields without end", "a: b\n"],
  ["empty fields", ":\n"],
  ["empty items", "-\n"],
  ["documents", "---\n"],
];
const times = (part: string, bytes: number): string => part.repeat(Math.floor(bytes / part.length));

describe("the work that a text makes is known before it is parsed:", () => {
  it.each(hostile)("%s are refused at the same place, however many follow", (_, part) => {
    const [one, twice] = [yamlWork(times(part, 200_000)), yamlWork(times(part, 400_000))];
    expect(one.tooMuch).toBeDefined();
    expect(twice).toEqual(one);
    expect(one.looked).toBeLessThan(500);
  });

  it.each(many)("%s are looked at once each, up to a limit", (_, part) => {
    const [one, twice] = [yamlWork(times(part, 20_000)).looked, yamlWork(times(part, 40_000)).looked];
    expect(twice / one).toBeGreaterThan(1.9);
    expect(twice / one).toBeLessThan(2.1);
    const most = yamlWork(times(part, 2_000_000));
    expect(most.tooMuch?.text).toContain("more parts than any questionnaire");
    expect(most.looked).toBeLessThan(170_000);
  });

  it.each(hostile)("%s are refused in words with a line, and nothing is taken from them", (_, part) => {
    const text = times(part, 400_000);
    const loaded = loadQuestionnaire(text);
    expect(loaded).toMatchObject({ ok: false, problems: [{ line: expect.any(Number), text: expect.any(String) }] });
    expect(!loaded.ok && loaded.readable()).toBeUndefined();
    expect(readShape(text)).toBeUndefined();
  });

  it("a question with a hostile text does not take the others down", () => {
    const good = "id: own\nsections:\n  - id: one\n    questions:\n      - id: first\n        text: Good?\n";
    const loaded = loadQuestionnaire(`${good}      - id: second\n        text: ${'"'.repeat(100_000)}\n`);
    expect(loaded.ok).toBe(false);
  });

  it("brackets, quotes, stars and ampersands inside texts are no work", () => {
    const lines = Array.from(
      { length: 2_000 },
      (_, n) => `- text: "See [${n} and {a & b * c"\n- Note [${n}: it's "so"\n`,
    );
    expect(yamlWork(lines.join("")).tooMuch).toBeUndefined();
  });

  it("every questionnaire of the shelf is far from the limits", () => {
    const folder = join(import.meta.dirname, "../../../questionnaires");
    const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const { looked, tooMuch } = yamlWork(readFileSync(join(folder, file), "utf8"));
      expect(tooMuch, file).toBeUndefined();
      expect(looked, file).toBeLessThan(40_000);
    }
  });
});

describe("JSON of other tools", () => {
  it("is refused when it is nested deeper than any questionnaire, and read at a hundredth of that", () => {
    const nested = (levels: number): string => `${"[".repeat(levels)}1${"]".repeat(levels)}`;
    expect(readTolerantJson(nested(50)).ok).toBe(true);
    for (const levels of [5_000, 10_000])
      expect(readTolerantJson(nested(levels))).toMatchObject({ ok: false, text: expect.stringContaining("too deep") });
  });
});
