import { env } from "cloudflare:workers";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import type { Buyer } from "#test/support/worker/portal.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { smallQuestionnaire } from "../requests/small-questionnaire.ts";

/** Publishes a version as the buyer's own. */
export async function publishVersion({ buyer }: { readonly buyer: Buyer }, next: Questionnaire): Promise<void> {
  const json = JSON.stringify(next);
  await env.DB.prepare("insert into questionnaire_versions values (?, ?, ?, ?, ?, ?, ?)")
    .bind(buyer.orgId, next.id, next.version, await sha256Hex(json), json, buyer.owner.personId, Date.now())
    .run();
}

/** The small questionnaire's next version, with some of its questions changed. */
export const nextVersion = (changes: Readonly<Record<string, object>>): Questionnaire => ({
  ...smallQuestionnaire,
  version: 2,
  sections: smallQuestionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ ...question, ...changes[question.id] }) as typeof question),
  })),
});

/** With one question that reads differently. */
export const reworded = (): Questionnaire => nextVersion({ policy: { text: "Has the board approved an AI policy?" } });
