import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { useRoute } from "preact-iso";
import type { VendorView } from "#contract/register.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { draftKeys } from "#web/drafts/drafts.ts";
import { Loading } from "#web/page/Loading.tsx";
import { maySend } from "#web/page/may-send.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { Asked } from "./Asked.tsx";
import { Products } from "./Products.tsx";
import { SameVendor } from "./SameVendor.tsx";
import { VendorFacts } from "./VendorFacts.tsx";
import { VendorForm } from "./VendorForm.tsx";
import { VendorHistory } from "./VendorHistory.tsx";

/** One vendor: what is known of it, what is bought from it, and all it was ever asked. */
export default function VendorPage() {
  const id = useRoute().params.id ?? "";
  const vendor = useMemo(() => resource(() => call("GET /api/buyer/vendors/:id", { params: { id } })), [id]);
  return (
    <Loading resource={vendor}>
      {(view) => <Known key={view.id} view={view} onChanged={() => void vendor.reload()} />}
    </Loading>
  );
}

interface KnownProps {
  readonly view: VendorView;
  readonly onChanged: () => void;
}

function Known({ view, onChanged }: KnownProps) {
  usePageTitle(view.body.name);
  const isEditing = useSignal(draftKeys("vendor").includes(view.id));
  const crumbs = [{ label: "Vendors", href: "/vendors" }, { label: view.body.name }];
  const mayChange = maySend() && view.mergedInto === null;
  if (isEditing.value && mayChange) {
    const close = (): void => {
      isEditing.value = false;
      onChanged();
    };
    return (
      <div class="narrow stack">
        <Breadcrumbs crumbs={crumbs} />
        <PageHeader title={`Change ${view.body.name}`} />
        <VendorForm vendor={view} onSaved={close} onCancel={close} />
      </div>
    );
  }
  return (
    <div class="stack">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader title={view.body.name} actions={mayChange ? <SendTo view={view} /> : undefined} />
      {view.archivedAt === null ? null : (
        <Notice kind="info" title="This vendor is put away">
          It is in no list but that of what is put away. All it was asked is still here.
        </Notice>
      )}
      <SameVendor view={view} mayChange={maySend()} onChanged={onChanged} />
      <Asked vendorId={view.id} />
      <Products view={view} mayChange={mayChange} onChanged={onChanged} />
      <VendorFacts view={view} />
      <VendorHistory vendorId={view.id} />
      {mayChange ? <Changing view={view} onEdit={() => (isEditing.value = true)} onChanged={onChanged} /> : null}
      {role.value === "owner" || role.value === "auditor" ? (
        <p>
          <a href={`/log?subject=${view.id}`}>Who did what: the log of this vendor and of all it was asked</a>
        </p>
      ) : null}
    </div>
  );
}

const SendTo = ({ view }: { view: VendorView }) => (
  <LinkButton href={`/assessments/new?register=${view.id}`}>Send a questionnaire</LinkButton>
);

function Changing({ view, onEdit, onChanged }: KnownProps & { readonly onEdit: () => void }) {
  const work = useWork();
  const isAway = view.archivedAt !== null;
  const put = (): Promise<unknown> =>
    work.run(async () => {
      const params = { id: view.id };
      await call("POST /api/buyer/vendors/:id/archive", { params, body: { away: !isAway } });
      onChanged();
    });
  return (
    <div class="cluster">
      <Button variant="secondary" onClick={onEdit}>
        Change what is known
      </Button>
      <Button variant="quiet" busy={work.busy.value} onClick={() => void put()}>
        {isAway ? "Bring it back into the register" : "Put it away"}
      </Button>
      <WorkProblem work={work} />
    </div>
  );
}
