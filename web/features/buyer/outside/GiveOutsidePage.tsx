import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { AssessmentView } from "#contract/assessment.ts";
import { mostOpenedAtOnce } from "#domain/access/outside.ts";
import { plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { GiveOutsideForm } from "./GiveOutsideForm.tsx";

const chosenIn = (query: { readonly assessments?: string }): readonly string[] =>
  [...new Set((query.assessments ?? "").split(","))].filter((id) => id !== "");

/** Lets somebody from outside read the assessments that the address names. */
export default function GiveOutsidePage() {
  usePageTitle("Let somebody from outside read");
  const { query } = useLocation();
  const ids = chosenIn(query);
  const key = ids.join(",");
  const chosen = useMemo(
    () =>
      resource(() =>
        Promise.all(
          key === "" ? [] : key.split(",").map((id) => call("GET /api/buyer/assessments/:id", { params: { id } })),
        ),
      ),
    [key],
  );
  return (
    <div class="narrow stack">
      <Breadcrumbs
        crumbs={[
          { label: "People", href: "/people" },
          { label: "Access from outside", href: "/outside-access" },
          { label: "Let somebody read" },
        ]}
      />
      <PageHeader title="Let somebody from outside read" />
      {role.value !== "owner" ? (
        <Empty title="Only an owner lets people in from outside" action={<a href="/people">See who the owners are</a>}>
          Ask one of them to open this assessment for you.
        </Empty>
      ) : ids.length === 0 || ids.length > mostOpenedAtOnce ? (
        <Empty title="Choose assessments first" action={<a href="/assessments">Choose assessments</a>}>
          Tick up to {mostOpenedAtOnce} in the list, or open one of them.
        </Empty>
      ) : (
        <Loading resource={chosen}>{(assessments) => <Chosen assessments={assessments} />}</Loading>
      )}
    </div>
  );
}

function Chosen({ assessments }: { readonly assessments: readonly AssessmentView[] }) {
  return (
    <>
      <p>
        They read {plural({ count: assessments.length, one: "assessment", other: "assessments" })} and nothing else of
        your organisation: answers, review, decision, how the score moved, and the log of each. They do not see your
        notes, what you and the vendor write to each other, or who else was asked.
      </p>
      <ul>
        {assessments.map(({ id, product, vendorName }) => (
          <li key={id}>
            {product} of {vendorName}
          </li>
        ))}
      </ul>
      <GiveOutsideForm ids={assessments.map(({ id }) => id)} />
    </>
  );
}
