import { number } from "#domain/format.ts";
import type { DraftRemark } from "#domain/questionnaire/edit/draft.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import type { BuilderModel } from "../BuilderModel.ts";
import { pointerOf } from "../place.ts";
import { remarkWords } from "../RemarkList.tsx";
import { groupedRemarks, type RemarkGroup } from "./grouped-remarks.ts";

interface GroupedRemarksProps {
  readonly model: BuilderModel;
  readonly remarks: readonly DraftRemark[];
}

/** What is to be looked at before publishing: each thing once, with the questions it is about by their words. */
export function GroupedRemarks({ model, remarks }: GroupedRemarksProps) {
  const groups = groupedRemarks(remarks, model.draft.value.shape);
  if (groups.length === 0) return null;
  return (
    <ul class="remark-list">
      {groups.map((group) => (
        <li key={`${group.severity} ${group.text}`} class={`remark remark--${group.severity}`}>
          <strong>{remarkWords[group.severity]}:</strong> {group.text}
          <Parts group={group} draftId={model.id} />
        </li>
      ))}
    </ul>
  );
}

/** A few are named at once; of many it is said how many they are. */
function Parts({ group: { parts }, draftId }: { readonly group: RemarkGroup; readonly draftId: string }) {
  const links = (
    <ul>
      {parts.map(({ place, words }) => (
        <li key={pointerOf(place)}>
          <a href={`/questionnaires/drafts/${draftId}?part=${encodeURIComponent(pointerOf(place))}`}>{words}</a>
        </li>
      ))}
    </ul>
  );
  return parts.length <= 3 ? links : <Disclosure summary={`In ${number(parts.length)} places`}>{links}</Disclosure>;
}
