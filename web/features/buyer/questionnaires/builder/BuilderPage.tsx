import { useEffect, useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { DraftView } from "#contract/questionnaire.ts";
import { textIn } from "#domain/questionnaire/edit/draft.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { SectionNav } from "#web/components/SectionNav.tsx";
import { useClosingGuard } from "#web/forms/useForm.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { mayEdit } from "../may-edit.ts";
import { BuilderModel } from "./BuilderModel.ts";
import { BuilderTools } from "./BuilderTools.tsx";
import { BuildView } from "./BuildView.tsx";
import { CameInNotice } from "./CameInNotice.tsx";
import { ConflictNotice } from "./ConflictNotice.tsx";
import { ControlsView } from "./controls/ControlsView.tsx";
import { FileView } from "./FileView.tsx";
import { VendorPreview } from "./preview/VendorPreview.tsx";
import { PublishView } from "./publish/PublishView.tsx";
import "./builder.css";

/** A questionnaire under construction: as a form, as its file, as a vendor would see it, and on its way out. */
export default function BuilderPage({ id = "" }: { id?: string }) {
  const view = useMemo(() => resource(() => call("GET /api/buyer/questionnaire-drafts/:id", { params: { id } })), [id]);
  return <Loading resource={view}>{(draft) => <Builder view={draft} />}</Loading>;
}

const views = [
  { name: "", label: "Build" },
  { name: "controls", label: "Proposals" },
  { name: "file", label: "File" },
  { name: "preview", label: "Preview as vendor" },
  { name: "publish", label: "Publish" },
];

function Builder({ view }: { view: DraftView }) {
  const { id } = view;
  const model = useMemo(() => modelFor(view), [id]);
  const { query } = useLocation();
  const open = mayEdit() ? views : views.filter(({ name }) => name === "preview");
  const shown = (open.find(({ name }) => name === (query.view ?? "")) ?? open[0])?.name ?? "";
  useLeaving(model);
  const { shape } = model.draft.value;
  const title = (shape && textIn(shape, "title")) || "Untitled";
  usePageTitle(`${title}, draft`);
  return (
    <div class="stack">
      <Breadcrumbs crumbs={[{ label: "Questionnaires", href: "/questionnaires" }, { label: `Draft: ${title}` }]} />
      <PageHeader step="Draft, seen by your organisation only" title={title} />
      {mayEdit() ? null : <Notice title="You can read this draft. Owners and procurement can change it." />}
      {mayEdit() ? <BuilderTools model={model} /> : null}
      <ConflictNotice model={model} />
      <CameInNotice model={model} />
      <SectionNav
        label="Views of the draft"
        links={open.map(({ name, label }) => ({
          label,
          href: `/questionnaires/drafts/${id}${name === "" ? "" : `?view=${name}`}`,
          current: name === shown,
        }))}
      />
      {shown === "controls" ? <ControlsView model={model} /> : null}
      {shown === "file" ? <FileView model={model} /> : null}
      {shown === "preview" ? <VendorPreview model={model} /> : null}
      {shown === "publish" ? <PublishView model={model} /> : null}
      {shown === "" ? <BuildView model={model} part={query.part} /> : null}
    </div>
  );
}

function modelFor(view: DraftView): BuilderModel {
  const params = { id: view.id };
  return new BuilderModel(view, {
    save: (body) => call("PUT /api/buyer/questionnaire-drafts/:id", { params, body }),
    fetch: () => call("GET /api/buyer/questionnaire-drafts/:id", { params }),
    later: (run, ms) => void setTimeout(run, ms),
  });
}

/** Leaving inside the portal saves what waits; closing the window asks first. */
function useLeaving(model: BuilderModel): void {
  useClosingGuard(model.unsaved);
  useEffect(() => () => void model.flush(), [model]);
}
