import { describe, expect, it } from "vitest";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import { wanted } from "#test/support/wanted.ts";
import { askFor, newInsider, openDoor } from "#test/support/worker/intake-world.ts";
import { mailsTo } from "#test/support/worker/mails-to.ts";
import { overtaken } from "#test/support/worker/overtaken.ts";
import { call, newBuyer } from "#test/support/worker/portal.ts";
import { newBrowser } from "#test/worker/identity/browser.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { wayInOf } from "#test/worker/identity/sign-in-steps.ts";
import { randomIds } from "#worker/ports/ids.ts";

import { answer, asked, somethingAsked, view, waiting } from "./intake-steps.ts";

describe("asking for something to be bought", () => {
  it("is open to whoever proves an address of the organisation by a mailed code, and makes them no member", async () => {
    const buyer = await newBuyer("Harbour");
    const address = await openDoor(buyer, ["harbour-inside.example"]);
    const [portal, email] = [portalInHand(), `${randomIds.id("ida")}@harbour-inside.example`];
    const browser = newBrowser(portal);
    const page = (await browser.visit("POST /api/intake/look", { body: { address } })).json();
    expect(page).toEqual({ orgName: "Harbour", domains: ["harbour-inside.example"] });
    expect((await browser.visit("POST /api/intake/sign-in", { body: { address, email } })).status).toBe(202);
    await portal.deliver();
    const { code } = wayInOf(portal, email);
    await browser.visit("POST /api/sign-in/finish", { body: { email, code } });
    const id = randomIds.id("ask");
    const body = { revision: 0, address, yourName: "Ida Inside", word: "", body: wanted("Wren") };
    expect((await browser.visit("PUT /api/asked/:id", { params: { id }, body })).status).toBe(200);
    const session = (await browser.visit("GET /api/session")).json();
    expect([session.person?.name, session.memberships, session.current]).toEqual(["Ida Inside", [], null]);
    expect((await browser.visit("GET /api/buyer/intakes")).status).toBe(404);
    expect((await view(buyer, id)).json()).toMatchObject({ askedBy: "Ida Inside", askerEmail: email, state: "open" });
  });

  it("mails no code to an address elsewhere, nor to one that only ends alike or lies below", async () => {
    const address = await openDoor(await newBuyer("Harbour"), ["inside.example"]);
    for (const email of ["a@elsewhere.example", "a@notinside.example", "a@sub.inside.example"]) {
      const refused = await call(null, "POST /api/intake/sign-in", { body: { address, email } });
      expect([email, refused.problem().code]).toEqual([email, "intake-other-domain"]);
    }
    const stranger = await newInsider("a@elsewhere.example");
    const body = { revision: 0, address, word: "", body: wanted("Wren") };
    const refused = await call(stranger.cookie, "PUT /api/asked/:id", { params: { id: randomIds.id("ask") }, body });
    expect(refused.problem().code).toBe("intake-other-domain");
  });

  it("lets a member ask whatever the domain of their address is", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await askFor(buyer.reviewer, { address: await openDoor(buyer), mark: "Wren" });
    expect((await view(buyer, id)).json().askerEmail).toBe(buyer.reviewer.email);
  });

  it("says nothing under a link that was closed or replaced, and takes nothing there, also when it closes meanwhile", async () => {
    const { buyer, address, insider } = await somethingAsked();
    const { revision } = (await call(buyer.owner, "GET /api/buyer/intake-page")).json();
    const another = { revision, isOpen: true, domains: ["inside.example"], link: "another" as const };
    const sent = { revision: 0, address, word: "", body: wanted("Late") };
    const late = await overtaken(
      {
        route: "PUT /api/asked/:id",
        sent: { params: { id: randomIds.id("ask") }, body: sent },
        cookie: insider.cookie,
      },
      () => call(buyer.owner, "PUT /api/buyer/intake-page", { body: another }),
    );
    expect(late.problem().code).toBe("intake-closed");
    expect((await call(null, "POST /api/intake/look", { body: { address } })).problem().code).toBe("intake-closed");
    const closed = await call(null, "POST /api/intake/sign-in", { body: { address, email: "b@inside.example" } });
    expect(closed.problem().code).toBe("intake-closed");
    const again = await call(insider.cookie, "PUT /api/asked/:id", { params: { id: randomIds.id("ask") }, body: sent });
    expect(again.problem().code).toBe("intake-closed");
    expect((await call(insider.cookie, "GET /api/asked")).json().entries).toHaveLength(1);
  });

  it("takes nothing from an address whose domain was taken off the page meanwhile", async () => {
    const { buyer, address, insider } = await somethingAsked();
    const { revision } = (await call(buyer.owner, "GET /api/buyer/intake-page")).json();
    const others = { revision, isOpen: true, domains: ["another.example"], link: "same" as const };
    const body = { revision: 0, address, word: "", body: wanted("Late") };
    const late = await overtaken(
      { route: "PUT /api/asked/:id", sent: { params: { id: randomIds.id("ask") }, body }, cookie: insider.cookie },
      () => call(buyer.owner, "PUT /api/buyer/intake-page", { body: others }),
    );
    expect(late.problem().code).toBe("intake-closed");
    expect((await call(insider.cookie, "GET /api/asked")).json().entries).toEqual([]);
  });

  it("closes, and opens again under the link it had", async () => {
    const { owner } = await newBuyer("Harbour");
    const save = async (revision: number, isOpen: boolean) => {
      const body = { revision, isOpen, domains: ["inside.example"], link: "same" as const };
      return (await call(owner, "PUT /api/buyer/intake-page", { body })).json();
    };
    const opened = await save(0, true);
    const closed = await save(1, false);
    const address = opened.link?.split("/ask/")[1] ?? "";
    expect((await call(null, "POST /api/intake/look", { body: { address } })).problem().code).toBe("intake-closed");
    expect([closed.isOpen, closed.link, (await save(2, true)).link]).toEqual([false, opened.link, opened.link]);
  });

  it("asks somebody new for a name", async () => {
    const buyer = await newBuyer("Harbour");
    const address = await openDoor(buyer, ["inside.example"]);
    const insider = await newInsider(undefined, null);
    const body = { revision: 0, address, word: "", body: wanted("Wren") };
    const refused = await call(insider.cookie, "PUT /api/asked/:id", { params: { id: randomIds.id("ask") }, body });
    expect(refused.problem().fields?.[0]?.pointer).toBe("/yourName");
  });

  it("refuses a domain where anybody can have an address, and a page for nobody", async () => {
    const { owner } = await newBuyer("Harbour");
    for (const domains of [["gmail.com"], ["no domain"], []]) {
      const body = { revision: 0, isOpen: true, domains, link: "same" as const };
      expect((await call(owner, "PUT /api/buyer/intake-page", { body })).status).toBe(422);
    }
  });

  it("counts one that is sent twice once, and shows it to whoever asked and to nobody else outside", async () => {
    const { buyer, address, insider, id } = await somethingAsked();
    const body = { revision: 0, address, word: "", body: wanted("Wren") };
    expect((await call(insider.cookie, "PUT /api/asked/:id", { params: { id }, body })).status).toBe(200);
    expect((await call(insider.cookie, "GET /api/asked")).json()).toMatchObject({ total: 1, entries: [{ id }] });
    const other = await newInsider();
    expect((await asked(other.cookie, id)).status).toBe(404);
    expect((await call(other.cookie, "PUT /api/asked/:id", { params: { id }, body })).status).toBe(404);
    expect((await asked(other.cookie, id)).text).toBe((await asked(other.cookie, randomIds.id("ask"))).text);
    expect(await waiting(buyer)).toEqual([id]);
    expect(await mailsTo(buyer.procurement)).toEqual([
      "Ida Inside asks for Wren wished product of Wren wished vendor to be bought",
    ]);
    expect(await mailsTo(buyer.reviewer)).toEqual([]);
  });

  it("takes no use of which a factor was not said", async () => {
    const buyer = await newBuyer("Harbour");
    const address = await openDoor(buyer);
    const uses = [
      {
        id: "use-1",
        name: "Notes",
        description: "",
        factors: { data: -1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 },
      },
    ];
    const body = { revision: 0, address, word: "", body: wanted("Wren", { uses }) };
    const refused = await call(buyer.owner, "PUT /api/asked/:id", { params: { id: randomIds.id("ask") }, body });
    expect(refused.problem().fields).toEqual([{ pointer: "/body/uses/0/factors/data", message: "Choose one" }]);
  });

  it("stands in the tier that the rules give it, and in lists by its words and its state", async () => {
    const { buyer, id } = await somethingAsked("Merlin");
    await call(buyer.owner, "PUT /api/buyer/tiers", { body: { base: 0, rules: suggestedRules } });
    const list = async (query: Record<string, string>) =>
      (await call(buyer.procurement, "GET /api/buyer/intakes", { query })).json();
    expect(await list({ search: "merlin wish" })).toMatchObject({ total: 1, entries: [{ id, tier: "important" }] });
    expect(await list({ search: "heron" })).toMatchObject({ total: 0, entries: [] });
    await answer(buyer, id, { revision: 1, act: "decline", word: "Too dear" });
    expect((await list({})).counts).toEqual({ open: 0, returned: 0, taken: 0, declined: 1, withdrawn: 0, all: 1 });
    expect((await list({ show: "declined" })).entries).toHaveLength(1);
  });
});
