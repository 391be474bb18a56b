import type { AnswerIntake, IntakesQuery, TakeIntake } from "#contract/intake.schema.ts";
import type { IntakeList, IntakeView } from "#contract/intake.ts";
import { fail } from "#contract/problems.ts";
import type { IntakeId } from "#domain/ids.ts";
import { canBe, type IntakeAct } from "#domain/intake/intake-states.ts";
import { placedIn } from "#domain/tiers/tier-of.ts";
import type { Call, Caller } from "#worker/call.ts";
import { refuseExcess } from "#worker/features/mails/mail-limits.ts";
import { type Outgoing, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { findTierRules } from "#worker/features/register/tiers.repository.ts";
import { candidatesFor } from "./candidates.ts";
import { intakesPage } from "./intake-lists.repository.ts";
import { type AskerTold, intakeMail } from "./intake-mail.ts";
import { moveEffects } from "./intake-moves.repository.ts";
import { findIntake, findStands, listHappened, type StoredIntake } from "./intakes.repository.ts";
import { registered } from "./registering.ts";

/** A page of what people inside asked for. */
export async function listIntakes({ deps, principal }: Caller, asked: IntakesQuery): Promise<IntakeList> {
  const { orgId } = principal;
  return intakesPage(deps.db, { ...asked, orgId, rules: await findTierRules(deps.db, orgId) });
}

/** One of them, with where the rules put it, and whom of the register it may be about. */
export async function viewIntake(caller: Caller, id: IntakeId): Promise<IntakeView> {
  return viewOf(caller, await intakeOf(caller, id));
}

const intakeOf = async ({ deps, principal }: Caller, id: IntakeId): Promise<StoredIntake> =>
  (await findIntake(deps.db, { orgId: principal.orgId, id })) ?? fail("not-found");

async function viewOf(caller: Caller, intake: StoredIntake): Promise<IntakeView> {
  const { db } = caller.deps;
  const { id, orgId, body, revision, state, askedAt, movedAt, askerName, askerEmail, productId } = intake;
  const rules = await findTierRules(db, orgId);
  const { became, candidates } = await candidatesFor(caller, intake);
  return {
    id,
    product: body.product,
    vendorName: body.vendorName,
    state,
    askedBy: askerName,
    department: body.department,
    neededOn: body.neededOn,
    askedAt,
    tier: placedIn({ rules, said: null, uses: body.uses }),
    revision,
    askerEmail,
    body,
    candidates,
    became,
    stands: productId === null ? null : await findStands(db, { orgId, productId, since: movedAt }),
    happened: await listHappened(db, intake),
  };
}

/** The same as it was seen; refuses when it changed since, and when nothing of the kind can be done by now. */
function seen(intake: StoredIntake, revision: number, act: IntakeAct): StoredIntake {
  if (!canBe(act, intake.state)) fail("intake-not-now");
  return intake.revision === revision ? intake : fail("stale-revision");
}

const actions = { return: "intake.returned", decline: "intake.declined", reopen: "intake.reopened" } as const;
/** What was taken over stays in the register when it is opened again, and is nobody's any more. */
const nothing = { vendorId: null, productId: null, takenBy: null };

/** Asks back, declines, or opens it again, each with a word that whoever asked is mailed. */
export async function answerIntake(
  call: Call<IntakeView>,
  { id, revision, act, word }: AnswerIntake & { readonly id: IntakeId },
): Promise<IntakeView> {
  const { deps, principal, at } = call;
  const intake = seen(await intakeOf(call, id), revision, act);
  const told = await tellAsker(call, { intake, told: { what: act, word } });
  const by = principal.personId;
  const moved = { ...intake, ...nothing, revision: revision + 1, state: stateOf[act] };
  const view = await viewOf(call, moved);
  const happened = [...view.happened, { event: act, who: principal.name, word, at }];
  const result = await call.commit({
    effects: [
      ...moveEffects(deps.db, { intake, act, by, word, at, ...(act === "reopen" && { became: nothing }) }),
      ...told.effects,
    ],
    audit: { action: actions[act], subject: id },
    result: { ...view, happened },
  });
  await told.deliver();
  return result;
}
const stateOf = { return: "returned", decline: "declined", reopen: "open" } as const;

/** Takes it over into the register: as the vendor and the product that somebody says it is, or as new ones. */
export async function takeIntake(
  call: Call<IntakeView>,
  { id, revision, ...chosen }: TakeIntake & { readonly id: IntakeId },
): Promise<IntakeView> {
  const { deps, principal, at } = call;
  const intake = seen(await intakeOf(call, id), revision, "take");
  const { vendorId, productId, vendorName, product, effects } = await registered(call, { intake, chosen });
  const told = await tellAsker(call, { intake, told: { what: "take", word: "" } });
  const by = principal.personId;
  const view = await viewOf(call, { ...intake, revision: revision + 1, state: "taken" });
  const happened = [...view.happened, { event: "take" as const, who: principal.name, word: "", at }];
  const became = { vendorId, vendorName, productId, product };
  const result = await call.commit({
    effects: [
      ...moveEffects(deps.db, { intake, act: "take", by, word: "", at, became: { vendorId, productId, takenBy: by } }),
      ...effects,
      ...told.effects,
    ],
    audit: { action: "intake.taken", subject: id, details: { vendor: vendorId } },
    // Whatever was asked about it before was not asked for this.
    result: { ...view, became, stands: null, candidates: [], happened },
  });
  await told.deliver();
  return result;
}

/** Whoever asked hears of what became of it, but of their own doing. */
async function tellAsker(
  call: Caller,
  { intake, told }: { readonly intake: StoredIntake; readonly told: AskerTold },
): Promise<Outgoing> {
  const { deps, principal } = call;
  const { askerEmail: to, askerName: toName, id, body } = intake;
  await refuseExcess(call, { kind: "intake", to });
  const mail = intakeMail({
    to,
    toName,
    by: principal.name,
    orgName: principal.orgName,
    product: body.product,
    link: pageAddress(deps, `/asked/${id}`),
    told,
  });
  return outgoingFrom(call, { subjectId: id, kind: "intake", mail });
}
