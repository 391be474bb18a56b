import type { OfflineRequest } from "#domain/assessment/offline/answer-sheet.ts";
import { askedQuestions } from "#test/support/dossiers/asked-questions.ts";

/** The request whose German workbook was saved by LibreOffice as .ods and then as .xlsx again. */
export const keptRequest: OfflineRequest = {
  requestId: "rsp_kept",
  product: "Assist",
  today: "2026-11-29",
  questionnaire: {
    id: "kept",
    version: 1,
    title: "Behalten",
    language: "de",
    sections: [
      { id: "s", title: "Alles", questions: [...askedQuestions] },
      {
        id: "t",
        title: "Mit Zertifikat",
        questions: [{ id: "policy", type: "yesNo", text: "Gibt es eine Richtlinie?", coveredBy: "certificate" }],
      },
    ],
  },
  answers: {
    "yes-no": { value: "partial", explanation: "=1+1 ist keine Formel\n- und das kein Abzug" },
    one: { value: "b" },
    "one-or-other": { value: "other", otherText: "Von Hand; manchmal" },
    many: { value: ["a", "c", "always"] },
    line: { value: "+49 30 1234" },
    story: { value: "'Zitat'\n@jemand" },
    page: { value: "https://moor.example" },
    since: { value: "2026-03-04" },
    count: { value: 1234.5 },
    share: { value: 12.5 },
    policy: { byCertificate: true },
  },
};
