import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { VendorHistory } from "#contract/register.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { eventWords } from "#domain/words/vendor-events.ts";
import { productBody } from "#test/support/register-bodies.ts";
import { confirmed } from "#test/support/worker/confirmed.ts";
import { firstScoredQuestion } from "#test/support/worker/filled-dossier.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { conclude } from "#test/support/worker/review-steps.ts";
import { newSubmitted, type Submitted } from "#test/support/worker/submitted.ts";
import { randomIds } from "#worker/ports/ids.ts";

const vendorOf = async ({ buyer, assessmentId }: Submitted): Promise<string> =>
  (await call(buyer.auditor, "GET /api/buyer/assessments/:id", { params: { id: assessmentId } })).json().vendorId ?? "";
const historyOf = async ({ auditor }: Buyer, id: string, query: Record<string, string> = {}): Promise<VendorHistory> =>
  (await call(auditor, "GET /api/buyer/vendors/:id/history", { params: { id }, query })).json();
const said = ({ entries }: VendorHistory): string[] => entries.map(({ event }) => eventWords(event).words);

/** A vendor with whom something of every kind happened. */
async function eventful(): Promise<Submitted & { readonly vendorId: string }> {
  const of = await newSubmitted();
  const { buyer, assessmentId } = of;
  const { reviewer, procurement, orgId } = buyer;
  await conclude(reviewer, of, { kind: "certificate", subject: "cert_1", body: confirmed, reason: "In the register" });
  await conclude(reviewer, of, { kind: "answer", subject: firstScoredQuestion(of.dossier), body: { level: 0 } });
  const id = "fnd_limits";
  const finding = { ...blankFinding, title: "No limits for releases", severity: "high" as const, accepted: null };
  const accepted = { personId: reviewer.personId, until: "2027-02-28" };
  const save = (revision: number, body: Omit<typeof finding, "accepted"> & { accepted: typeof accepted | null }) =>
    call(reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
      params: { id: assessmentId, findingId: id },
      body: { revision, body },
    });
  expect((await save(0, finding)).status).toBe(200);
  expect((await save(1, { ...finding, state: "accepted", reason: "It is small", accepted })).status).toBe(200);
  await call(procurement, "POST /api/buyer/assessments/:id/messages", {
    params: { id: assessmentId },
    body: { questionId: null, text: "Thank you" },
  });
  await env.DB.prepare(
    `insert into decisions (org_id, assessment_id, number, outcome, state, reason, conditions_json, proposed_by, proposed_at, settled_at)
     values (?, ?, 1, 'approve', 'final', 'It does what we need', '[]', ?, ?, ?)`,
  )
    .bind(orgId, assessmentId, reviewer.personId, Date.now(), Date.now())
    .run();
  return { ...of, vendorId: await vendorOf(of) };
}

