import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import type { Part } from "../part.ts";
import { SharedList } from "./SharedList.tsx";
import { listsIn, usersOf } from "./shared-lists.ts";

/** Every shared list of a questionnaire, with the questions that use it. */
export function SharedLists({ part }: { part: Part }) {
  const names = Object.keys(listsIn(part.shape));
  const isLast = names.length === 1;
  if (names.length === 0) return null;
  return (
    <section class="stack">
      <h3>Shared lists of answers</h3>
      {names.map((name) => {
        const users = usersOf(part.shape, name);
        return (
          <Disclosure key={name} summary={`“${name}”`}>
            <SharedList part={part} name={name} users={users} />
            {users.length === 0 ? (
              <Button
                variant="quiet"
                size="small"
                label={`Remove the list “${name}”`}
                onClick={() =>
                  part.setInFile({ path: isLast ? ["answerSets"] : ["answerSets", name], value: undefined })
                }
              >
                Remove this list
              </Button>
            ) : null}
          </Disclosure>
        );
      })}
    </section>
  );
}
