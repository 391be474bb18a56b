import type { IntakeBody } from "#contract/intake.schema.ts";
import type { AskedView } from "#contract/intake.ts";
import { call } from "#web/api/client.ts";
import { isListOf, isNullOr, isShaped, isText } from "#web/device/guards.ts";
import { isFactors, newUse, type Use } from "#web/features/shared/uses/new-use.ts";
import { UsesEditor } from "#web/features/shared/uses/uses-editor.ts";
import { draftBox } from "#web/forms/draft-box.ts";
import { newId } from "#web/forms/new-id.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";

/** What is asked for, and what is said beside it. */
export interface Asking extends IntakeBody {
  readonly yourName: string;
  readonly word: string;
}
export type AskForm = RevisedForm<Asking>;

const isAsking = isShaped<Asking>({
  vendorName: isText,
  website: isText,
  product: isText,
  purpose: isText,
  department: isText,
  uses: isListOf(isShaped<Use>({ id: isText, name: isText, description: isText, factors: isFactors })),
  contact: isShaped<Asking["contact"]>({ name: isText, email: isText }),
  neededOn: isNullOr(isText),
  yourName: isText,
  word: isText,
});

const blank = (): Asking => ({
  vendorName: "",
  website: "",
  product: "",
  purpose: "",
  department: "",
  uses: [newUse(1)],
  contact: { name: "", email: "" },
  neededOn: null,
  yourName: "",
  word: "",
});

const look = async (id: string) => {
  const { revision, body } = await call("GET /api/asked/:id", { params: { id } });
  return { id, revision, body: { ...body, yourName: "", word: "" } };
};

/** The form of something new that is asked for on a page, or of what was asked for already. */
export const askForm = (of: { readonly address: string } | { readonly asked: AskedView }): AskForm => {
  const asked = "asked" in of ? of.asked : null;
  const start = asked ?? { id: newId("ask"), revision: 0, body: blank() };
  return new RevisedForm<Asking>({
    box: draftBox({ kind: "asked to buy", key: asked?.id ?? ("address" in of ? of.address : "") }),
    start: { id: start.id, revision: start.revision, body: { ...blank(), ...start.body } },
    isBody: isAsking,
    fields: { root: "/body", prefix: "ask" },
    store: ({ id, revision, body: { yourName, word, ...body } }) =>
      call("PUT /api/asked/:id", {
        params: { id },
        body: {
          revision,
          word,
          body,
          ...(yourName === "" ? {} : { yourName }),
          ...("address" in of ? { address: of.address } : {}),
        },
      }),
    look,
  });
};

/** Its AI systems while the form changes them. */
export const askUses = (form: AskForm): UsesEditor =>
  new UsesEditor({
    read: () => form.body.value.uses,
    change: (uses) => form.change({ uses }),
    errorOf: (pointer) => form.work.fieldError(`/body${pointer}`),
  });
