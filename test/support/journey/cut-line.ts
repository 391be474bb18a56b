import { ownAnswers } from "./own-answers.ts";
import type { Person } from "./person.ts";
import { type Errand, startAnswering } from "./start-answering.ts";

/**
 * A section answered with the keyboard alone. Halfway the line is cut: what is answered then waits on the device, and
 * is sent after the line is whole and the page is loaded anew.
 */
export async function answerThroughCutLine(person: Person, errand: Errand): Promise<void> {
  const answers = ownAnswers().filter(({ section }) => section === "Policy and accountability");
  await startAnswering(person, errand);
  await person.keys.follow("Policy and accountability");
  await person.sees("Section 1 of");
  const [last, ...before] = answers.toReversed();
  for (const { card, question, ticks } of before.toReversed()) {
    for (const tick of ticks) await person.keys.pick(tick, { role: "group", name: question });
    await person.sees("Saved", { role: "region", name: card });
  }
  if (last === undefined) throw new Error("The section has no questions.");
  const answer = { role: "radio", name: last.ticks[0] ?? "", within: { role: "group", name: last.question } } as const;
  const card = { role: "region", name: last.card } as const;
  await person.line("cut");
  await person.keys.pick(answer.name, answer.within);
  await person.sees("Kept on this device, not sent yet", card);
  await person.line("whole");
  await person.reload();
  await person.isTicked(answer);
  await person.sees("Saved", card);
  await person.reload();
  await person.isTicked(answer);
  await person.keys.follow("Next: Effects on people");
  await person.sees("Section 2 of");
}
