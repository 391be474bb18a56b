import { describe, expect, it } from "vitest";
import { type Curve, curveOf, sizes, type Trial } from "#test/prove/parsers/curve.ts";
import { better, figureOfCurves, verdictsOn } from "#test/prove/parsers/judge.ts";

/** What a reader would cost for so many kilobytes, on a clock that it moves itself. */
async function curveFor(ms: (kilobytes: number) => number, more: Partial<Trial> = {}): Promise<Curve> {
  let now = 0;
  const prepare = async (bytes: number) => () => {
    now += ms(bytes / 1_000);
  };
  return curveOf({ reader: "reader", shape: "shape", prepare, ...more }, () => now);
}
const twentyInputs = (curve: Curve): Curve[] =>
  Array.from({ length: 60 }, (_, at) => ({ ...curve, name: `reader ${at % 20}: shape ${at}` }));

describe("the judge of readers", () => {
  it("takes a linear reader, one that refuses at once, and one that refuses from some length on", async () => {
    for (const ms of [(kb: number) => kb / 2, () => 0.1, (kb: number) => (kb > 500 ? 1 : kb)])
      expect(verdictsOn(await curveFor(ms))).toEqual([]);
  });

  it("calls a quadratic reader short, also where it is quick, and where it refuses what is longer", async () => {
    for (const ms of [
      (kb: number) => kb ** 2 / 5_000,
      (kb: number) => kb ** 2 / 10_000 + kb / 1_000,
      (kb: number) => (kb > 500 ? 1 : kb ** 2 / 1_000),
    ])
      expect(verdictsOn(await curveFor(ms))).toEqual(["slower than linear"]);
  });

  it("calls a slow reader short, and gives it no more once it is known to be slow", async () => {
    const slow = await curveFor((kb) => kb * 1.2);
    expect([verdictsOn(slow), slow.points.length]).toEqual([["over a second"], sizes.length]);
    const slower = await curveFor((kb) => kb * 50);
    expect([verdictsOn(slower), slower.points.length]).toEqual([["over a second"], 1]);
  });

  it("calls a reader short that throws", async () => {
    const prepare = async () => () => {
      throw new RangeError("Maximum call stack size exceeded");
    };
    const curve = await curveFor(() => 0, { prepare });
    expect(verdictsOn(curve)).toEqual(["threw"]);
    expect(figureOfCurves([curve]).short).toEqual([expect.stringContaining("RangeError: Maximum call stack")]);
  });

  it("reads once more what falls short, and takes the better of the two", async () => {
    const [good, bad] = [await curveFor((kb) => kb / 2), await curveFor((kb) => kb ** 2 / 100)];
    expect([better(good, bad), better(bad, good)]).toEqual([good, good]);
  });

  it("measures the CPU of a reader that is really quadratic", async () => {
    const prepare = async (bytes: number) => () => {
      let found = 0;
      for (let at = 0; at < bytes / 40; at++) for (let other = 0; other < at; other++) found += at ^ other;
      return found;
    };
    expect(verdictsOn(await curveOf({ reader: "reader", shape: "quadratic", prepare }))).toContain(
      "slower than linear",
    );
  });
});

describe("the figure of readers", () => {
  it("holds when sixty inputs are linear and under a second", async () => {
    const good = await curveFor((kb) => kb / 2);
    expect(figureOfCurves(twentyInputs(good)).holds).toBe(true);
    expect(figureOfCurves(twentyInputs(good).slice(1)).holds).toBe(false);
  });

  it("names each input that falls short, and what was not read to the end", async () => {
    const bad = { ...(await curveFor((kb) => kb ** 2 / 100)), name: "reader: hostile" };
    const figure = figureOfCurves([...twentyInputs(await curveFor(() => 1)), bad], ["reader: endless: did not end"]);
    expect(figure).toMatchObject({
      holds: false,
      is: expect.stringContaining("1 slower than linear, 1 over a second"),
      short: ["reader: endless: did not end", expect.stringMatching(/^reader: hostile: over a second, slower than/)],
    });
  });
});
