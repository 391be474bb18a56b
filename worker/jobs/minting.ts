import type { Dependencies } from "#worker/dependencies.ts";
import { inviteHash } from "#worker/features/assessments/inviting.ts";
import { invitationEffect } from "#worker/features/assessments/sending.repository.ts";
import type { WaitingMail } from "#worker/features/mails/mails.repository.ts";
import { tokenPlace } from "#worker/features/mails/mint.schema.ts";
import { admissionEffects } from "#worker/features/passports/access.repository.ts";
import { admissionHash } from "#worker/features/passports/access.usecases.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { Effect } from "#worker/storage/commit.ts";

/** The mail as it goes out, and what must be stored so that its link leads somewhere. */
export async function mintLink(
  { db, ids, clock }: Pick<Dependencies, "db" | "ids" | "clock">,
  { orgId, mail, mint }: WaitingMail,
): Promise<{ readonly mail: Mail; readonly effects: readonly Effect[] }> {
  if (mint === undefined) return { mail, effects: [] };
  const token = ids.token();
  const whole = { ...mail, text: mail.text.replaceAll(tokenPlace, token) };
  switch (mint.kind) {
    case "invitation": {
      const { kind: _, ...invited } = mint;
      const row = { ...invited, orgId, tokenHash: await inviteHash(token), createdAt: clock.now() };
      return { mail: whole, effects: [invitationEffect(db, row)] };
    }
    case "access": {
      const { passportId, id } = mint;
      const tokenHash = await admissionHash(token);
      return { mail: whole, effects: admissionEffects(db, { orgId, passportId, id, tokenHash }) };
    }
  }
}
