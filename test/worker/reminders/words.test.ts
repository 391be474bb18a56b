import { expect, it } from "vitest";
import { requestPage } from "#domain/access/page-link.ts";
import { call, newBuyer } from "#test/support/worker/portal.ts";
import { dueOn, workedOffOn } from "#test/support/worker/reminding.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { linksIn } from "#test/worker/mails/every-mail.ts";
import { newWorld, rowsOf } from "#test/worker/requests/world.ts";
import { sentMails } from "./steps.ts";

it("A reminder says that it is one, which, and how long is left or overdue, and leads to the request", async () => {
  const world = await newWorld();
  await dueOn(world, "2027-06-15");
  await workedOffOn(["2027-06-08", "2027-06-14", "2027-06-22"]);
  const mails = await sentMails(world);
  expect(mails.map(({ subject }) => subject)).toEqual([
    "Reminder, due in 7 days: questions about Lumen Suite",
    "Reminder, due in 1 day: questions about Lumen Suite",
    "Overdue by 7 days: questions about Lumen Suite",
  ]);
  expect(mails.map(({ text }) => text.split("\n\n")[1])).toEqual([
    "This is the first reminder. Asking Hospital still waits for your answers about Lumen Suite. They are due by 15 June 2027, in 7 days.",
    "This is a reminder. Asking Hospital still waits for your answers about Lumen Suite. They are due by 15 June 2027, in 1 day.",
    "This is the last reminder that goes by itself. Asking Hospital still waits for your answers about Lumen Suite. They were due by 15 June 2027 and are overdue by 7 days.",
  ]);
  const page = requestPage({ id: world.requestId, orgId: world.vendor.orgId });
  for (const mail of mails) expect(linksIn(mail).map(({ pathname, search }) => pathname + search)).toEqual([page]);
});

it("Who has not begun gets a link of their own that works, in other words than the invitation's", async () => {
  const buyer = await newBuyer();
  await sendBy(buyer, { dueOn: "2027-06-15" });
  const [invitation] = await rowsOf<{ body: string | null }>("select body from mails where org_id = ?", buyer.orgId);
  await workedOffOn(["2027-06-08"]);
  const [mail] = await sentMails({ buyer });
  if (mail === undefined) throw new Error("nothing was sent");
  expect(mail.text).toContain("This is the first reminder.");
  expect(mail.text).toContain("Nobody has begun yet.");
  expect(mail.text).toContain("The link is good until");
  const lines = (text: string) => new Set(text.split("\n").filter((line) => line.length > 20));
  expect([...lines(mail.text)].filter((line) => lines(invitation?.body ?? "").has(line))).toEqual([]);
  const token = linksIn(mail)[0]?.hash.slice(1) ?? "";
  const seen = await call(null, "POST /api/invitations/look", { body: { token } });
  expect(seen.json()).toMatchObject({ product: "Meridian Triage" });
});
