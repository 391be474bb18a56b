import type { PassportView } from "#contract/passport.ts";
import type { Revised } from "#contract/request.ts";
import type { PassportChoices } from "#domain/passport/passport.ts";
import { call } from "#web/api/client.ts";
import { isListOf, isNullOr, isShaped, isText } from "#web/device/guards.ts";
import { draftBox } from "#web/forms/draft-box.ts";
import { newId } from "#web/forms/new-id.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";

/** A page being put together; nothing is seen by anybody before it is published. */
export type PassportModel = RevisedForm<PassportChoices>;

const newChoices: PassportChoices = {
  title: "",
  slug: null,
  systemIds: [],
  certificateIds: [],
  requestId: null,
  evidenceIds: [],
};

const isChoices = isShaped<PassportChoices>({
  title: isText,
  slug: isNullOr(isText),
  systemIds: isListOf(isText),
  certificateIds: isListOf(isText),
  requestId: isNullOr(isText),
  evidenceIds: isListOf(isText),
});

const revisedOf = ({ id, revision, choices }: PassportView): Revised<PassportChoices> => ({
  id,
  revision,
  body: choices,
});

/** The form of a page, or of a new one. */
export const passportModel = (page: PassportView | null): PassportModel =>
  new RevisedForm({
    box: draftBox({ kind: "passport", key: page?.id ?? "new" }),
    start: page ? revisedOf(page) : { id: newId("psp"), revision: 0, body: newChoices },
    isBody: isChoices,
    fields: { root: "/choices", prefix: "passport" },
    store: ({ id, revision, body: choices }) =>
      call("PUT /api/vendor/passports/:id", { params: { id }, body: { revision, choices } }),
    look: async (id) => {
      const { passports } = await call("GET /api/vendor/passports", {});
      return passports.filter((one) => one.id === id).map(revisedOf)[0];
    },
  });
