import { dossierSchema } from "#domain/dossier/dossier.schema.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import cherryPicker from "./four-vendors/cherry-picker.json" with { type: "json" };
import honest from "./four-vendors/honest.json" with { type: "json" };
import notApplicable from "./four-vendors/not-applicable.json" with { type: "json" };
import partial from "./four-vendors/partial.json" with { type: "json" };
import first from "./worked-example.json" with { type: "json" };
import second from "./worked-example-2.json" with { type: "json" };

/** The worked example of the scoring model, and a second vendor for the same systems. */
export const workedExample: Dossier = dossierSchema.parse(first);
export const secondExample: Dossier = dossierSchema.parse(second);

/** Four ways to answer the same 38 questions; the honest vendor must come first everywhere. */
export const fourVendors: Readonly<Record<"honest" | "cherryPicker" | "notApplicable" | "partial", Dossier>> = {
  honest: dossierSchema.parse(honest),
  cherryPicker: dossierSchema.parse(cherryPicker),
  notApplicable: dossierSchema.parse(notApplicable),
  partial: dossierSchema.parse(partial),
};
