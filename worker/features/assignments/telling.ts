import { assessmentPage, withSide } from "#domain/access/page-link.ts";
import type { Asked } from "#domain/assessment/reviewers.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { date, plural } from "#domain/format.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { noMail, type Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { tellColleagues } from "#worker/features/notices/telling.ts";
import type { ReviewTarget } from "./assignments.repository.ts";

/** Several words to several people, as one. */
export const together = (all: readonly Outgoing[]): Outgoing => ({
  effects: all.flatMap(({ effects }) => effects),
  deliver: async () => {
    for (const one of all) await one.deliver();
  },
});

type Named = Pick<ReviewTarget, "id" | "product" | "vendorName">;

const nameOf = ({ product, vendorName }: Named): string => `${plain(product, 60)} of ${plain(vendorName, 60)}`;
const namesOf = (targets: readonly Named[]): string =>
  targets.length === 1 && targets[0]
    ? nameOf(targets[0])
    : plural({ count: targets.length, one: "assessment", other: "assessments" });

/** One of them, or the list of what whoever reads it is to review. */
const pageOf = (orgId: OrgId, targets: readonly Named[]): string =>
  targets.length === 1 && targets[0]
    ? assessmentPage({ id: targets[0].id, orgId })
    : withSide("/assessments?reviewer=me", { facet: "buyer", orgId });

interface Told {
  readonly targets: readonly Named[];
  readonly personIds: readonly string[];
}

/** People are asked to review something. */
export function tellAsked(caller: Caller, of: Told & { readonly lookBy: CivilDate | null }): Promise<Outgoing> {
  const by = of.lookBy === null ? "" : ` by ${date(of.lookBy)}`;
  return tell(caller, of, `${who(caller)} asks you to review ${namesOf(of.targets)}${by}.`);
}

/** People who review something are to look at it by another day, or by none. */
export function tellMoved(caller: Caller, of: Told & { readonly lookBy: CivilDate | null }): Promise<Outgoing> {
  const names = namesOf(of.targets);
  return tell(
    caller,
    of,
    of.lookBy === null
      ? `${who(caller)} set no day any more by which you look at ${names}.`
      : `${who(caller)} asks you to look at ${names} by ${date(of.lookBy)} now.`,
  );
}

interface ByDay {
  readonly targets: readonly Named[];
  readonly of: readonly Asked[];
  readonly tell: typeof tellAsked;
}

/** One word to all who have the same day. */
export const tellByDay = (caller: Caller, { targets, of, tell: tellThem }: ByDay): Promise<Outgoing[]> =>
  Promise.all(
    [...Map.groupBy(of, ({ lookBy }) => lookBy)].map(([lookBy, people]) =>
      tellThem(caller, { targets, personIds: people.map(({ personId }) => personId), lookBy }),
    ),
  );

/** People are no longer asked, or somebody else does it in their place. */
export function tellReleased(caller: Caller, of: Told & { readonly isTakenOver?: boolean }): Promise<Outgoing> {
  const names = namesOf(of.targets);
  return tell(
    caller,
    of,
    of.isTakenOver
      ? `${who(caller)} took the review of ${names} over from you.`
      : `${who(caller)} no longer asks you to review ${names}.`,
  );
}

const who = ({ principal }: Caller): string => plain(principal.name, 100);

async function tell({ deps, principal }: Caller, { targets, personIds }: Told, line: string): Promise<Outgoing> {
  if (personIds.length === 0 || targets.length === 0) return noMail;
  const { orgId } = principal;
  const page = pageOf(orgId, targets);
  const key = `review ${deps.ids.id("ntc")}`;
  return tellColleagues(deps, { orgId, topic: "review-asked", named: personIds, by: principal, key, line, page });
}

/** A reviewer hands something back to who asked them; in place of who is not there any more the owners hear. */
export function tellHandedBack(
  caller: Caller,
  of: { readonly target: Named; readonly askedBy: string; readonly reason: string },
): Promise<Outgoing> {
  const { deps, principal } = caller;
  return tellColleagues(deps, {
    orgId: principal.orgId,
    topic: "review-free",
    named: [of.askedBy],
    by: principal,
    key: `review ${deps.ids.id("ntc")}`,
    line: `${who(caller)} hands the review of ${nameOf(of.target)} back to you.`,
    quote: of.reason,
    page: pageOf(principal.orgId, [of.target]),
  });
}

/** Somebody left, or reviews no more, with something in hand: the owners hear. */
export function tellLeft(
  { deps, principal }: Caller,
  of: { readonly name: string; readonly count: number },
): Promise<Outgoing> {
  const { orgId } = principal;
  const count = plural({ count: of.count, one: "assessment", other: "assessments" });
  return tellColleagues(deps, {
    orgId,
    topic: "review-free",
    named: [],
    by: principal,
    key: `review ${deps.ids.id("ntc")}`,
    line: `${plain(of.name, 100)} left or reviews no more, and was to review ${count}. Say who does now.`,
    page: withSide("/", { facet: "buyer", orgId }),
  });
}
