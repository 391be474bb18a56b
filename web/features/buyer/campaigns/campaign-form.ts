import type { CampaignView } from "#contract/campaign.ts";
import type { CampaignBody } from "#domain/campaign/campaign.schema.ts";
import { call } from "#web/api/client.ts";
import { type Guard, isNullOr, isOneOf, isShaped, isText } from "#web/device/guards.ts";
import { draftBox } from "#web/forms/draft-box.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";

type Questionnaire = CampaignBody["questionnaire"];
type ByTier = Extract<Questionnaire, { kind: "by-tier" }>;
type One = Extract<Questionnaire, { kind: "one" }>;

const isByTier = isShaped<ByTier>({ kind: isOneOf(["by-tier"]), otherwise: isNullOr(isText) });
const isOne = isShaped<One>({ kind: isOneOf(["one"]), id: isText });
const isQuestionnaire: Guard<Questionnaire> = (value): value is Questionnaire => isByTier(value) || isOne(value);
const isCampaign = isShaped<CampaignBody>({
  name: isText,
  questionnaire: isQuestionnaire,
  dueOn: isShaped<CampaignBody["dueOn"]>({ critical: isText, important: isText, standard: isText }),
});

export type CampaignForm = RevisedForm<CampaignBody>;

/** What is asked and by when, while somebody prepares it. */
export const campaignForm = ({ id, revision, body }: CampaignView): CampaignForm =>
  new RevisedForm({
    box: draftBox({ kind: "campaign", key: id }),
    start: { id, revision, body },
    isBody: isCampaign,
    fields: { root: "/body", prefix: "campaign" },
    store: ({ revision: base, body: saved }) =>
      call("PUT /api/buyer/campaigns/:id", { params: { id }, body: { revision: base, body: saved } }),
    look: () => call("GET /api/buyer/campaigns/:id", { params: { id } }),
  });
