import { textIn } from "#domain/questionnaire/edit/draft.ts";
import { slugOf } from "#domain/questionnaire/edit/new-ids.ts";
import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";
import type { Part } from "../part.ts";
import { OptionRows } from "./OptionRows.tsx";
import { SharedList } from "./SharedList.tsx";
import { listsIn, usersOf } from "./shared-lists.ts";

/** The answers of a choice: its own, or a shared list, which is shown and changed here as well. */
export function AnswerList({ part }: { part: Part }) {
  const lists = listsIn(part.shape);
  const chosen = textIn(part.fields, "answerSet");
  const error = part.problemOf("answerSet");
  const own = Array.isArray(part.fields.options) ? part.fields.options : [];
  const share = (): void => {
    const name = freeName(lists, textIn(part.fields, "short") || textIn(part.fields, "text"));
    const isFirst = Object.keys(lists).length === 0;
    const list = isFirst
      ? { path: ["answerSets"], value: { [name]: own } }
      : { path: ["answerSets", name], value: own };
    part.setInFile(list, ...part.settings({ answerSet: name, options: undefined }));
  };
  const choose = (name: string): void =>
    // Its own answers go: a question has one list. Undo brings them back.
    part.setInFile(
      ...part.settings(
        name === "" ? { answerSet: undefined, options: lists[chosen] ?? own } : { answerSet: name, options: undefined },
      ),
    );
  return (
    <>
      {Object.keys(lists).length > 0 || chosen !== "" ? (
        <Select
          id={part.idOf("answerSet")}
          label="List of answers"
          {...(error !== undefined && { error })}
          value={chosen}
          placeholder="Its own list"
          options={[
            ...Object.keys(lists).map((name) => ({ value: name, label: `Shared list “${name}”` })),
            ...(chosen === "" || lists[chosen] ? [] : [{ value: chosen, label: `“${chosen}” (not there)` }]),
          ]}
          onChange={choose}
        />
      ) : null}
      {chosen === "" ? (
        <>
          <OptionRows part={part} />
          {own.length > 0 ? (
            <Button variant="quiet" size="small" onClick={share}>
              Make this a shared list
            </Button>
          ) : null}
        </>
      ) : lists[chosen] ? (
        <SharedList part={part} name={chosen} users={usersOf(part.shape, chosen)} />
      ) : null}
    </>
  );
}

function freeName(lists: object, text: string): string {
  const base = slugOf(text.split(/\s+/).slice(0, 4).join(" ")) || "answers";
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!Object.hasOwn(lists, name)) return name;
  }
}
