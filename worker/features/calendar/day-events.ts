import { assessmentPage, withSide } from "#domain/access/page-link.ts";
import type { DayEvent } from "#domain/calendar/ics.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { date, number } from "#domain/format.ts";
import { lastDayOfNotice } from "#domain/register/contract-end.ts";
import type { findCalendarDays } from "./days.repository.ts";

type Days = Awaited<ReturnType<typeof findCalendarDays>>;
type Kind = keyof Days;

interface Of {
  readonly orgId: string;
  readonly from: CivilDate;
  /** So many of a kind stand in it. */
  readonly most: number;
  /** The address of a page. */
  readonly addressOf: (page: string) => string;
  /** The name of the portal, which makes the names of its events unlike those of any other. */
  readonly host: string;
}

/** What stands on the day of one of a kind. */
type EventsOf = { readonly [K in Kind]: (one: Days[K][number], of: Of) => readonly DayEvent[] };

const uidOf = ({ host }: Of, ...parts: string[]): string => `${parts.join(".")}@${host}`;
const pageOf = ({ orgId, addressOf }: Of, id: string): string => addressOf(assessmentPage({ id, orgId }));
const about = ({ product, vendorName }: { readonly product: string; readonly vendorName: string }): string =>
  `${product} of ${vendorName}`;

const followUp = (what: string, one: Days["followed"][number], of: Of): DayEvent => ({
  uid: uidOf(of, "follow-up", one.assessmentId, one.followUp),
  on: one.on,
  title: `${what}: ${about(one)}`,
  description: one.title,
  url: pageOf(of, `${one.assessmentId}/findings`),
});

const eventsOf: EventsOf = {
  due: (one, of) => [
    {
      uid: uidOf(of, "answers", one.id),
      on: one.on,
      title: `Answers due: ${about(one)}`,
      description: "",
      url: pageOf(of, one.id),
    },
  ],
  again: (one, of) => [
    {
      uid: uidOf(of, "again", one.id),
      on: one.on,
      title: `To be looked at again: ${about(one)}`,
      description: "The decision holds until this day.",
      url: pageOf(of, `${one.id}/decision`),
    },
  ],
  followed: (one, of) => [followUp(one.waits === "condition-due" ? "Condition due" : "Finding due", one, of)],
  risks: (one, of) => [followUp("Accepted risk ends", one, of)],
  certificates: (one, of) => [
    {
      // Two of a vendor may have one name: the vendor's own id tells them apart, and stays when the name is corrected.
      uid: uidOf(of, "certificate", one.assessmentId, one.certificate),
      on: one.on,
      title: `Certificate ends: ${about(one)}`,
      description: one.name,
      url: pageOf(of, `${one.assessmentId}/certificate`),
    },
  ],
  contracts: contractEvents,
};

/** The end of a contract, and the last day on which notice can be given. */
function contractEvents({ id, name, on, noticeDays }: Days["contracts"][number], of: Of): DayEvent[] {
  const url = of.addressOf(withSide(`/vendors/${id}`, { facet: "buyer", orgId: of.orgId }));
  const end = { uid: uidOf(of, "contract", id), on, title: `Contract ends: ${name}`, description: "", url };
  const noticeOn = lastDayOfNotice({ endsOn: on, noticeDays });
  if (noticeOn === null || noticeOn < of.from) return [end];
  const description = `The contract ends on ${date(on)}; notice is ${noticeDays} days.`;
  return [{ uid: uidOf(of, "notice", id), on: noticeOn, title: `Last day for notice: ${name}`, description, url }, end];
}

const kindWords: Readonly<Record<Kind, string>> = {
  due: "answers due",
  again: "decisions to be looked at again",
  followed: "conditions and findings due",
  risks: "accepted risks that end",
  certificates: "certificates that end",
  contracts: "contracts that end",
};

/** Where there are more of a kind than stand in a calendar, it says so on the day on which the first is left out. */
function eventsOfKind<K extends Kind>(kind: K, days: Days[K], of: Of): DayEvent[] {
  const all: readonly Days[K][number][] = days;
  const events = all.slice(0, of.most).flatMap((one) => eventsOf[kind](one, of));
  const left = all[of.most];
  if (left === undefined) return events;
  const more: DayEvent = {
    uid: uidOf(of, "more", kind),
    on: left.on,
    title: `More ${kindWords[kind]} from here on`,
    description: `A calendar holds the first ${number(of.most)} of them. The others are on the page.`,
    url: of.addressOf(withSide("/", { facet: "buyer", orgId: of.orgId })),
  };
  return [...events, more];
}

/** The days of a buyer as events, each under a name that stays. */
export const dayEvents = (days: Days, of: Of): DayEvent[] => [
  ...eventsOfKind("due", days.due, of),
  ...eventsOfKind("again", days.again, of),
  ...eventsOfKind("followed", days.followed, of),
  ...eventsOfKind("risks", days.risks, of),
  ...eventsOfKind("certificates", days.certificates, of),
  ...eventsOfKind("contracts", days.contracts, of),
];
