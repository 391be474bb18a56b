import { assessmentPage, withSide } from "#domain/access/page-link.ts";
import type { DayEvent } from "#domain/calendar/ics.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import { lastDayOfNotice } from "#domain/register/contract-end.ts";
import type { findCalendarDays } from "./days.repository.ts";

type Days = Awaited<ReturnType<typeof findCalendarDays>>;
type Waits = Days["followed"][number]["waits"];

interface Of {
  readonly orgId: string;
  readonly from: CivilDate;
  /** The address of a page. */
  readonly addressOf: (page: string) => string;
  /** The name of the portal, which makes the names of its events unlike those of any other. */
  readonly host: string;
}

const followed: Readonly<Record<Exclude<Waits, "acceptance-asked" | "acceptance-declined">, string>> = {
  "condition-due": "Condition due",
  "finding-due": "Finding due",
  "acceptance-ends": "Accepted risk ends",
};

/** The days of a buyer as events, each under a name that stays. */
export function dayEvents({ due, again, followed: waiting, certified, contracts }: Days, of: Of): DayEvent[] {
  const { orgId, from, addressOf, host } = of;
  const uid = (...parts: string[]): string => `${parts.join(".")}@${host}`;
  const pageOf = (id: string): string => addressOf(assessmentPage({ id, orgId }));
  return [
    ...due.map(({ id, dueOn, product, vendorName }) => ({
      uid: uid("answers", id),
      on: dueOn,
      title: `Answers due: ${product} of ${vendorName}`,
      description: "",
      url: pageOf(id),
    })),
    ...again.map(({ id, reviewOn, product, vendorName }) => ({
      uid: uid("again", id),
      on: reviewOn,
      title: `To be looked at again: ${product} of ${vendorName}`,
      description: "The decision holds until this day.",
      url: pageOf(`${id}/decision`),
    })),
    ...waiting.flatMap(({ assessmentId, followUp, waits, onDay, title, product, vendorName }) =>
      waits === "acceptance-asked" || waits === "acceptance-declined"
        ? []
        : [
            {
              uid: uid("follow-up", assessmentId, followUp),
              on: onDay,
              title: `${followed[waits]}: ${product} of ${vendorName}`,
              description: title,
              url: pageOf(`${assessmentId}/findings`),
            },
          ],
    ),
    ...certified.flatMap(({ id, product, vendorName, certificates }) =>
      certificates.flatMap(({ name, expires }) =>
        expires === null || expires < from
          ? []
          : [
              {
                uid: uid("certificate", id, name),
                on: expires,
                title: `Certificate ends: ${product} of ${vendorName}`,
                description: name,
                url: pageOf(`${id}/certificate`),
              },
            ],
      ),
    ),
    ...contracts.flatMap((contract) =>
      contractEvents(contract, {
        uid,
        from,
        url: addressOf(withSide(`/vendors/${contract.id}`, { facet: "buyer", orgId })),
      }),
    ),
  ];
}

interface ContractOf {
  readonly uid: (...parts: string[]) => string;
  readonly from: CivilDate;
  readonly url: string;
}

/** The end of a contract, and the last day on which notice can be given. */
function contractEvents(
  { id, name, endsOn, noticeDays }: Days["contracts"][number],
  { uid, from, url }: ContractOf,
): DayEvent[] {
  const end = { uid: uid("contract", id), on: endsOn, title: `Contract ends: ${name}`, description: "", url };
  const noticeOn = lastDayOfNotice({ endsOn, noticeDays });
  if (noticeOn === null || noticeOn < from) return [end];
  const description = `The contract ends on ${date(endsOn)}; notice is ${noticeDays} days.`;
  return [{ uid: uid("notice", id), on: noticeOn, title: `Last day for notice: ${name}`, description, url }, end];
}
