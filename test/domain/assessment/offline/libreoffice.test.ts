import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { keptRequest } from "./kept-request.ts";

const kept = (name: string): Uint8Array => readFileSync(new URL(name, import.meta.url));

describe("a German workbook that LibreOffice saved", () => {
  it.each([
    ["as .ods and as .xlsx again", "saved-by-libreoffice.xlsx"],
    ["its sheet of answers as CSV, with semicolons", "saved-by-libreoffice.csv"],
  ])("%s changes nothing: in German, and in a portal that has become English", async (_, name) => {
    const questionnaire = { ...keptRequest.questionnaire, language: "en" };
    for (const request of [keptRequest, { ...keptRequest, questionnaire }]) {
      const read = await answersFromFile(kept(name), request);
      expect(read).toMatchObject({ ok: true, taken: [], unchanged: 14, notTaken: [], left: [] });
    }
  });
});
