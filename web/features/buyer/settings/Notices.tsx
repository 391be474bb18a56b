import { useMemo } from "preact/hooks";
import type { NoticesView } from "#contract/inbox.ts";
import { ownTimeZone } from "#domain/format.ts";
import { type Rhythm, type Topic, topicRules } from "#domain/notices/topics.ts";
import { call } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Select } from "#web/components/Select.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

const rhythmWords: Readonly<Record<Rhythm, string>> = {
  "at-once": "At once",
  daily: "Once a day, in the morning",
  never: "Never: I look at the page",
};

/** What somebody hears of by mail: their own choice, topic by topic. */
export function Notices() {
  const notices = useMemo(() => resource(() => call("GET /api/buyer/notices", {})), []);
  if (role.value === "auditor") return null;
  return (
    <section class="stack" aria-labelledby="notices">
      <h2 id="notices">What you hear of by mail</h2>
      <p>
        For you alone, and saved with each choice. What waits for you stands in the inbox whatever you choose here. You
        are never told of what you did yourself.
      </p>
      <Loading resource={notices}>{(view) => <Topics view={view} notices={notices} />}</Loading>
    </section>
  );
}

function Topics({ view, notices }: { view: NoticesView; notices: Resource<NoticesView> }) {
  return (
    <>
      {view.topics.map(({ topic, rhythm }) => (
        <TopicField key={topic} topic={topic} rhythm={rhythm} notices={notices} />
      ))}
      <p class="soft">The mail of the day comes at seven in the morning, {zoneWords(view.timeZone)}.</p>
    </>
  );
}

/** The place whose clock is meant; it is that of the browser with the next choice. */
const zoneWords = (timeZone: string | null): string =>
  timeZone === null
    ? "by the clock of your organisation until you choose something here: then by that of this browser"
    : `by the clock of ${timeZone.replaceAll("_", " ")}`;

/** How the topic is told to whom it names, and to the others, in one word where that is the same. */
function usualWords(topic: Topic): string {
  const { named, byRole } = topicRules[topic].usual;
  if (named === byRole || topicRules[topic].roles.length === 0) return `As usual: ${rhythmWords[named].toLowerCase()}`;
  return "As usual: at once when it is about something of yours, else once a day";
}

interface TopicFieldProps {
  readonly topic: Topic;
  readonly rhythm: Rhythm | null;
  readonly notices: Resource<NoticesView>;
}

function TopicField({ topic, rhythm, notices }: TopicFieldProps) {
  const work = useWork();
  const choose = (chosen: Rhythm): Promise<void> =>
    work.inTurn(async () => {
      const body = { topic, rhythm: chosen, timeZone: ownTimeZone() };
      notices.set(await call("PUT /api/buyer/notices", { body }));
    });
  const usual = rhythm === null ? [{ value: "", label: usualWords(topic) }] : [];
  const options = Object.entries(rhythmWords).map(([value, label]) => ({ value, label }));
  return (
    <>
      <WorkProblem work={work} />
      <Select
        id={`notice-${topic}`}
        label={topicRules[topic].words}
        width="full"
        value={rhythm ?? ""}
        options={[...usual, ...options]}
        onChange={(value) => {
          if (value !== "") void choose(value as Rhythm);
        }}
      />
    </>
  );
}
