import type { SayChange } from "#contract/ask-again.schema.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { ProductId, RequestId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { findDecidedAbout } from "#worker/features/assessments/follows.repository.ts";
import { tellOfChange } from "#worker/features/notices/happened.ts";
import { findProduct } from "#worker/features/register/products.repository.ts";
import { findOwnStanding } from "#worker/features/requests/own-standing.repository.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { changedEffects, countChanges, mostChanges } from "./changes.repository.ts";

/** A buyer's own people note that a product changed: its standing decision is to be looked at again. */
export async function noteChange(
  call: Call<Done>,
  { productId, what, word }: SayChange & { readonly productId: ProductId },
): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const product = (await findProduct(deps.db, { orgId, id: productId })) ?? fail("not-found");
  const assessmentId = (await findDecidedAbout(deps.db, { orgId, productId })) ?? fail("nothing-decided");
  const key = { orgId, assessmentId };
  if ((await countChanges(deps.db, { ...key, said: "buyer" })) >= mostChanges) fail("notes-wait");
  const id = deps.ids.id("agn");
  const told = await tellOfChange(call, { ...key, id, what, word });
  const detail = { cause: "change", what, said: "buyer", who: principal.name, word } as const;
  await call
    .commit({
      effects: [...changedEffects(deps.db, { ...key, id, detail, today: civilDateOf(at), at }), ...told.effects],
      audit: {
        action: "product.changed-by-event",
        subject: product.vendorId,
        details: { product: productId, what },
        clear: { reason: word },
      },
      result: done,
    })
    .catch(refuse("nothing-decided"));
  await told.deliver();
  return done;
}

/** A vendor says that what it answered about changed since: the buyer's people hear of it, and it stands beside the decision. */
export async function tellChange(
  call: Call<Done>,
  { requestId, what, word }: SayChange & { readonly requestId: RequestId },
): Promise<Done> {
  const { deps, principal, at } = call;
  const found = (await findOwnStanding(deps.db, { orgId: principal.orgId, requestId })) ?? fail("not-found");
  const { key, state } = found;
  if (state !== "submitted") fail("change-not-now");
  if ((await countChanges(deps.db, { ...key, said: "vendor" })) >= mostChanges) fail("changes-wait");
  const id = deps.ids.id("agn");
  const told = await tellOfChange(call, { ...key, id, what, word });
  const detail = { cause: "change", what, said: "vendor", who: principal.name, word } as const;
  await call
    .commit({
      effects: [...changedEffects(deps.db, { ...key, id, detail, today: civilDateOf(at), at }), ...told.effects],
      audit: { action: "change.told", subject: requestId, details: { what }, clear: { reason: word } },
      alsoFor: { orgId: key.orgId, subject: key.assessmentId },
      result: done,
    })
    .catch(refuse("change-not-now"));
  await told.deliver();
  return done;
}

const refuse =
  (code: "nothing-decided" | "change-not-now") =>
  (error: unknown): never => {
    if (refusalOf(error) === "stale-revision") fail(code);
    throw error;
  };
