import { askFor, newInsider, openDoor } from "#test/support/worker/intake-world.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";
import { rowsOf } from "#test/worker/requests/world.ts";

export const asked = (cookie: string, id: string) => call(cookie, "GET /api/asked/:id", { params: { id } });
export const view = (buyer: Buyer, id: string) =>
  call(buyer.procurement, "GET /api/buyer/intakes/:id", { params: { id } });
export const answer = (
  buyer: Buyer,
  id: string,
  body: { revision: number; act: "return" | "decline" | "reopen"; word: string },
) => call(buyer.procurement, "POST /api/buyer/intakes/:id/answer", { params: { id }, body });
export const take = (
  buyer: Buyer,
  id: string,
  body: { revision: number; vendorId: string | null; productId: string | null },
) => call(buyer.procurement, "POST /api/buyer/intakes/:id/taking", { params: { id }, body });
export const waiting = async (buyer: Buyer) => {
  const { groups } = (await call(buyer.procurement, "GET /api/buyer/inbox")).json();
  return groups.find(({ group }) => group === "asked-to-buy")?.entries.map(({ subjectId }) => subjectId) ?? [];
};
export const mailsOf = (email: string) =>
  rowsOf<{ title: string; body: string }>(
    "select title, body from mails where recipient = ? order by created_at, id",
    email,
  );

/** Something that an insider asked for. */
export async function somethingAsked(mark = "Wren") {
  const buyer = await newBuyer("Harbour");
  const address = await openDoor(buyer);
  const insider = await newInsider();
  const id = await askFor(insider.cookie, { address, mark });
  return { buyer, address, insider, id };
}
