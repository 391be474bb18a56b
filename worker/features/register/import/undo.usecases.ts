import { fail } from "#contract/problems.ts";
import { mostOfPortion } from "#contract/vendor-import.schema.ts";
import type { TakenBack } from "#contract/vendor-import.ts";
import type { Call } from "#worker/call.ts";
import type { StoredProduct } from "../products.repository.ts";
import type { StoredVendor } from "../vendors.repository.ts";
import { productWrites, vendorWrites } from "./bulk.repository.ts";
import { followed } from "./follow.ts";
import { asStale } from "./import.usecases.ts";
import {
  changesEffects,
  findOthersChanges,
  nextChanges,
  outcomeEffect,
  type StoredChange,
} from "./import-changes.repository.ts";
import { findImport, takenBackEffects } from "./imports.repository.ts";
import { findByIds, findProductsOf, findUsed } from "./known.repository.ts";
import { productRemovals, vendorRemovals } from "./removals.repository.ts";
import { undoableFor } from "./view-imports.usecases.ts";

type Left = TakenBack["left"][number]["because"];

interface Found {
  readonly vendor: StoredVendor | undefined;
  readonly products: readonly StoredProduct[];
  readonly used: Awaited<ReturnType<typeof findUsed>>;
}

/** Why a vendor is left as it is; undefined when all the import did to it can be taken back. */
function leftBecause(change: StoredChange, { vendor, products, used }: Found): Left | undefined {
  if (vendor === undefined) return "gone";
  if (vendor.stage === "merged") return "merged";
  const isAsLeft = ({ id, revision }: StoredChange["products"][number]): boolean =>
    products.some((one) => one.id === id && one.revision === revision);
  if (vendor.revision !== change.revision || !change.products.every(isAsLeft)) return "changed";
  const added = change.products.filter(({ before }) => before === null);
  if (added.some(({ id }) => used.asked.has(id))) return "asked";
  if (change.before !== null) return undefined;
  if (used.asked.has(vendor.id)) return "asked";
  if (used.merged.has(vendor.id)) return "merged";
  return vendor.stage === "archived" || products.length > change.products.length ? "changed" : undefined;
}

/**
 * Takes back a portion of what an import did: what it added goes, what it changed is as it was. A vendor that was changed,
 * asked or merged since is left alone and named. Within a day; what was begun is finished also later.
 */
export async function undoImport(call: Call<TakenBack>, id: string): Promise<TakenBack> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const found = await findImport(deps.db, { orgId, id });
  if (found === undefined) return fail("not-found");
  const isTooLate = found.state !== "taking-back" && at > found.storedAt + undoableFor;
  if (found.state === "taken-back" || isTooLate) return fail("vendor-import-over");
  const further = await nextChanges(deps.db, { orgId, id }, mostOfPortion + 1);
  const changes = further.slice(0, mostOfPortion);
  const ids = changes.map(({ vendorId }) => vendorId);
  const [vendors, products, used] = [
    new Map((await findByIds(deps.db, { orgId, ids })).map((vendor) => [vendor.id, vendor])),
    Map.groupBy(await findProductsOf(deps.db, { orgId, ids }), ({ vendorId }) => vendorId),
    await findUsed(deps.db, { orgId, ids }),
  ];
  const judged = changes.map((change) => {
    const vendor = vendors.get(change.vendorId);
    return {
      change,
      vendor,
      left: leftBecause(change, { vendor, products: products.get(change.vendorId) ?? [], used }),
    };
  });
  const back = judged.filter(({ left }) => left === undefined).map(({ change }) => change);
  const left = judged.flatMap(({ change, vendor, left: because }) =>
    because === undefined ? [] : [{ id: change.vendorId, name: vendor?.body.name ?? "", because }],
  );
  const restored = back.filter(({ before }) => before !== null);
  const others = await findOthersChanges(deps.db, { orgId, id, vendorIds: restored.map(({ vendorId }) => vendorId) });
  const following = others.flatMap(({ importId, change }) => {
    const later = restored.find(({ vendorId }) => vendorId === change.vendorId);
    const next = later && followed(change, later);
    return next === undefined ? [] : [{ ...next, importId }];
  });
  const isDone = further.length <= mostOfPortion;
  const effectsOf = backEffects(deps.db, { orgId, at, back });
  const counted = { takenBack: back.length, leftAlone: left.length, isDone };
  return call
    .commit({
      effects: [
        ...takenBackEffects(deps.db, { orgId, id, from: found, ...counted }),
        ...effectsOf,
        ...changesEffects(deps.db, { orgId, changes: following }),
        outcomeEffect(deps.db, { orgId, id, vendorIds: back.map(({ vendorId }) => vendorId), leftBecause: null }),
        ...[...Map.groupBy(left, ({ because }) => because)].map(([leftBecause, those]) =>
          outcomeEffect(deps.db, { orgId, id, vendorIds: those.map((one) => one.id), leftBecause }),
        ),
      ],
      audit: {
        action: "vendor-import.taken-back",
        subject: id,
        details: { takenBack: back.length, left: left.length },
      },
      result: { takenBack: back.length, left, isDone },
    })
    .catch(asStale);
}

interface Back {
  readonly orgId: StoredOrg;
  readonly at: number;
  readonly back: readonly StoredChange[];
}
type StoredOrg = Parameters<typeof vendorWrites>[1]["orgId"];

function backEffects(db: Parameters<typeof vendorWrites>[0], { orgId, at, back }: Back) {
  const added = back.filter(({ before }) => before === null);
  const changed = back.flatMap(({ vendorId, before, revision }) =>
    before === null ? [] : [{ id: vendorId, base: revision, body: before, mayShareName: true }],
  );
  const products = back.flatMap((change) =>
    change.products.map((product) => ({ ...product, vendorId: change.vendorId })),
  );
  const restored = products.flatMap(({ id, vendorId, before, revision }) =>
    before === null ? [] : [{ id, vendorId, base: revision, body: before }],
  );
  return [
    ...productWrites(db, { orgId, at }, restored),
    ...productRemovals(
      db,
      orgId,
      products.filter(({ before }) => before === null),
    ),
    ...vendorWrites(db, { orgId, at }, changed),
    ...vendorRemovals(
      db,
      orgId,
      added.map(({ vendorId, revision }) => ({ id: vendorId, revision })),
    ),
  ];
}
