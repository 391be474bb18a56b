import type { AssessmentView } from "#contract/assessment.ts";
import { assessmentPage } from "#domain/access/page-link.ts";
import { plural } from "#domain/format.ts";
import type { PersonId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import type { Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { tellColleagues } from "#worker/features/notices/telling.ts";

interface Told {
  readonly assessment: Pick<AssessmentView, "id" | "product" | "vendorName">;
  readonly to: PersonId;
  /** On how much the two differ; null while the other one has not handed in. */
  readonly differ: number | null;
}

/** Tells the other of two that one has handed in; what was judged is in no mail. */
export function tellOther({ deps, principal }: Caller, { assessment, to, differ }: Told): Promise<Outgoing> {
  const { id, product, vendorName } = assessment;
  const { orgId, name } = principal;
  const words = `${plain(product, 60)} of ${plain(vendorName, 60)}`;
  const things = plural({ count: differ ?? 0, one: "thing", other: "things" });
  return tellColleagues(deps, {
    orgId,
    topic: "review-asked",
    named: [to],
    by: principal,
    key: `apart ${deps.ids.id("ntc")}`,
    line:
      differ === null
        ? `${plain(name, 100)} has handed in what they judged of ${words}, and waits for yours.`
        : differ === 0
          ? `Both of you have judged ${words}, and agree.`
          : `Both of you have judged ${words}, and differ on ${things}.`,
    page: assessmentPage({ id: `${id}/two-reviewers`, orgId }),
  });
}
