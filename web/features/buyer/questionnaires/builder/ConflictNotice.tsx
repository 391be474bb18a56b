import { dateTime } from "#domain/format.ts";
import { readDraft } from "#domain/questionnaire/edit/draft.ts";
import { changesBetween } from "#domain/questionnaire/versions/changes.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { ChangeList } from "#web/features/shared/versions/ChangeList.tsx";
import type { BuilderModel } from "./BuilderModel.ts";
import { changedInWords } from "./changed-words.ts";

/** Two people changed the same part of a draft: both versions are there, and nothing is lost whatever is chosen. */
export function ConflictNotice({ model }: { model: BuilderModel }) {
  const theirs = model.conflict.value;
  if (theirs === null) return null;
  const mine = model.draft.value.questionnaire;
  const other = readDraft(theirs.text).questionnaire;
  return (
    <Notice kind="warning" title={`${theirs.savedBy} saved this draft on ${dateTime(theirs.savedAt)}`} announce="now">
      <p>
        {theirs.both.length > 0
          ? `You both changed ${changedInWords(theirs.both)}. Choose whose version of it to go on with; everything else of both is kept.`
          : "Your changes are on this screen and not saved. Choose what to go on with."}{" "}
        The version that is not chosen can be brought back with Undo here, as long as this page stays open.
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
          Go on with {theirs.savedBy}’s version
        </Button>
        <Button variant="secondary" onClick={() => model.settle("mine")}>
          Save mine over it
        </Button>
      </div>
    </Notice>
  );
}
