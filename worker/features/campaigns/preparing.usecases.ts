import { mostVendors, type NewCampaign } from "#contract/campaign.schema.ts";
import type { CampaignView } from "#contract/campaign.ts";
import { fail } from "#contract/problems.ts";
import type { CampaignBody } from "#domain/campaign/campaign.schema.ts";
import { mayCampaign } from "#domain/campaign/campaign-states.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import type { CampaignId } from "#domain/ids.ts";
import { tiers } from "#domain/register/tiers.ts";
import type { Call, Caller } from "#worker/call.ts";
import { refuseOver } from "#worker/features/assessments/due-date.ts";
import { isAsked } from "#worker/features/questionnaires/binding.usecases.ts";
import { findTierRules } from "#worker/features/register/tiers.repository.ts";
import { campaignEffects, newCampaignEffect } from "./campaign-changes.repository.ts";
import { campaignOf, viewOf } from "./campaigns.usecases.ts";
import { itemEffects, listChosen } from "./planned-items.repository.ts";
import { chosenBy, planned, sameAs } from "./planning.ts";

const weeksToAnswer = 3;
const usualQuestionnaire = "ai-vendor-core";

/** Prepares a sending to vendors of the register: every line is worked out, and nothing is sent. */
export async function prepareCampaign(
  call: Call<{ readonly id: string }>,
  { vendors }: NewCampaign,
): Promise<{ readonly id: string }> {
  const { deps, principal, at } = call;
  const { orgId, personId: createdBy } = principal;
  const chosen = await chosenBy(deps.db, { orgId, vendors });
  if (chosen.vendorIds.length > mostVendors) fail("campaign-too-large");
  const rules = await findTierRules(deps.db, orgId);
  const today = civilDateOf(at);
  const dueOn = addDays(today, 7 * weeksToAnswer);
  const body: CampaignBody = {
    name: `Sending of ${date(today)}`,
    questionnaire: rules === null ? { kind: "one", id: usualQuestionnaire } : { kind: "by-tier", otherwise: null },
    dueOn: { critical: dueOn, important: dueOn, standard: dueOn },
  };
  const campaignId = deps.ids.id("cmp");
  const key = { orgId, campaignId };
  const items = await planned(deps.db, { orgId, ...chosen, takenOut: new Set(), body });
  if (items.length === 0) fail("not-found");
  return call.commit({
    effects: [
      newCampaignEffect(deps.db, { ...key, body, createdBy, createdAt: at }),
      ...itemEffects(deps.db, key, items),
    ],
    audit: { action: "campaign.prepared", subject: campaignId, details: { lines: items.length } },
    result: { id: campaignId },
  });
}

/** Changes what is asked and by when, and works out every line anew. */
export async function saveCampaign(
  call: Call<CampaignView>,
  { id, revision, body }: { readonly id: CampaignId; readonly revision: number; readonly body: CampaignBody },
): Promise<CampaignView> {
  const { deps, principal, at } = call;
  const was = await campaignOf(call, id);
  if (!mayCampaign("change", was.state)) fail("campaign-not-now");
  if (was.revision === revision + 1 && canonicalJson(was.body) === canonicalJson(body)) return viewOf(was, at);
  if (was.revision !== revision) fail("stale-revision");
  for (const tier of tiers) refuseOver(body.dueOn[tier], { at, pointer: `/body/dueOn/${tier}` });
  await refuseUnknown(call, body);
  const key = { orgId: principal.orgId, campaignId: id };
  const lines = await listChosen(deps.db, key);
  const takenOut = new Set(lines.filter(({ why }) => why === "taken-out").map((line) => line.id));
  const chosen = await sameAs(deps.db, key.orgId, lines);
  const items = await planned(deps.db, { orgId: key.orgId, ...chosen, takenOut, body });
  const counts = { ready: items.filter(({ why }) => why === null).length, sent: 0, failed: 0 };
  return call.commit({
    effects: [
      ...campaignEffects(deps.db, { ...key, was, set: { name: body.name, bodyJson: JSON.stringify(body) } }),
      ...itemEffects(deps.db, key, items),
    ],
    audit: { action: "campaign.changed", subject: id },
    result: viewOf(
      {
        ...was,
        revision: revision + 1,
        name: body.name,
        body,
        counts: { ...counts, "left-out": items.length - counts.ready },
      },
      at,
    ),
  });
}

async function refuseUnknown(call: Caller, { questionnaire }: CampaignBody): Promise<void> {
  const asked = questionnaire.kind === "one" ? questionnaire.id : questionnaire.otherwise;
  if (asked === null || (await isAsked(call, asked))) return;
  const field = questionnaire.kind === "one" ? "id" : "otherwise";
  const message = "Choose one of the questionnaires";
  fail("input-invalid", [{ pointer: `/body/questionnaire/${field}`, message }]);
}
