import { withSide } from "#domain/access/page-link.ts";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId } from "#domain/ids.ts";
import { hearersOf } from "#domain/notices/hearers.ts";
import { nextMorning } from "#domain/notices/next-morning.ts";
import type { Topic } from "#domain/notices/topics.ts";
import type { Principal } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { mayNotify } from "#worker/features/mails/mail-limits.ts";
import { type Outgoing, outgoing, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { from, senderOf } from "#worker/features/mails/sender.ts";
import { type Colleague, listColleagues } from "./hearers.repository.ts";
import { noticeMail } from "./notice-mails.ts";
import { type NewNotice, noticesEffect } from "./notices.repository.ts";

/** Something that happened, for the people of a buyer. */
export interface Happening {
  /** The buyer. */
  readonly orgId: OrgId;
  readonly topic: Topic;
  /** Whom it names: who asked, who is asked; null is nobody. */
  readonly named: readonly (string | null)[];
  /** Who did it: they do not hear of it themselves, and an answer to the mail goes to them. Null for what time brings about. */
  readonly by: Principal | null;
  /** The name of what happened: by it the same is told once in the mail of the day. */
  readonly key: string;
  /** A sentence, safe to be put into a mail. */
  readonly line: string;
  /** What somebody wrote, for the mail of its own. */
  readonly quote?: string;
  readonly page: string;
  /** Whether whoever did it may have a mail sent to an address: an outsider floods nobody, and uses up nothing of theirs. */
  readonly within?: (to: string) => Promise<boolean>;
}

const settingsPages: Readonly<Record<Facet, string>> = { buyer: "/settings", vendor: "/account" };

/** Where somebody chooses what they hear of. */
export const noticeSettings = (orgId: OrgId, facet: Facet = "buyer"): string =>
  withSide(settingsPages[facet], { facet, orgId });

/** What tells people, and how many of them hear at once: whether each may have one more mail was asked of the database. */
export interface Told extends Outgoing {
  readonly atOnce: number;
}

/**
 * Tells whoever hears of it, each in their rhythm: by a mail that leaves with the batch, or by a line for the mail of the
 * day; who got as many mails as go out in a day reads it in that one too.
 */
export async function tellColleagues(deps: Dependencies, happened: Happening): Promise<Told> {
  const { orgId, topic } = happened;
  const actor = happened.by?.personId ?? null;
  const named = happened.named.filter((one) => one !== null);
  const hearers = hearersOf(await listColleagues(deps.db, { orgId, topic }), { topic, named, actor });
  const mails: Outgoing[] = [];
  const lines: NewNotice[] = [];
  for (const { person, rhythm } of hearers)
    if (rhythm === "at-once" && (await mayMailTo(deps, happened, person))) mails.push(mailTo(deps, happened, person));
    else lines.push(lineFor(deps, happened, person));
  return {
    atOnce: hearers.filter(({ rhythm }) => rhythm === "at-once").length,
    effects: [
      ...mails.flatMap(({ effects }) => effects),
      ...(lines.length === 0 ? [] : [noticesEffect(deps.db, lines)]),
    ],
    deliver: async () => {
      for (const one of mails) await one.deliver();
    },
  };
}

const mayMailTo = async (deps: Dependencies, { orgId, within }: Happening, person: Colleague): Promise<boolean> =>
  (within === undefined || (await within(person.email))) &&
  (await mayNotify(deps, { orgId, personId: person.personId }));

function mailTo(deps: Dependencies, { orgId, by, line, quote, page }: Happening, person: Colleague): Outgoing {
  const { email: to, name: toName, personId } = person;
  const [link, settings] = [pageAddress(deps, page), pageAddress(deps, noticeSettings(orgId))];
  const told = noticeMail({ to, toName, line, quote, link, settings });
  const mail = by === null ? told : from(senderOf(by), told);
  return outgoing(deps, { orgId, subjectId: personId, kind: "notice", mail });
}

function lineFor({ clock }: Dependencies, happened: Happening, { personId, timeZone }: Colleague): NewNotice {
  const { orgId, topic, key, line, page } = happened;
  const at = clock.now();
  return { orgId, personId, topic, key, line, page, at, dueAt: nextMorning(at, timeZone ?? "UTC") };
}
