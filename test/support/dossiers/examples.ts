import type { Dossier } from "#domain/dossier/dossier.ts";
import { anyDossierSchema } from "#domain/dossier/read-dossier.schema.ts";
import cherryPicker from "./four-vendors/cherry-picker.json" with { type: "json" };
import honest from "./four-vendors/honest.json" with { type: "json" };
import notApplicable from "./four-vendors/not-applicable.json" with { type: "json" };
import partial from "./four-vendors/partial.json" with { type: "json" };
import first from "./worked-example.json" with { type: "json" };
import second from "./worked-example-2.json" with { type: "json" };

/** The worked example of the scoring model, and a second vendor for the same systems. */
export const workedExample: Dossier = anyDossierSchema.parse(first);
export const secondExample: Dossier = anyDossierSchema.parse(second);

/** Four ways to answer the same 38 questions; the honest vendor must come first everywhere. */
export const fourVendors: Readonly<Record<"honest" | "cherryPicker" | "notApplicable" | "partial", Dossier>> = {
  honest: anyDossierSchema.parse(honest),
  cherryPicker: anyDossierSchema.parse(cherryPicker),
  notApplicable: anyDossierSchema.parse(notApplicable),
  partial: anyDossierSchema.parse(partial),
};