describe("the history of a vendor", () => {
  it("tells of requests, answers, scores, certificates, decisions, findings, accepted risks and messages, and by whom", async () => {
    const { buyer, vendorId } = await eventful();
    const history = await historyOf(buyer, vendorId);
    const kinds = new Set(history.entries.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      ["request", "answers", "score", "certificate", "decision", "finding", "risk", "message"].sort(),
    );
    expect(said(history)).toEqual(
      expect.arrayContaining([
        "Approved",
        "Message to the vendor",
        `High risk accepted by ${buyer.reviewer.name} until 28 February 2027`,
        "Finding open, high",
        "Certificate confirmed",
        "Answers handed in",
      ]),
    );
    const judged = history.entries.find(({ event }) => event.what === "certificate-judged");
    expect(judged).toMatchObject({ who: buyer.reviewer.name, event: { reason: "In the register" } });
    const times = history.entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => other - one));
  });

  it("tells of a risk that somebody was named to carry, as open until they agreed", async () => {
    const of = await newSubmitted();
    const { reviewer, owner } = of.buyer;
    const vendorId = await vendorOf(of);
    const title = "No limits for releases";
    const finding = { ...blankFinding, title, severity: "high" as const, state: "accepted" as const, reason: "Small" };
    const params = { id: of.assessmentId, findingId: "fnd_limits" };
    const accepted = { personId: owner.personId, until: "2027-02-28" };
    const body = { revision: 0, body: { ...finding, accepted } };
    const named = await call(reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", { params, body });
    expect(named.status, named.text).toBe(200);
    const waits = await historyOf(of.buyer, vendorId, { kind: "finding" });
    expect(said(waits)).toEqual([`Risk open: ${owner.name} is asked to carry it, high`]);
    expect((await historyOf(of.buyer, vendorId, { kind: "risk" })).entries).toEqual([]);
    // As findings of before were accepted, without asking anybody.
    await env.DB.prepare(
      "update findings set body_json = json_set(body_json, '$.accepted.personId', null) where org_id = ?",
    )
      .bind(of.buyer.orgId)
      .run();
    expect(said(await historyOf(of.buyer, vendorId, { kind: "finding" }))).toEqual([
      `Risk open: ${owner.name} was named to carry it, and never asked, high`,
    ]);
  });

  it("names whom a questionnaire was sent to, also once somebody else is the contact", async () => {
    const buyer = await newBuyer();
    const { id } = await sendBy(buyer);
    const assessment = (await call(buyer.auditor, "GET /api/buyer/assessments/:id", { params: { id } })).json();
    const before = said(await historyOf(buyer, assessment.vendorId ?? "", { kind: "request" }));
    const contact = { contactName: "Somebody else", contactEmail: "else@lark.example" };
    const moved = await call(buyer.procurement, "PUT /api/buyer/assessments/:id/contact", {
      params: { id },
      body: contact,
    });
    expect(moved.status, moved.text).toBe(200);
    expect(before[0]).toMatch(/^Questionnaire sent to ./);
    expect(said(await historyOf(buyer, assessment.vendorId ?? "", { kind: "request" }))).toEqual(before);
  });

  it("is filtered by kind, and comes in pages that leave nothing out and say nothing twice", async () => {
    const { buyer, vendorId } = await eventful();
    const whole = (await historyOf(buyer, vendorId)).entries.map(({ id }) => id);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: VendorHistory = await historyOf(buyer, vendorId, { most: "3", ...(after === null ? {} : { after }) });
      expect(page.entries.length).toBeLessThanOrEqual(3);
      paged.push(...page.entries.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(whole);
    const risks = await historyOf(buyer, vendorId, { kind: "risk" });
    expect(risks.entries.map(({ event }) => event.what)).toEqual(["accepted"]);
  });

  it("is nobody else's, and has nothing of another vendor", async () => {
    const { buyer, vendorId } = await eventful();
    const stranger = await newBuyer("Stranger");
    const params = { id: vendorId };
    expect((await call(stranger.owner, "GET /api/buyer/vendors/:id/history", { params })).status).toBe(404);
    const other = await newSubmitted({ buyer, vendorName: "Alder" });
    await env.DB.prepare("update assessments set vendor_id = 'vnd_other' where id = ?").bind(other.assessmentId).run();
    const { entries } = await historyOf(buyer, vendorId);
    expect(entries.map(({ assessmentId }) => assessmentId)).not.toContain(other.assessmentId);
  });

  it("goes with a log of who did what, of the vendor and of all it was asked", async () => {
    const { buyer, vendorId, assessmentId } = await eventful();
    const log = (await call(buyer.auditor, "GET /api/buyer/log", { query: { subject: vendorId } })).json();
    const paths = new Set(log.entries.flatMap(({ says }) => says.flatMap(({ path }) => path ?? [])));
    expect(paths).toContain(`/assessments/${assessmentId}`);
    expect(log.total).toBeGreaterThanOrEqual(5);
  });
});

describe("a product that is no longer bought", () => {
  const away = (buyer: Buyer, id: string, body: { away: true; reason: string } | { away: false }) =>
    call(buyer.procurement, "POST /api/buyer/vendor-products/:id/archive", { params: { id }, body });
  const productsOf = async (buyer: Buyer, id: string) =>
    (await call(buyer.auditor, "GET /api/buyer/vendors/:id", { params: { id } })).json().products;

  it("is taken out with a word, and brought back; the same said twice is one", async () => {
    const { buyer, vendorId } = await eventful();
    const id = randomIds.id("prd");
    await call(buyer.procurement, "PUT /api/buyer/vendor-products/:id", {
      params: { id },
      body: { revision: 0, vendorId, body: productBody("Lark") },
    });
    expect((await away(buyer, id, { away: true, reason: " " })).status).toBe(422);
    expect((await away(buyer, id, { away: true, reason: "Replaced by another" })).status).toBe(200);
    expect((await away(buyer, id, { away: true, reason: "Twice" })).status).toBe(200);
    const taken = (await productsOf(buyer, vendorId)).find((one) => one.id === id);
    expect(taken?.away?.reason).toBe("Replaced by another");
    const [entry] = (await call(buyer.auditor, "GET /api/buyer/vendors")).json().entries;
    expect(entry?.products).toBe(1);
    expect((await away(buyer, id, { away: false })).status).toBe(200);
    expect((await productsOf(buyer, vendorId)).find((one) => one.id === id)?.away).toBeNull();
  });

  it("stays while a request about it runs, and is back once somebody asks about it again", async () => {
    const buyer = await newBuyer();
    const { id: assessmentId } = await sendBy(buyer);
    const { vendorId } = (
      await call(buyer.auditor, "GET /api/buyer/assessments/:id", { params: { id: assessmentId } })
    ).json();
    const [product] = await productsOf(buyer, vendorId ?? "");
    const refused = await away(buyer, product?.id ?? "", { away: true, reason: "Too early" });
    expect([refused.status, refused.problem().code]).toEqual([409, "product-in-use"]);
    await call(buyer.procurement, "POST /api/buyer/assessments/:id/cancellation", {
      params: { id: assessmentId },
      body: { reason: "No longer needed" },
    });
    expect((await away(buyer, product?.id ?? "", { away: true, reason: "No longer needed" })).status).toBe(200);
    await sendBy(buyer);
    expect((await productsOf(buyer, vendorId ?? ""))[0]?.away).toBeNull();
  });
});
