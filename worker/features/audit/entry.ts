import * as z from "zod";
import { contractOf } from "#contract/api.ts";
import type { LogEntry } from "#contract/log.ts";
import type { Facet } from "#domain/access/roles.ts";
import { isRoute } from "#domain/access/routes.ts";
import type { Facts } from "#domain/audit/action.ts";
import { sentenceOf, wordsOf } from "#domain/audit/actions.ts";
import { type Clear, clearSchema } from "#worker/storage/audit-clear.schema.ts";
import { stored, storedOrNull } from "#worker/storage/json.ts";
import type { LeafRow } from "./log.repository.ts";
import { pathOf } from "./paths.ts";

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const bodySchema = z.object({
  actor: z.string(),
  subject: z.string(),
  details: z.record(z.string(), fact),
  clear: z.string().nullable().default(null),
});
type Body = z.infer<typeof bodySchema>;

/** An entry of the log in words: who, what, from where, with the names as they are today. */
export function entryOf(row: LeafRow, facet: Facet): LogEntry {
  const body = stored(bodySchema, row.bodyJson);
  const clear = storedOrNull(clearSchema, row.clearJson);
  const facts: Facts = { ...body.details, ...clear };
  return {
    seq: row.seq,
    at: row.at,
    who: whoOf(row, body),
    kind: wordsOf(row.action)?.kind ?? null,
    says: sentenceOf(row.action, facts).map((part) =>
      "text" in part ? { text: part.text, path: null } : named(part.place, { row, body, facet }),
    ),
    from: fromOf(clear, body),
  };
}

function whoOf({ actorName, visitorName }: LeafRow, { actor }: Body): string {
  if (actor === "system") return "Annexa";
  if (actor.startsWith("visitor")) return visitorName === null ? "A visitor" : `${visitorName}, a visitor,`;
  return actorName ?? "Somebody on the other side";
}

function fromOf(clear: Clear | null, body: Body): LogEntry["from"] {
  if (clear === null) return body.clear === null ? null : "erased";
  const { address, agent } = clear;
  return address === undefined ? null : { address, agent: agent ?? "" };
}

interface Naming {
  readonly row: LeafRow;
  readonly body: Body;
  readonly facet: Facet;
}

function named(place: string, { row, body, facet }: Naming): LogEntry["says"][number] {
  if (place === "person")
    return { text: row.personName ?? "somebody", path: row.personName === null ? null : "/people" };
  if (place === "visitor") return { text: row.visitorName ?? "a visitor", path: null };
  if (place === "evidence") return { text: row.evidenceName ?? "that is gone", path: null };
  const about = wordsOf(row.action)?.about ?? "by-id";
  if (about === "route") return { text: routeWords(body.subject), path: null };
  const path = pathOf({ about, facet, subject: body.subject, requestId: row.requestId });
  if (about === "intake-page") return { text: "the page to ask on", path };
  if (about === "policy") return { text: "the scoring policy", path };
  if (about === "questionnaire-draft") return { text: "of a questionnaire", path: row.subjectName && path };
  return row.subjectName === null ? { text: unnamed(body.subject), path: null } : { text: row.subjectName, path };
}

const unnamed = (subject: string): string => `something that is gone (${subject})`;

/** What a refused request would have done. */
function routeWords(route: string): string {
  const summary = isRoute(route) ? contractOf(route).summary : route;
  return `“${summary}”`;
}
