import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type TrackerSort, trackerSorts } from "#contract/assessment.schema.ts";
import type { AssessmentEntry, TrackerPage } from "#contract/assessment.ts";
import { type Buyer, call, newBuyer, newVendor } from "#test/support/worker/portal.ts";
import { assessmentBody } from "#test/support/worker/world.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { openDatabase } from "#worker/storage/database.ts";
import { wordEffects } from "#worker/storage/list/words.repository.ts";

const day = 86_400_000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

interface Told {
  readonly product?: string;
  readonly vendorName?: string;
  readonly state?: "sent" | "submitted";
  readonly decided?: "approve";
  readonly ended?: "cancelled";
  readonly archivedAt?: number;
  readonly dueOn?: string;
}

/** A buyer who has sent one assessment for real, and as many more as are told. */
async function buyerWith(told: readonly Told[]): Promise<Buyer> {
  const buyer = await newBuyer("Harbour");
  const vendor = await newVendor("Lumen");
  await call(buyer.procurement, "POST /api/buyer/assessments", { body: assessmentBody({ mark: "Real", vendor }) });
  const copy = env.DB.prepare(
    `insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose,
      uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at, submitted_at,
      decided, ended, archived_at)
    select org_id, ?1, ?2, ?2, 'Kim', 'kim@vendor.example', ?3, 'Work', '[]', ?4, questionnaire_id, questionnaire_version,
      policy_version, ?5, created_by, ?6, ?7, ?8, ?9, ?10 from assessments where org_id = ?11 limit 1`,
  );
  const db = openDatabase(env.DB);
  for (const [at, one] of told.entries()) {
    const id = randomIds.id("asm");
    const names = { product: one.product ?? `Product ${at}`, vendorName: one.vendorName ?? `Vendor ${at}` };
    const submittedAt = one.state === "submitted" ? Date.now() : null;
    // Three at a time were sent at one moment.
    const sentAt = 1_700_000_000_000 + Math.floor(at / 3);
    await copy
      .bind(
        id,
        names.vendorName,
        names.product,
        one.dueOn ?? "2031-01-31",
        one.state ?? "sent",
        sentAt,
        submittedAt,
        one.decided ?? null,
        one.ended ?? null,
        one.archivedAt ?? null,
        buyer.orgId,
      )
      .run();
    const [first, ...rest] = wordEffects(db, {
      orgId: buyer.orgId,
      list: "assessments",
      id,
      texts: Object.values(names),
    });
    if (first) await db.batch([first, ...rest]);
  }
  return buyer;
}

const pageOf = async ({ auditor }: Buyer, query: Record<string, string> = {}): Promise<TrackerPage> =>
  (await call(auditor, "GET /api/buyer/assessments", { query })).json();

/** Every page of a list, one after the other. */
async function walk(buyer: Buyer, query: Record<string, string>): Promise<AssessmentEntry[]> {
  const entries: AssessmentEntry[] = [];
  let after: string | null = "";
  while (after !== null) {
    const page: TrackerPage = await pageOf(buyer, after === "" ? query : { ...query, after });
    entries.push(...page.entries);
    after = page.next;
  }
  return entries;
}
const products = (entries: readonly AssessmentEntry[]): string[] => entries.map(({ product }) => product);

describe("what can be compared", () => {
  const mixed = Array.from(
    { length: 40 },
    (_, at): Told => ({
      state: at % 2 === 0 ? "submitted" : "sent",
      ...(at % 8 === 0 && { decided: "approve" }),
      ...(at % 10 === 2 && { ended: "cancelled" }),
      ...(at % 14 === 4 && { archivedAt: 1 }),
    }),
  );
  const comparable = mixed.flatMap(({ state, ended, archivedAt }, at) =>
    state === "submitted" && ended === undefined && archivedAt === undefined ? [`Product ${at}`] : [],
  );

  it("is what was submitted and stands: each once in small pages and every order, with a true total", async () => {
    const buyer = await buyerWith(mixed);
    expect(comparable.length).toBeGreaterThan(10);
    for (const sort of trackerSorts)
      for (const direction of ["ascending", "descending"]) {
        const found = await walk(buyer, { show: "comparable", sort, direction, most: "3" });
        expect(products(found).sort(), `${sort}, ${direction}`).toEqual(comparable.toSorted());
      }
    expect((await pageOf(buyer, { show: "comparable", most: "3" })).total).toBe(comparable.length);
    expect((await pageOf(buyer, { show: "comparable", search: "product 1" })).total).toBe(
      comparable.filter((name) => name.startsWith("Product 1")).length,
    );
  });

  it("is found by its ids wherever it stands, and nothing else is", async () => {
    const buyer = await buyerWith(mixed);
    const all = await walk(buyer, { show: "all", sort: "sent", direction: "ascending" });
    const some = all.filter(({ product }) => ["Product 0", "Product 1", "Product 2", "Product 6"].includes(product));
    const other = (await walk(await buyerWith([{ state: "submitted" }]), { show: "comparable" }))[0];
    const ids = [...some.map(({ id }) => id), other?.id ?? "", "asm_none"].join(",");
    const page = await pageOf(buyer, { show: "comparable", ids });
    expect(products(page.entries).sort()).toEqual(["Product 0", "Product 6"]);
    expect(page.total).toBe(2);
  });
});

