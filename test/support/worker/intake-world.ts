import { env } from "cloudflare:workers";
import { wanted } from "#test/support/wanted.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { type Buyer, call, newSession, type Persona } from "./portal.ts";

const addressIn = (link: string | null): string => link?.split("/ask/")[1] ?? "";

/** Opens the page to ask on, for addresses of these domains; gives what stands in its address. */
export async function openDoor({ owner }: Pick<Buyer, "owner">, domains: string[] = ["inside.example"]) {
  const { revision } = (await call(owner, "GET /api/buyer/intake-page")).json();
  const body = { revision, isOpen: true, domains, link: "same" as const };
  return addressIn((await call(owner, "PUT /api/buyer/intake-page", { body })).json().link);
}

/** Somebody inside the buyer who does not belong to its portal: an account, and a session for no organisation. */
export async function newInsider(email = `${randomIds.id("in")}@inside.example`, name: string | null = "Ida Inside") {
  const personId = randomIds.id("psn");
  const person = env.DB.prepare("insert into people values (?, ?, ?, ?)");
  await person.bind(personId, email, name ?? email, Date.now()).run();
  return { personId, email, cookie: await newSession(personId, { orgId: null, facet: null }) };
}

/** Asks for something on a page; gives its id. */
export async function askFor(
  who: Persona | string,
  of: { address: string; mark: string; change?: object },
): Promise<string> {
  const id = randomIds.id("ask");
  const body = { revision: 0, address: of.address, word: "", body: wanted(of.mark, of.change) };
  const answered = await call(who, "PUT /api/asked/:id", { params: { id }, body });
  if (answered.status >= 300) throw new Error(`asking answered ${answered.text}`);
  return id;
}

/** A page, and what its owner asked for on it. */
export async function intakeOf(buyer: Pick<Buyer, "owner">, mark: string) {
  const intakeAddress = await openDoor(buyer, [`inside-${mark.toLowerCase()}.example`]);
  return { intakeAddress, intakeId: await askFor(buyer.owner, { address: intakeAddress, mark }) };
}
