import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { PresentView } from "#contract/together.ts";
import { list } from "#domain/format.ts";
import { overdueWords } from "#domain/words/late.ts";
import { asked, plainWords } from "#domain/words/words.ts";
import { DateText } from "#web/components/DateText.tsx";
import { worded } from "#web/components/worded.tsx";
import { today } from "#web/page/today.ts";
import { progressInWords, type RequestNow, sectionProgress } from "./progress.ts";
import { nextTask, tasksOf } from "./tasks.ts";

interface RequestRailProps {
  readonly now: RequestNow;
  readonly present: readonly PresentView[];
}

/** The parts of a request with their state, what is next, until when, and who else is here: one press from anywhere. */
export function RequestRail({ now, present }: RequestRailProps) {
  const { path } = useLocation();
  const tasks = useMemo(() => tasksOf(now), [now]);
  const progress = useMemo(() => progressInWords(sectionProgress(now)), [now]);
  const next = nextTask(tasks, path);
  const late = overdueWords(now.dueOn, today.value);
  return (
    <aside class="rail" aria-label="Parts of this request">
      <p class="rail__progress">{progress}</p>
      <ol class="rail__parts">
        {tasks.map((task) => (
          <li key={task.id}>
            <a
              href={task.href}
              aria-current={path === task.href ? "page" : undefined}
              aria-describedby={`rail-${task.id}`}
            >
              {worded(task.name)}
            </a>
            <span class="rail__state" id={`rail-${task.id}`}>
              {task.status}
            </span>
          </li>
        ))}
      </ol>
      {next ? (
        <p>
          Next: <a href={next.href}>{worded(next.name)}</a>
        </p>
      ) : null}
      <p>
        Answer by <DateText value={now.dueOn} />
        {late === "" ? null : <span class="overdue"> ({late})</span>}
      </p>
      {/* Read aloud at the question it is about, where one is. */}
      <p class="at-work">{hereWords(now, present)}</p>
    </aside>
  );
}

/** "Jonas Peel (Data) and Mara Lind are here right now"; "" while one is alone. */
function hereWords(now: RequestNow, present: readonly PresentView[]): string {
  if (present.length === 0) return "";
  const names = present.map(({ name, questionId }) => {
    const section = now.questionnaire.sections.find(({ questions }) => questions.some(({ id }) => id === questionId));
    return section === undefined ? name : `${name} (${plainWords(asked(now.questionnaire, section.title))})`;
  });
  return `${list(names)} ${names.length === 1 ? "is" : "are"} here right now`;
}
