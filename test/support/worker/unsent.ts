import { env } from "cloudflare:workers";
import type { Persona } from "#test/support/worker/portal.ts";
import { randomIds } from "#worker/ports/ids.ts";

/** Somebody's mail that could not be delivered; gives its id. */
export async function anUnsentMail({ orgId, personId, facet }: Persona, subject = "Hello"): Promise<string> {
  const id = randomIds.id("mail");
  await env.DB.prepare(
    `insert into unsent_mails values (?, ?, ?, ?, 'msg_x', 'message', 'kim@vendor.example', ?, 'What it said', null, null,
      null, 'The mail server refused the recipient, code 550.', ?)`,
  )
    .bind(orgId, personId, facet, id, subject, Date.now())
    .run();
  return id;
}
