import { useSignal } from "@preact/signals";
import { plural } from "#domain/format.ts";
import { type DraftRemark, type DraftShape, textIn } from "#domain/questionnaire/edit/draft.ts";
import { Badge } from "#web/components/Badge.tsx";
import { moveQuestion, moveSection } from "./moves.ts";
import { type Place, pointerOf, remarksAt, samePlace } from "./place.ts";

export interface OutlineProps {
  readonly shape: DraftShape;
  readonly remarks: readonly DraftRemark[];
  readonly selected: Place;
  readonly onSelect: (place: Place) => void;
  /** One step up or down, as Alt with an arrow key does. */
  readonly onStep: (place: Place, by: -1 | 1) => void;
  readonly onMove: (move: ReturnType<typeof moveQuestion>) => void;
}

/** Sections and questions in their order: choose one to work on it, drag it or move it by keys. */
export function Outline(props: OutlineProps) {
  const { shape } = props;
  const dragged = useSignal<Place | null>(null);
  const drop = (onto: Place): void => {
    const from = dragged.value;
    dragged.value = null;
    if (from) props.onMove(dropped(shape, { from, onto }));
  };
  const drag: Dragging = { onDrag: (place) => (dragged.value = place), onDrop: drop };
  return (
    <nav aria-label="Parts of the questionnaire" class="outline">
      <p class="soft small" id="outline-help">
        Alt with the up or down arrow moves the part that has the focus. Parts can be dragged too.
      </p>
      <Item {...props} drag={drag} place={{ kind: "head" }} text="Title and description" />
      <ol class="outline__sections">
        {shape.sections.map((section, s) => (
          <li key={textIn(section, "id") || s}>
            <Item
              {...props}
              drag={drag}
              place={{ kind: "section", section: s }}
              text={textIn(section, "title") || "Untitled section"}
            />
            <ol class="outline__questions">
              {section.questions.map((question, q) => (
                <li key={textIn(question, "id") || q}>
                  <Item
                    {...props}
                    drag={drag}
                    place={{ kind: "question", section: s, question: q }}
                    text={textIn(question, "short") || textIn(question, "text") || "Untitled question"}
                  />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface Dragging {
  readonly onDrag: (place: Place) => void;
  readonly onDrop: (place: Place) => void;
}

interface ItemProps extends OutlineProps {
  readonly place: Place;
  readonly text: string;
  readonly drag: Dragging;
}

function Item({ place, text, drag, remarks, selected, onSelect, onStep }: ItemProps) {
  const own = remarksAt(remarks, place);
  const errors = own.filter(({ severity }) => severity === "error").length;
  const warnings = own.filter(({ severity }) => severity === "warning").length;
  const isFixed = place.kind === "head";
  return (
    <button
      type="button"
      id={outlineId(place)}
      class={`outline__item outline__item--${place.kind}`}
      aria-current={samePlace(selected, place) ? "true" : undefined}
      aria-describedby={isFixed ? undefined : "outline-help"}
      draggable={!isFixed}
      onClick={() => onSelect(place)}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        onStep(place, event.key === "ArrowUp" ? -1 : 1);
      }}
      onDragStart={() => drag.onDrag(place)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drag.onDrop(place);
      }}
    >
      <span>{text}</span>
      {errors > 0 ? <Badge tone="error">{plural({ count: errors, one: "error", other: "errors" })}</Badge> : null}
      {errors === 0 && warnings > 0 ? (
        <Badge tone="warning">{plural({ count: warnings, one: "remark", other: "remarks" })}</Badge>
      ) : null}
    </button>
  );
}

/** Id of a part's button in the outline; the focus goes there after a move. */
export const outlineId = (place: Place): string => `outline${pointerOf(place).replaceAll("/", "-")}`;

/** What dropping one part onto another means: before a question, to the end of a section, or in a section's place. */
function dropped(shape: DraftShape, { from, onto }: { from: Place; onto: Place }): ReturnType<typeof moveQuestion> {
  if (from.kind === "section" && onto.kind !== "head")
    return moveSection(shape, { from: from.section, to: onto.section });
  if (from.kind !== "question" || onto.kind === "head") return undefined;
  const target = onto.kind === "question" ? onto.question : (shape.sections[onto.section]?.questions.length ?? 0);
  const isOwn = from.section === onto.section;
  const to = onto.kind === "section" && isOwn ? target - 1 : target;
  return moveQuestion(shape, { from, to: { section: onto.section, question: to } });
}
