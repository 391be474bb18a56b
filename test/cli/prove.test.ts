import { describe, expect, it } from "vitest";
import { figureOfFates } from "#test/prove/figures/mutants.ts";
import { waysOutIn } from "#test/prove/figures/outgoing.ts";
import { figureIn } from "#test/prove/from-reports.ts";
import { withoutEquivalents } from "#test/prove/mutants/equivalents.ts";
import { mutantsIn, withSwitches } from "#test/prove/mutants/find-mutants.ts";
import { pageOf, tableOf } from "#test/prove/proof-page.ts";
import { type Figure, figureOf } from "#test/support/figure.ts";

const source = `
const isOwn = (of) => and(eq(things.orgId, of.orgId), eq(things.id, of.id), eq(things.state, "open"));
const written = () => sql\`select 1 from things where org_id = \${orgId}\`;
export async function save(call, found) {
  if (found === undefined) fail("not-found");
  if (found.state !== "draft") fail("request-already-submitted");
  if (found.text.length > 9) fail("input-invalid");
  const shown = call.principal.role === "guest" ? own(found) : found;
  return call.commit({ effects: [change(found), ...assertOneChanged(call.db)], seen: shown.list.filter((one) => may(one)) });
}
`;
// As it is written in the source, where it stands for a value.
const key = ["org_id = $", "{orgId}"].join("");
const locks = mutantsIn("worker/features/things/things.ts", source);
const kept = (away: string): string =>
  withSwitches(
    source,
    locks.filter(({ text }) => text === away),
  ).replaceAll(/globalThis\.isLockAway\("[^"]*"\)/g, "AWAY");

describe("the finder of locks", () => {
  it("finds each lock once, by its kind, and neither keys of things nor the form of what is sent", () => {
    expect(locks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "tenant eq(things.orgId, of.orgId)",
      'state eq(things.state, "open")',
      `tenant ${key}`,
      "check found === undefined",
      'state found.state !== "draft"',
      'redaction call.principal.role === "guest"',
      "guard assertOneChanged(call.db)",
      "redaction (one) => may(one)",
    ]);
  });

  it("takes each away by itself", () => {
    expect(kept("eq(things.orgId, of.orgId)")).toContain(
      "and((AWAY ? undefined : eq(things.orgId, of.orgId)), eq(things.id",
    );
    expect(kept("found === undefined")).toContain('if (!AWAY && (found === undefined)) fail("not-found")');
    expect(kept("assertOneChanged(call.db)")).toContain("...(AWAY ? [] : assertOneChanged(call.db))");
    // Also what is put together when the file is loaded asks each time a statement is written.
    expect(kept(key)).toContain(`getSQL: () => AWAY ? sqlOfMutants\`1 = 1\` : sqlOfMutants\`${key}\`}}`);
  });
});

const fate = (killed: boolean) => ({
  mutant: locks[0] ?? expect.fail("there is a lock"),
  tried: ["a test"],
  killedBy: killed ? { test: "a test", why: "it fails" } : undefined,
  once: new Set<string>(),
});

describe("the figure of locks", () => {
  it("falls short, by file and line, of a lock that no test misses", () => {
    const figure = figureOfFates([fate(true), fate(false)], { hold: true, seconds: 1, all: 2 });
    expect(figure).toMatchObject({
      holds: false,
      short: [expect.stringContaining("worker/features/things/things.ts:2 (tenant)")],
    });
    expect(figureOfFates([fate(true)], { hold: true, seconds: 1, all: 1 }).holds).toBe(true);
  });

  it("falls short when the tests fail by themselves, or nothing was tried", () => {
    expect(figureOfFates([fate(true)], { hold: false, seconds: 1, all: 1 }).holds).toBe(false);
    expect(figureOfFates([], { hold: true, seconds: 1, all: 0 }).holds).toBe(false);
  });

  it("leaves out what is listed as of no effect, and refuses a list that fits nothing any more", () => {
    const [first] = locks;
    const one = { file: first?.file ?? "", text: first?.text ?? "", reason: "Another key does the same" };
    expect(withoutEquivalents(locks, [one])).toHaveLength(locks.length - 1);
    expect(() => withoutEquivalents(locks, [{ ...one, text: "eq(things.orgId, other)" }])).toThrow(
      "no such place any more",
    );
  });
});

describe("the figure of outgoing calls", () => {
  it.each(['fetch("https://elsewhere.example")', "globalThis.fetch(url)", "new WebSocket(url)"])(
    "falls short of %s",
    (call) => {
      expect(waysOutIn("worker.js", `export default () => ${call};`)).toHaveLength(1);
    },
  );

  it("takes no handler of that name for one", () => {
    expect(waysOutIn("worker.js", "export default { fetch: (request, env) => app.fetch(request, env) };")).toEqual([]);
  });
});

const short: Figure = figureOf({
  name: "Cells",
  is: "9 cells, 1 leak",
  target: "9 cells, 0 leaks",
  enough: true,
  short: ["GET /x | leaks"],
});

describe("the page of a proof", () => {
  const page = pageOf([{ figure: short, commit: "0123456789abcdef", day: "2026-11-29", run: "short" }], []);

  it("says of each figure whether it holds, and names what falls short", () => {
    expect(page).toContain("| Cells | 9 cells, 1 leak | 9 cells, 0 leaks | **no** | 2026-11-29, short, 0123456789 |");
    expect(page).toContain("- GET /x \\| leaks");
    expect(tableOf([short])).toContain("SHORT");
  });

  it("takes a figure from either runner's report, and none where none was told", () => {
    expect(figureIn({ testResults: [{ assertionResults: [{ meta: {} }, { meta: { figure: short } }] }] })).toEqual(
      short,
    );
    expect(figureIn({ suites: [{ annotations: [{ type: "figure", description: JSON.stringify(short) }] }] })).toEqual(
      short,
    );
    expect(figureIn({ testResults: [] })).toBeUndefined();
  });

  it("does not hold when too little was tried", () => {
    expect(figureOf({ name: "Fuzz", is: "1 request", target: "20,000", enough: false, short: [] }).holds).toBe(false);
  });
});
