import type { Body } from "#contract/api.ts";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { decisionBasis } from "#domain/decision/decision-basis.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import { productBody, vendorBody } from "#test/support/register-bodies.ts";
import { call } from "#test/support/worker/portal.ts";
import {
  campaignIn,
  importBody,
  importedVendor,
  keptMappingBody,
  readyCampaign,
} from "#test/support/worker/register-world.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { anUnsentMail } from "#test/support/worker/unsent.ts";
import type { World } from "#test/support/worker/world.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { type Place, run, type TakenRequests, wordsLeft } from "./place.ts";

/** A newer version of the questionnaire that was sent, published by the buyer. */
export async function publishNext({ buyer }: World): Promise<number> {
  const params = { id: "ai-vendor-core" };
  const { questionnaire } = (await call(buyer.owner, "GET /api/buyer/questionnaires/:id", { params })).json();
  const { id, version: sent } = questionnaire;
  const version = sent + 1;
  const json = JSON.stringify({ ...questionnaire, version });
  const statement = "insert or ignore into questionnaire_versions values (?, ?, ?, ?, ?, ?, ?)";
  await run(statement, buyer.orgId, id, version, await sha256Hex(json), json, buyer.owner.personId, Date.now());
  return version;
}

/** What the decision page of the submitted assessment would send. */
async function decideAgain({ buyer, submitted }: World) {
  const params = { id: submitted.assessmentId };
  const basis = decisionBasis((await call(buyer.owner, "GET /api/buyer/assessments/:id/review", { params })).json());
  const body: Body<"POST /api/buyer/assessments/:id/decisions"> = {
    number: 2,
    basis,
    outcome: "decline",
    reason: "Not for us",
    conditions: [],
  };
  return { params, body };
}

/** An assessment that nobody has taken up. */
const justSent = async ({ buyer }: World) => ({ params: { id: (await sendBy(buyer)).id } });

const latestDraft = async ({ world }: Place) => ({
  params: { id: world.draftQuestionnaireId },
  body: { revision: 1 },
});

/** One that the vendor has begun to answer, as often as it is asked for. */
const goingOn = async ({ buyer }: World) => {
  const { id } = await sendBy(buyer);
  return { params: { id } };
};
const cancelled = async (world: World) => {
  const sent = await goingOn(world);
  await call(world.buyer.owner, "POST /api/buyer/assessments/:id/cancellation", {
    ...sent,
    body: { reason: "Stopped" },
  });
  return sent;
};
/** The submitted one, sent back for changes and not decided. */
const sentBack = async ({ buyer, submitted }: World) => {
  const undecided =
    "update assessments set decided = null, decided_at = null, ended = null, ended_at = null, ended_reason = null where id = ?";
  await run(undecided, submitted.assessmentId);
  const params = { id: submitted.assessmentId };
  const items = [{ questionId: "ai-policy", text: "Attach it" }];
  await call(buyer.owner, "POST /api/buyer/assessments/:id/changes", {
    params,
    body: { note: "", dueOn: "2031-03-01", items },
  });
  return { params };
};
const stopped = { reason: "The project is stopped" };

