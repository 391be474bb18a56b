import { expect, it } from "vitest";
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
