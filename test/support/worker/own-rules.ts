import { type Buyer, call } from "./portal.ts";
import { smallYaml } from "./questionnaire-files.ts";
import { ok } from "./taken.ts";

/** A policy that waits to be published. */
export async function proposePolicy({ owner }: Pick<Buyer, "owner">, mark: string): Promise<string> {
  const body = { base: 1, policy: { assurance: { asserted: 0.1 } }, reason: `${mark} reason` };
  return ok(await call(owner, "POST /api/buyer/policies/proposals", { body })).json().id;
}

/** A questionnaire of the buyer's own, published; a draft; and a saved mapping. */
export async function newQuestionnaires(buyer: Buyer, mark: string) {
  const publishedQuestionnaireId = `own_${mark.toLowerCase()}`;
  const start = async (id: string): Promise<string> => {
    const body = { text: smallYaml({ id, title: `${mark} questions` }) };
    return ok(await call(buyer.procurement, "POST /api/buyer/questionnaire-drafts", { body })).json().id;
  };
  const params = { id: await start(publishedQuestionnaireId) };
  ok(
    await call(buyer.procurement, "POST /api/buyer/questionnaire-drafts/:id/publication", {
      params,
      body: { revision: 1 },
    }),
  );
  const draftQuestionnaireId = await start(`draft_${mark.toLowerCase()}`);
  const mapping = { body: { name: `${mark} layout`, mapping: { sheet: mark } } };
  const mappingId = ok(await call(buyer.procurement, "POST /api/buyer/import-mappings", mapping)).json().id;
  return { publishedQuestionnaireId, draftQuestionnaireId, mappingId };
}
