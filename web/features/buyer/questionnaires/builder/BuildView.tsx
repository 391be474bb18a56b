import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { textIn } from "#domain/questionnaire/edit/draft.ts";
import { Notice } from "#web/components/Notice.tsx";
import { AddParts } from "./AddParts.tsx";
import type { BuilderModel } from "./BuilderModel.ts";
import { HeadEditor } from "./HeadEditor.tsx";
import { type Move, step } from "./moves.ts";
import { Outline, outlineId } from "./Outline.tsx";
import { PartTools } from "./PartTools.tsx";
import { partAt } from "./part.ts";
import { nearest, type Place, placeOf, pointerOf, questionAt, remarksAt, sectionAt } from "./place.ts";
import { QuestionEditor } from "./QuestionEditor.tsx";
import { RemarkList } from "./RemarkList.tsx";
import { SectionEditor } from "./SectionEditor.tsx";

interface BuildViewProps {
  readonly model: BuilderModel;
  /** The part that is open at first, by its JSON pointer; from then on the outline says where one is. */
  readonly part?: string | undefined;
}

/** Outline on one side, the chosen part on the other. */
export function BuildView({ model, part = "" }: BuildViewProps) {
  const chosen = useSignal<Place>(placeOf(part));
  const said = useSignal("");
  const editor = useRef<HTMLHeadingElement>(null);
  const { shape, remarks } = model.draft.value;
  if (shape === undefined)
    return (
      <Notice kind="error" title="The file cannot be read at the moment">
        <p>Your text is safe. Mend it in the File view, or undo the last change.</p>
        <RemarkList remarks={remarks} />
      </Notice>
    );
  const place = nearest(shape, chosen.value);
  const select = (next: Place): void => {
    chosen.value = next;
    requestAnimationFrame(() => editor.current?.focus());
  };
  const move = (made: Move | undefined): void => {
    if (made === undefined) return;
    model.edit(made.edit);
    chosen.value = made.to;
    said.value = `Moved to ${placeInWords(made.to)}.`;
    requestAnimationFrame(() => document.getElementById(outlineId(made.to))?.focus());
  };
  return (
    <div class="builder">
      <Outline
        shape={shape}
        remarks={remarks}
        selected={place}
        onSelect={select}
        onStep={(from, by) => move(step(shape, from, by))}
        onMove={move}
      />
      <section aria-labelledby="part-heading" class="builder__part stack">
        <p role="status" class="visually-hidden">
          {said.value}
        </p>
        <h2 id="part-heading" tabIndex={-1} ref={editor}>
          {headingOf(place)}
        </h2>
        <RemarkList remarks={remarksAt(remarks, place)} />
        <Editor key={`${pointerOf(place)} ${idAt(model, place)}`} model={model} place={place} />
        <PartTools model={model} place={place} onMove={(by) => move(step(shape, place, by))} onSelect={select} />
        <AddParts model={model} place={place} onSelect={select} />
      </section>
    </div>
  );
}

function idAt(model: BuilderModel, place: Place): string {
  const { shape } = model.draft.value;
  const part = shape && (questionAt(shape, place) ?? sectionAt(shape, place));
  return part ? textIn(part, "id") : "";
}

const headingOf = (place: Place): string =>
  place.kind === "head" ? "Title and description" : place.kind === "section" ? "Section" : "Question";

const placeInWords = (place: Place): string =>
  place.kind === "question"
    ? `position ${place.question + 1} of section ${place.section + 1}`
    : place.kind === "section"
      ? `position ${place.section + 1} of the sections`
      : "the start";

function Editor({ model, place }: { model: BuilderModel; place: Place }) {
  const { shape } = model.draft.value;
  if (shape === undefined) return null;
  const isFirst = model.published.length === 0;
  if (place.kind === "head") {
    const part = partAt(model, place, shape);
    return part ? <HeadEditor part={part} isPublished={!isFirst} /> : null;
  }
  const fields = place.kind === "section" ? sectionAt(shape, place) : questionAt(shape, place);
  const part = fields && partAt(model, place, fields);
  if (part === undefined) return null;
  if (place.kind === "section") return <SectionEditor part={part} />;
  const id = textIn(part.fields, "id");
  const isPublished = model.published.some(({ sections }) =>
    sections.some(({ questions }) => questions.some((question) => question.id === id)),
  );
  return <QuestionEditor part={part} isPublished={isPublished} />;
}
