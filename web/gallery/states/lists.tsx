import type { Tone } from "#domain/words/tone.ts";
import { Button } from "#web/components/Button.tsx";
import { type Definition, DefinitionList } from "#web/components/DefinitionList.tsx";
import { TaskList, type TaskListProps } from "#web/components/TaskList.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";
import { waitedFor } from "../usual-states.ts";

const facts: readonly Definition[] = [
  { term: "Vendor", value: "Nordlys Vision" },
  { term: "Certificate", value: "ISO/IEC 42001:2023, valid until 31 March 2027" },
];
const changeable = facts.map(({ term, value }) => ({
  term,
  value,
  action: (
    <Button variant="quiet" size="small" label={`Change ${String(term)}`} onClick={nothing}>
      Change
    </Button>
  ),
}));

const list =
  (items: readonly Definition[]): State =>
  () => <DefinitionList items={items} />;

type Tasks = TaskListProps["tasks"];
const tasks =
  (all: Tasks): State =>
  (id) => <TaskList label={`Tasks (${id})`} tasks={all.map((task) => ({ ...task, id: `${id}-${task.id}` }))} />;

const inTone = (tone: Tone): State =>
  tasks([{ id: "company", name: "Your company", href: "#TaskList", status: "In progress", tone }]);

const tones = {
  neutral: inTone("neutral"),
  info: inTone("info"),
  success: inTone("success"),
  warning: inTone("warning"),
  error: inTone("error"),
} satisfies Record<Tone, State>;
const inTones = Object.fromEntries(Object.entries(tones).map(([tone, draw]) => [`a task in the tone ${tone}`, draw]));

const usual: Tasks = [
  { id: "company", name: "Your company", href: "#TaskList", status: "Completed" },
  {
    id: "systems",
    name: "AI systems",
    href: "#TaskList",
    hint: "2 of 5 described",
    status: "In progress",
    tone: "info",
  },
  { id: "sign", name: "Sign", status: "Cannot start yet" },
];

export const lists: readonly Shown[] = [
  {
    component: "DefinitionList",
    without: waitedFor,
    states: {
      empty: list([]),
      "one fact": list(facts.slice(0, 1)),
      "many facts": list(facts),
      "many facts that can be changed": list(changeable),
      "in another language": list([
        { term: [{ lang: "de", text: "Zweck" }], value: [{ lang: "de", text: "Auskunft" }] },
      ]),
      "long words and texts": list([
        { term: longWord, value: longWord },
        { term: longText, value: longText },
      ]),
    },
  },
  {
    component: "TaskList",
    without: waitedFor,
    states: {
      "done, begun and not to be opened yet": tasks(usual),
      ...inTones,
      empty: tasks([]),
      "one task": tasks(usual.slice(0, 1)),
      "long words": tasks([{ id: "a", name: longWord, href: "#TaskList", hint: longWord, status: longWord }]),
      "long words and a tone": tasks([
        { id: "a", name: longWord, href: "#TaskList", status: "Sent back with three questions", tone: "warning" },
      ]),
      "long texts": tasks([{ id: "a", name: longText, href: "#TaskList", hint: longText, status: longText }]),
      "many tasks": tasks(
        Array.from({ length: 15 }, (_, at) => ({
          id: `${at}`,
          name: `Section ${at + 1}`,
          href: "#TaskList",
          status: "Not started",
        })),
      ),
    },
  },
];
