import type { LegalEntityBody } from "#contract/request.schema.ts";
import type { LegalEntityView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { isShaped, isText } from "#web/device/guards.ts";
import { draftBox } from "#web/forms/draft-box.ts";
import { newId } from "#web/forms/new-id.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";

/** One company of the group being entered or changed. */
export type CompanyModel = RevisedForm<LegalEntityBody>;

const newEntity: LegalEntityBody = { name: "", registration: "", country: "", address: "" };

const isEntity = isShaped<LegalEntityBody>({ name: isText, registration: isText, country: isText, address: isText });

/** The form of a company, or of a new one; it is kept when saved, not before. */
export const companyModel = (entity: LegalEntityView | null): CompanyModel =>
  new RevisedForm({
    box: draftBox({ kind: "legal-entity", key: entity?.id ?? "new" }),
    start: entity ?? { id: newId("ent"), revision: 0, body: newEntity },
    isBody: isEntity,
    fields: { root: "/body", prefix: "entity" },
    store: ({ id, ...body }) => call("PUT /api/vendor/legal-entities/:id", { params: { id }, body }),
    look: async (id) => (await call("GET /api/vendor/legal-entities", {})).find((one) => one.id === id),
  });
