import type { Place } from "#contract/list.schema.ts";
import type { ActingRole } from "#domain/access/roles.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";

/** Whoever asks what waits for them. */
export interface Asker {
  readonly orgId: OrgId;
  readonly personId: PersonId;
  readonly role: ActingRole;
  readonly today: CivilDate;
  /** Whose requests are theirs to look after: their own, and for an owner those of who has left. */
  readonly senders: readonly PersonId[];
  /** Who carries no risks any more. */
  readonly carriersWhoLeft: readonly PersonId[];
}

export interface Paging {
  readonly after: Place | undefined;
  readonly most: number;
}
