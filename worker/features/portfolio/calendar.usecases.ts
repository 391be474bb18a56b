import type { CalendarDay } from "#contract/portfolio.ts";
import { findingDay } from "#domain/findings/finding-days.ts";
import type { Caller } from "#worker/call.ts";
import { type AssessmentDays, findDays } from "./calendar.repository.ts";

/** Everything that comes up or is overdue: answers, certificates, scores, follow-ups and accepted risks, the earliest first. */
export async function viewCalendar({ deps, principal }: Caller): Promise<CalendarDay[]> {
  const { assessments, findings } = await findDays(deps.db, principal.orgId);
  const byId = new Map(assessments.map((one) => [one.id, one]));
  const followUps = findings.flatMap(({ assessmentId, body }): CalendarDay[] => {
    const [day, of] = [findingDay(body), byId.get(assessmentId)];
    return day && of ? [{ ...day, ...nameOf(of), about: body.title }] : [];
  });
  return [...assessments.flatMap(ownDays), ...followUps].sort((one, other) =>
    one.on === other.on ? (one.product < other.product ? -1 : 1) : one.on < other.on ? -1 : 1,
  );
}

const nameOf = ({ id, product, vendorName }: AssessmentDays) => ({ assessmentId: id, product, vendorName });

function ownDays(of: AssessmentDays): CalendarDay[] {
  const named = nameOf(of);
  const expiries = of.certificates.flatMap(({ name, expires }): CalendarDay[] =>
    expires === null ? [] : [{ on: expires, kind: "certificate-expires", ...named, about: name }],
  );
  const isTold = expiries.some(({ on }) => on === of.nextChangeOn);
  return [
    ...(of.isSubmitted ? [] : [{ on: of.dueOn, kind: "answers-due" as const, ...named, about: "" }]),
    ...expiries,
    ...(of.nextChangeOn === null || isTold
      ? []
      : [{ on: of.nextChangeOn, kind: "score-changes" as const, ...named, about: "" }]),
  ];
}
