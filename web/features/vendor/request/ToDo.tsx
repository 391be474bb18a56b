import type { RequestView } from "#contract/request.ts";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { TaskList } from "#web/components/TaskList.tsx";
import { Columns } from "#web/features/shared/conversation/Conversation.tsx";
import { progressInWords, sectionProgress } from "#web/features/vendor/at-hand/progress.ts";
import { tasksOf } from "#web/features/vendor/at-hand/tasks.ts";
import { ToWhatIsLeft } from "../answering/ToWhatIsLeft.tsx";
import { Delegations } from "../together/Delegations.tsx";
import { useVendorConversation } from "../together/useVendorConversation.ts";
import { Decline } from "./Decline.tsx";
import { Documents } from "./Documents.tsx";
import { LanguageChoice } from "./LanguageChoice.tsx";
import { TellChange } from "./TellChange.tsx";
import { MovedNotice, VersionOffer } from "./VersionOffer.tsx";

interface ToDoProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

/** What is left to do, and all the other ways on. */
export function ToDo({ view, onChange }: ToDoProps) {
  const conversation = useVendorConversation(view);
  const isTheirs = view.state === "draft" && view.ended === null;
  return (
    <>
      <LanguageChoice view={view} onChange={onChange} />
      <VersionOffer view={view} onMove={onChange} />
      <MovedNotice view={view} />
      {isTheirs ? <p>{progressInWords(sectionProgress(view))}</p> : null}
      {isTheirs ? <TaskList label="What to do" tasks={tasksOf(view)} /> : null}
      <Ways view={view} />
      {isTheirs && view.certificates.length === 0 ? (
        <p>
          No AI policy or impact assessment yet? <a href="/templates">Templates to start from</a>
        </p>
      ) : null}
      {isTheirs ? <Documents view={view} /> : null}
      <Delegations view={view} onChange={onChange} />
      <section class="stack stack--tight" aria-labelledby="words">
        <h2 id="words">Words about this request</h2>
        <Columns model={conversation} questionId={null} />
      </section>
      {view.receipt && !isTheirs && (view.ended === null || view.ended.how === "closed") ? (
        <TellChange view={view} />
      ) : null}
      <Decline view={view} onChange={onChange} />
    </>
  );
}

/** Other ways to the questions; once it ended, to the answers that were given. */
function Ways({ view }: { view: RequestView }) {
  if (view.ended !== null && view.state === "draft")
    return (
      <div class="cluster">
        <LinkButton href={`/requests/${view.id}/check`}>Read the answers</LinkButton>
      </div>
    );
  return (
    <>
      <div class="cluster">
        <ToWhatIsLeft view={view} />
      </div>
      <p>
        <a href={`/requests/${view.id}/questions`}>See all questions on one page</a> ·{" "}
        <a href={`/requests/${view.id}/offline`}>Answer in a spreadsheet</a>
      </p>
    </>
  );
}
