import { env } from "cloudflare:workers";
import type { Persona } from "#test/support/worker/portal.ts";
import { randomIds } from "#worker/ports/ids.ts";

/** An owner's mail that could not be delivered, which says what is so: that they are one. Gives its id. */
export async function anUnsentMail(
  { orgId, personId, facet, email, role }: Persona,
  subject = "Hello",
): Promise<string> {
  const id = randomIds.id("mail");
  await env.DB.prepare(
    `insert into unsent_mails values (?, ?, ?, ?, ?2, 'member', ?, ?, ?, null, null, null,
      'The mail server refused the recipient, code 550.', ?)`,
  )
    .bind(orgId, personId, facet, id, email, subject, `What it said, as ${role}.`, Date.now())
    .run();
  return id;
}
