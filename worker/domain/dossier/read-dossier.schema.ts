import * as z from "zod";
import { dossierSchema, olderDossierSchema } from "./dossier.schema.ts";
import { converted } from "./from-model-1.ts";

/** Any dossier, of whichever model it was made for, as this version scores it; refuses what the score is not defined for. */
export const anyDossierSchema = z.discriminatedUnion("dossier", [
  dossierSchema,
  olderDossierSchema.transform(converted),
]);
