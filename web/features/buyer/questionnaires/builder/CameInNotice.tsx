import type { Changed } from "#domain/questionnaire/edit/merge/merge-drafts.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import type { BuilderModel } from "./BuilderModel.ts";
import { changedInWords } from "./changed-words.ts";

/** Another person changed other parts of the draft meanwhile: both stand. */
export function CameInNotice({ model }: { model: BuilderModel }) {
  const came = model.cameIn.value;
  if (came === null) return null;
  return (
    <Notice title={`${came.by} changed this draft too`} announce="polite">
      <p>{said(came.things)} Your own changes stand beside these: nothing is lost.</p>
      <Button variant="secondary" size="small" onClick={() => (model.cameIn.value = null)}>
        Hide this
      </Button>
    </Notice>
  );
}

const said = (things: readonly Changed[]): string =>
  things.length === 0 ? "Parts were moved." : `Changed: ${changedInWords(things)}.`;
