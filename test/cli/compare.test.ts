import { describe, expect, it } from "vitest";
import { compare } from "#domain/comparison/compare.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { score } from "#domain/scoring/score.ts";
import { secondExample, workedExample } from "#test/support/dossiers/examples.ts";
import { fixture, runCommand } from "./run-command.ts";

const [first, second] = [fixture("worked-example.json"), fixture("worked-example-2.json")];

describe("npm run compare", () => {
  it("prints the comparison under the first dossier's policy", () => {
    const { status, stdout, stderr } = runCommand("compare", [first, second]);
    const expected = compare([workedExample, secondExample].map(score), resolvePolicy(workedExample.policy));
    expect(JSON.parse(stdout)).toEqual(expected);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("asks for at least two files", () => {
    expect(runCommand("compare", [first])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^usage: .*\n$/),
    });
  });

  it("prints no comparison when one of the files is unusable", () => {
    const wrong = fixture("worked-example.comparison.json");
    const { status, stdout, stderr } = runCommand("compare", [first, wrong]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.startsWith(`${wrong}: /dossier: `)).toBe(true);
  });
});
