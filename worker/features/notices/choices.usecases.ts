import type { ChooseNotices } from "#contract/inbox.schema.ts";
import type { NoticesView } from "#contract/inbox.ts";
import { fail } from "#contract/problems.ts";
import { topicsOf } from "#domain/notices/hearers.ts";
import { type AnyTopic, vendorTopics } from "#domain/notices/vendor-topics.ts";
import type { Call, Caller } from "#worker/call.ts";
import { choiceEffects, findChoices } from "./choices.repository.ts";

/** What somebody may hear of, and what they chose; where they chose nothing, the usual holds. */
export async function viewChoices({ deps, principal }: Caller): Promise<NoticesView> {
  const { chosen, timeZone } = await findChoices(deps.db, principal);
  const heard: readonly AnyTopic[] = principal.facet === "vendor" ? vendorTopics : topicsOf(principal.role);
  const topics = heard.map((topic) => ({ topic, rhythm: chosen.get(topic) ?? null }));
  return { topics, timeZone };
}

/** Chooses how somebody hears of a topic from now on, by the clock of where they are. Refuses a topic they never hear of. */
export async function choose(
  call: Call<NoticesView>,
  { topic, rhythm, timeZone }: ChooseNotices,
): Promise<NoticesView> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const { topics } = await viewChoices(call);
  if (!topics.some((one) => one.topic === topic)) fail("not-found");
  return call.commit({
    effects: choiceEffects(deps.db, { orgId, personId, topic, rhythm, timeZone }),
    audit: { action: "notices.chosen", subject: personId, details: { topic, rhythm } },
    result: { topics: topics.map((one) => (one.topic === topic ? { topic, rhythm } : one)), timeZone },
  });
}
