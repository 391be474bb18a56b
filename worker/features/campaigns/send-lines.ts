import type { SendAssessment } from "#contract/assessment.schema.ts";
import { ProblemError } from "#contract/problems.ts";
import { placedIn } from "#domain/tiers/tier-of.ts";
import { type Call, callOf, type Principal } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { Binding } from "#worker/features/questionnaires/binding.usecases.ts";
import { findProduct } from "#worker/features/register/products.repository.ts";
import type { Registered } from "#worker/features/register/sent-to.ts";
import { findTierRules } from "#worker/features/register/tiers.repository.ts";
import { findVendor } from "#worker/features/register/vendors.repository.ts";
import { prepareSending } from "#worker/features/sending/prepare.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import type { CampaignKey } from "./campaigns.repository.ts";
import { isRunning, notSentEffect, type ReadyItem, sentEffects } from "./items.repository.ts";

/** What became of a line: it is settled, or a limit of mails keeps it waiting. */
export type LineOutcome = "settled" | "waits";

export interface Sending extends CampaignKey {
  readonly principal: Principal;
  /** What each questionnaire is bound to, once it is published: worked out once for many lines. */
  readonly bound: Map<string, Binding>;
}

/** Sends a line, once however often it is tried, or writes down why not. */
export async function sendLine(
  deps: Dependencies,
  { principal, bound, ...key }: Sending,
  item: ReadyItem,
): Promise<LineOutcome> {
  const call: Call<null> = callOf({ deps, principal, repeat: undefined });
  const asked = await askedNow(deps, key, item);
  if (asked === undefined) {
    await settle(deps, { ...key, id: item.id, state: "failed", why: "changed" });
    return "settled";
  }
  const { request, registered } = asked;
  const assessmentId = deps.ids.id("asm");
  const { productId } = registered;
  try {
    const toSend = { id: assessmentId, request, registered, binding: bound.get(request.questionnaireId) };
    const { effects, audit, binding, deliver } = await prepareSending(call, toSend);
    const marked = sentEffects(deps.db, { ...key, id: item.id, productId, assessmentId });
    await call.commit({ effects: [...marked, ...effects], audit, result: null });
    if (binding.effects.length === 0) bound.set(request.questionnaireId, binding);
    await deliver();
    return "settled";
  } catch (error) {
    return notSent(deps, error, { ...key, item, registered });
  }
}

/** What is asked, as the register stands now; the contact and the day are those that were looked through. */
async function askedNow(
  { db }: Dependencies,
  { orgId }: CampaignKey,
  item: ReadyItem,
): Promise<{ readonly request: SendAssessment; readonly registered: Registered } | undefined> {
  const { vendorId, productId, questionnaireId, contactName, contactEmail, dueOn } = item;
  const vendor = await findVendor(db, { orgId, id: vendorId });
  if (vendor?.stage !== "current" || productId === null || questionnaireId === null) return undefined;
  const product = await findProduct(db, { orgId, id: productId });
  if (product?.vendorId !== vendorId || product.away !== null) return undefined;
  const { name, purpose, uses } = product.body;
  if (purpose === "" || uses.length === 0 || vendor.body.legalName === "") return undefined;
  const tier = placedIn({ rules: await findTierRules(db, orgId), said: vendor.body.tier, uses });
  const about = { vendorName: vendor.body.name, vendorLegalName: vendor.body.legalName, contactName, contactEmail };
  return {
    request: { questionnaireId, ...about, product: name, purpose, uses, dueOn },
    registered: { vendorId, productId, tier, effects: [] },
  };
}

type Line = CampaignKey & { readonly item: ReadyItem; readonly registered: Registered };

async function notSent(deps: Dependencies, error: unknown, { item, registered, ...key }: Line): Promise<LineOutcome> {
  if (error instanceof ProblemError) {
    if (error.code === "mail-limit") return "waits";
    await settle(deps, { ...key, id: item.id, state: "failed", why: "refused" });
    return "settled";
  }
  if (refusalOf(error) !== "stale-revision") throw error;
  // Somebody else sent it, took it out or stopped all of it; only where a request is running is there something to say.
  if (await isRunning(deps.db, { orgId: key.orgId, productId: registered.productId }))
    await settle(deps, { ...key, id: item.id, state: "left-out", why: "running" });
  return "settled";
}

async function settle({ db }: Dependencies, of: Parameters<typeof notSentEffect>[1]): Promise<void> {
  await db.batch([notSentEffect(db, of)]);
}
