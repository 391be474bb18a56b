import type { PublicationPreview } from "#contract/questionnaire.ts";
import { plural } from "#domain/format.ts";

const states = {
  sent: "sent and not opened yet",
  opened: "opened and not begun",
  answering: "being answered",
  submitted: "submitted",
} as const;

/** Which assessments go on with an older version, in sentences; nothing that was sent changes. */
export function affectedInWords(affected: PublicationPreview["affected"]): string[] {
  if (affected.length === 0) return ["Nobody: it has not been sent to anybody yet."];
  return affected.map(({ version, state, count }) => {
    const what = plural({ count, one: "assessment is", other: "assessments are" });
    const move =
      state === "submitted" ? "" : " You may offer the vendor the new version; it moves only if the vendor agrees.";
    return `${what} ${states[state]} on version ${version} and ${count === 1 ? "stays" : "stay"} there.${move}`;
  });
}
