import type { Tone } from "#domain/words/tone.ts";
import type { Words } from "#domain/words/words.ts";
import { Badge } from "./Badge.tsx";
import { worded } from "./worded.tsx";

interface Task {
  readonly id: string;
  readonly name: Words;
  /** Without it the task cannot be opened yet; the status says why. */
  readonly href?: string | undefined;
  readonly hint?: string | undefined;
  /** "Not started", "In progress", "Completed". */
  readonly status: string;
  /** Set only for a status that needs action; a finished one stays plain text. */
  readonly tone?: Tone | undefined;
}

export interface TaskListProps {
  readonly label: string;
  readonly tasks: readonly Task[];
}

/** What there is to do: a link per task, and its status as text. */
export function TaskList({ label, tasks }: TaskListProps) {
  return (
    <ul class="task-list" aria-label={label}>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} />
      ))}
    </ul>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  const { id, name, href, hint, status, tone } = task;
  const statusId = `task-${id}-status`;
  return (
    <li class="task-list__item">
      <span class="task-list__name">
        {href ? (
          <a href={href} aria-describedby={statusId}>
            {worded(name)}
          </a>
        ) : (
          worded(name)
        )}
        {hint ? <span class="task-list__hint">{hint}</span> : null}
      </span>
      <span class="task-list__status" id={statusId}>
        {tone ? <Badge tone={tone}>{status}</Badge> : status}
      </span>
    </li>
  );
}
