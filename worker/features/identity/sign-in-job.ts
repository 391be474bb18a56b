import { signInGoodFor } from "#domain/access/limits.ts";
import { landingFragment, signInPage } from "#domain/access/page-link.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { pageAddress } from "#worker/page-address.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";
import { findPersonByEmail } from "./people.repository.ts";
import { withinLimit } from "./rate-limit.repository.ts";
import { saveSignIn } from "./sign-in.repository.ts";
import { codeHash, linkHash } from "./sign-in.usecases.ts";
import { signInMail, unknownAddressMail } from "./sign-in-mail.ts";

/**
 * Makes link and code for an address we know, and gives the mail that goes out; only hashes are kept. An address we do not
 * know is told so once a day: undefined on any other time. Worked on again, because whoever did was killed, it is the mail
 * of that time.
 */
export async function prepareSignIn(
  deps: Dependencies,
  job: Extract<MailJob, { kind: "sign-in" }>,
  claimed: "first" | "again",
): Promise<Mail | undefined> {
  const { db, ids, clock } = deps;
  const { email, nonceHash, to } = job;
  const known = job.invited || (await findPersonByEmail(db, email)) !== undefined;
  // A stranger's sign-in has a code nobody can type: wrong codes are answered alike, so that they tell nothing either.
  const [token, code] = [ids.token(), known ? ids.code() : ids.token()];
  await saveSignIn(db, {
    email,
    nonceHash,
    tokenHash: await linkHash(token),
    codeHash: await codeHash({ email, code }),
    expiresAt: clock.now() + signInGoodFor,
  });
  if (!known) {
    const isNews = claimed === "again" || (await withinLimit(deps, "unknown-mailed", email));
    return isNews ? unknownAddressMail({ to: email, link: pageAddress(deps, signInPage(to)) }) : undefined;
  }
  return signInMail({ to: email, link: pageAddress(deps, `/l#${landingFragment({ token, to })}`), code });
}
