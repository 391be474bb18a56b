import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { PublicationPreview } from "#contract/questionnaire.ts";
import { list } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { ChangeList } from "#web/features/shared/versions/ChangeList.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { BuilderModel } from "../BuilderModel.ts";
import { affectedInWords } from "./affected-words.ts";
import { certificateWords } from "./certificate-words.ts";
import { GroupedRemarks } from "./GroupedRemarks.tsx";

/** What publishing would do, and the button that does it. */
export function PublishView({ model }: { model: BuilderModel }) {
  const preview = useMemo(
    () =>
      resource(async () => {
        await model.flush();
        return call("GET /api/buyer/questionnaire-drafts/:id/publication", { params: { id: model.id } });
      }),
    [model],
  );
  return (
    <div class="narrow stack">
      <Loading resource={preview}>{(value) => <Publication preview={value} model={model} />}</Loading>
    </div>
  );
}

interface PublicationProps {
  readonly preview: PublicationPreview;
  readonly model: BuilderModel;
}

function Publication({ preview, model }: PublicationProps) {
  const { publishable, version, previousVersion, changes, retired, languages, affected } = preview;
  const { remarks, questionnaire: draft } = model.draft.value;
  const toLookAt = remarks.filter(({ severity }) => severity !== "error");
  if (!publishable) {
    const errors = preview.remarks
      .filter(({ severity }) => severity === "error")
      .map((remark) => ({ line: 1, ...remark }));
    return (
      <Notice kind="error" title="Not ready to publish">
        <p>The draft is safe. Mend these first:</p>
        <GroupedRemarks remarks={errors} model={model} />
      </Notice>
    );
  }
  return (
    <>
      <h2>Publish version {version}</h2>
      <p>
        Publishing freezes this text as version {version}: from then on nobody can change it, and what is sent refers to
        it. To change something later, you make the next version.
      </p>
      <PublishButton preview={preview} />
      {previousVersion === null ? null : (
        <>
          <h3>What changes against version {previousVersion}</h3>
          <ChangeList
            changes={changes}
            language={draft?.language ?? "en"}
            empty="Nothing that a reader would notice."
          />
        </>
      )}
      {retired.length > 0 ? <p>Ids that are gone are kept from being used again: {list([...retired])}.</p> : null}
      {languages.map(({ language, texts, translated }) => (
        <p key={language}>
          Translation “{language}”: {translated} of {texts} texts still fit. Vendors read the others in the base
          language until they are translated anew.
        </p>
      ))}
      <h3>Who is affected</h3>
      <ul>
        {affectedInWords(affected).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {draft === undefined ? null : <p>{certificateWords(draft)}</p>}
      {toLookAt.length === 0 ? null : (
        <>
          <h3>Look at before you publish</h3>
          <GroupedRemarks remarks={toLookAt} model={model} />
        </>
      )}
    </>
  );
}

function PublishButton({ preview }: { preview: PublicationPreview }) {
  const work = useWork();
  const { route, path } = useLocation();
  const publish = (): Promise<void> =>
    work.run(async () => {
      const draftId = path.split("/").at(-1) ?? "";
      const { id } = await call("POST /api/buyer/questionnaire-drafts/:id/publication", {
        params: { id: draftId },
        body: { revision: preview.revision },
      });
      route(`/questionnaires/${id}`);
    });
  return (
    <>
      <WorkProblem work={work} />
      <Button busy={work.busy.value} busyText="Publishing…" onClick={() => void publish()}>
        Publish version {preview.version}
      </Button>
    </>
  );
}
