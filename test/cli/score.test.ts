import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { score } from "#domain/scoring/score.ts";
import { fourVendors, workedExample } from "#test/support/dossiers/examples.ts";
import { smallDossier, soundCertificate } from "#test/support/dossiers/small.ts";
import { fixture, runCommand } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "dossiers-"));
function written(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const choices = [
  { value: "a", label: "A", score: 1 },
  { value: "none", label: "None", score: 0, exclusive: true },
];

/** A sound dossier but for this answer to one more question. */
function withAnswer(question: object, value: unknown) {
  const { questionnaire } = smallDossier();
  const [section, ...others] = questionnaire.sections;
  const asked = { id: "asked", text: "Asked?", ...question };
  const sections = [{ ...section, questions: [...(section?.questions ?? []), asked] }, ...others];
  return { ...smallDossier({ answers: { asked: { value } } }), questionnaire: { ...questionnaire, sections } };
}

describe("npm run score", () => {
  it("prints one summary a line, in the order of the files", () => {
    const { status, stdout, stderr } = runCommand("score", [
      fixture("worked-example.json"),
      fixture("four-vendors/honest.json"),
    ]);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([workedExample, fourVendors.honest].map(score));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it.each<[string, unknown, string]>([
    ["cut.json", '{"dossier": 1,', "/: is not JSON"],
    [
      "day.json",
      smallDossier({ certificates: [soundCertificate({ issued: "2026-02-30" })] }),
      "/certificates/0/issued: must be a date",
    ],
    ["list.json", [], "/: "],
    [
      "word.json",
      smallDossier({ answers: { policy: { value: "maybe" } } }),
      "/answers/policy/value: Choose one of: Yes, Partly, No, Not applicable.",
    ],
    ...[
      { type: "url", value: "www.moor.example", why: "Write a web address that starts with https://" },
      { type: "number", max: 10, value: 11, why: "The number must be 10 or less." },
      { type: "number", value: "12 apples", why: "Write a number, in digits" },
      { type: "date", value: "31.3.2027", why: "Write a date that exists" },
      { type: "text", value: "#N/A", why: "“#N/A” is an error of the spreadsheet" },
      { type: "multiple", options: choices, value: ["a", "none"], why: "“None” cannot be combined" },
    ].map(({ value, why, ...question }): [string, unknown, string] => [
      `${question.type}-${String(value).length}.json`,
      withAnswer(question, value),
      `/answers/asked/value: ${why}`,
    ]),
  ])("refuses %s in one line that names the file and the place, and prints nothing else", (name, content, where) => {
    const file = written(name, content);
    const { status, stdout, stderr } = runCommand("score", [fixture("worked-example.json"), file]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.startsWith(`${file}: ${where}`)).toBe(true);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("names the place inside a condition that could have had several shapes", () => {
    const { questionnaire } = smallDossier();
    const [section] = questionnaire.sections;
    const showIf = { any: [{ question: "policy", is: { not: "plain" } }] };
    const broken = { ...questionnaire, sections: [{ ...section, showIf }] };
    const file = written("condition.json", { ...smallDossier(), questionnaire: broken });
    expect(runCommand("score", [file]).stderr).toContain("/questionnaire/sections/0/showIf/any/0/is: ");
  });

  it("says so when a file cannot be read, and how it is used when none is named", () => {
    const missing = join(folder, "missing.json");
    expect(runCommand("score", [missing])).toEqual({
      status: 2,
      stdout: "",
      stderr: `${missing}: cannot be read (ENOENT)\n`,
    });
    expect(runCommand("score", [])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^usage: .*\n$/),
    });
  });
});
