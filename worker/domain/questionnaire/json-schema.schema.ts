import * as z from "zod";
import { questionnaireSchema } from "./definition.schema.ts";

/** The JSON Schema (2020-12) of a questionnaire file, for editors; generated, never written by hand. */
export const questionnaireJsonSchema = () =>
  z.toJSONSchema(questionnaireSchema, { target: "draft-2020-12", reused: "ref" });
