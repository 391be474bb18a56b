import type { SaveIntake, WithdrawIntake } from "#contract/intake.schema.ts";
import type { AskedView } from "#contract/intake.ts";
import { fail } from "#contract/problems.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { IntakeId } from "#domain/ids.ts";
import { stateAfter } from "#domain/intake/intake-states.ts";
import type { Person } from "#worker/call.ts";
import { renameEffect } from "#worker/features/identity/people.repository.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import type { Visit } from "#worker/http/visit.ts";
import { commit } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { ownOf, viewOf } from "./asked.usecases.ts";
import { doorAt, refuseStranger } from "./asker-page.usecases.ts";
import { stillOpenEffects } from "./doors.repository.ts";
import { askEffects, moveEffects } from "./intake-moves.repository.ts";
import { findAsked, type StoredIntake } from "./intakes.repository.ts";
import { seen } from "./seen.ts";
import { tellProcurement } from "./telling.ts";

interface Saving extends SaveIntake {
  readonly id: IntakeId;
}

/** Asks for something under the id the screen chose, or changes it; the same save sent twice counts once. */
export async function saveAsked(visit: Visit, of: { readonly person: Person; readonly saved: Saving }) {
  const { deps } = visit;
  const { person, saved } = of;
  const standing = await findAsked(deps.db, { askedBy: person.personId, id: saved.id });
  if (standing === undefined) return saved.revision === 0 ? ask(visit, of) : fail("not-found");
  const view = await viewOf(deps, standing);
  if (isRepeat(view, saved)) return view;
  return act(visit, { person, intake: seen(standing, saved.revision, "change"), act: "change", ...saved });
}

/** Whether a save is what was done last already: the same words, by whoever asks, and nothing of procurement's since. */
function isRepeat({ revision, body, happened }: AskedView, saved: Saving): boolean {
  const last = happened.at(-1);
  return (
    revision === saved.revision + 1 &&
    (last?.event === "ask" || last?.event === "change") &&
    last.word === saved.word &&
    canonicalJson(body) === canonicalJson(saved.body)
  );
}

/** Takes back what was asked for; whoever took it over hears of it. */
export async function withdrawAsked(
  visit: Visit,
  { person, id, revision, word }: WithdrawIntake & { readonly person: Person; readonly id: IntakeId },
): Promise<AskedView> {
  const intake = await ownOf(visit.deps, { person, id });
  if (intake.state === "withdrawn" && intake.revision === revision + 1) return viewOf(visit.deps, intake);
  return act(visit, { person, intake: seen(intake, revision, "withdraw"), act: "withdraw", word });
}

async function ask(
  { deps, keyEffects }: Visit,
  { person, saved }: { readonly person: Person; readonly saved: Saving },
): Promise<AskedView> {
  const { id, body, word, address = "" } = saved;
  if (!/^ask_[A-Za-z0-9_-]{4,60}$/.test(id)) fail("not-found");
  const door = await doorAt(deps, address);
  await refuseStranger(deps, { person, door });
  if (!(await withinLimit(deps, "asked-to-buy", person.personId))) fail("too-many-requests");
  const at = deps.clock.now();
  const key = { orgId: door.orgId, id };
  if (person.name === person.email && saved.yourName === undefined)
    fail("input-invalid", [{ pointer: "/yourName", message: "Enter your name" }]);
  const name = nameOf(person, saved);
  const told = await tellProcurement(deps, {
    intake: { ...key, body, takenBy: null },
    person,
    name,
    event: "ask",
    word,
  });
  const view: AskedView = {
    id,
    orgName: door.orgName,
    product: body.product,
    vendorName: body.vendorName,
    state: "open",
    askedAt: at,
    movedAt: at,
    revision: 1,
    body,
    stands: null,
    happened: [{ event: "ask", who: name, word, at }],
  };
  await commit(deps.db, {
    orgId: door.orgId,
    facet: "buyer",
    actor: person.personId,
    at,
    from: deps.from,
    audit: { action: "intake.asked", subject: id },
    effects: [
      ...stillOpenEffects(deps.db, door),
      ...(name === person.name ? [] : [renameEffect(deps.db, { personId: person.personId, name })]),
      ...askEffects(deps.db, key, { by: person.personId, asker: name, word, body, at }),
      ...told.effects,
      ...(await keyEffects(view)),
    ],
  }).catch(asRefused({ "stale-revision": "intake-closed", "already-there": "not-found" }));
  await told.deliver();
  return view;
}

/** Somebody new has no name but their address, and says one. */
const nameOf = ({ name, email }: Person, { yourName }: Saving): string => (name === email && yourName) || name;

interface Acting {
  readonly person: Person;
  readonly intake: StoredIntake;
  readonly act: "change" | "withdraw";
  readonly word: string;
  readonly body?: SaveIntake["body"];
}
const actions = { change: "intake.changed", withdraw: "intake.withdrawn" } as const;

async function act({ deps, keyEffects }: Visit, { person, intake, act, word, body }: Acting): Promise<AskedView> {
  const { name, personId: by } = person;
  const at = deps.clock.now();
  const told = await tellProcurement(deps, {
    intake: { ...intake, body: body ?? intake.body },
    person,
    name,
    event: act,
    word,
  });
  const { product, vendorName } = body ?? intake.body;
  const before = await viewOf(deps, intake);
  const view: AskedView = {
    ...before,
    product,
    vendorName,
    body: body ?? intake.body,
    state: stateAfter(act),
    revision: intake.revision + 1,
    movedAt: at,
    happened: [...before.happened, { event: act, who: name, word, at }],
  };
  await commit(deps.db, {
    orgId: intake.orgId,
    facet: "buyer",
    actor: by,
    at,
    from: deps.from,
    audit: { action: actions[act], subject: intake.id },
    effects: [
      ...moveEffects(deps.db, { intake, act, by, word, at, ...(body && { said: { body, asker: name } }) }),
      ...told.effects,
      ...(await keyEffects(view)),
    ],
  });
  await told.deliver();
  return view;
}

/** What the database refused, in words that fit. */
const asRefused =
  (words: Readonly<Partial<Record<string, "intake-closed" | "not-found">>>) =>
  (error: unknown): never => {
    const code = words[refusalOf(error) ?? ""];
    if (code !== undefined) fail(code);
    throw error;
  };
