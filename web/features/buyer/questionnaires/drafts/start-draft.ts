import { applyEdits, type Edit } from "#domain/questionnaire/edit/apply-edit.ts";
import { readDraft, textIn } from "#domain/questionnaire/edit/draft.ts";
import { newIds } from "#domain/questionnaire/edit/new-ids.ts";
import { call } from "#web/api/client.ts";

/** Stores a new draft and gives its address. Throws `Refused`. */
export async function startDraft(text: string): Promise<string> {
  const { id } = await call("POST /api/buyer/questionnaire-drafts", { body: { text } });
  return `/questionnaires/drafts/${id}`;
}

/** The file under an id that neither the shelf nor anything published has: otherwise it would be their next version. */
export async function withFreshId(text: string): Promise<string> {
  const { shape } = readDraft(text);
  if (shape === undefined) return text;
  const taken = await call("GET /api/buyer/questionnaires", {});
  const id = textIn(shape, "id");
  const fresh = newIds(taken.map((entry) => entry.id))(id, textIn(shape, "title"));
  return fresh === id ? text : applyEdits(text, [{ kind: "set", path: ["id"], value: fresh }]);
}

/** The first lines of a questionnaire from nothing. */
export const blankFile = `id: our-questionnaire
version: 1
title: Our questionnaire
language: en
estimatedMinutes: 10

sections:
  - id: product
    title: The product
    questions:
      - id: ai-systems
        type: aiSystems
        text: Which AI systems does the product contain or call?
        short: AI systems
        required: true
        importance: none
      - id: certificates
        type: certificates
        text: Which ISO/IEC 42001 certificates does your organisation hold?
        short: Certificates
        importance: none
`;

/** A copy of a questionnaire of the shelf under an id of one's own: the shelf's own versions go on apart from it. */
export const copyOfFile = (text: string, { id, title }: { id: string; title: string }): string =>
  applyEdits(text, [
    { kind: "set", path: ["id"], value: `${id}-own` },
    { kind: "set", path: ["version"], value: 1 },
    { kind: "set", path: ["title"], value: `${title} (our copy)` },
    ...without(["changes"], ["retiredIds"]),
  ]);

/** The next version, to be changed and published: its number is one up, and what was new before is no longer. */
export const nextVersionOfFile = (text: string, version: number): string =>
  applyEdits(text, [{ kind: "set", path: ["version"], value: version + 1 }, ...without(["changes"])]);

const without = (...paths: string[][]): Edit[] => paths.map((path) => ({ kind: "set", path, value: undefined }));
