import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Body } from "#contract/api.ts";
import type { NoticesView } from "#contract/inbox.ts";
import type { Facet } from "#domain/access/roles.ts";
import { ownTimeZone } from "#domain/format.ts";
import { type Rhythm, topicRules } from "#domain/notices/topics.ts";
import { type AnyTopic, facetOfTopic, type VendorTopic, vendorTopicWords } from "#domain/notices/vendor-topics.ts";
import { call } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Select } from "#web/components/Select.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

const rhythmWords: Readonly<Record<Rhythm, string>> = {
  "at-once": "At once",
  daily: "Once a day, in the morning",
  never: "Never: I look at the page",
};

interface NoticesProps {
  readonly facet: Facet;
  /** What stands where it can be read at any time, whatever is chosen. */
  readonly children: ComponentChildren;
}

const read: Readonly<Record<Facet, () => Promise<NoticesView>>> = {
  buyer: () => call("GET /api/buyer/notices", {}),
  vendor: () => call("GET /api/vendor/notices", {}),
};
const keep: Readonly<Record<Facet, (body: Body<"PUT /api/buyer/notices">) => Promise<NoticesView>>> = {
  buyer: (body) => call("PUT /api/buyer/notices", { body }),
  vendor: (body) => call("PUT /api/vendor/notices", { body }),
};

/** What somebody hears of by mail: their own choice, topic by topic. */
export function Notices({ facet, children }: NoticesProps) {
  const notices = useMemo(() => resource(read[facet]), [facet]);
  return (
    <section class="stack" aria-labelledby="notices">
      <h2 id="notices">What you hear of by mail</h2>
      <p>For you alone, and saved with each choice. {children}</p>
      <Loading resource={notices}>
        {(view) => (
          <>
            {view.topics.map(({ topic, rhythm }) => (
              <TopicField key={topic} topic={topic} rhythm={rhythm} notices={notices} />
            ))}
            <p class="soft">The mail of the day comes at seven in the morning, {zoneWords(view.timeZone, facet)}.</p>
          </>
        )}
      </Loading>
    </section>
  );
}

/** The place whose clock is meant; it is that of the browser with the next choice. */
const zoneWords = (timeZone: string | null, facet: Facet): string =>
  timeZone === null
    ? `by the clock of ${facet === "buyer" ? "your organisation" : "Greenwich (UTC)"} until you choose something here: then by that of this browser`
    : `by the clock of ${timeZone.replaceAll("_", " ")}`;

const isVendors = (topic: AnyTopic): topic is VendorTopic => Object.hasOwn(vendorTopicWords, topic);
const topicWords = (topic: AnyTopic): string => (isVendors(topic) ? vendorTopicWords[topic] : topicRules[topic].words);

/** How the topic is told to whom it names, and to the others, in one word where that is the same. */
function usualWords(topic: AnyTopic): string {
  if (isVendors(topic)) return `As usual: ${rhythmWords["at-once"].toLowerCase()}`;
  const { usual, roles } = topicRules[topic];
  if (usual.named === usual.byRole || roles.length === 0) return `As usual: ${rhythmWords[usual.named].toLowerCase()}`;
  return "As usual: at once when it is about something of yours, else once a day";
}

interface TopicFieldProps {
  readonly topic: AnyTopic;
  readonly rhythm: Rhythm | null;
  readonly notices: Resource<NoticesView>;
}

function TopicField({ topic, rhythm, notices }: TopicFieldProps) {
  const work = useWork();
  const choose = (chosen: Rhythm): Promise<void> =>
    work.inTurn(async () => {
      const body = { topic, rhythm: chosen, timeZone: ownTimeZone() };
      notices.set(await keep[facetOfTopic(topic)](body));
    });
  const usual = rhythm === null ? [{ value: "", label: usualWords(topic) }] : [];
  const options = Object.entries(rhythmWords).map(([value, label]) => ({ value, label }));
  return (
    <>
      <WorkProblem work={work} />
      <Select
        id={`notice-${topic}`}
        label={topicWords(topic)}
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
