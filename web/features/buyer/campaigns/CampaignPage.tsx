import { useEffect, useMemo } from "preact/hooks";
import { useRoute } from "preact-iso";
import type { CampaignView } from "#contract/campaign.ts";
import { campaignStateWords } from "#domain/campaign/campaign-states.ts";
import { call } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { maySend } from "#web/page/may-send.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { CampaignItems } from "./CampaignItems.tsx";
import { Preparing } from "./Preparing.tsx";
import { UnderWay } from "./UnderWay.tsx";

/** While lines go out, the page looks again after so many milliseconds. */
const lookAgainMs = 2000;

/** One sending to many: before it goes out, what each vendor would get; then, how each stands. */
export default function CampaignPage() {
  const id = useRoute().params.id ?? "";
  const campaign = useMemo(() => resource(() => call("GET /api/buyer/campaigns/:id", { params: { id } })), [id]);
  return <Loading resource={campaign}>{(view) => <Known key={view.id} view={view} campaign={campaign} />}</Loading>;
}

interface KnownProps {
  readonly view: CampaignView;
  readonly campaign: Resource<CampaignView>;
}

function Known({ view, campaign }: KnownProps) {
  usePageTitle(view.name);
  const isMoving = view.state === "sending" && view.goesOnAt === null;
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(() => void campaign.reload(), lookAgainMs);
    return () => clearInterval(timer);
  }, [isMoving, campaign]);
  const crumbs = [
    { label: "Vendors", href: "/vendors" },
    { label: "Sending to many", href: "/campaigns" },
    { label: view.name },
  ];
  return (
    <div class="stack">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader title={view.name} status={<Badge>{campaignStateWords[view.state]}</Badge>} />
      {view.state === "draft" ? (
        <Preparing view={view} mayChange={maySend()} onChanged={campaign.set} onStale={() => void campaign.reload()} />
      ) : (
        <UnderWay view={view} mayChange={maySend()} onChanged={campaign.set} />
      )}
      <CampaignItems
        // Lines are drawn anew once what each gets was worked out anew.
        key={`${view.state === "draft"}`}
        view={view}
        mayChange={maySend()}
        onChanged={() => void campaign.reload()}
      />
    </div>
  );
}
