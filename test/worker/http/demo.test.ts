import { createExecutionContext } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Route } from "#domain/access/permissions.ts";
import { callAny, newBuyer, type Persona } from "#test/support/worker/portal.ts";
import { type Answered, type AnySent, answeredTo, origin, requestFor, type Sent } from "#test/support/worker/wire.ts";
import { aMessage, consumeBatch } from "#test/worker/identity/portal-in-hand.ts";
import { demoMembers } from "#worker/features/demo/demo-people.ts";
import worker from "#worker/index.ts";
import { randomIds } from "#worker/ports/ids.ts";

const demoRoutes: readonly (readonly [Route, AnySent])[] = [
  ["GET /api/demo/people", {}],
  ["POST /api/demo/sign-in", { body: { personId: "psn_demo_tom" } }],
  ["GET /api/demo/mails", {}],
  ["POST /api/demo/load", {}],
];
type Shown = Pick<Answered, "status" | "text" | "headers">;
const shapeOf = ({ status, text, headers }: Shown) => ({ status, text, headers: [...headers] });

/** The same request to an address that no route ever had. */
async function callNowhere(who: Persona | null, route: Route, sent: AnySent): Promise<Shown> {
  const request = requestFor(route, { ...sent, cookie: who?.cookie });
  const nowhere = new Request(request.url.replace("/demo/", "/nothing-like-it/"), request);
  const response = await exports.default.fetch(nowhere);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe("the demo's routes where the demo is off", () => {
  it.each(demoRoutes)(
    "%s answers byte for byte as a route that never was, to nobody and to an owner",
    async (route, sent) => {
      for (const who of [null, (await newBuyer()).owner]) {
        const answer = await callAny(who, route, sent);
        expect(answer.status).toBe(404);
        expect(shapeOf(answer)).toEqual(shapeOf(await callNowhere(who, route, sent)));
      }
    },
  );

  it("make nobody and sign nobody in", async () => {
    for (const [route, sent] of demoRoutes) {
      const { headers } = await callAny(null, route, sent);
      expect(headers.getSetCookie()).toEqual([]);
    }
    const demo = "select count(*) as n from people where id like 'psn_demo_%'";
    expect(await env.DB.prepare(demo).first("n")).toBe(0);
  });
});

describe("the demo on a local machine", () => {
  const local = { ...env, DEMO: "on", MAIL_TRANSPORT: "mailbox" };
  async function visit<R extends Route>(route: R, ...[sent]: Sent<R>): Promise<Answered<R>> {
    const request = new Request<unknown, IncomingRequestCfProperties>(requestFor(route, { ...sent }));
    return answeredTo(route, await worker.fetch(request, local, createExecutionContext()));
  }
  const signIn = (personId: string) => visit("POST /api/demo/sign-in", { body: { personId } });

  it("signs nobody in before its people are there, and can still be loaded after a try", async () => {
    expect((await signIn("psn_demo_tom")).status).toBe(404);
    expect((await visit("GET /api/demo/people")).json()).toEqual([]);
    expect((await visit("POST /api/demo/load")).status).toBe(200);
  });

  it("loads its people once, however often it is asked", async () => {
    for (let round = 0; round < 2; round++) expect((await visit("POST /api/demo/load")).status).toBe(200);
    const people = (await visit("GET /api/demo/people")).json();
    expect(people).toHaveLength(demoMembers.length);
  });

  it("signs one of its people in by one click", async () => {
    await visit("POST /api/demo/load");
    const cookie = (await signIn("psn_demo_ines")).headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const view = (await visit("GET /api/session", { headers: { cookie } })).json();
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
    const jobOf = (sign: string) =>
      ({ kind: "sign-in", id: sign, email: to, nonceHash: sign.repeat(64), invited: true }) as const;
    await consumeBatch(local, [aMessage(jobOf("0")), aMessage(jobOf("1"))]);
    const mails = (await visit("GET /api/demo/mails")).json();
    expect(mails.filter(({ recipient }) => recipient === to)).toHaveLength(2);
    expect(mails.map(({ id }) => id)).toEqual(mails.map(({ id }) => id).sort((one, other) => other - one));
    expect(mails[0]?.body).toContain(`${origin}/l#`);
  });
});
