import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExportFormat, exportAs } from "#domain/questionnaire/export/export-as.ts";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { runs } from "#test/support/runs.ts";
import { anyQuestionnaire } from "./any-questionnaire.ts";

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

describe("a questionnaire that is exported and imported again", () => {
  const formats: readonly [ExportFormat, number][] = [
    ["yaml", 150],
    ["json", 50],
    ["csv", 150],
    ["xlsx", 60],
  ];
  it.each(formats)("is the same, as %s", async (to, times) => {
    await fc.assert(
      fc.asyncProperty(anyQuestionnaire, async (questionnaire) => {
        const { content, name } = await exportAs(questionnaire, { to });
        const back = await importFile({ bytes: bytesOf(content), fileName: name });
        expect(back.ok ? back.questionnaire : back.problems).toEqual(questionnaire);
      }),
      runs(times),
    );
  });
});
