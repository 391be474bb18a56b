import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { call } from "#test/support/worker/portal.ts";
import { callBy, keptJobs } from "#test/support/worker/use-case-call.ts";
import { aMessage, consumeBatch, envWithMail } from "#test/worker/identity/portal-in-hand.ts";
import { refuseWith } from "#test/worker/jobs/waiting-mail.ts";
import { passportWith } from "#test/worker/mails/mail-steps.ts";
import { ask } from "#test/worker/passports/steps.ts";
import { settleAccess } from "#worker/features/passports/access.usecases.ts";
import type { Mail } from "#worker/ports/mail.ts";

/** What becomes of a mail: it is taken and then it is not known that it was, taken, or refused. */
type Fate = "taken, and forgotten" | "taken" | "refused";

/** Somebody who is let in to evidence, by a mail whose tries end like this. */
async function letIn() {
  const { world, passportId, address } = await passportWith();
  const { owner } = world.vendor;
  await ask(address);
  const asked = (await call(owner, "GET /api/vendor/passports/:id/requests", { params: { id: passportId } })).json();
  const { jobs, enqueue } = keptJobs();
  const id = asked.entries[0]?.id ?? "";
  await settleAccess(callBy(owner, { enqueue }), { passportId, id, granted: true });
  const links: string[] = [];
  /** The mail that waits is tried once. */
  const tried = async (fate: Fate): Promise<void> => {
    const [row] = (
      await env.DB.prepare("select id from mails where org_id = ? and state = 'queued' and mint_json is not null")
        .bind(owner.orgId)
        .all<{ id: string }>()
    ).results;
    await env.DB.prepare("update mails set next_try_at = 0 where org_id = ?").bind(owner.orgId).run();
    const given = envWithMail(async ({ text }: Mail) => {
      if (fate === "refused") return refuseWith("E_RECIPIENT_SUPPRESSED");
      links.push(/passport-files#([\w-]{43})/.exec(text)?.[1] ?? "");
      if (fate !== "taken") throw new Error("killed");
    });
    await consumeBatch(given, [aMessage({ kind: "mail", orgId: owner.orgId, mailId: row?.id ?? "" })]);
  };
  const opening = async (): Promise<boolean[]> => {
    const opened: boolean[] = [];
    for (const token of links)
      opened.push((await call(null, "POST /api/passports/evidence", { body: { token } })).status === 200);
    return opened;
  };
  return { owner, jobs, tried, opening };
}

describe("a link to evidence", () => {
  it("opens as the last two that may have arrived, where the mail was tried again by itself", async () => {
    const { tried, opening } = await letIn();
    for (const fate of ["taken, and forgotten", "taken, and forgotten", "taken"] as const) await tried(fate);
    expect(await opening()).toEqual([false, true, true]);
  });

  it("of a mail before is good no more once its mail is sent again by hand", async () => {
    const { owner, tried, opening } = await letIn();
    await tried("taken, and forgotten");
    await tried("refused");
    expect(await opening()).toEqual([true]);
    const [unsent] = (await call(owner, "GET /api/vendor/unsent-mails")).json().entries;
    await call(owner, "POST /api/vendor/unsent-mails/:id/again", { params: { id: unsent?.id ?? "" } });
    expect(await opening()).toEqual([false]);
    await tried("taken");
    expect(await opening()).toEqual([false, true]);
  });
});
