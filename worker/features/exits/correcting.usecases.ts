import * as z from "zod";
import type { IntendedUse } from "#contract/assessment.schema.ts";
import type { AssessmentView } from "#contract/assessment.ts";
import type { Correct } from "#contract/exit.schema.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { AssessmentId, VendorId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { asksAnewJson } from "#worker/features/ask-again/asks-anew.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { followedBy } from "#worker/features/assessments/follows.repository.ts";
import { findPublished } from "#worker/features/questionnaires/questionnaires.repository.ts";
import { askedEffect } from "#worker/features/register/asked.repository.ts";
import { type Registered, registerSending } from "#worker/features/register/sent-to.ts";
import { wordEffects } from "#worker/storage/list/words.repository.ts";
import { assertUses, correctionEffect, findServedUses, findUsesAsWritten } from "./corrections.repository.ts";
import { exitEffects } from "./exits.repository.ts";
import { assessmentOf, otherSide, refuseShut } from "./leaving.ts";
import { tellVendor } from "./telling.ts";

/**
 * Puts right what is asked about before anything was submitted; the vendor is shown each part that changed. Refuses
 * (`stale-revision`) when a colleague put something right, or named another contact, at the same moment.
 */
export async function correctRequest(
  call: Call<Done>,
  { assessmentId, ...asked }: Correct & { readonly assessmentId: AssessmentId },
): Promise<Done> {
  const { deps, principal, at } = call;
  const seen = await findUsesAsWritten(deps.db, { orgId: principal.orgId, assessmentId });
  const was = await assessmentOf(call, assessmentId);
  refuseShut("correct", was, at);
  const lines = correctionLines(was, asked);
  const { uses, ...texts } = asked;
  if (lines.length === 0 && canonicalJson(uses) === canonicalJson(was.uses)) return done;
  const key = { orgId: principal.orgId, assessmentId };
  await refuseServedLeftOut(call, { assessmentId, uses });
  const { vendor, ...mails } =
    lines.length === 0
      ? { vendor: undefined, effects: [], deliver: async () => {} }
      : await tellVendor(call, { assessmentId, assessment: was, told: { what: "corrected", lines } });
  const { effects: registered, ...about } = await registerSending(
    call,
    { ...was, ...asked },
    { was: aboutSchema.parse(was) },
  );
  const set = {
    ...texts,
    usesJson: JSON.stringify(uses),
    ...placedAnew(key, { was, uses, about }),
    ...(was.productId !== about.productId && {
      asksAnewJson: await asksAnewOf(call, { was, productId: about.productId }),
    }),
  };
  const names = [asked.product, was.vendorName];
  await call.commit({
    effects: [
      ...registered,
      ...assertUses(deps.db, { ...key, seen }),
      ...exitEffects(deps.db, { ...key, was, set }),
      ...vendorsOf(was.vendorId, about.vendorId).map((id) => askedEffect(deps.db, { orgId: principal.orgId, id })),
      ...wordEffects(deps.db, { orgId: principal.orgId, list: "assessments", id: assessmentId, texts: names }),
      ...(lines.length === 0 ? [] : [correctionEffect(deps.db, { ...key, at, lines })]),
      ...mails.effects,
    ],
    audit: { action: "assessment.corrected", subject: assessmentId, details: { what: partsOf(was, asked) } },
    ...otherSide(vendor),
    result: done,
  });
  await mails.deliver();
  return done;
}

/** What of another product is asked anew, where it was decided on by the same questionnaire, in the version that the vendor answers. */
async function asksAnewOf(
  call: Call<Done>,
  { was, productId }: { readonly was: AssessmentView; readonly productId: Registered["productId"] },
): Promise<string | null> {
  const { id, version } = was.questionnaire;
  const bound = await findPublished(call.deps.db, { orgId: call.principal.orgId, id, version });
  return bound === undefined ? null : asksAnewJson(call, { productId, questionnaire: bound.questionnaire });
}

/**
 * What a request is about, in the register: about another product it follows what was decided about that one, and with
 * other uses it stands in the tier that these are in. What was left as it was keeps the tier it was sent in.
 */
function placedAnew(
  { orgId }: AssessmentKey,
  { was, uses, about }: { was: AssessmentView; uses: readonly IntendedUse[]; about: Omit<Registered, "effects"> },
) {
  const { vendorId, productId, tier } = about;
  const isSame = was.productId === productId;
  const isPlacedAnew = !isSame || canonicalJson(uses) !== canonicalJson(was.uses);
  return {
    vendorId,
    productId,
    ...(isPlacedAnew && { tier }),
    ...(!isSame && { followsId: followedBy({ orgId, productId }) }),
  };
}

const texts = { vendorLegalName: "The company", product: "The product", purpose: "What it is for" } as const;
const textKeys = ["vendorLegalName", "product", "purpose"] as const;

/** What changed, as sentences for the vendor; how the buyer rates the risk of a use is not its business. */
function correctionLines(was: AssessmentView, asked: Correct): string[] {
  const before = new Map(was.uses.map((use) => [use.id, use]));
  const left = was.uses.filter(({ id }) => !asked.uses.some((use) => use.id === id));
  return [
    ...textKeys
      .filter((key) => was[key] !== asked[key])
      .map((key) => `${texts[key]} is now “${asked[key]}”; it was “${was[key]}”.`),
    ...asked.uses.flatMap((use) => useLine(before.get(use.id), use)),
    ...left.map(({ name }) => `“${name}” is no longer asked about.`),
  ];
}

function useLine(before: IntendedUse | undefined, { name, description }: IntendedUse): string[] {
  if (before === undefined) return [`“${name}” is asked about too.`];
  if (before.name !== name) return [`“${name}” was called “${before.name}”.`];
  return before.description === description ? [] : [`“${name}” is described anew: ${description}`];
}

/** Which parts changed, by our own words: what somebody typed is in no leaf of the log. */
function partsOf(was: AssessmentView, asked: Correct): string {
  const uses = canonicalJson(asked.uses) === canonicalJson(was.uses) ? [] : ["its uses"];
  return [...textKeys.filter((key) => was[key] !== asked[key]).map((key) => texts[key].toLowerCase()), ...uses].join(
    ", ",
  );
}

/** A use that a system of the vendor was chosen for stays: it may be renamed, not left out. */
async function refuseServedLeftOut(
  { deps, principal }: Call<Done>,
  { assessmentId, uses }: { readonly assessmentId: AssessmentId; readonly uses: readonly IntendedUse[] },
): Promise<void> {
  const served = await findServedUses(deps.db, { orgId: principal.orgId, assessmentId });
  const kept = new Set(uses.map(({ id }) => id));
  if (kept.size !== uses.length) fail("input-invalid", [{ pointer: "/uses", message: "Name each use once." }]);
  if (served.some((id) => !kept.has(id)))
    fail("input-invalid", [
      {
        pointer: "/uses",
        message: "The vendor has chosen a system for one of the uses: rename it, do not leave it out.",
      },
    ]);
}

/** The vendor it was about and the one it is about: one where that is the same. */
const vendorsOf = (was: string | null, is: VendorId): VendorId[] =>
  was === null || was === is ? [is] : [vendorId.parse(was), is];
const vendorId = z.string().brand<"vendor">();

const aboutSchema = z.object({
  vendorId: vendorId.nullable(),
  productId: z.string().brand<"product">().nullable(),
  vendorLegalName: z.string(),
  product: z.string(),
});
