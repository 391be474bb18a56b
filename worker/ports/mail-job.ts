import type { OrgId } from "#domain/ids.ts";

/** Work that waits in the queue. */
export type MailJob =
  /** Somebody asked to sign in: make link and code, mail them, and say nothing about whether the address is known. */
  | {
      readonly kind: "sign-in";
      /** Of the mail: delivered again, it does not go out twice. */
      readonly id: string;
      readonly email: string;
      readonly nonceHash: string;
      readonly invited: boolean;
      /** The page the link leads to once the address was proven. */
      readonly to?: string;
    }
  /** A nudge: this mail waits in its row. */
  | { readonly kind: "mail"; readonly orgId: OrgId; readonly mailId: string };