describe("the list of assessments", () => {
  it("shows each of 120 once, page by page, in every order and both directions, with a true total", async () => {
    const buyer = await buyerWith(
      Array.from({ length: 119 }, (_, at) => ({ dueOn: dayOf(Date.parse("2031-01-01") + (at % 7) * day) })),
    );
    // Some are asked again by a day, and some by none.
    await env.DB.prepare(
      "update assessments set review_on = '2031-02-0' || (abs(random()) % 9 + 1) where org_id = ? and id > 'asm_h'",
    )
      .bind(buyer.orgId)
      .run();
    const keyOf: Readonly<Record<TrackerSort, (one: AssessmentEntry) => string | number>> = {
      sent: ({ sentAt }) => sentAt,
      due: ({ dueOn }) => dueOn,
      vendor: ({ vendorName }) => vendorName.toLowerCase(),
      review: ({ reviewOn }) => reviewOn ?? "9999",
    };
    for (const sort of trackerSorts)
      for (const direction of ["ascending", "descending"]) {
        const entries = await walk(buyer, { sort, direction, most: "25" });
        expect(new Set(entries.map(({ id }) => id)).size, `${sort}, ${direction}`).toBe(120);
        const keys = entries.map(keyOf[sort]);
        const sorted = keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(keys).toEqual(direction === "ascending" ? sorted : sorted.toReversed());
      }
    expect((await pageOf(buyer)).total).toBe(120);
  });

  it("goes on where it was although new ones come meanwhile", async () => {
    const buyer = await buyerWith([{}, {}, {}, {}, {}]);
    const first = await pageOf(buyer, { most: "3" });
    const vendor = await newVendor("Late");
    await call(buyer.procurement, "POST /api/buyer/assessments", { body: assessmentBody({ mark: "Late", vendor }) });
    const second = await pageOf(buyer, { most: "3", after: first.next ?? "" });
    expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(6);
    expect(second.next).toBeNull();
  });

  it("finds by the beginnings of words, without accents and case, in product and vendor, and never a stranger's", async () => {
    const told = [
      { product: "Écho Suite", vendorName: "Larkfield Systems" },
      { product: "Echo Lite", vendorName: "Juniper" },
      { product: "Loop", vendorName: "Larkfield Systems" },
    ];
    const [buyer, stranger] = [await buyerWith(told), await buyerWith(told)];
    const find = async (search: string) => pageOf(buyer, { search, sort: "due" });
    expect(products((await find("echo")).entries).sort()).toEqual(["Echo Lite", "Écho Suite"]);
    expect(products((await find("LARK ech")).entries)).toEqual(["Écho Suite"]);
    expect(await find("lark")).toMatchObject({ total: 2, next: null });
    expect(await find("field")).toMatchObject({ total: 0, entries: [] });
    expect(await find("%_'")).toMatchObject({ total: 0, entries: [] });
    const [own] = (await find("juniper")).entries;
    expect((await pageOf(stranger, { search: "juniper" })).entries[0]?.id).not.toBe(own?.id);
  });

  it("finds what was really sent by its words too", async () => {
    const buyer = await buyerWith([]);
    expect(products((await pageOf(buyer, { search: "real prod" })).entries)).toEqual(["Real product"]);
  });

  it("tells the kinds apart, and how many there are of each, whatever is looked for", async () => {
    const buyer = await buyerWith([
      { product: "Overdue", dueOn: "2020-01-01" },
      { product: "Handed in late", dueOn: "2020-01-01", state: "submitted" },
      { product: "Decided", state: "submitted", decided: "approve" },
      { product: "Cancelled", ended: "cancelled" },
      { product: "Put away", state: "submitted", decided: "approve", archivedAt: 1 },
    ]);
    const shown = async (show: string) => products((await pageOf(buyer, { show })).entries).sort();
    expect(await shown("current")).toEqual(["Cancelled", "Decided", "Handed in late", "Overdue", "Real product"]);
    expect(await shown("with-vendor")).toEqual(["Overdue", "Real product"]);
    expect(await shown("overdue")).toEqual(["Overdue"]);
    expect(await shown("to-review")).toEqual(["Handed in late"]);
    expect(await shown("decided")).toEqual(["Decided"]);
    expect(await shown("ended")).toEqual(["Cancelled"]);
    expect(await shown("archived")).toEqual(["Put away"]);
    const counts = {
      current: 5,
      overdue: 1,
      "due-again": 0,
      "again-day": 0,
      "again-certificate": 0,
      "again-score": 0,
      "again-finding": 0,
      "again-change": 0,
      "late-review": 0,
      "with-vendor": 2,
      "to-review": 1,
      decided: 1,
      ended: 1,
      archived: 1,
      all: 6,
    };
    expect((await pageOf(buyer, { search: "nothing" })).counts).toEqual(counts);
  });

  it("keeps its counts through every change of a stage", async () => {
    const buyer = await buyerWith([{}, {}]);
    const change = (sql: string) =>
      env.DB.prepare(`update assessments set ${sql} where org_id = ?`).bind(buyer.orgId).run();
    for (const sql of [
      "state = 'submitted'",
      "decided = 'decline'",
      "archived_at = 1",
      "archived_at = null, decided = null",
      "ended = 'closed'",
    ]) {
      await change(sql);
      const { results } = await env.DB.prepare(
        "select stage, count(*) as n from assessments where org_id = ? group by stage",
      )
        .bind(buyer.orgId)
        .all();
      const kept = await env.DB.prepare("select stage, n from assessment_counts where org_id = ? and n > 0")
        .bind(buyer.orgId)
        .all();
      expect(kept.results, sql).toEqual(results);
    }
  });

  it("refuses a page that was made up, and an order that it does not have", async () => {
    const buyer = await buyerWith([]);
    for (const query of [
      { after: "x" },
      { after: "[1]" },
      { after: '[{"a":1},"asm"]' },
      { sort: "secret" },
      { most: "1000" },
    ])
      expect((await call(buyer.auditor, "GET /api/buyer/assessments", { query })).status).toBe(422);
  });
});
