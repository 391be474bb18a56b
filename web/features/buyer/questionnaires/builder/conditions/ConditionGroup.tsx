import { maxConditionDepth } from "#domain/questionnaire/condition-depth.ts";
import { Button } from "#web/components/Button.tsx";
import { FieldGroup } from "#web/components/FieldGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import type { Part } from "../part.ts";
import { firstTest, type Subject } from "./subjects.ts";
import { TestRow } from "./TestRow.tsx";
import { type ConditionNode, type Group, withMore, withPart } from "./tree.ts";

interface ConditionGroupProps {
  readonly id: string;
  readonly part: Part;
  readonly group: Group;
  readonly subjects: readonly Subject[];
  /** How many groups it lies in. */
  readonly depth: number;
  /** With undefined the group is taken out. */
  readonly onChange: (group: Group | undefined) => void;
}

const joiners = [
  { value: "all", label: "all of these hold" },
  { value: "any", label: "any of these holds" },
  { value: "not all", label: "not all of these hold" },
  { value: "not any", label: "none of these holds" },
];

// A denied group and its parts take two steps in the file.
const deepest = Math.floor(maxConditionDepth / 2) - 1;

/** Conditions that hold together: tests, and groups within the group. */
export function ConditionGroup({ id, part, group, subjects, depth, onChange }: ConditionGroupProps) {
  const { joiner, isDenied, parts } = group;
  const change = (index: number, next: ConditionNode | undefined): void => onChange(withPart(group, { index, next }));
  const test = (): ConditionNode => ({ kind: "test", test: firstTest(subjects), isDenied: false, path: "" });
  const addGroup = (): void =>
    onChange(
      withMore(group, {
        kind: "group",
        joiner: joiner === "all" ? "any" : "all",
        isDenied: false,
        parts: [test(), test()],
        path: undefined,
      }),
    );
  return (
    <div class="stack">
      {parts.length > 1 || isDenied ? (
        <Select
          id={`${id}-joiner`}
          label={depth === 0 ? "Shown when" : "Holds when"}
          value={`${isDenied ? "not " : ""}${joiner}`}
          options={joiners}
          onChange={(next) =>
            onChange({ ...group, joiner: next.endsWith("all") ? "all" : "any", isDenied: next.startsWith("not") })
          }
        />
      ) : null}
      {parts.map((one, index) =>
        one.kind === "test" ? (
          <TestRow
            key={`${id}-${index}`}
            id={`${id}-${index}`}
            part={part}
            leaf={one}
            subjects={subjects}
            onChange={(next) => change(index, next)}
          />
        ) : (
          <InnerGroup
            key={`${id}-${index}`}
            id={`${id}-${index}`}
            part={part}
            group={one}
            subjects={subjects}
            depth={depth + 1}
            onChange={(next) => change(index, next?.parts.length === 0 ? undefined : next)}
          />
        ),
      )}
      <div class="cluster">
        <Button variant="secondary" size="small" onClick={() => onChange(withMore(group, test()))}>
          {depth === 0 ? "Add a condition" : "Add a condition to this group"}
        </Button>
        {depth < deepest && parts.length > 0 ? (
          <Button variant="secondary" size="small" onClick={addGroup}>
            {depth === 0 ? "Add a group" : "Add a group within this group"}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function InnerGroup(props: ConditionGroupProps) {
  const { id, group, part, onChange } = props;
  const error = group.path === undefined ? undefined : part.problemAt(`showIf${group.path}`);
  return (
    <FieldGroup id={id} label="Group of conditions" {...(error !== undefined && { error })}>
      <div class="condition-group">
        <ConditionGroup {...props} />
        <Button variant="quiet" size="small" onClick={() => onChange(undefined)}>
          Remove this group
        </Button>
      </div>
    </FieldGroup>
  );
}
