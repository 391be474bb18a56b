import type { Part } from "../part.ts";
import { OptionRows } from "./OptionRows.tsx";
import { listsIn } from "./shared-lists.ts";

interface SharedListProps {
  /** The question, or the head, in which it is shown. */
  readonly part: Part;
  readonly name: string;
  readonly users: readonly string[];
}

/** The answers of a shared list, and which questions a change here changes. */
export function SharedList({ part, name, users }: SharedListProps) {
  const options = listsIn(part.shape)[name] ?? [];
  return (
    <div class="shared-list">
      <p>
        {users.length > 1
          ? `${users.length} questions use the shared list “${name}”. What is changed here changes for all of them:`
          : users.length === 1
            ? `One question uses the shared list “${name}”:`
            : `No question uses the shared list “${name}”.`}
      </p>
      {users.length > 0 ? (
        <ul>
          {users.map((user) => (
            <li key={user}>{user}</li>
          ))}
        </ul>
      ) : null}
      <OptionRows part={listPart(part, { name, options })} />
    </div>
  );
}

/** A list as a part of its own; ticks for what excludes the others stand there as its question takes them. */
function listPart(
  part: Part,
  { name, options }: { readonly name: string; readonly options: readonly unknown[] },
): Part {
  const pathOf = (field: Parameters<Part["set"]>[0]) => {
    const [, ...rest] = typeof field === "string" ? [field] : field;
    return ["answerSets", name, ...rest];
  };
  return {
    ...part,
    fields: { type: part.fields.type ?? "multiple", options },
    idOf: (field) => part.idOf(`list-${name}-${field}`),
    set: (field, value) => part.setInFile({ path: pathOf(field), value }),
    problemOf: () => part.problemInFile(`/answerSets/${name}`),
    problemAt: () => undefined,
  };
}
