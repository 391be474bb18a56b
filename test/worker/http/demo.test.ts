import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { DemoMail, DemoPerson, SessionView } from "#contract/identity.ts";
import type { Route } from "#domain/access/permissions.ts";
import { type Answered, call, newBuyer, origin, type Persona } from "#test/support/worker/portal.ts";
import { aMessage, consumeBatch } from "#test/worker/identity/portal-in-hand.ts";
import { demoMembers } from "#worker/features/demo/load/demo-people.ts";
import worker from "#worker/index.ts";
import { randomIds } from "#worker/ports/ids.ts";

const demoRoutes: readonly (readonly [Route, unknown])[] = [
  ["GET /api/demo/people", undefined],
  ["POST /api/demo/sign-in", { personId: "psn_demo_tom" }],
  ["GET /api/demo/mails", undefined],
  ["POST /api/demo/load", {}],
];
const shapeOf = ({ status, text, headers }: Answered) => ({ status, text, headers: [...headers] });

describe("the demo's routes where the demo is off", () => {
  it.each(demoRoutes)(
    "%s answers byte for byte as a route that never was, to nobody and to an owner",
    async (route, body) => {
      const unknown = route.replace("/demo/", "/nothing-like-it/") as Route;
      for (const who of [null, (await newBuyer()).owner]) {
        const answer = await call(who, route, { body });
        expect(answer.status).toBe(404);
        expect(shapeOf(answer)).toEqual(shapeOf(await call(who, unknown, { body })));
      }
    },
  );

  it("make nobody and sign nobody in", async () => {
    for (const [route, body] of demoRoutes) {
      const { headers } = await call(null, route, { body });
      expect(headers.getSetCookie()).toEqual([]);
    }
    const demo = "select count(*) as n from people where id like 'psn_demo_%'";
    expect(await env.DB.prepare(demo).first("n")).toBe(0);
  });
});

describe("the demo on a local machine", () => {
  const local = { ...env, DEMO: "on", MAIL_TRANSPORT: "mailbox" };
  async function visit(route: Route, of: { body?: unknown; cookie?: string } = {}) {
    const [method = "GET", path = ""] = route.split(" ");
    const headers = { origin, "content-type": "application/json", ...(of.cookie && { cookie: of.cookie }) };
    const content = method === "GET" ? {} : { body: JSON.stringify(of.body ?? {}) };
    const request = new Request<unknown, IncomingRequestCfProperties>(`${origin}${path}`, {
      method,
      headers,
      ...content,
    });
    return worker.fetch(request, local, createExecutionContext());
  }
  const signIn = (personId: string) => visit("POST /api/demo/sign-in", { body: { personId } });

  it("signs nobody in before its people are there, and can still be loaded after a try", async () => {
    expect((await signIn("psn_demo_tom")).status).toBe(404);
    expect(await (await visit("GET /api/demo/people")).json()).toEqual([]);
    expect((await visit("POST /api/demo/load")).status).toBe(200);
  });

  it("loads its people once, however often it is asked", async () => {
    for (let round = 0; round < 2; round++) expect((await visit("POST /api/demo/load")).status).toBe(200);
    const people = await (await visit("GET /api/demo/people")).json<DemoPerson[]>();
    expect(people).toHaveLength(demoMembers.length);
  });

  it("signs one of its people in by one click", async () => {
    await visit("POST /api/demo/load");
    const cookie = (await signIn("psn_demo_ines")).headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const view = await (await visit("GET /api/session", { cookie })).json<SessionView>();
    expect(view).toMatchObject({
      person: { name: "Ines Keller" },
      current: { facet: "buyer", role: "reviewer" },
      demo: true,
    });
  });

  it("signs no real person in", async () => {
    const { owner }: { owner: Persona } = await newBuyer();
    const answer = await signIn(owner.personId);
    expect(answer.status).toBe(404);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it("keeps its mails on the mailbox page, newest first", async () => {
    const to = `${randomIds.id("nobody")}@nowhere.example`;
    const job = { kind: "sign-in", email: to, nonceHash: "0".repeat(64), invited: true } as const;
    await consumeBatch(local, [aMessage(job), aMessage(job)]);
    const mails = await (await visit("GET /api/demo/mails")).json<DemoMail[]>();
    expect(mails.filter(({ recipient }) => recipient === to)).toHaveLength(2);
    expect(mails.map(({ id }) => id)).toEqual(mails.map(({ id }) => id).sort((one, other) => other - one));
    expect(mails[0]?.body).toContain(`${origin}/l#`);
  });
});
