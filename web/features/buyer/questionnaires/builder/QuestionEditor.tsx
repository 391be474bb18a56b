import { textIn, typeIn } from "#domain/questionnaire/edit/draft.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { suggestReversed } from "#domain/questionnaire/suggest/suggest-good-answer.ts";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Select } from "#web/components/Select.tsx";
import { ConditionEditor } from "./conditions/ConditionEditor.tsx";
import { AnswerList } from "./fields/AnswerList.tsx";
import { AnswerTicks } from "./fields/AnswerTicks.tsx";
import { ColumnRows } from "./fields/ColumnRows.tsx";
import { ControlPicker } from "./fields/ControlPicker.tsx";
import { EvidenceFields, within } from "./fields/EvidenceFields.tsx";
import { FindingRows } from "./fields/FindingRows.tsx";
import { ImportanceField } from "./fields/ImportanceField.tsx";
import { LimitFields } from "./fields/LimitFields.tsx";
import { PartText } from "./fields/PartText.tsx";
import type { Part } from "./part.ts";

const typeOptions = Object.values(questionTypes).map(({ type, title }) => ({ value: type, label: title }));

interface QuestionEditorProps {
  readonly part: Part;
  /** Whether the question is in a published version: then its id and type stay. */
  readonly isPublished: boolean;
}

/** Everything about one question; what most questions do not need is folded away. */
export function QuestionEditor({ part, isPublished }: QuestionEditorProps) {
  const { fields } = part;
  const isAsked = typeIn(fields)?.place !== "nowhere";
  return (
    <div class="stack">
      <PartText part={part} field="text" label={isAsked ? "The question" : "The text"} lines={2} />
      <PartText part={part} field="help" label="Help, always visible to the vendor" lines={2} optional />
      <AnswerKind part={part} isPublished={isPublished} />
      {isAsked ? <Weighing part={part} /> : null}
      {isAsked ? <ControlPicker part={part} /> : null}
      <Disclosure summary={fields.showIf === undefined ? "Condition: always shown" : "Condition"}>
        <ConditionEditor part={part} />
      </Disclosure>
      {isAsked ? (
        <>
          <Disclosure summary="Evidence">
            <EvidenceFields part={part} />
          </Disclosure>
          <Disclosure summary={`Findings${counted(fields.findings)}`}>
            <FindingRows part={part} />
          </Disclosure>
        </>
      ) : null}
      <Disclosure summary="More: reasons, labels, notes for your reviewers">
        <More part={part} isPublished={isPublished} />
      </Disclosure>
    </div>
  );
}

const counted = (list: unknown): string => (Array.isArray(list) && list.length > 0 ? ` (${list.length})` : "");

function AnswerKind({ part, isPublished }: QuestionEditorProps) {
  const type = textIn(part.fields, "type");
  const error = part.problemOf("type");
  return (
    <>
      <Select
        id={part.idOf("type")}
        label="Kind of answer"
        {...(isPublished && { hint: "Published with this kind. Another kind is another question: add a new one." })}
        {...(error !== undefined && { error })}
        value={type}
        options={typeOptions}
        disabled={isPublished}
        onChange={(next) => part.set("type", next)}
      />
      {typeIn(part.fields)?.offers === "options" ? <ListOfAnswers part={part} /> : null}
      {type === "table" ? <ColumnRows part={part} /> : null}
      <LimitFields part={part} />
    </>
  );
}

function ListOfAnswers({ part }: { part: Part }) {
  return (
    <>
      <AnswerList part={part} />
      <Checkbox
        id={part.idOf("otherOption")}
        label="Offer “Something else” with a text field"
        checked={part.fields.otherOption !== undefined}
        onChange={(checked) => part.set("otherOption", checked ? { label: "Something else" } : undefined)}
      />
    </>
  );
}

function Weighing({ part }: { part: Part }) {
  const { fields } = part;
  // Taken back by hand, a doubtful question says that its Yes is good.
  const unticked = suggestReversed(textIn(fields, "text")) === undefined ? undefined : "yes";
  return (
    <>
      <ImportanceField part={part} />
      <Checkbox
        id={part.idOf("mustHave")}
        label="Must-have: an open or poor answer raises a critical flag"
        checked={fields.mustHave === true}
        onChange={(checked) => part.set("mustHave", checked ? true : undefined)}
      />
      <Checkbox
        id={part.idOf("coveredBy")}
        label="A certificate whose scope covers the product may stand in for the answer"
        hint="For how the vendor works. Never for past incidents, training on customer data, or facts about the product."
        checked={fields.coveredBy === "certificate"}
        onChange={(checked) => part.set("coveredBy", checked ? "certificate" : undefined)}
      />
      {typeIn(fields)?.offers === "words" ? (
        <Checkbox
          id={part.idOf("goodAnswer")}
          label="“No” is the good answer"
          checked={fields.goodAnswer === "no"}
          onChange={(checked) => part.set("goodAnswer", checked ? "no" : unticked)}
        />
      ) : null}
    </>
  );
}

function More({ part, isPublished }: QuestionEditorProps) {
  const reviewer = within(part, "reviewer");
  return (
    <div class="stack">
      <PartText part={part} field="short" label="Short label for tables" optional />
      <PartText part={part} field="why" label="Why you ask, opens on request" lines={2} optional />
      <Checkbox
        id={part.idOf("required")}
        label="Must be answered before submission"
        checked={part.fields.required === true}
        onChange={(checked) => part.set("required", checked ? true : undefined)}
      />
      <AnswerTicks part={part} field="explainFor" label="Ask for a reason when the answer is" />
      <PartText
        part={reviewer}
        field="lookFor"
        label="What your reviewers look for; never sent to the vendor"
        lines={2}
        optional
      />
      <PartText
        part={reviewer}
        field="followUp"
        label="What they do next; never sent to the vendor"
        lines={2}
        optional
      />
      {isPublished ? (
        <p class="soft">Id: {textIn(part.fields, "id")}. It is published and stays.</p>
      ) : (
        <PartText part={part} field="id" label="Id" hint="Answers are stored by it. It never changes once published." />
      )}
    </div>
  );
}
