import { env } from "cloudflare:workers";
import { expect } from "vitest";
import * as z from "zod";
import type { Body } from "#contract/api.ts";
import type { CampaignItem, CampaignView } from "#contract/campaign.ts";
import { productBody, vendorBody } from "#test/support/register-bodies.ts";
import { type Buyer, call } from "#test/support/worker/portal.ts";
import { dependenciesWith, keptJobs } from "#test/support/worker/use-case-call.ts";
import { workOnCampaign } from "#worker/features/campaigns/campaign-work.ts";
import type { CampaignKey } from "#worker/features/campaigns/campaigns.repository.ts";
import { randomIds } from "#worker/ports/ids.ts";

type VendorBody = Body<"PUT /api/buyer/vendors/:id">["body"];
type ProductBody = Body<"PUT /api/buyer/vendor-products/:id">["body"];

const use = {
  id: "use-1",
  name: "Note writer",
  description: "",
  factors: { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 },
};

/** A vendor with one product that can be asked about, but for what a test changes; null leaves the product out. */
export async function addVendor(
  { owner }: Pick<Buyer, "owner">,
  name: string,
  change: { readonly vendor?: Partial<VendorBody>; readonly product?: Partial<ProductBody> | null } = {},
): Promise<{ vendorId: string; productId: string }> {
  const [vendorId, productId] = [randomIds.id("vnd"), randomIds.id("prd")];
  const contacts = [{ name: `${name} contact`, email: `contact@${name.toLowerCase()}.example`, role: "" }];
  const vendor = { ...vendorBody(name), name, legalName: `${name} Ltd`, tier: null, contacts, ...change.vendor };
  const saved = await call(owner, "PUT /api/buyer/vendors/:id", {
    params: { id: vendorId },
    body: { revision: 0, body: vendor },
  });
  expect(saved.status, saved.text).toBe(200);
  if (change.product !== null) {
    const body = { ...productBody(name), name: `${name} Loop`, uses: [use], ...change.product };
    await call(owner, "PUT /api/buyer/vendor-products/:id", {
      params: { id: productId },
      body: { revision: 0, vendorId, body },
    });
  }
  return { vendorId, productId };
}

/** Prepares a sending to all that is in the register. */
export async function prepare({ procurement }: Buyer): Promise<string> {
  const vendors = { kind: "found", search: "", show: "current" } as const;
  const made = await call(procurement, "POST /api/buyer/campaigns", { body: { vendors } });
  expect(made.status, made.text).toBe(201);
  return made.json().id;
}
export const keyOf = ({ orgId }: Pick<Buyer, "orgId">, id: string): CampaignKey => ({
  orgId,
  campaignId: z.string().brand<"campaign">().parse(id),
});
export const view = async ({ auditor }: Buyer, id: string): Promise<CampaignView> =>
  (await call(auditor, "GET /api/buyer/campaigns/:id", { params: { id } })).json();
export const items = async ({ auditor }: Buyer, id: string, query: object = {}): Promise<readonly CampaignItem[]> =>
  (await call(auditor, "GET /api/buyer/campaigns/:id/items", { params: { id }, query: { ...query } })).json().entries;
export const start = ({ procurement }: Pick<Buyer, "procurement">, { id, revision, linesRevision }: CampaignView) =>
  call(procurement, "POST /api/buyer/campaigns/:id/start", {
    params: { id },
    body: { revision, linesRevision },
  });
export const takeOut = ({ procurement }: Pick<Buyer, "procurement">, id: string, itemId: string, takenOut: boolean) =>
  call(procurement, "PUT /api/buyer/campaigns/:id/items/:itemId", { params: { id, itemId }, body: { takenOut } });

/** Has a sending stand as if it were under way, with nobody at work on it. */
export const underWay = (id: string, startedBy: string): Promise<unknown> =>
  env.DB.prepare("update campaigns set state = 'sending', goes_on_at = 9e15, started_by = ? where id = ?")
    .bind(startedBy, id)
    .run();

/** Works once on a sending, at the moment a clock tells. */
export async function work(key: CampaignKey, clock?: { now: () => number }): Promise<void> {
  await env.DB.prepare("update campaigns set goes_on_at = 0 where id = ? and goes_on_at = 9e15")
    .bind(key.campaignId)
    .run();
  const { enqueue } = keptJobs();
  await workOnCampaign(dependenciesWith({ enqueue, ...(clock && { clock }) }), key);
}

/** Waits until a sending is as it should be. */
export const untilState = (buyer: Buyer, id: string, state: CampaignView["state"]) =>
  expect.poll(async () => (await view(buyer, id)).state, { timeout: 500_000 }).toBe(state);

/** How many assessments, and invitation mails, an organisation has. */
export async function sentBy({ orgId }: Buyer): Promise<{ requests: number; mails: number; twice: number }> {
  const count = async (sql: string): Promise<number> =>
    (await env.DB.prepare(sql).bind(orgId).first<{ n: number }>())?.n ?? Number.NaN;
  return {
    requests: await count("select count(*) n from assessments where org_id = ?"),
    mails: await count("select count(*) n from mails where org_id = ? and kind = 'invitation'"),
    twice: await count(
      "select count(*) n from (select product_id from assessments where org_id = ? group by product_id having count(*) > 1)",
    ),
  };
}
