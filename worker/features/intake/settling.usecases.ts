import type { AnswerIntake, TakeIntake } from "#contract/intake.schema.ts";
import type { IntakeView } from "#contract/intake.ts";
import type { IntakeId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { refuseExcess } from "#worker/features/mails/mail-limits.ts";
import { noMail, type Outgoing, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { type AskerTold, intakeMail } from "./intake-mail.ts";
import { moveEffects } from "./intake-moves.repository.ts";
import type { StoredIntake } from "./intakes.repository.ts";
import { intakeOf, viewOf } from "./intakes.usecases.ts";
import { findStands } from "./its-assessment.repository.ts";
import { registered } from "./registering.ts";
import { seen } from "./seen.ts";

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
  // Whatever was decided about it before was not asked for this.
  const stands = await findStands(deps.db, { orgId: principal.orgId, productId, since: at });
  const result = await call.commit({
    effects: [
      ...moveEffects(deps.db, { intake, act: "take", by, word: "", at, became: { vendorId, productId, takenBy: by } }),
      ...effects,
      ...told.effects,
    ],
    audit: { action: "intake.taken", subject: id, details: { vendor: vendorId } },
    result: { ...view, became, stands, candidates: [], happened },
  });
  await told.deliver();
  return result;
}

/** Whoever asked hears of what became of it, but of their own doing, as long as they are inside. */
async function tellAsker(
  call: Caller,
  { intake, told }: { readonly intake: StoredIntake; readonly told: AskerTold },
): Promise<Outgoing> {
  const { deps, principal } = call;
  const { askerEmail: to, askerName: toName, askerIsInside, id, body } = intake;
  if (!askerIsInside) return noMail;
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
