import { PortalVisitor } from "../../../worker/cli/demo/portal.ts";
import type { Person } from "./person.ts";
import { until } from "./until.ts";

export interface Errand {
  /** Where the portal is. */
  readonly address: string;
  /** Sends ai-vendor-core to an address as a buyer; gives the invitation's link. */
  readonly send: (to: { email: string; product: string }) => Promise<string>;
  /** What tells this vendor and its product from all others. */
  readonly mark: string;
}

/** A buyer sends ai-vendor-core; the vendor opens the invitation, signs in by its mail and starts. Gives the product's name. */
export async function startAnswering(person: Person, { address, send, mark }: Errand): Promise<string> {
  const email = `rosa.${mark}@fennel.example`;
  const product = `Fennel ${mark}`;
  await person.open(await send({ email, product }));
  await person.sees("Who sees your answers");
  const asked = Date.now();
  await person.press("Send me the link");
  await person.open(await linkMailedTo({ address, email, since: asked }));
  await person.press("Continue");
  await person.press("Start answering for Fennel Health");
  await person.sees("AI systems in the product");
  return product;
}

/** The sign-in link of a mail that came since a moment (epoch milliseconds); the invitation's own mail may arrive late. */
async function linkMailedTo(of: { address: string; email: string; since: number }): Promise<string> {
  const visitor = new PortalVisitor(of.address);
  return until("the mail with the link", async () => {
    const mails = await visitor.call("GET /api/demo/mails", {});
    const mine = mails.find(
      ({ recipient, at, body }) => recipient === of.email && at >= of.since && body.includes("/l#"),
    );
    return /https?:\/\/\S+/.exec(mine?.body ?? "")?.[0];
  });
}
