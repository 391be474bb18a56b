import { expect, it } from "vitest";
import { overtaken } from "#test/support/worker/overtaken.ts";
import { call, newBuyer, newVendor } from "#test/support/worker/portal.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { assessmentBody } from "#test/support/worker/world.ts";
import { addVendor } from "#test/worker/campaigns/steps.ts";
import { rowsOf } from "#test/worker/requests/world.ts";
import { productRemovals } from "#worker/features/register/import/removals.repository.ts";

it("removes a product as it was left, and rolls all back where it was asked about between reading and writing", async () => {
  const buyer = await newBuyer("Harbour");
  const { productId } = await addVendor(buyer, "Alder");
  const body = assessmentBody({ mark: "Lark", vendor: await newVendor("Lark") });
  await call(buyer.procurement, "POST /api/buyer/assessments", { body });
  const products = () => rowsOf<{ id: string }>("select id from vendor_products where org_id = ?", buyer.orgId);
  const asked = (await products()).map(({ id }) => id).filter((id) => id !== productId);
  expect(asked).toHaveLength(1);
  const { db } = dependenciesWith();
  const remove = async (ids: readonly string[]): Promise<void> => {
    const removals = ids.map((id) => ({ id, revision: 1 }));
    const [first, ...rest] = productRemovals(db, buyer.orgId, removals);
    if (first !== undefined) await db.batch([first, ...rest]);
  };
  await expect(remove([productId, ...asked])).rejects.toThrow();
  expect(await products()).toHaveLength(2);
  await remove([productId]);
  expect((await products()).map(({ id }) => id)).toEqual(asked);
});

it("asks about a vendor and a product that are in the register, also where they were removed or merged while it was sent", async () => {
  const buyer = await newBuyer("Harbour");
  const { vendorId, productId } = await addVendor(buyer, "Alder");
  const into = await addVendor(buyer, "Birch");
  const asked = assessmentBody({ mark: "Alder", vendor: await newVendor("Alder") });
  const body = { ...asked, vendorName: "Alder", vendorLegalName: "Alder Ltd", product: "Alder Loop" };
  const sent = { route: "POST /api/buyer/assessments", sent: { body }, cookie: buyer.procurement.cookie } as const;
  const about = async (): Promise<unknown> =>
    (
      await rowsOf(
        `select vendors.name, vendor_products.name as product from assessments
          left join vendors on vendors.org_id = assessments.org_id and vendors.id = assessments.vendor_id
            and vendors.merged_into is null
          left join vendor_products on vendor_products.org_id = assessments.org_id
            and vendor_products.id = assessments.product_id and vendor_products.vendor_id = assessments.vendor_id
          where assessments.org_id = ? order by assessments.sent_at`,
        buyer.orgId,
      )
    ).at(-1);
  const removed = await overtaken(sent, () =>
    rowsOf("delete from vendor_products where id = ? returning id", productId),
  );
  expect(removed.status, removed.text).toBe(201);
  expect(await about()).toEqual({ name: "Alder", product: "Alder Loop" });
  const merged = await overtaken(sent, () =>
    call(buyer.owner, "POST /api/buyer/vendors/:id/merger", {
      params: { id: vendorId },
      body: { into: into.vendorId },
    }),
  );
  expect(merged.status, merged.text).toBe(201);
  expect(await about()).toMatchObject({ product: "Alder Loop" });
});
