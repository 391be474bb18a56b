import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { DraftRemark } from "#domain/questionnaire/edit/draft.ts";
import { DownloadMenu } from "../DownloadMenu.tsx";
import type { BuilderModel } from "./BuilderModel.ts";
import { DraftText } from "./fields/DraftText.tsx";
import { RemarkList } from "./RemarkList.tsx";

/** The questionnaire as its file. What is changed here shows in the form, and the other way round; comments stay. */
export function FileView({ model }: { model: BuilderModel }) {
  const box = useRef<HTMLDivElement>(null);
  const said = useSignal("");
  const { remarks, questionnaire } = model.draft.value;
  const open = ({ line }: DraftRemark): void => {
    const area = box.current?.querySelector("textarea");
    if (!area) return;
    const start =
      model.text.value
        .split("\n")
        .slice(0, line - 1)
        .join("\n").length + (line > 1 ? 1 : 0);
    const end = model.text.value.indexOf("\n", start);
    area.focus();
    area.setSelectionRange(start, end < 0 ? model.text.value.length : end);
    said.value = `Line ${line} is selected.`;
  };
  return (
    <div class="stack">
      <RemarkList remarks={remarks} onOpen={open} />
      <p role="status" class="visually-hidden">
        {said.value}
      </p>
      <div ref={box} class="file-view">
        <DraftText
          id="file-text"
          label="The file (YAML)"
          hint="Lines that begin with # are comments for your colleagues; vendors never see them."
          lines={30}
          value={model.text.value}
          onChange={model.write}
        />
      </div>
      {questionnaire ? <DownloadMenu questionnaire={questionnaire} text={model.text.value} /> : null}
    </div>
  );
}