/** Of a buyer. */
export const buyerRequests: TakenRequests = {
  "POST /api/buyer/assessments/:id/invitations/recall": ({ world }) => justSent(world),
  "PUT /api/buyer/assessments/:id/contact": async ({ world }) => ({
    ...(await justSent(world)),
    body: { contactName: "Somebody Else", contactEmail: "else@vendor.example" },
  }),
  "POST /api/buyer/assessments/:id/cancellation": async ({ world }) => ({ ...(await goingOn(world)), body: stopped }),
  "PUT /api/buyer/assessments/:id/due-date": async ({ world }) => ({
    ...(await goingOn(world)),
    body: { dueOn: "2033-03-31" },
  }),
  "PUT /api/buyer/assessments/:id/asked": async ({ world }) => {
    const { params } = await goingOn(world);
    const { uses, purpose, product } = (
      await call(world.buyer.owner, "GET /api/buyer/assessments/:id", { params })
    ).json();
    return { params, body: { uses: [...uses], purpose, product, vendorLegalName: "Another Ltd" } };
  },
  "POST /api/buyer/assessments/:id/changes/withdrawal": ({ world }) => sentBack(world),
  "POST /api/buyer/assessments/:id/changes/closing": async ({ world }) => ({
    ...(await sentBack(world)),
    body: stopped,
  }),
  "POST /api/buyer/assessments/:id/reopening": async ({ world }) => ({
    ...(await cancelled(world)),
    body: { dueOn: "2031-03-31" },
  }),
  "PUT /api/buyer/assessments/:id/archive": async ({ world }) => ({
    ...(await cancelled(world)),
    body: { archived: true },
  }),
  "POST /api/buyer/assessments/:id/findings/:findingId/acceptance": async ({ world }) => {
    const params = { id: world.submitted.assessmentId, findingId: "fnd_carried" };
    const accepted = { personId: world.buyer.owner.personId, until: "2031-03-31" };
    const body = { ...blankFinding, title: "No limits", state: "accepted" as const, reason: "A pilot", accepted };
    await call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
      params,
      body: { revision: 0, body },
    });
    return { params, body: { revision: 1, agrees: true, word: "For the pilot" } };
  },
  "PUT /api/buyer/questionnaire-drafts/:id": async ({ world }) => ({
    params: { id: world.draftQuestionnaireId },
    body: { revision: 1, text: "id: changed" },
  }),
  "POST /api/buyer/questionnaire-drafts/:id/removal": latestDraft,
  "POST /api/buyer/questionnaire-drafts/:id/publication": latestDraft,
  "POST /api/buyer/policies/proposals": async ({ world }) => {
    await run("update policy_proposals set state = 'taken-back' where org_id = ?", world.buyer.orgId);
    return { body: { base: 1, policy: { assurance: { asserted: 0.1 } }, reason: "We ask for more" } };
  },
  "POST /api/buyer/policies/proposals/:id/settlement": async ({ world }) => {
    const params = { id: world.policyProposalId };
    await call(world.buyer.owner, "POST /api/buyer/policies/proposals/:id/trial", { params });
    return { params, body: { published: true } };
  },
  "POST /api/buyer/policies/moves": async ({ world: { buyer } }) => {
    const version = "insert or ignore into policy_versions values (?, 2, ?, '{}', ?, ?)";
    await run(version, buyer.orgId, "0".repeat(64), buyer.owner.personId, Date.now());
    const scope = { questionnaireId: null, version: 1, undecidedOnly: false };
    return { body: { version: 2, expected: 1, scope } };
  },
  "POST /api/buyer/log/erasures": async ({ world: { buyer } }) => {
    await wordsLeft({ orgId: buyer.orgId, facet: "buyer" });
    return { body: { personId: "psn_left" } };
  },
  "PUT /api/buyer/list-views": async () => ({
    body: {
      list: "assessments",
      name: "To review",
      revision: 0,
      query: { search: "Triage", show: "to-review", sort: "due" },
    },
  }),
  "POST /api/buyer/campaigns": async ({ world }) => ({
    body: { vendors: { kind: "ticked", ids: [world.otherVendorId] } },
  }),
  "PUT /api/buyer/campaigns/:id": async ({ world }) => ({
    ...(await readyCampaign(world.buyer, world.mark)),
    body: {
      revision: 1,
      body: {
        name: "Another name",
        questionnaire: { kind: "one", id: "ai-vendor-core" },
        dueOn: { critical: "2027-01-31", important: "2027-01-31", standard: "2027-01-31" },
      },
    },
  }),
  "PUT /api/buyer/campaigns/:id/items/:itemId": async ({ world }) => {
    const { params, productId } = await readyCampaign(world.buyer, world.mark);
    return { params: { ...params, itemId: productId }, body: { takenOut: true } };
  },
  "POST /api/buyer/campaigns/:id/start": async ({ world }) => ({
    ...(await readyCampaign(world.buyer, world.mark)),
    body: { revision: 1, linesRevision: 1 },
  }),
  "POST /api/buyer/campaigns/:id/stop": ({ world }) => campaignIn("sending", world.buyer, world.mark),
  "POST /api/buyer/campaigns/:id/resume": async ({ world }) => ({
    ...(await campaignIn("stopped", world.buyer, world.mark)),
    body: { dueOn: null },
  }),
  "POST /api/buyer/campaigns/:id/closing": ({ world }) => campaignIn("stopped", world.buyer, world.mark),
  "POST /api/buyer/campaigns/:id/removal": async ({ world }) => ({
    ...(await readyCampaign(world.buyer, world.mark)),
    body: { revision: 1 },
  }),
  "PUT /api/buyer/tiers": async () => ({ body: { base: 0, rules: suggestedRules } }),
  "PUT /api/buyer/vendors/:id": async ({ world }) => ({
    params: { id: world.otherVendorId },
    body: { revision: 1, body: { ...vendorBody(world.mark), note: "Changed" } },
  }),
  "PUT /api/buyer/vendor-products/:id": async ({ world }) => ({
    params: { id: world.productId },
    body: { revision: 1, vendorId: world.vendorId, body: productBody(world.mark) },
  }),
  // One that nobody is asked about.
  "POST /api/buyer/vendor-products/:id/archive": async ({ world }) => {
    const params = { id: randomIds.id("prd") };
    await call(world.buyer.owner, "PUT /api/buyer/vendor-products/:id", {
      params,
      body: { revision: 0, vendorId: world.vendorId, body: productBody(world.mark) },
    });
    return { params, body: { away: true, reason: "No longer bought" } };
  },
  // One whose decision stands, and no request about it runs.
  "POST /api/buyer/vendor-products/:id/change": async ({ world }) => {
    const id = randomIds.id("prd");
    await call(world.buyer.owner, "PUT /api/buyer/vendor-products/:id", {
      params: { id },
      body: { revision: 0, vendorId: world.vendorId, body: productBody(world.mark) },
    });
    await run("update assessments set product_id = ? where id = ?", id, world.submitted.assessmentId);
    return { params: { id }, body: { what: "model", word: "Another supplier" } };
  },
  "POST /api/buyer/assessments/:id/ask-again/:reasonId": async ({ world }) => ({
    params: { id: world.submitted.assessmentId, reasonId: world.reasonId },
    body: { as: "dismissed", word: "A change of name alone" },
  }),
  "POST /api/buyer/vendors/:id/merger/undo": async ({ world }) => {
    const params = { id: world.vendorId };
    await call(world.buyer.owner, "POST /api/buyer/vendors/:id/merger", {
      params,
      body: { into: world.otherVendorId },
    });
    return { params };
  },
  "POST /api/buyer/vendors/:id/archive": async ({ world }) => ({
    params: { id: world.otherVendorId },
    body: { away: true },
  }),
  "PUT /api/buyer/vendor-imports/:id": async ({ world }) => ({
    params: { id: "vim_another" },
    body: importBody(world.mark),
  }),
  "POST /api/buyer/vendor-imports/:id/portions": async ({ world }) => ({
    params: { id: world.importId },
    body: {
      vendors: [
        importedVendor(2, {
          vendor: { ...vendorBody(world.mark), name: "Added", legalName: "Added Ltd", domain: "" },
          products: [productBody(world.mark)],
        }),
      ],
      isLast: true,
    },
  }),
  "PUT /api/buyer/outside-access/:id": async ({ world }) => ({
    params: { id: world.outsideAccessId },
    body: { until: addDays(civilDateOf(Date.now()), 9), revision: 1 },
  }),
  "POST /api/buyer/vendor-mappings": async ({ world }) => ({ body: keptMappingBody(`${world.mark} other`) }),
  // Whoever was invited today is not reminded today.
  "POST /api/buyer/reminders": async ({ world }) => {
    await run("update mails set created_at = created_at - 172800000 where org_id = ?", world.buyer.orgId);
    return { body: { assessmentIds: [world.draft.assessmentId] } };
  },
  "POST /api/buyer/unsent-mails/:id/again": async ({ world }) => ({
    params: { id: await anUnsentMail(world.buyer.owner) },
  }),
  "POST /api/buyer/unsent-mails/:id/removal": async ({ world }) => ({
    params: { id: await anUnsentMail(world.buyer.owner) },
  }),
  "PUT /api/buyer/assessments/:id/reminders": async ({ world }) => ({ ...(await goingOn(world)), body: { on: false } }),
  "POST /api/buyer/assessments/:id/version-offer": async ({ world }) => ({
    params: { id: world.draft.assessmentId },
    body: { version: await publishNext(world) },
  }),
  "POST /api/buyer/assessments/:id/changes": async ({ world }) => ({
    params: { id: world.submitted.assessmentId },
    body: { note: "", dueOn: "2027-01-31", items: [{ questionId: "ai-policy", text: "Attach the policy in force" }] },
  }),
  "POST /api/buyer/assessments/:id/decisions": ({ world }) => decideAgain(world),
  "POST /api/buyer/assessments/:id/decisions/:number/telling": async ({ world }) => ({
    params: { id: world.submitted.assessmentId, number: "1" },
    body: { word: "Thank you for your answers" },
  }),
  "POST /api/buyer/assessments/:id/decisions/settlement": async ({ world }) => {
    const { owner, reviewer } = world.buyer;
    await call(owner, "PUT /api/buyer/settings", { body: { fourEyes: true } });
    const { params, body: proposal } = await decideAgain(world);
    await call(reviewer, "POST /api/buyer/assessments/:id/decisions", { params, body: proposal });
    return { params, body: { number: 2, confirmed: true, basis: proposal.basis, reason: "Read it all" } };
  },
};
