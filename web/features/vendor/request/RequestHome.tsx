import type { ComponentChildren } from "preact";
import type { RequestView } from "#contract/request.ts";
import { canBeCovered } from "#domain/assessment/progress.ts";
import { timeInWords } from "#domain/words/effort.ts";
import { asked } from "#domain/words/words.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { useRequest } from "#web/features/vendor/at-hand/useRequest.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { RequestEnded } from "../at-hand/Ended.tsx";
import { GuestHome } from "../together/GuestHome.tsx";
import { ChangesAsked } from "./ChangesAsked.tsx";
import { Corrected } from "./Corrected.tsx";
import { FromEarlier } from "./FromEarlier.tsx";
import { Receipt } from "./Receipt.tsx";
import { ToDo } from "./ToDo.tsx";
import { ToldDecision } from "./ToldDecision.tsx";
import { FromPassport, type Offers, takesOffers, useOffers } from "./useOffers.ts";

/** Home of one request: who asks, what for, and what is left to do. */
export default function RequestHome({ id = "" }: { id?: string }) {
  const request = useRequest(id);
  return <Loading resource={request}>{(view) => <Home view={view} onChange={request.reload} />}</Loading>;
}

interface HomeProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

function Home({ view, onChange }: HomeProps) {
  usePageTitle(view.product);
  return (
    <div class={role.value === "guest" ? "narrow stack" : "stack"}>
      <Breadcrumbs crumbs={[{ label: "Requests", href: "/" }, { label: view.product }]} />
      <PageHeader title={view.product} lead={asked(view.questionnaire, view.questionnaire.title)} />
      {role.value === "guest" ? (
        <GuestHome view={view} onChange={onChange} />
      ) : (
        <Work view={view} onChange={onChange} />
      )}
    </div>
  );
}

function Work({ view, onChange }: HomeProps) {
  const offers = useOffers(view);
  return (
    <div class="with-rail with-rail--first">
      <aside class="rail" aria-label="About this request">
        <About view={view} />
      </aside>
      <div class="stack">
        <RequestEnded view={view} />
        <ToldDecision view={view} />
        <Corrected view={view} />
        {view.receipt ? <Receipt view={view} receipt={view.receipt} onChange={onChange} /> : null}
        {view.ended === null ? <ChangesAsked view={view} /> : null}
        <Loading resource={offers}>
          {({ passports, earlier }) => (
            <>
              {takesOffers(view) ? (
                <Offered passports={passports} view={view} onChange={onChange}>
                  <FromEarlier view={view} earlier={earlier} onChange={onChange} />
                </Offered>
              ) : null}
              <ToDo view={view} onChange={onChange} />
            </>
          )}
        </Loading>
      </div>
    </div>
  );
}

/** Who asks, what for, until when, and who sees it. */
const About = ({ view }: Pick<HomeProps, "view">) => (
  <DefinitionList
    items={[
      { term: "Asked by", value: `${view.requestedBy}, ${view.buyerName}` },
      { term: "What for", value: view.purpose },
      ...view.uses.map((use) => ({ term: use.name, value: use.description || "An AI system they want to use" })),
      { term: "Contract with", value: view.vendorLegalName },
      { term: "Answer by", value: <DateText value={view.dueOn} /> },
      ...(view.ended === null ? [timeNeeded(view)] : []),
      {
        term: "Who sees it",
        value: `Your colleagues, while you write. People at ${view.buyerName}, once you submit. Nobody else.`,
      },
    ]}
  />
);

/** From a passport where there is one, else from what lies below. */
function Offered({
  passports,
  children,
  ...props
}: HomeProps & Pick<Offers, "passports"> & { readonly children: ComponentChildren }) {
  const offered = (
    <FromPassport {...props} passports={passports}>
      {children}
    </FromPassport>
  );
  return passports.length === 0 ? children : offered;
}

const timeNeeded = ({ questionnaire }: RequestView) => ({
  term: "Time needed",
  value: `${timeInWords({ minutes: questionnaire.estimatedMinutes ?? 60, certificateSavesTime: canBeCovered(questionnaire) })} Every answer is saved by itself.`,
});
