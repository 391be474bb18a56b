import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { call, newBuyer, newPersona, type Persona } from "#test/support/worker/portal.ts";
import { newWorld } from "#test/support/worker/world.ts";
import { checkLog } from "#worker/cli/verify/log/check-log.ts";

interface Line {
  readonly seq?: number;
  readonly hash?: string;
  readonly leaf?: string;
  readonly clear?: string;
  readonly checkpoint?: string;
}
const fileOf = async (who: Persona, query: Record<string, string> = {}): Promise<Line[]> => {
  const route = who.facet === "buyer" ? "GET /api/buyer/log/file" : "GET /api/vendor/log/file";
  const answer = await call(who, route, { query });
  expect(answer.headers.get("content-disposition")).toContain(`annexa-log-${who.orgId}-${who.facet}.jsonl`);
  return answer.text
    .trimEnd()
    .split("\n")
    .map((line): Line => JSON.parse(line));
};
const shown = (lines: readonly Line[]) => lines.flatMap(({ leaf }) => (leaf === undefined ? [] : [JSON.parse(leaf)]));

/** What `npm run verify -- log` makes of a file, with the keys that the portal publishes. */
async function verified(text: string) {
  const { keys } = (await call(null, "GET /.well-known/annexa-keys.json")).raw() as {
    keys: { kid: string; x: string }[];
  };
  return checkLog(new TextEncoder().encode(text), keys);
}

describe("the file of a log", () => {
  it.each(["buyer", "vendor"] as const)("of a %s holds when it is checked without the portal", async (facet) => {
    const { buyer, vendor } = await newWorld("LOGCHECKED");
    const { owner, orgId } = facet === "buyer" ? buyer : vendor;
    const route = `GET /api/${facet}/log/file` as const;
    await call(owner, route, {});
    const { text } = await call(owner, route, { query: { kind: "taken" } });
    const found = await verified(text);
    expect(found).toMatchObject({ origin: `localhost:8787/${orgId}`, side: facet, seals: 2, isKeyChecked: true });
    expect(found.shown).toBeGreaterThan(1);
    await expect(
      verified(text.replace(/"hash":"(.)/, (_, one) => `"hash":"${one === "a" ? "b" : "a"}`)),
    ).rejects.toThrow();
  });

  it("has every entry as it was hashed, ends with the seal of all, and its own making is the last entry", async () => {
    const { buyer } = await newWorld("LOGFILE");
    const lines = await fileOf(buyer.auditor);
    const leaves = lines.filter(({ seq }) => seq !== undefined);
    expect(leaves.map(({ seq }) => seq)).toEqual(leaves.map((_, index) => index + 1));
    expect(shown(leaves).at(-1)).toMatchObject({ action: "log.exported", actor: buyer.auditor.personId });
    expect(lines.at(-1)?.checkpoint).toContain(`\n${leaves.length}\n`);
  });

  it("shows what the filter lets through, and the rest by its hash alone", async () => {
    const { buyer } = await newWorld("LOGFILTERED");
    const lines = await fileOf(buyer.owner, { kind: "decision" });
    expect(new Set(shown(lines).map(({ action }) => action))).toEqual(new Set(["decision.made"]));
    expect(lines.filter(({ hash, leaf }) => hash !== undefined && leaf === undefined).length).toBeGreaterThan(10);
  });

  it("shows nothing of the other side of the house", async () => {
    const buyer = await newBuyer();
    await call(buyer.owner, "PUT /api/buyer/settings", { body: { fourEyes: true } });
    const seller = await newPersona({ orgId: buyer.orgId, facet: "vendor", role: "owner" });
    expect(shown(await fileOf(seller)).map(({ action }) => action)).toEqual(["log.exported"]);
    expect(shown(await fileOf(buyer.owner)).map(({ action }) => action)).toEqual(["settings.saved", "log.exported"]);
  });

  it("still holds when the words beside an entry were erased, and the page says that they were", async () => {
    const buyer = await newBuyer();
    await call(buyer.owner, "PUT /api/buyer/settings", { body: { fourEyes: true } });
    const before = await fileOf(buyer.owner);
    expect(before[1]?.clear).toContain('"address":"ip_');
    await env.DB.prepare("delete from audit_clear where person_id = ?").bind(buyer.owner.personId).run();
    const after = await fileOf(buyer.owner);
    expect(after[1]).toEqual({ seq: 1, hash: before[1]?.hash, leaf: before[1]?.leaf });
    const { entries } = (await call(buyer.auditor, "GET /api/buyer/log", {})).json();
    expect(entries.at(-1)?.from).toBe("erased");
  });
});
