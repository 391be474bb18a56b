import { env } from "cloudflare:workers";
import type { Persona } from "./portal.ts";

/** The subjects of the notices that were ever on their way to a colleague and say so still, the oldest first. */
export async function mailsTo({ orgId, personId, email }: Persona): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "select title from mails where org_id = ? and subject_id = ? and kind = 'notice' and recipient = ? order by created_at, id",
  )
    .bind(orgId, personId, email)
    .all<{ title: string }>();
  return results.map(({ title }) => title);
}
