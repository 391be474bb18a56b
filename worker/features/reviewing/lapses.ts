import { assessmentPage } from "#domain/access/page-link.ts";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { date } from "#domain/format.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { noMail, type Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { findAbout } from "#worker/features/notices/about.repository.ts";
import { tellColleagues } from "#worker/features/notices/telling.ts";
import { assertScoredOn, findScoredOn } from "./lapses.repository.ts";

/** A certificate that ran out longer ago than this is no news. */
const newsForDays = 31;

/**
 * Tells of certificates that have lapsed between the day of the stored score and that of the one which takes its place. Its
 * effects go before those of the new score.
 */
export async function tellOfLapses(
  deps: Dependencies,
  { certificates, asOf, ...key }: AssessmentKey & Pick<Dossier, "certificates" | "asOf">,
): Promise<Outgoing> {
  const from = addDays(asOf, -newsForDays);
  const recent = certificates.filter(({ expires }) => isBetween(expires, { from, asOf }));
  const scoredOn = recent.length === 0 ? undefined : await findScoredOn(deps.db, key);
  if (scoredOn === undefined) return noMail;
  const lapsed = recent.filter(({ expires }) => isBetween(expires, { from: scoredOn, asOf }));
  if (lapsed.length === 0) return noMail;
  const { words, senderId } = await findAbout(deps.db, key);
  const told: Outgoing[] = [];
  for (const { id, number, standard, expires = asOf } of lapsed)
    told.push(
      await tellColleagues(deps, {
        orgId: key.orgId,
        topic: "certificate-lapsed",
        named: [senderId],
        by: null,
        key: `lapsed ${key.assessmentId} ${id} ${expires}`,
        line: `The certificate ${plain(number ?? standard, 60)} behind ${words} was valid until ${date(expires)} and has lapsed.`,
        page: assessmentPage({ id: `${key.assessmentId}/certificate`, orgId: key.orgId }),
      }),
    );
  return {
    effects: [...assertScoredOn(deps.db, { ...key, scoredOn }), ...told.flatMap(({ effects }) => effects)],
    deliver: async () => {
      for (const one of told) await one.deliver();
    },
  };
}

const isBetween = (day: CivilDate | undefined, on: { readonly from: CivilDate; readonly asOf: CivilDate }): boolean =>
  day !== undefined && day >= on.from && day < on.asOf;
