import { dateTime } from "#domain/format.ts";
import { readDraft } from "#domain/questionnaire/edit/draft.ts";
import { changesBetween } from "#domain/questionnaire/versions/changes.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { ChangeList } from "#web/features/shared/versions/ChangeList.tsx";
import type { BuilderModel } from "./BuilderModel.ts";

/** Two people changed the same draft: both texts are there, and nothing is lost whatever is chosen. */
export function ConflictNotice({ model }: { model: BuilderModel }) {
  const theirs = model.conflict.value;
  if (theirs === null) return null;
  const mine = model.draft.value.questionnaire;
  const other = readDraft(theirs.text).questionnaire;
  return (
    <Notice kind="warning" title={`${theirs.savedBy} saved this draft on ${dateTime(theirs.savedAt)}`} announce="now">
      <p>
        Your changes are on this screen and not saved. Choose what to go on with: the other text can be brought back
        with Undo here, as long as this page stays open.
      </p>
      {mine && other ? (
        <Disclosure summary="How yours differs">
          <ChangeList
            changes={changesBetween(other, mine)}
            language={mine.language}
            empty="The questions are the same; only comments or layout differ."
          />
        </Disclosure>
      ) : null}
      <div class="cluster">
        <Button variant="secondary" onClick={() => model.settle("theirs")}>
          Go on with {theirs.savedBy}’s text
        </Button>
        <Button variant="secondary" onClick={() => model.settle("mine")}>
          Save mine over it
        </Button>
      </div>
    </Notice>
  );
}
