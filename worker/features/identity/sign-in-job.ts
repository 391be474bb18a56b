import { landingFragment, signInPage } from "#domain/access/page-link.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { pageAddress } from "#worker/page-address.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";
import { findPersonByEmail } from "./people.repository.ts";
import { saveSignIn } from "./sign-in.repository.ts";
import { codeHash, linkHash } from "./sign-in.usecases.ts";
import { signInMail, unknownAddressMail } from "./sign-in-mail.ts";

const minutesGood = 10;

/** Makes link and code for an address we know, and says what mail goes out; only hashes are kept. */
export async function prepareSignIn(deps: Dependencies, job: Extract<MailJob, { kind: "sign-in" }>): Promise<Mail> {
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
    expiresAt: clock.now() + minutesGood * 60_000,
  });
  if (!known) return unknownAddressMail({ to: email, link: pageAddress(deps, signInPage(to)) });
  return signInMail({ to: email, link: pageAddress(deps, `/l#${landingFragment({ token, to })}`), code });
}
