// npm run schema: writes the JSON Schema that editors use from the zod schema that the portal uses.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { questionnaireJsonSchema } from "#domain/questionnaire/json-schema.schema.ts";
import { repository } from "./tools.ts";

writeFileSync(
  join(repository, "questionnaires/questionnaire.schema.json"),
  `${JSON.stringify(questionnaireJsonSchema(), null, 2)}\n`,
);
