import type { Principal } from "#worker/call.ts";
import { isMailAddress, type Mail } from "#worker/ports/mail.ts";
import { plain } from "./plain.ts";

/** On whose behalf a mail goes out. */
export interface Sender {
  /** Nobody in particular where the person is not there any more. */
  readonly name: string | null;
  readonly orgName: string;
  /** Where an answer goes; null for nowhere. */
  readonly email: string | null;
}

/** Whoever acts, for a mail about what they did. */
export const senderOf = ({ name, orgName, email }: Principal): Sender => ({ name, orgName, email });

/**
 * The mail with the name of who it is from, and with their address for an answer. The name is made plain first: it can hold
 * no address of its own, and it says that the portal sends it.
 */
export function from({ name, orgName, email }: Sender, mail: Mail): Mail {
  const who = [name ?? "", orgName].filter((part) => part.trim() !== "").map((part) => plain(part, 40));
  return {
    ...mail,
    fromName: [...(who.length === 0 ? [] : [`${who.join(", ")} via`]), "Annexa"].join(" "),
    ...(email !== null && isMailAddress(email) && { replyTo: email }),
  };
}
