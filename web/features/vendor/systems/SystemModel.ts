import type { SystemBody } from "#contract/request.schema.ts";
import type { SystemView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { isFlag, isKeyOf, isListOf, isMissingOr, isShaped, isText } from "#web/device/guards.ts";
import { draftBox } from "#web/forms/draft-box.ts";
import { newId } from "#web/forms/new-id.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";
import { aiActWords, originWords, roleWords } from "./system-words.ts";

/** One AI system being entered or changed. */
export type SystemModel = RevisedForm<SystemBody>;

const newSystem: SystemBody = {
  name: "",
  purpose: "",
  origin: "third-party",
  roles: ["provider"],
  affectsPeople: false,
  personalData: false,
  aiActClass: "unknown",
  thirdPartyServices: [],
};

const isSystem = isShaped<SystemBody>({
  name: isText,
  version: isMissingOr(isText),
  purpose: isText,
  origin: isKeyOf(originWords),
  supplier: isMissingOr(isText),
  model: isMissingOr(isText),
  roles: isListOf(isKeyOf(roleWords)),
  affectsPeople: isFlag,
  personalData: isFlag,
  trainingData: isMissingOr(isText),
  hostingCountry: isMissingOr(isText),
  hostedBy: isMissingOr(isText),
  datasets: isMissingOr(isListOf(isShaped({ name: isText, source: isText }))),
  aiActClass: isKeyOf(aiActWords),
  thirdPartyServices: isListOf(isShaped({ name: isText, insideBoundary: isMissingOr(isFlag) })),
});

/** The form of an AI system, or of a new one; it is kept when saved, not before. */
export const systemModel = (system: SystemView | null): SystemModel =>
  new RevisedForm({
    box: draftBox({ kind: "system", key: system?.id ?? "new" }),
    start: system ?? { id: newId("sys"), revision: 0, body: newSystem },
    isBody: isSystem,
    fields: { root: "/body", prefix: "system" },
    store: ({ id, ...body }) => call("PUT /api/vendor/systems/:id", { params: { id }, body }),
    look: async (id) => (await call("GET /api/vendor/systems", {})).find((one) => one.id === id),
  });
