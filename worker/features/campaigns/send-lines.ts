import type { SendAssessment } from "#contract/assessment.schema.ts";
import { ProblemError } from "#contract/problems.ts";
import type { Failed } from "#domain/campaign/left-out.ts";
import { placedIn } from "#domain/tiers/tier-of.ts";
import { type Call, callOf, type Principal } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { isOver } from "#worker/features/assessments/due-date.ts";
import type { Binding } from "#worker/features/questionnaires/binding.usecases.ts";
import { findProduct } from "#worker/features/register/products.repository.ts";
import type { Registered } from "#worker/features/register/sent-to.ts";
import { findTierRules } from "#worker/features/register/tiers.repository.ts";
import { findVendor } from "#worker/features/register/vendors.repository.ts";
import { prepareSending } from "#worker/features/sending/prepare.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import type { CampaignKey } from "./campaigns.repository.ts";
import { isRunning, type NotSent, notSentEffect, type ReadyItem, sentEffects } from "./ready-items.repository.ts";

export interface Sending extends CampaignKey {
  readonly principal: Principal;
  /** What each questionnaire is bound to, once it is published: worked out once for many lines. */
  readonly bound: Map<string, Binding>;
}

/** Sends a line, once however often it is tried, or writes down why not; "limit" where a limit of mails was met. */
export async function sendLine(
  deps: Dependencies,
  { principal, bound, ...key }: Sending,
  item: ReadyItem,
): Promise<"settled" | "limit"> {
  const call: Call<null> = callOf({ deps, principal, repeat: undefined });
  const asked = await askedNow(deps, key, item);
  if (typeof asked === "string") return settled(deps, { ...key, id: item.id, state: "failed", why: asked });
  const { request, registered } = asked;
  const assessmentId = deps.ids.id("asm");
  const { vendorId, productId } = registered;
  try {
    const toSend = { id: assessmentId, request, registered, binding: bound.get(request.questionnaireId) };
    const { effects, audit, binding, deliver } = await prepareSending(call, toSend);
    const marked = sentEffects(deps.db, { ...key, id: item.id, vendorId, productId, assessmentId });
    await call.commit({ effects: [...marked, ...effects], audit, result: null });
    if (binding.effects.length === 0) bound.set(request.questionnaireId, binding);
    await deliver();
    return "settled";
  } catch (error) {
    if (error instanceof ProblemError) {
      if (error.code === "mail-limit") return "limit";
      return settled(deps, { ...key, id: item.id, state: "failed", why: "refused" });
    }
    if (refusalOf(error) !== "stale-revision") throw error;
    return overtaken(deps, { ...key, item, productId });
  }
}

interface Asked {
  readonly request: SendAssessment;
  readonly registered: Registered;
}

/**
 * What is asked, as the register stands now. Whatever of it was looked through and is otherwise by now - whom it goes to,
 * the tier, and with it the questionnaire and the day - is not sent: why, in place of it.
 */
async function askedNow(
  { db, clock }: Dependencies,
  { orgId }: CampaignKey,
  item: ReadyItem,
): Promise<Asked | Extract<Failed, "changed" | "over">> {
  const { vendorId, productId, questionnaireId, contactName, contactEmail, dueOn } = item;
  if (isOver(dueOn, clock.now())) return "over";
  const vendor = await findVendor(db, { orgId, id: vendorId });
  if (vendor?.stage !== "current" || productId === null || questionnaireId === null) return "changed";
  if (!vendor.body.contacts.some(({ email }) => email === contactEmail)) return "changed";
  const product = await findProduct(db, { orgId, id: productId });
  if (product?.vendorId !== vendorId || product.away !== null) return "changed";
  const { name, purpose, uses } = product.body;
  if (purpose === "" || uses.length === 0 || vendor.body.legalName === "") return "changed";
  const tier = placedIn({ rules: await findTierRules(db, orgId), said: vendor.body.tier, uses });
  if (tier !== item.tier) return "changed";
  const about = { vendorName: vendor.body.name, vendorLegalName: vendor.body.legalName, contactName, contactEmail };
  return {
    request: { questionnaireId, ...about, product: name, purpose, uses, dueOn },
    registered: { vendorId, productId, tier, effects: [] },
  };
}

type Overtaken = CampaignKey & { readonly item: ReadyItem; readonly productId: Registered["productId"] };

/** Somebody was faster: sent it, took it out, stopped all of it, or changed the register between reading and writing. */
async function overtaken(deps: Dependencies, { item, productId, ...key }: Overtaken): Promise<"settled"> {
  if (await isRunning(deps.db, { orgId: key.orgId, productId }))
    return settled(deps, { ...key, id: item.id, state: "left-out", why: "running" });
  const asked = await askedNow(deps, key, item);
  return typeof asked === "string" ? settled(deps, { ...key, id: item.id, state: "failed", why: asked }) : "settled";
}

async function settled({ db }: Dependencies, of: NotSent): Promise<"settled"> {
  await db.batch([notSentEffect(db, of)]);
  return "settled";
}
